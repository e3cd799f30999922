import type { IsoDate } from '#core/ids.ts'
import { addDays } from './isoDate.ts'

/** A Czech day of rest. `state` is a státní svátek (§ 1 of the law), `other` an ostatní svátek (§ 2); people rest on both (§ 3). */
export interface PublicHoliday {
  readonly date: IsoDate
  /** In the wording of the law of that year. */
  readonly name: string
  readonly kind: 'state' | 'other'
}

interface Rule {
  /** `MM-DD`, or days after Easter Sunday. */
  readonly on: string | number
  readonly name: string
  readonly kind: PublicHoliday['kind']
  readonly since?: number
  readonly until?: number
}

/** Act 245/2000 holds since 9 August 2000; this is the first whole year of it. */
export const firstHolidayYear = 2001

/** Act 245/2000 as amended by 101/2004 (name of 8 May), 359/2015 (Good Friday) and 49/2019 (name of 17 November). */
const rules: readonly Rule[] = [
  { on: '01-01', name: 'Den obnovy samostatného českého státu', kind: 'state' }, // and Nový rok under § 2, the same day
  { on: -2, name: 'Velký pátek', kind: 'other', since: 2016 },
  { on: 1, name: 'Velikonoční pondělí', kind: 'other' },
  { on: '05-01', name: 'Svátek práce', kind: 'other' },
  { on: '05-08', name: 'Den osvobození', kind: 'state', until: 2003 },
  { on: '05-08', name: 'Den vítězství', kind: 'state', since: 2004 },
  { on: '07-05', name: 'Den slovanských věrozvěstů Cyrila a Metoděje', kind: 'state' },
  { on: '07-06', name: 'Den upálení mistra Jana Husa', kind: 'state' },
  { on: '09-28', name: 'Den české státnosti', kind: 'state' },
  { on: '10-28', name: 'Den vzniku samostatného československého státu', kind: 'state' },
  { on: '11-17', name: 'Den boje za svobodu a demokracii', kind: 'state', until: 2018 },
  { on: '11-17', name: 'Den boje za svobodu a demokracii a Mezinárodní den studentstva', kind: 'state', since: 2019 },
  { on: '12-24', name: 'Štědrý den', kind: 'other' },
  { on: '12-25', name: '1. svátek vánoční', kind: 'other' },
  { on: '12-26', name: '2. svátek vánoční', kind: 'other' },
]

const whole = Math.floor

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher: the anonymous algorithm of 1876), years 1583 and later. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = whole(year / 100)
  const rest = year % 100
  const moonShift = whole((century - whole((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - whole(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * whole(rest / 4) - epact - rest % 4) % 7
  const late = whole((golden + 11 * epact + 22 * toSunday) / 451)
  const dayOfMarch = epact + toSunday - 7 * late + 22
  return addDays(`${String(year).padStart(4, '0')}-03-01` as IsoDate, dayOfMarch - 1)
}

const dateOf = ({ on }: Rule, year: number): IsoDate =>
  typeof on === 'number' ? addDays(easterSunday(year), on) : `${year}-${on}` as IsoDate

const holds = ({ since = firstHolidayYear, until = Infinity }: Rule, year: number): boolean => year >= since && year <= until

/** Days of rest of a year in their order; none before 2001, when other laws held. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  return rules.filter((rule) => holds(rule, year))
    .map((rule) => ({ date: dateOf(rule, year), name: rule.name, kind: rule.kind }))
    .sort((left, right) => left.date < right.date ? -1 : 1)
}

/** The day of rest on a date, or null. */
export const publicHolidayOn = (date: IsoDate): PublicHoliday | null =>
  publicHolidays(Number(date.slice(0, 4))).find((holiday) => holiday.date === date) ?? null
