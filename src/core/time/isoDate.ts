import type { IsoDate } from '#core/ids.ts'
import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'

const millisecondsPerDay = 86_400_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

// Calendar arithmetic runs on UTC midnights: a day there always has 24 hours, unlike in Prague.
const midnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`)
// The one place that gives the brand to a day computed here.
const dayOf = (moment: Date): IsoDate => moment.toISOString().slice(0, 10) as IsoDate

/** Reads `YYYY-MM-DD`; `not-a-date` for another form, for a day that does not exist and for the year 0000. */
export const parseIsoDate = (text: string): Result<IsoDate, 'not-a-date'> => {
  const parts = pattern.exec(text)
  if (!parts || parts[1] === '0000') return failed('not-a-date')
  const moment = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text) return failed('not-a-date')
  return ok(dayOf(moment))
}

/** The day so many days later; earlier when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  dayOf(new Date(midnight(date).getTime() + days * millisecondsPerDay))

/** The first day of the month a date lies in. */
export const startOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01` as IsoDate

/** The same day so many months later (earlier when negative), or the month's last day when it has no such day. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const moment = midnight(startOfMonth(date))
  moment.setUTCMonth(moment.getUTCMonth() + months + 1, 0)
  const lastDay = moment.getUTCDate()
  moment.setUTCDate(Math.min(Number(date.slice(8)), lastDay))
  return dayOf(moment)
}

/** Whole days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / millisecondsPerDay)

const prague = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague', calendar: 'iso8601', numberingSystem: 'latn',
  year: 'numeric', month: '2-digit', day: '2-digit',
})

const pragueClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The hour and minute Czech clocks show at an instant: `02:30`. */
export const hourInPrague = (instant: Date): string => pragueClock.format(instant)

/** Clocks here differ from UTC by whole hours, so a day begins with a quarter. Asked for with every page, nearly always within one. */
const quarter = 15 * 60 * 1000
let lastAsked: { readonly quarter: number, readonly day: IsoDate } | undefined

/** The calendar day in Czech local time at an instant. */
export const dayInPrague = (instant: Date): IsoDate => {
  const asked = Math.floor(instant.getTime() / quarter)
  if (lastAsked?.quarter !== asked) lastAsked = { quarter: asked, day: formattedDay(instant) }
  return lastAsked.day
}

const formattedDay = (instant: Date): IsoDate => {
  const parts = new Map(prague.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}` as IsoDate
}
