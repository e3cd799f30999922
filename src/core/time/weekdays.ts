import type { IsoDate } from '#core/ids.ts'

/** Days of the week from Monday, as the Czech week runs. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** The day of the week a date falls on. */
export const weekdayOf = (date: IsoDate): Weekday =>
  // getUTCDay counts from Sunday.
  weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'

/** So many days later in the week; the day after Sunday is Monday again. */
export const weekdayAfter = (day: Weekday, days: number): Weekday =>
  weekdays[(weekdays.indexOf(day) + days % 7 + 7) % 7] ?? day
