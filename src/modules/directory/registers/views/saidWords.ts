import type { Ui } from '#web/ui.ts'
import { capacityUnits, labelOf, serviceForms } from '../../codelists/index.ts'
import { type FieldName, labelIn, organisationFields, serviceFields, locationFields, valueWords } from '../../views/fieldWords.ts'
import type { RecordKind, RegisteredCapacity, RegisteredPoint } from '../records.ts'
import type { RegisterCode } from '../sources/index.ts'

const own = ['point', 'capacities', 'confidential'] as const
type OwnField = (typeof own)[number]
const isOwn = (field: string): field is OwnField => own.some((one) => one === field)
const isField = (field: string): field is FieldName => [...organisationFields, ...serviceFields, ...locationFields].some((one) => one === field)

/** The name of a field that a register speaks of. */
export function fieldLabel(ui: Ui, kind: RecordKind, field: string): string {
  if (isOwn(field)) return ui.t(`registers:field.${field}`)
  if (kind === 'location' && field === 'name') return ui.t('registers:field.locationName')
  return isField(field) ? labelIn(ui, kind, field) : field
}

/** What a card or a register says in a field, in words; a dash for nothing. */
export function saidWords(ui: Ui, kind: RecordKind, field: string, value: unknown, municipalities: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return ui.t('registers:fields.nothing')
  // Values come from `records.ts` or are read from a card in the same writing.
  if (field === 'point') return pointWords(ui, value as RegisteredPoint)
  if (field === 'capacities') return (value as readonly RegisteredCapacity[]).map((one) => capacityWords(ui, one)).join(', ')
  if (field === 'confidential') return ui.t('registers:yes')
  const values = (Array.isArray(value) ? value : [value]).map(String)
  if (/municipality$/i.test(field)) return values.map((code) => municipalities.get(code) ?? code).join(', ')
  return valueWords(ui, kind, field, { [field]: values })
}

/** Who says so: a register by its abbreviation, a table with the name it comes under. */
export const sourceWords = ({ t }: Ui, { source, table }: { readonly source: RegisterCode, readonly table: string | null }): string =>
  table === null ? t(`registers:short.${source}`) : t('registers:namedTable', { name: table })

const pointWords = (ui: Ui, { lat, lon }: RegisteredPoint): string =>
  ui.t('registers:point', { lat: ui.format.number(lat, 5), lon: ui.format.number(lon, 5) })

const capacityWords = (ui: Ui, { form, unit, maximum }: RegisteredCapacity): string => ui.t('registers:capacity', {
  form: labelOf(serviceForms, form, ui.language), unit: labelOf(capacityUnits, unit, ui.language), maximum: ui.format.number(maximum),
})
