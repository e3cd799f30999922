import type { Run } from '#documents/content.ts'
import type { Format } from '#i18n/format.ts'
import type { Language, Translate } from '#i18n/translate.ts'
import { audienceGroups, capacityUnits, labelOf, prices, serviceForms, targetGroups } from '../codelists/index.ts'
import type { PublicPlace, PublicServiceCard } from '../publicQueries.ts'
import { endedWords } from '../endedWords.ts'
import { type Ending, hasEnded, needsVerification, verificationHoldsUntil } from '../rules.ts'
import type { IsoDate } from '#core/ids.ts'

/** What a printed card is written with. */
export interface PrintWriting { readonly t: Translate, readonly format: Format, readonly language: Language, readonly today: IsoDate }

/** What somebody of the network wrote: Czech also in a document of another language. */
export const written = ({ language }: Pick<PrintWriting, 'language'>, text: string): Run => language === 'cs' ? { text } : { text, lang: 'cs' }

/** More places than a card has room for are counted only. */
export const mostPlaces = 6
/** Cards write 99 where nobody is too old. */
const ageless = 99

/** „děti a mládež; od 6 do 18 let“ */
export function forWhomWords({ t, language, format }: PrintWriting, card: PublicServiceCard): string | null {
  const groups = [
    ...card.targetGroups.map((code) => labelOf(targetGroups, code, language)), ...card.audienceGroups.map((code) => labelOf(audienceGroups, code, language)),
  ]
  const said = [groups.length === 0 ? null : format.list(groups), ageWords({ t }, card)].filter((part) => part !== null)
  return said.length === 0 ? null : said.join('; ')
}

function ageWords({ t }: Pick<PrintWriting, 't'>, { ageFrom, ageTo }: PublicServiceCard): string | null {
  const to = ageTo === null || ageTo >= ageless ? null : ageTo
  if (ageFrom === null) return to === null ? null : t('directory:age.to', { count: to })
  return to === null ? t('directory:age.from', { count: ageFrom }) : t('print:ageBetween', { from: ageFrom, count: to })
}

export function waitingWords({ t, format }: PrintWriting, card: PublicServiceCard): string | null {
  const to = card.waitingWeeksTo ?? card.waitingWeeksFrom
  if (to === null) return card.waitingNote
  const from = card.waitingWeeksFrom ?? to
  const weeks = to === 0 ? t('print:waitingNone') : from === to ? t('print:waitingWeeks', { count: to }) : t('print:waitingRange', { from, count: to })
  const words = [weeks, card.waitingNote].filter((part) => part !== null).join('; ')
  return card.waitingAsOf === null ? words : t('print:asOf', { words, date: format.date(card.waitingAsOf) })
}

export function priceWords({ language }: Pick<PrintWriting, 'language'>, { price, priceNote }: Pick<PublicServiceCard, 'price' | 'priceNote'>): string | null {
  const parts = [price && labelOf(prices, price, language), priceNote].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join(', ')
}

export function capacityWords({ t, format, language }: PrintWriting, { capacities }: Pick<PublicServiceCard, 'capacities'>): string | null {
  const lines = capacities.map(({ form, unit, maximum, free, freeAsOf }) => {
    const most = t('print:capacityOf', { form: labelOf(serviceForms, form, language), maximum: format.number(maximum), unit: labelOf(capacityUnits, unit, language) })
    if (free === null) return most
    const words = t('print:free', { words: most, free: format.number(free) })
    return freeAsOf === null ? words : t('print:asOf', { words, date: format.date(freeAsOf) })
  })
  return lines.length === 0 ? null : lines.join('; ')
}

/** „Hlinsko, Poděbradovo náměstí 1“; of a confidential place its municipality only. */
export const placeWords = ({ t }: Pick<PrintWriting, 't'>, place: Pick<PublicPlace, 'confidential' | 'municipality' | 'name' | 'address'>): string => place.confidential
  ? t('print:secret', { place: place.municipality })
  : [place.name, place.municipality, place.address].filter((part) => part !== null && part !== '').join(', ')

export function whereWords(writing: PrintWriting, card: Pick<PublicServiceCard, 'places'>): string | null {
  const places = placesIn(writing, card)
  if (places.length === 0) return null
  const shown = placeLines(writing, card).join('; ')
  return places.length <= mostPlaces ? shown : `${shown} ${writing.t('print:morePlaces', { count: places.length - mostPlaces })}`
}

const placesIn = ({ today }: PrintWriting, { places }: Pick<PublicServiceCard, 'places'>): PublicServiceCard['places'] =>
  places.filter((place) => !hasEnded(place, today))

/** The first places, each in words. */
export const placeLines = (writing: PrintWriting, card: Pick<PublicServiceCard, 'places'>): string[] =>
  [...new Set(placesIn(writing, card).slice(0, mostPlaces).map((place) => placeWords(writing, place)))]

export function servedWords({ t, format }: PrintWriting, { areas }: Pick<PublicServiceCard, 'areas'>): string | null {
  const names = areas.map(({ level, name }) => level === 'country' ? t('print:areas.country') : level === 'orp' ? t('print:areas.orp', { name: name ?? '' }) : name ?? '')
  return names.length === 0 ? null : format.list(names)
}

/** How fresh the card is, in a sentence; first of all when it has ended. */
export function freshnessWords(writing: PrintWriting, card: Pick<PublicServiceCard, 'verifiedOn' | 'verifiedUntil'> & Partial<Ending>): string {
  const { t } = writing
  const ended = endedWords(writing, { endedOn: null, ...card })
  const verified = verifiedWords(writing, card)
  return ended === null ? verified : t('print:ended', { ended, verified })
}

function verifiedWords({ t, format, today }: PrintWriting, card: Pick<PublicServiceCard, 'verifiedOn' | 'verifiedUntil'>): string {
  const until = verificationHoldsUntil(card)
  if (card.verifiedOn === null || until === null) return t('print:unverified')
  const date = format.date(card.verifiedOn)
  return needsVerification(card, today) ? t('print:verifiedOld', { date }) : t('print:verified', { date, until: format.date(until) })
}
