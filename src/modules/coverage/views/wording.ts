import type { Minimum } from '#core/accessibility/minimum.ts'
import { type HelpFunction, helpFunctions, labelOf } from '#modules/directory/index.ts'
import type { Ui } from '#web/ui.ts'
import { wayWords } from '../input.ts'
import type { AgreedMinimum, TravelWay } from '../minimumNetwork.ts'
import { isVocalised } from '../rules.ts'

/** What speaks one language: a page, or a document made without one. */
export type Words = Pick<Ui, 't' | 'format' | 'language'>

export const nameOf = ({ language }: Words, code: HelpFunction): string => labelOf(helpFunctions, code, language)

export const childrenSaid = ({ t, format }: Words, count: number): string => t('coverage:children', { count, number: format.number(count) })
export const municipalitiesSaid = ({ t, format }: Words, count: number): string => t('coverage:municipalities', { count, number: format.number(count) })

/** „v 5 obcích“, „ve 12 obcích“ */
export const inMunicipalities = ({ t, format }: Words, count: number): string =>
  t(isVocalised(count) ? 'coverage:say.inVocalised' : 'coverage:say.in', { count, number: format.number(count) })

const units = ['klient', 'kontakt', 'interv', 'luzka', 'hovor', 'uvazek', 'misto'] as const

/** „4,5 klienta“; a unit nobody knows is said by its code. */
export function capacitySaid({ t, format }: Words, amount: number, unit: string, decimals = 1): string {
  const number = format.number(amount, decimals)
  const known = units.find((one) => one === unit)
  // The plural follows what is written: 4,96 is said as „5 klientů“.
  return known === undefined ? `${number} ${unit}` : t(`coverage:unit.${known}`, { count: Number(amount.toFixed(decimals)), number })
}

/** What a minimum asks for, one condition after another. */
export function askedSaid(words: Words, minimum: Minimum): string {
  const { t, format } = words
  const { carMinutes, transitMinutes, capacityPer1000Children: capacity, hoursPerWeek, freeOfCharge, distanceHelpCounts } = minimum
  const asked = [
    carMinutes === null ? null : t('coverage:asked.car', { minutes: format.minutes(carMinutes) }),
    transitMinutes === null ? null : t('coverage:asked.transit', { minutes: format.minutes(transitMinutes) }),
    capacity === null ? null : t('coverage:asked.capacity', { capacity: capacitySaid(words, capacity.amount, capacity.unit, 2) }),
    hoursPerWeek === null ? null : t('coverage:asked.hours', { number: format.number(hoursPerWeek, 1) }),
    freeOfCharge ? t('coverage:asked.free') : null,
    distanceHelpCounts ? t('coverage:asked.distance') : null,
  ].filter((one) => one !== null)
  return asked.length === 0 ? t('coverage:asked.nothing') : asked.join(', ')
}

/** „výchozí, ke schválení krajem“ or „schváleno 12. 3. 2026“ */
export function statusSaid({ t, format }: Words, { change }: AgreedMinimum): string {
  if (!change) return t('coverage:status.shipped')
  return change.agreedOn === null ? t('coverage:status.changed') : t('coverage:status.agreed', { date: format.date(change.agreedOn) })
}

/** Address of the page for a function and a way. */
export function coveragePath(place: { readonly orp: string } | { readonly kraj: string }, code: HelpFunction, way: TravelWay): string {
  const query = new URLSearchParams({ ...place, funkce: code })
  if (way !== 'minimum') query.set('zpusob', wayWords[way])
  return `/prace/pokryti?${query.toString()}`
}

/** Address of the reasons of one cell. */
export function whyPath(orp: string, municipality: string, code: HelpFunction, way: TravelWay): string {
  const query = new URLSearchParams({ orp, obec: municipality, funkce: code })
  if (way !== 'minimum') query.set('zpusob', wayWords[way])
  return `/prace/pokryti/proc?${query.toString()}`
}

/** Address of the table file of an ORP or a region. */
export function tablePath(place: { readonly orp: string } | { readonly kraj: string }, kind: 'csv' | 'xlsx', way: TravelWay): string {
  const query = new URLSearchParams({ ...place, ...way !== 'minimum' && { zpusob: wayWords[way] } })
  return `/prace/pokryti/tabulka/${kind}?${query.toString()}`
}
