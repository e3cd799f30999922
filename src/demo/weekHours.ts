import type { TimeSpan, WeekHours, Weekday } from './content/shapes.ts'

const days: Record<Weekday, string> = { mon: 'po', tue: 'út', wed: 'st', thu: 'čt', fri: 'pá', sat: 'so', sun: 'ne' }

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60

/** Hours a week, from all spans of all days. */
export const weeklyHours = (week: WeekHours): number =>
  Object.values(week).flat().reduce((total, [from, to]) => total + hourOf(to) - hourOf(from), 0)

/** „po 8.00–16.00, čt 9.00–12.00“ */
export const hoursText = (week: WeekHours): string => weeklyHours(week) === hoursOfWeek ? 'nepřetržitě' : dayByDay(week)

const hoursOfWeek = 7 * 24

const dayByDay = (week: WeekHours): string =>
  Object.entries(week).map(([day, spans]) => `${days[day as Weekday]} ${spans.map(spanText).join(' a ')}`).join(', ')

const spanText = ([from, to]: TimeSpan): string => `${clock(from)}–${clock(to)}`
const clock = (time: string): string => `${Number(time.slice(0, 2))}.${time.slice(3)}`
