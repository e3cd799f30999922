import type { ServiceId } from '#core/ids.ts'
import type { FieldChange } from './differences.ts'

/** What a row says that was merged: the service, or its organisation; the one that stays is meant. */
export type Follows = 'card' | 'organisation' | null

/** What a row says, and what the card that is meant is called where that is another one. */
export interface Called { readonly what: string, readonly stays?: string }

export const called = ({ what, stays }: { readonly what: string, readonly stays: string | null }): Called => stays === null ? { what } : { what, stays }

interface Changing {
  readonly id: ServiceId
  readonly follows: Follows
  readonly changes: readonly FieldChange[]
  readonly kept: readonly FieldChange[]
  readonly newPlaces: readonly unknown[]
}

/** A row that after others has nothing to write. */
type Silent<Changed> = Omit<Changed, 'changes' | 'newPlaces'> & { readonly isOwn: true }

/**
 * A table may still have a row for each of two cards that were merged. What the row of the card itself writes holds, and after
 * it what the first of the others; in what a later one says otherwise, the card keeps its own.
 */
export function ownFirst<Changed extends Changing>(changed: readonly Changed[]): { readonly changed: readonly Changed[], readonly silent: readonly Silent<Changed>[] } {
  const written = new Map<ServiceId, Set<string>>()
  const rows = changed.toSorted((one, other) => Number(isOfMerged(one)) - Number(isOfMerged(other))).map((row): Changed => {
    const fields = written.get(row.id) ?? new Set()
    written.set(row.id, fields)
    const late = isOfMerged(row) ? row.changes.filter(({ field }) => fields.has(field)) : []
    for (const { field } of row.changes) fields.add(field)
    return late.length === 0 ? row : { ...row, changes: row.changes.filter((change) => !late.includes(change)), kept: [...row.kept, ...late] }
  })
  const isEmpty = ({ changes, newPlaces }: Changing): boolean => changes.length === 0 && newPlaces.length === 0
  return { changed: rows.filter((row) => !isEmpty(row)), silent: rows.filter(isEmpty).map(({ changes: _none, newPlaces: _neither, ...row }) => ({ ...row, isOwn: true })) }
}

export const isOfMerged = ({ follows }: { readonly follows: Follows }): boolean => follows === 'card'
