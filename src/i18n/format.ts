import type { IsoDate } from '#core/ids.ts'
import type { Language } from './translate.ts'

/** Numbers, dates and measures as one language writes them. Spaces inside a figure never break. */
export interface Format {
  number(value: number, decimals?: number): string
  date(day: IsoDate | string): string
  dayAndMonth(day: IsoDate | string): string
  month(day: IsoDate | string): string
  weekday(day: IsoDate | string): string
  dateTime(instant: Date): string
  kilometres(value: number): string
  minutes(from: number, to?: number): string
  percent(share: number): string
  list(items: readonly string[]): string
  fileSize(bytes: number): string
}

const mostCounts = 10_000
const nbsp = '\u00A0'
const locales: Record<Language, string> = { cs: 'cs-CZ', en: 'en-GB' }
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

function formatFor(language: Language): Format {
  const locale = locales[language]
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Prague', ...options })
  // English readers count 10/03 from either end; a month in letters means one thing.
  const month = language === 'cs' ? 'numeric' : 'short'
  const numeric = dates({ day: 'numeric', month, year: 'numeric' })
  const shortDay = dates({ day: 'numeric', month })
  const longMonth = dates({ month: 'long', year: 'numeric' })
  const weekdayName = dates({ weekday: 'long' })
  const withTime = dates({ day: 'numeric', month, year: 'numeric', hour: 'numeric', minute: '2-digit' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const unbroken = (text: string): string => text.replaceAll(' ', nbsp)
  // A formatter costs a hundred times more than a number; a page of services has a hundred numbers.
  const numbers = new Map<number, Intl.NumberFormat>()
  const numberWith = (decimals: number): Intl.NumberFormat => {
    const known = numbers.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals })
    numbers.set(decimals, known)
    return known
  }
  const written = (value: number, decimals = 0): string => unbroken(numberWith(decimals).format(value))
  // And those are mostly the same few small whole ones.
  const counts: string[] = []
  const number = (value: number, decimals = 0): string =>
    Number.isInteger(value) && value >= 0 && value < mostCounts && !Object.is(value, -0) ? counts[value] ??= written(value) : written(value, decimals)
  return {
    number,
    date: (day) => unbroken(numeric.format(noon(day))),
    dayAndMonth: (day) => unbroken(shortDay.format(noon(day))),
    month: (day) => longMonth.format(noon(day)),
    weekday: (day) => weekdayName.format(noon(day)),
    // A line may break before the time, never inside the date.
    dateTime: (instant) => withTime.format(instant).replaceAll(/ (?=.* )/g, nbsp),
    kilometres: (value) => `${number(value, 1)}${nbsp}km`,
    minutes: (from, to = from) => `${from === to ? number(from) : `${number(from)}–${number(to)}`}${nbsp}min`,
    percent: (share) => `${number(share * 100)}${language === 'cs' ? nbsp : ''}%`,
    list: (items) => lists.format(items),
    fileSize: (bytes) => bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))}${nbsp}kB` : `${number(bytes / 1_000_000, 1)}${nbsp}MB`,
  }
}

const formats: Record<Language, Format> = { cs: formatFor('cs'), en: formatFor('en') }

export const formatOf = (language: Language): Format => formats[language]
