import type { PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { changesBetween, fieldsOf, isUnchanged } from '../history/changes.ts'
import { keepChanges } from './cardChange.ts'
import { lockedCard } from './lockedCard.ts'
import type { Verification } from './outcomes.ts'

/** Says of a card that all on it is true. Where that was said already, or the card is in the archive, nothing is written; whether it was. */
export async function setVerified(
  tx: Tx, by: PersonId, kind: 'organisation' | 'service' | 'location', id: string,
  { on, by: role, until }: Verification,
): Promise<boolean> {
  const after = { verified_on: on, verified_by: role, verified_until: until }
  const before = await lockedCard(tx, kind, id, { ...after, archived_at: null as Date | null })
  if (!before) return false
  const { archived_at: archivedAt, ...columns } = before.columns
  const changes = changesBetween(fieldsOf(columns), fieldsOf(after))
  if (archivedAt !== null || isUnchanged(changes)) return false
  const version = before.version + 1
  await tx.updateTable(kind).set({ ...after, version }).where('id', '=', id).execute()
  await keepChanges(tx, [{ kind, id, version, by, origin: 'hand', changes }])
  return true
}
