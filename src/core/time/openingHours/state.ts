import type { IsoDate } from '#core/ids.ts'
import { addDays } from '../isoDate.ts'
import { publicHolidayOn } from '../publicHolidays.ts'
import type { WallTime } from '../wallTime.ts'
import { weekdayOf } from '../weekdays.ts'
import { minutesOfDay, type OpeningHours, type TimeSpan } from './week.ts'

/** `unknown` on a public holiday of which nothing is said. */
export type OpenState = 'open' | 'by-agreement' | 'closed' | 'unknown'

/** Days looked through for the next opening; no holidays of any place last so long. */
const daysAhead = 60

type DayState = { readonly kind: 'unknown' } | { readonly kind: 'known', readonly spans: readonly TimeSpan[], readonly byAgreement: boolean }
const closedDay: DayState = { kind: 'known', spans: [], byAgreement: false }

/** What holds on one date, its public holiday taken into account. */
function dayState({ days, publicHolidays }: OpeningHours, date: IsoDate): DayState {
  const usual = days[weekdayOf(date)]
  if (publicHolidays === 'usual' || publicHolidayOn(date) === null) return { kind: 'known', ...usual }
  if (publicHolidays === 'closed') return closedDay
  const isTold = usual.spans.length > 0 || usual.byAgreement
  if (publicHolidays === 'open') return isTold ? { kind: 'known', ...usual } : { kind: 'unknown' }
  return isTold ? { kind: 'unknown' } : closedDay
}

/** State by the hours of one day at so many minutes from its midnight; over 1440 asks the night that began on it. */
function stateBy(day: DayState, minute: number): OpenState {
  if (day.kind === 'unknown') return minute < minutesOfDay ? 'unknown' : 'closed'
  const isWithin = day.spans.some(({ from, to }) => from <= minute && minute < to)
  if (isWithin) return day.byAgreement ? 'by-agreement' : 'open'
  return day.byAgreement && day.spans.length === 0 && minute < minutesOfDay ? 'by-agreement' : 'closed'
}

/** Whether a place is open at a moment by the clock on the wall. A night belongs to the day it began on, holiday or not. */
export function openStateAt(hours: OpeningHours, { date, minute }: WallTime): OpenState {
  const yesterday = stateBy(dayState(hours, addDays(date, -1)), minute + minutesOfDay)
  if (yesterday !== 'closed') return yesterday
  const today = stateBy(dayState(hours, date), minute)
  return today === 'closed' && hours.byAgreement ? 'by-agreement' : today
}

/**
 * The first moment from `at` on when the place is surely open without asking first: `at` itself when it is open now,
 * null when no such moment comes in 60 days. Holidays of which nothing is said are passed over.
 */
export function nextOpening(hours: OpeningHours, at: WallTime): WallTime | null {
  if (openStateAt(hours, at) === 'open') return at
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const date = addDays(at.date, ahead)
    const day = dayState(hours, date)
    if (day.kind === 'unknown' || day.byAgreement) continue
    const next = day.spans.find(({ from }) => ahead > 0 || from > at.minute)
    if (next) return { date, minute: next.from }
  }
  return null
}
