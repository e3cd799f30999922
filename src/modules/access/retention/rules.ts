import type { IsoDate } from '#core/ids.ts'
import { addDays, addMonths, startOfMonth } from '#core/time/isoDate.ts'
import type { Period } from './kinds.ts'

/** How many days ahead it is shown what will go. */
export const noticeWindow = 30

/** The first day on which something may go whose time began that day. */
export const goesOn = (began: IsoDate, { unit, length }: Period): IsoDate =>
  unit === 'days' ? addDays(began, length) : addMonths(began, length)

/** The last day such that what began then may go on `day`: the other way round of `goesOn`. */
export function beganBy(day: IsoDate, { unit, length }: Period): IsoDate {
  if (unit === 'days') return addDays(day, -length)
  const back = addMonths(day, -length)
  // The last day of a month is what every later day of a longer month comes to.
  return isLastOfMonth(day) ? addDays(addMonths(startOfMonth(back), 1), -1) : back
}

const isLastOfMonth = (day: IsoDate): boolean => addDays(day, 1).endsWith('-01')

const later = (one: IsoDate, other: IsoDate): IsoDate => one < other ? other : one

/** Since when it has been shown that something will go, if it has, and for how many days it has to be. */
export interface Announced { readonly on: IsoDate | null, readonly days: number }

/** The day of the purge something goes with: its time is over, and it has been shown long enough. Never before today. */
export function leavesOn(began: IsoDate, period: Period, { on, days }: Announced, today: IsoDate): IsoDate {
  const over = later(today, goesOn(began, period))
  return days === 0 ? over : later(over, addDays(on ?? today, days))
}

/** Contacts of persons hide from everybody but those who may mend them a year before they go. */
export const hiddenMonthsBefore = 12
