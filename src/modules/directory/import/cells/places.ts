import { z } from 'zod'
import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { fold } from '#core/text/fold.ts'
import { type Language, languages, type Translate, translatorFor } from '#i18n/translate.ts'
import type { LocationCard, ServicePlace } from '../../cards.ts'
import { locationKinds } from '../../codelists/index.ts'
import { LocationInput } from '../../input/location.ts'
import { PlaceRow } from '../../input/service.ts'
import { codeMeant, yesOrNoMeant } from '../codes.ts'
import { figureWritten } from './entries.ts'
import { exactWords } from './exactWords.ts'

/** A place of a service as a table says it; its municipality as written. */
export interface ImportedPlace
  extends Pick<LocationCard, 'name' | 'kind' | 'address' | 'postalCode' | 'accessNote' | 'confidential' | 'barrierFree' | 'openingHours'> {
  readonly municipality: string
  /** What the service says of itself there. */
  readonly here: Omit<ServicePlace, 'locationId'>
}

/** A place with the column that says it. */
export interface SaidPlace extends ImportedPlace { readonly column: 'municipality' | 'places' }

const nowhereSaid: ImportedPlace['here'] = { capacityShare: null, openingHours: null, openingNote: null }

/** A place of which nothing but its municipality is known. */
export const placeIn = (municipality: string): ImportedPlace => ({
  municipality, name: null, kind: 'place', address: null, postalCode: null, accessNote: null, confidential: false, barrierFree: null, openingHours: null,
  here: nowhereSaid,
})

const details = ['postalCode', 'name', 'kind', 'accessNote', 'barrierFree', 'openingHours', 'hoursHere', 'noteHere', 'share', 'confidential'] as const
type Detail = (typeof details)[number]

/**
 * „Hlinsko, Jasanová 8 | PSČ: 539 01 | vchod: ze dvora“, a line for each place; a confidential one is its municipality and
 * the mark.
 */
export const placesCell = (places: readonly ImportedPlace[], language: Language): string => places.map((place) => placeLine(place, language)).join('\n')

function placeLine(place: ImportedPlace, language: Language): string {
  const t = translatorFor(language)
  const said = Object.entries(written(place, t, language)).filter(([, words]) => words !== null && words !== '')
  const first = [place.municipality, place.confidential ? null : place.address].filter((part) => part !== null && part !== '').map((part) => escaped(part ?? ''))
  return [
    first.join(', '), ...said.map(([detail, words]) => `${t(`directory:cell.${detail as Detail}`)}: ${escaped(words ?? '')}`),
  ].join(' | ')
}

const yesNo = (t: Translate, value: boolean | null): string | null => value === null ? null : t(value ? 'web:yes' : 'web:no')

function written({ here, confidential, ...place }: ImportedPlace, t: Translate, language: Language): Readonly<Partial<Record<Detail, string | null>>> {
  const share = here.capacityShare
  const open = {
    kind: place.kind === 'place' ? null : exactWords(locationKinds, place.kind, language), barrierFree: yesNo(t, place.barrierFree),
    openingHours: place.openingHours, hoursHere: here.openingHours, noteHere: here.openingNote,
    share: share === null ? null : `${figureWritten(Math.round(share * 100_000) / 1000, language)} %`,
  }
  if (confidential) return { ...open, confidential: yesNo(t, true) }
  return { postalCode: place.postalCode && postalCodeWritten(place.postalCode), name: place.name, accessNote: place.accessNote, ...open }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '|': '\\p' }
const meanings: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', p: '|' }

/** Signs that part places and what is said of them, written so that they do not. */
const escaped = (text: string): string => text.replaceAll(/[\\\n|]/g, (sign) => escapes[sign] ?? sign)
const unescaped = (text: string): string => text.replaceAll(/\\([\\np])/g, (_, sign: string) => meanings[sign] ?? sign)

/** How each detail is called, in any language. */
const called: ReadonlyMap<string, Detail> = new Map(details.flatMap((detail) =>
  languages.map((language) => [fold(translatorFor(language)(`directory:cell.${detail}`)), detail] as const)))

/** Places out of a cell; hand-written ones may stand beside each other, parted by semicolons. Null where one cannot be read. */
export function placesIn(cell: string): readonly ImportedPlace[] | null {
  const lines = cell.includes('|') || cell.includes('\n') ? cell.split('\n') : cell.split(';')
  const places = lines.map((line) => line.trim()).filter((line) => line !== '').map(placeOf)
  return places.every((place) => place !== null) ? places : null
}

function placeOf(line: string): ImportedPlace | null {
  const [first = '', ...rest] = line.split('|').map((part) => part.trim())
  const said = detailsIn(rest)
  if (said === null) return null
  const [municipality = '', ...address] = first.split(',')
  const read = Place.safeParse({ ...said, municipality: unescaped(municipality.trim()), address: unescaped(address.join(',').trim()) })
  return read.success ? placeFrom(read.data) : null
}

/** Details by their names; null for one that is not known or stands twice. The mark of a confidential place needs no „ano“. */
function detailsIn(parts: readonly string[]): Readonly<Record<Detail, string>> | null {
  const said: Partial<Record<Detail, string>> = {}
  for (const part of parts) {
    const [label = '', ...words] = part.split(':')
    const detail = called.get(fold(label.trim()))
    if (detail === undefined || said[detail] !== undefined) return null
    said[detail] = unescaped(words.join(':').trim()) || (detail === 'confidential' ? 'ano' : '')
  }
  return { ...unsaid, ...said }
}

const unsaid = Object.fromEntries(details.map((detail) => [detail, ''])) as Readonly<Record<Detail, string>>

/** A word of a list, or what holds where none is said. */
const word = <Value>(read: (text: string) => Value | null, otherwise: Value) => z.string().transform((text, context) => {
  const value = text === '' ? otherwise : read(text)
  if (value === null && text !== '') context.addIssue({ code: 'custom' })
  return value
})
const hours = z.string().max(500).transform((text) => text === '' ? null : text)
const { name, address, postalCode, accessNote } = LocationInput.shape

/** By the rules of the forms. Hours that cannot be read are kept in their words, as those of the service are. */
const Place = z.object({
  municipality: z.string().min(1), name, address, postalCode, accessNote, openingHours: hours, hoursHere: hours, noteHere: PlaceRow.shape.note,
  kind: word<LocationCard['kind'] | null>((text) => codeMeant(locationKinds, text), 'place'), barrierFree: word<boolean | null>(yesOrNoMeant, null), confidential: word<boolean | null>(yesOrNoMeant, false),
  share: z.string().transform((text) => text.replace(/\s*%$/, '')).pipe(PlaceRow.shape.share),
})

const placeFrom = ({ hoursHere, noteHere, share, kind, confidential, ...place }: z.infer<typeof Place>): ImportedPlace => ({
  ...place, kind: kind ?? 'place', confidential: confidential === true,
  here: { capacityShare: share === null ? null : share / 100, openingHours: hoursHere, openingNote: noteHere },
})
