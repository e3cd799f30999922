import type { MessageKey } from '#i18n/translate.ts'
import type { Ui } from '#web/ui.ts'
import type { AreaServed, Capacity, ServicePlace, Staff, YearlyUse } from '../cards.ts'
import { areaBox } from '../input/serviceWritten.ts'
import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { capacityUnits, labelOf, professions, serviceForms, verifiers } from '../codelists/index.ts'
import { codeWords } from '../codes/words.ts'
import { endingWords } from '../ending/endingWords.ts'
import type { RegisteredEnding } from '../ending/registeredEnding.ts'
import { openingWords } from '../openingWords.ts'
import type { CardKind } from '../history/changes.ts'
import { listOf } from '../codelists/fields.ts'
import { isFieldName, labelIn } from './fieldWords.ts'
import { yesOrNo } from './options.ts'
import { roleWords } from './Verified.tsx'

/** Names of what a card refers to, by id, code, or box of an area (`orp.5302`). */
export type Names = ReadonlyMap<string, string>

interface Field { readonly ui: Ui, readonly kind: CardKind, readonly field: string }

/** Fields of a card that no form has under the same name; those of the same words go together. */
const ownLabels: Readonly<Record<string, MessageKey>> = {
  archived: 'cards:field.archived', logo: 'directory:logo.title', organisationId: 'directory:column.organisation', verifiedOn: 'directory:verified.label',
  verifiedBy: 'directory:verified.by', capacities: 'directory:part.capacity', staff: 'directory:part.staff',
  use: 'directory:part.use', places: 'directory:part.places', areas: 'directory:part.areas',
  positionFrom: 'cards:field.positionFrom', consentWithdrawnOn: 'cards:field.consentWithdrawnOn',
  registeredEnd: 'cards:field.registeredEnd',
}

/** Whether cards have such a field. */
export const isCardField = (field: string): boolean => Object.hasOwn(ownLabels, field) || isFieldName(field)

/** The name of a field of a card, as its form says it. */
export function cardFieldLabel({ ui, kind, field }: Field): string {
  const own = Object.hasOwn(ownLabels, field) ? ownLabels[field] : undefined
  if (own !== undefined) return ui.t(own)
  return isFieldName(field) ? labelIn(ui, kind, field) : field
}

type Say = (ui: Ui, value: never, names: Names) => string

const named = (_: Ui, code: string, names: Names): string => names.get(code) ?? code
const day = (ui: Ui, value: string): string => ui.format.date(value)
const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ')

function capacityWords(ui: Ui, { form, unit, maximum, free, freeAsOf }: Capacity): string {
  const { t, format, language } = ui
  const asOf = freeAsOf === null ? '' : ` (${t('web:asOf', { date: format.date(freeAsOf) })})`
  return joined([
    labelOf(serviceForms, form, language), labelOf(capacityUnits, unit, language),
    `${t('directory:field.capacityMaximum')} ${format.number(maximum)}`,
    free === null ? null : `${t('directory:field.capacityFree')} ${format.number(free)}${asOf}`,
  ])
}

const placeWords = (ui: Ui, { locationId, capacityShare, openingHours, openingNote }: ServicePlace, names: Names): string =>
  joined([
    names.get(locationId) ?? ui.t('cards:word.goneplace'), openingWords(ui.language, openingHours, openingNote),
    capacityShare === null ? null : ui.format.percent(capacityShare),
  ])

/** How the value of a field is said, where it is neither a word nor a code of a list. */
const sayings: Readonly<Record<string, Say>> = {
  seatMunicipality: named, municipality: named, organisationId: named,
  serviceId: (ui, id: string, names) => names.get(id) ?? ui.t('cards:word.goneservice'),
  seatPostalCode: (_, code: string) => postalCodeWritten(code), postalCode: (_, code: string) => postalCodeWritten(code),
  verifiedOn: day, waitingAsOf: day, fundingUntil: day, endsOn: day, asOf: day, retainUntil: day, consentGivenOn: day,
  consentWithdrawnOn: day,
  verifiedBy: (ui, code: string) => labelOf(verifiers, code, ui.language),
  source: (ui, code: string) => roleWords(ui, code),
  openingHours: (ui, hours: string) => openingWords(ui.language, hours, null) ?? '',
  registeredEnd: (ui, ending: RegisteredEnding) => endingWords(ui, 'service', ending),
  visibility: (ui, code: 'self') => ui.t(`directory:visibility.${code}`),
  positionFrom: (ui, code: 'hand') => ui.t(`cards:position.${code}`),
  capacities: (ui, list: readonly Capacity[]) => list.map((one) => capacityWords(ui, one)).join('; '),
  staff: (ui, list: readonly Staff[]) => list.map(({ profession, fullTime }) =>
    `${codeWords(ui, professions, profession)} ${ui.format.number(fullTime, 2)}`).join('; '),
  use: (ui, list: readonly YearlyUse[]) => list.map(({ year, unit, amount }) =>
    `${year}: ${ui.format.number(amount)} · ${labelOf(capacityUnits, unit, ui.language)}`).join('; '),
  places: (ui, list: readonly ServicePlace[], names) => list.map((one) => placeWords(ui, one, names)).join('; '),
  areas: (_, list: readonly AreaServed[], names) => list.map((one) => names.get(areaBox(one)) ?? areaBox(one)).join(', '),
}

/** What it means where a field says nothing, other than that nobody knows. */
const silences: Readonly<Record<string, MessageKey>> = { serviceId: 'directory:contact.whole' }

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What a field of a card says, in words for people; „neuvedeno“ where it says nothing. */
export function cardFieldWords({ ui, kind, field }: Field, value: unknown, names: Names): string {
  if (isNothing(value)) return ui.t(silences[field] ?? 'cards:word.nothing')
  const say = sayings[field]
  // The history holds what the card held: a value of the field it stands under.
  if (say) return say(ui, value as never, names)
  if (typeof value === 'boolean') return yesOrNo(ui, value) ?? ''
  if (typeof value === 'number') return ui.format.number(value, 6)
  const list = listOf(kind, field)
  const words = (Array.isArray(value) ? value : [value]).map((one) => list ? codeWords(ui, list, String(one)) : String(one))
  return words.join(', ')
}
