import { phoneOf } from '#core/identifiers/phone.ts'
import type { MunicipalityCode, ServiceId } from '#core/ids.ts'
import { isSameValue } from '../history/changes.ts'
import { isEmpty } from './empty.ts'
import { type ImportedService, serviceFieldNames } from './importedService.ts'
import { sameName } from './sameName.ts'
import { capacityOf } from './usualCapacity.ts'

// A table that comes again under the same name: which card each of its rows became, and what it said of it last.

/** What one row said of a card, by its fields. */
export type LastWords = Readonly<Record<string, unknown>>

/** What a table of one name said before. */
export interface Lineage {
  /** Cards by the key of the row that is one. */
  readonly cards: ReadonlyMap<string, ServiceId>
  /** Its last words on each card, in the writing of registers; several where cards of several rows were joined. */
  readonly words: ReadonlyMap<ServiceId, readonly LastWords[]>
}

/** A card that a table of the name had and has no more. */
export interface MissingCard { readonly id: ServiceId, readonly name: string, readonly organisation: string }

export const noLineage: Lineage = { cards: new Map(), words: new Map() }

/** What tells a row apart in its table, whatever people have done with the card since. */
export const rowKey = ({ externalKey, organisation: { key, ico, name }, fields }: ImportedService, municipalities: readonly MunicipalityCode[]): string =>
  externalKey ?? [key ?? ico ?? sameName(name), sameName(fields.name), ...municipalities.toSorted()].join('\n')

/** A field as registers write it, so that the two can be compared: sorted lists, one way to write an address or a number. */
function wordOf(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted()
  if (typeof value !== 'string') return value
  if (field === 'phone') return phoneOf(value) ?? value
  if (field === 'email') return value.toLowerCase()
  return field === 'web' ? value.replace(/\/$/, '') : value
}

/** Everything a row says of the card itself. Empty cells say nothing, and „ne“ of what goes on neither. */
export function wordsOf({ fields, capacity, parts }: ImportedService): LastWords {
  const said = serviceFieldNames.filter((field) => !isEmpty(fields[field]) && (field !== 'goesOn' || fields.goesOn))
  // A capacity whose form the row does not say is of the card's form, and no word of the table.
  const simple = capacity === null || fields.forms.length === 0 ? [] : [capacityOf(capacity, fields)]
  const capacities = capacity === null ? parts.capacities : simple
  return {
    ...Object.fromEntries(said.map((field) => [field, wordOf(field, fields[field])])),
    ...(capacities.length > 0 && { capacities: capacities.map(({ form, unit, maximum }) => ({ form, unit, maximum })).toSorted(byFormAndUnit) }),
  }
}

const byFormAndUnit = (one: { form: string, unit: string }, other: { form: string, unit: string }): number => {
  const [a, b] = [`${one.form} ${one.unit}`, `${other.form} ${other.unit}`]
  return a < b ? -1 : Number(a > b)
}

/** The card still says just what the table said last: nobody has changed it since. */
export const isLastWord = (words: readonly LastWords[], field: string, value: unknown): boolean =>
  words.some((said) => said[field] !== undefined && isSameValue(said[field], wordOf(field, value)))
