import { parseOpeningHours, printOpeningHours } from '#core/time/openingHours.ts'
import type { DemoService, TimeSpan, WeekHours, Weekday } from './content/shapes.ts'

const days: Record<Weekday, string> = { mon: 'po', tue: 'út', wed: 'st', thu: 'čt', fri: 'pá', sat: 'so', sun: 'ne' }

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60

/** Hours a week, from all spans of all days. */
export const weeklyHours = (week: WeekHours): number =>
  Object.values(week).flat().reduce((total, [from, to]) => total + hourOf(to) - hourOf(from), 0)

const spanText = ([from, to]: TimeSpan): string => `${from}–${to}`

/** „po–čt 8–16“, „nepřetržitě“: as cards keep it; null for what no card would keep. */
function readable(text: string): string | null {
  const read = parseOpeningHours(text)
  return read.ok ? printOpeningHours(read.value) : null
}

export const openingHoursOf = (week: WeekHours): string | null =>
  readable(Object.entries(week).map(([day, spans]) => `${days[day as Weekday]} ${spans.map(spanText).join(' a ')}`).join('; '))

/** Opening hours of a card, and what of its sentence is no hours: „o školních prázdninách kratší provoz“. */
export function openingOf({ hoursText, hours }: Pick<DemoService, 'hoursText' | 'hours'>) {
  const whole = readable(hoursText)
  if (whole !== null) return { openingHours: whole, openingNote: null }
  const note = hoursText.split(/[,;] /).filter((part) => readable(part) === null).join('; ')
  return { openingHours: hours ? openingHoursOf(hours) : null, openingNote: note }
}
