import type { Ui } from '#web/ui.ts'
import type { Capacity, Staff, YearlyUse } from '../../cards.ts'
import { areasCell } from '../../import/cells/areas.ts'
import { capacitiesCell } from '../../import/cells/capacities.ts'
import { type ImportedPlace, placesCell } from '../../import/cells/places.ts'
import { staffCell, useCell } from '../../import/cells/staff.ts'
import { importFields } from '../../import/fields.ts'
import type { NamedArea } from '../../import/known.ts'
import { isFieldName, labelIn, serviceFields, valueWords } from '../fieldWords.ts'

const ofOrganisation = /^organisation\./

/** A field of the card or of its organisation, or what the row adds to it: places, capacities. */
export function importedField(ui: Ui, name: string): string {
  const own = name.replace(ofOrganisation, '')
  if (own !== name) return isFieldName(own) ? labelIn(ui, 'organisation', own) : own
  const column = importFields.find((field) => field === name)
  if (isServiceField(name)) return labelIn(ui, 'service', name)
  return column ? ui.t(`directory:column.${column}`) : name
}

const isServiceField = (name: string): name is (typeof serviceFields)[number] => name !== 'areas' && serviceFields.some((field) => field === name)

const days: readonly string[] = ['waitingAsOf', 'fundingUntil', 'endsOn']

/** What a row and a card say, in words. The record of an import keeps what the plan had: its shapes are those of the plan. */
export function importedWords(ui: Ui, name: string, value: unknown): string {
  const { language } = ui
  const parts: Readonly<Record<string, () => string>> = {
    capacities: () => capacitiesCell(value as readonly Capacity[], language), staff: () => staffCell(value as readonly Staff[], language),
    use: () => useCell(value as readonly YearlyUse[], language),
    places: () => placesCell(value as readonly ImportedPlace[], language),
    areas: () => areasCell((value as readonly NamedArea[]).map((area) => ({ ...area, written: area.name })), language),
    'organisation.seatMunicipality': () => (value as { readonly name: string }).name,
  }
  const part = typeof value === 'object' && value !== null ? parts[name] : undefined
  return (part ? part() : plainWords(ui, name, value)) || '—'
}

function plainWords(ui: Ui, name: string, value: unknown): string {
  if (typeof value === 'boolean') return ui.t(value ? 'web:yes' : 'web:no')
  if (days.includes(name) && typeof value === 'string') return ui.format.date(value)
  if (typeof value === 'number') return ui.format.number(value, 2)
  const own = name.replace(ofOrganisation, '')
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '').map(String)
  return valueWords(ui, own === name ? 'service' : 'organisation', own, { [own]: values })
}
