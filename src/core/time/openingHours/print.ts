import { type Weekday, weekdays } from '../weekdays.ts'
import type { DayHours, HolidayRule, OpeningHours, TimeSpan } from './week.ts'
import { minutesOfDay } from './week.ts'

type Language = 'cs' | 'en'

interface Words {
  readonly days: Readonly<Record<Weekday, string>>
  readonly and: string
  readonly byAgreement: string
  readonly otherwiseByAgreement: string
  readonly nonstop: string
  readonly holidays: Readonly<Record<Exclude<HolidayRule, 'unknown'>, string>>
  readonly closed: string
}

const wordsIn: Readonly<Record<Language, Words>> = {
  cs: {
    days: { mon: 'po', tue: 'út', wed: 'st', thu: 'čt', fri: 'pá', sat: 'so', sun: 'ne' },
    and: 'a', byAgreement: 'podle dohody', otherwiseByAgreement: 'jinak podle dohody', nonstop: 'nepřetržitě', closed: 'zavřeno',
    holidays: { closed: 'o svátcích zavřeno', open: 'o svátcích otevřeno', usual: 'o svátcích jako obvykle' },
  },
  en: {
    days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    and: 'and', byAgreement: 'by agreement', otherwiseByAgreement: 'otherwise by agreement', nonstop: 'around the clock', closed: 'closed',
    holidays: { closed: 'closed on public holidays', open: 'open on public holidays', usual: 'public holidays as usual' },
  },
}

function clock(minutes: number): string {
  const shown = minutes > minutesOfDay ? minutes - minutesOfDay : minutes
  const rest = shown % 60
  return `${Math.floor(shown / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** „8–16“, „7:30–14“, past midnight „20–2“. */
export const printSpan = ({ from, to }: TimeSpan): string => `${clock(from)}–${clock(to)}`

/** The short name of a day as hours use it: „po“, “Mon”. */
export const shortDay = (day: Weekday, language: Language): string => wordsIn[language].days[day]

const sameHours = (left: DayHours, right: DayHours): boolean =>
  left.byAgreement === right.byAgreement && left.spans.length === right.spans.length
  && left.spans.every(({ from, to }, place) => right.spans[place]?.from === from && right.spans[place].to === to)

const isTold = ({ spans, byAgreement }: DayHours): boolean => byAgreement || spans.length > 0

/** „po–čt“ for three days or more in a row, otherwise each day by itself. */
function printDays(days: readonly Weekday[], words: Words): string {
  const runs: Weekday[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    const previous = last?.at(-1)
    if (last && previous && weekdays.indexOf(day) === weekdays.indexOf(previous) + 1) last.push(day)
    else runs.push([day])
  }
  return runs.map((run) => {
    const names = run.map((day) => words.days[day])
    return names.length > 2 ? `${names[0] ?? ''}–${names.at(-1) ?? ''}` : names.join(', ')
  }).join(', ')
}

const printDay = ({ spans, byAgreement }: DayHours, words: Words): string =>
  [spans.map(printSpan).join(` ${words.and} `), byAgreement ? words.byAgreement : ''].filter((text) => text !== '').join(' ')

function printWeek(hours: OpeningHours, words: Words): readonly string[] {
  if (hours.nonstop) return [words.nonstop]
  const told = weekdays.filter((day) => isTold(hours.days[day]))
  const firstOfEach = told.filter((day, place) => !told.slice(0, place).some((earlier) => sameHours(hours.days[earlier], hours.days[day])))
  return firstOfEach.map((first) => {
    const days = told.filter((day) => sameHours(hours.days[first], hours.days[day]))
    return `${printDays(days, words)} ${printDay(hours.days[first], words)}`
  })
}

/** Nonstop is open on holidays too: only another rule is worth saying. */
function printHolidays({ publicHolidays, nonstop }: OpeningHours, words: Words): readonly string[] {
  if (publicHolidays === 'unknown' || nonstop && publicHolidays === 'usual') return []
  return [words.holidays[publicHolidays]]
}

/** Hours in a short normal form: „po, st 8–12 a 13–17; čt podle dohody; o svátcích zavřeno“. The Czech form reads back the same. */
export function printOpeningHours(hours: OpeningHours, language: Language = 'cs'): string {
  const words = wordsIn[language]
  const week = printWeek(hours, words)
  const agreement = week.length > 0 ? words.otherwiseByAgreement : words.byAgreement
  const never = week.length === 0 && !hours.byAgreement ? [`${printDays(weekdays, words)} ${words.closed}`] : []
  return [...week, ...never, ...hours.byAgreement ? [agreement] : [], ...printHolidays(hours, words)].join('; ')
}
