import type { PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { ServiceCard } from '../cards.ts'
import { serviceColumns } from './columns.ts'
import { clearParts, insertParts } from './serviceParts.ts'
import { refreshSearch } from './searchRow.ts'
import type { Conflict, Verification } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'service', id })

export function createService(db: Db | Tx, by: PersonId | null, card: ServiceCard): Promise<ServiceId> {
  return within(db, async (tx) => {
    const row = await tx.insertInto('service').values(serviceColumns(card)).returning('id').executeTakeFirstOrThrow()
    const id = row.id as ServiceId
    await insertParts(tx, [{ id, card }])
    await refreshSearch(tx, [id])
    await audit(tx, { by, action: 'directory.createService', subject: subjectOf(id) })
    return id
  })
}

export function changeService(
  db: Db | Tx, by: PersonId | null, id: ServiceId, version: number, card: ServiceCard,
): Promise<Result<ServiceId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('service')
      .set((set) => ({ ...serviceColumns(card), updated_at: new Date(), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await clearParts(tx, id)
    await insertParts(tx, [{ id, card }])
    await refreshSearch(tx, [id])
    await audit(tx, { by, action: 'directory.changeService', subject: subjectOf(id) })
    return ok(id)
  })
}

/** „Vše platí“: nothing on the card changes but who verified it and when. */
export function verifyService(db: Db | Tx, by: PersonId, id: ServiceId, verified: Verification): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('service')
      .set((set) => ({ verified_on: verified.on, verified_by: verified.by, version: set('version', '+', 1) }))
      .where('id', '=', id).execute()
    await audit(tx, { by, action: 'directory.verifyService', subject: subjectOf(id) })
  })
}

export function setServiceArchived(db: Db | Tx, by: PersonId, id: ServiceId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('service').set(
      (set) => ({ archived_at: archivedAt, version: set('version', '+', 1) }),
    ).where('id', '=', id).execute()
    await refreshSearch(tx, [id])
    await audit(
      tx, { by, action: archivedAt ? 'directory.archiveService' : 'directory.restoreService', subject: subjectOf(id) },
    )
  })
}
