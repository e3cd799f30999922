export const cardKinds = ['organisation', 'service', 'location', 'contact'] as const
export type CardKind = (typeof cardKinds)[number]

/** Where a change came from. */
export type ChangeOrigin = 'hand' | 'import' | 'register' | 'merge' | 'restore'

/** What a field of a card said before and after, as the card holds it. A hidden one says only that it changed. */
export interface FieldChange { readonly before: unknown, readonly after: unknown, readonly hidden?: true }

/** By the names of the card's fields (`howToStart`), and `archived`. */
export type FieldChanges = Readonly<Record<string, FieldChange>>

type Fields = Readonly<Record<string, unknown>>

/** Keys in one order and lists without any, so that the same thing is always written the same way. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).toSorted(([left], [right]) => left < right ? -1 : 1)
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join()}}`
}

/** Whether a field says the same; the order of codes in a list says nothing. */
export const isSameValue = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)

/** The fields in which two states of a card differ; of the `hidden` ones no value is kept. */
export function changesBetween(before: Fields, after: Fields, hidden: readonly string[] = []): FieldChanges {
  const differing = Object.keys(after).filter((field) => !isSameValue(before[field], after[field]))
  return Object.fromEntries(differing.map((field): [string, FieldChange] => [field, hidden.includes(field)
    ? hiddenChange
    : { before: before[field] ?? null, after: after[field] ?? null }]))
}

export const hiddenChange: FieldChange = { before: null, after: null, hidden: true }

export const isUnchanged = (changes: FieldChanges): boolean => Object.keys(changes).length === 0

/** Names of fields whose column is called otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  seat_municipality_code: 'seatMunicipality', municipality_code: 'municipality',
}

/** A row of a card's table by the names of the card's fields. */
export const fieldsOf = (columns: Fields): Fields => Object.fromEntries(Object.entries(columns).map(
  ([column, value]) => [otherNames[column] ?? column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value],
))

/** Where a place is: never kept of a confidential one. */
export const secretLocationFields = ['name', 'address', 'postalCode', 'accessNote', 'lat', 'lon'] as const

/** The same of the seat of an organisation one of whose places is confidential. */
export const secretSeatFields = ['seatAddress', 'seatPostalCode'] as const

/** How to reach somebody named: kept on the contact only, so that it goes with it. */
export const personalContactFields = ['personName', 'email', 'phone'] as const
