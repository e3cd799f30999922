import { type Weekday, weekdays } from '../weekdays.ts'

/** Minutes from midnight of its day, 0 ≤ from < to; `to` over 1440 lasts past midnight into the next day (20–2 is 1200–1560). */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

export interface DayHours {
  /** In order, apart from each other: spans that touch are one. */
  readonly spans: readonly TimeSpan[]
  /** With spans: in them by agreement. Without: that day by agreement only. */
  readonly byAgreement: boolean
}

/** What a place says of public holidays; `open` tells no hours for a day that has none in a usual week. */
export const holidayRules = ['closed', 'open', 'usual', 'unknown'] as const
export type HolidayRule = (typeof holidayRules)[number]

export interface OpeningHours {
  readonly days: Readonly<Record<Weekday, DayHours>>
  /** Also at other times than stated, when agreed („jinak podle dohody“). */
  readonly byAgreement: boolean
  readonly publicHolidays: HolidayRule
  /** Day and night on every day. */
  readonly nonstop: boolean
}

export const minutesOfDay = 1440

export const isWholeDay = ({ spans, byAgreement }: DayHours): boolean =>
  !byAgreement && spans.length === 1 && spans[0]?.from === 0 && spans[0].to === minutesOfDay

/**
 * Hours a week that are open without asking first, from all days of a usual week; null when there are none and it is open
 * only by agreement, since nobody knows how long that is.
 */
export function hoursPerWeek(hours: OpeningHours): number | null {
  const days = weekdays.map((day) => hours.days[day])
  const firm = days.filter(({ byAgreement }) => !byAgreement).flatMap(({ spans }) => spans)
  const isAgreed = hours.byAgreement || days.some(({ byAgreement }) => byAgreement)
  if (firm.length === 0 && isAgreed) return null
  return firm.reduce((minutes, { from, to }) => minutes + to - from, 0) / 60
}
