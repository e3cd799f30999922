import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { CardKind } from '../history/changes.ts'
import { keepChanges } from './cardChange.ts'

/**
 * Puts a card away, or brings it back (`null`); one that is there already stays as it is, and so does one that was merged:
 * undoing that brings it back.
 */
export async function setArchived(
  tx: Tx, by: PersonId, kind: CardKind, id: string, archivedAt: Date | null,
): Promise<void> {
  const isArchived = archivedAt !== null
  const isOwn = kind === 'organisation' || kind === 'service' ? sql`and merged_into is null` : sql``
  const { rows: [card] } = await sql<{ version: number }>`
    update ${sql.table(kind)} set archived_at = ${archivedAt}, version = version + 1
    where id = ${id} and (archived_at is not null) <> ${isArchived} ${isOwn} returning version`.execute(tx)
  if (card === undefined) return
  const changes = { archived: { before: !isArchived, after: isArchived } }
  await keepChanges(tx, [{ kind, id, version: card.version, by, origin: 'hand', changes }])
}
