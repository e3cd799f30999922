import { createHash } from 'node:crypto'
import { firstOf, type Typed } from '#web/form.ts'
import { type CardKind, personalContactFields } from '../history/changes.ts'

/**
 * Of what the history keeps no values the form itself has to say what it opened with, or nobody could tell what its editor
 * touched. A print of each value is enough, so how somebody is reached stands in the page once. It is never stored.
 */
const unkept: Readonly<Partial<Record<CardKind, readonly string[]>>> = { contact: personalContactFields }

const nameOf = (field: string): string => `puvodni-${field}`

const printOf = (id: string, field: string, value: unknown): string =>
  createHash('sha256').update(JSON.stringify([id, field, value ?? null])).digest('base64url')

/** What a form of the card sends beside its fields. */
export const openedWith = (kind: CardKind, card: { readonly id: string }): Typed => Object.fromEntries(
  (unkept[kind] ?? []).map((field) => [nameOf(field), [printOf(card.id, field, (card as Readonly<Record<string, unknown>>)[field])]]),
)

/** Names of what the form carries along, as it came. */
export const openedFields = (typed: Typed): readonly string[] => Object.values(unkept).flat().map(nameOf).filter((name) => firstOf(typed, name) !== '')

/** Whether the form opened with this value of the field. */
export type Opened = (field: string, value: unknown) => boolean

export const openedBy = (typed: Typed, id: string): Opened => (field, value) => firstOf(typed, nameOf(field)) === printOf(id, field, value)
