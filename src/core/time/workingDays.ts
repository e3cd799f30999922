import type { IsoDate, IsoMonth } from '#core/ids.ts'
import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { addDays, daysBetween } from './isoDate.ts'
import { firstDayOf, monthAfter } from './isoMonth.ts'
import { firstHolidayYear, publicHolidayOn, publicHolidays } from './publicHolidays.ts'
import { weekdayOf, weekdays } from './weekdays.ts'

/** Days of rest before 2001 followed other laws: nothing is counted there rather than counted wrongly. */
export type CalendarProblem = 'before-the-law' | 'not-whole'

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))
const isBeforeLaw = (date: IsoDate): boolean => yearOf(date) < firstHolidayYear
const isWeekend = (date: IsoDate): boolean => weekdays.indexOf(weekdayOf(date)) >= 5

/** Monday to Friday and no public holiday. Dates before 2001 know no holidays here. */
export const isWorkingDay = (date: IsoDate): boolean => !isWeekend(date) && publicHolidayOn(date) === null

/** Mondays to Fridays from one day until before another, the other not earlier: five a week, the rest by hand. */
function workdaysUntil(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let day = weeks * 7; day < days; day += 1) count += isWeekend(addDays(from, day)) ? 0 : 1
  return count
}

function holidaysUntil(from: IsoDate, to: IsoDate): number {
  let count = 0
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    count += publicHolidays(year).filter(({ date }) => from <= date && date < to && !isWeekend(date)).length
  }
  return count
}

/** Working days from one day (counted) until another (not counted); negative when the other is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): Result<number, CalendarProblem> {
  if (isBeforeLaw(from) || isBeforeLaw(to)) return failed('before-the-law')
  if (to < from) {
    const back = workingDaysBetween(to, from)
    return back.ok ? ok(-back.value) : back
  }
  return ok(workdaysUntil(from, to) - holidaysUntil(from, to))
}

/** Working days of a month. */
export const workingDaysIn = (month: IsoMonth): Result<number, CalendarProblem> =>
  workingDaysBetween(firstDayOf(month), firstDayOf(monthAfter(month, 1)))

/**
 * The working day so many working days after a day, which itself is not counted; before it when negative. Zero is the day itself,
 * or the next working day when it is none, as deadlines of offices move (Act 500/2004, § 40).
 */
export function addWorkingDays(date: IsoDate, days: number): Result<IsoDate, CalendarProblem> {
  if (!Number.isSafeInteger(days)) return failed('not-whole')
  if (days === 0) return firstWorkingDay(date)
  const step = Math.sign(days)
  let [at, left] = [date, Math.abs(days)]
  while (left > 0) {
    at = addDays(at, step)
    if (isBeforeLaw(at)) return failed('before-the-law')
    if (isWorkingDay(at)) left -= 1
  }
  return ok(at)
}

function firstWorkingDay(date: IsoDate): Result<IsoDate, CalendarProblem> {
  let at = date
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return isBeforeLaw(date) ? failed('before-the-law') : ok(at)
}
