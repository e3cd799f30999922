import type { IsoDate, IsoMonth } from '#core/ids.ts'
import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { addDays } from './isoDate.ts'

/** Months are counted from the year 0, so that arithmetic on them is arithmetic of whole numbers. */
const numberOf = (month: IsoMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

// The one place that gives the brand to a month computed here.
const monthNumbered = (number: number): IsoMonth =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String(number % 12 + 1).padStart(2, '0')}` as IsoMonth

/** Reads `YYYY-MM`; `not-a-month` for another form, for a month that does not exist and for the year 0000. */
export function parseIsoMonth(text: string): Result<IsoMonth, 'not-a-month'> {
  const isMonth = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
  return isMonth ? ok(text as IsoMonth) : failed('not-a-month')
}

/** The month a day lies in. */
export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, 7) as IsoMonth

export const firstDayOf = (month: IsoMonth): IsoDate => `${month}-01` as IsoDate

/** The month so many months later; earlier when negative. */
export const monthAfter = (month: IsoMonth, months: number): IsoMonth => monthNumbered(numberOf(month) + months)

export const lastDayOf = (month: IsoMonth): IsoDate => addDays(firstDayOf(monthAfter(month, 1)), -1)

export const daysIn = (month: IsoMonth): number => Number(lastDayOf(month).slice(8))

/** Whole months from one to another; negative when the other is earlier. */
export const monthsBetween = (from: IsoMonth, to: IsoMonth): number => numberOf(to) - numberOf(from)

/** Every month from one to another, both included; none when the other is earlier. */
export const monthsThrough = (from: IsoMonth, to: IsoMonth): readonly IsoMonth[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, at) => monthAfter(from, at))
