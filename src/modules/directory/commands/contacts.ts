import type { ContactId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { ContactCard } from '../cards.ts'
import { contactColumns } from './columns.ts'
import type { Conflict } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'contact', id })

/** A named person only with legal basis and retention: the database refuses anything else. */
export function createContact(db: Db | Tx, by: PersonId | null, card: ContactCard): Promise<ContactId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('contact').values({
      ...contactColumns(card), created_by: by,
    }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createContact', subject: subjectOf(id) })
    return id as ContactId
  })
}

export function changeContact(
  db: Db | Tx, by: PersonId | null, id: ContactId, version: number, card: ContactCard,
): Promise<Result<ContactId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('contact').set(
      (set) => ({ ...contactColumns(card), version: set('version', '+', 1) }),
    )
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'directory.changeContact', subject: subjectOf(id) })
    return ok(id)
  })
}

export function setContactArchived(db: Db | Tx, by: PersonId, id: ContactId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('contact').set(
      (set) => ({ archived_at: archivedAt, version: set('version', '+', 1) }),
    ).where('id', '=', id).execute()
    await audit(
      tx, { by, action: archivedAt ? 'directory.archiveContact' : 'directory.restoreContact', subject: subjectOf(id) },
    )
  })
}
