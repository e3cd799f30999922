import type { PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { ServiceCard } from '../cards.ts'
import { type ChangeOrigin, changesBetween, fieldsOf, isUnchanged } from '../history/changes.ts'
import { keepBeginning, keepChanges } from './cardChange.ts'
import { serviceColumns } from './columns.ts'
import { lockedCard } from './lockedCard.ts'
import { clearParts, insertParts, partsOf } from './serviceParts.ts'
import { refreshServices } from './refreshCards.ts'
import { setArchived } from './setArchived.ts'
import type { Conflict } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'service', id })

export function createService(
  db: Db | Tx, by: PersonId | null, card: ServiceCard, origin: ChangeOrigin = 'hand',
): Promise<ServiceId> {
  return within(db, async (tx) => {
    const row = await tx.insertInto('service').values(serviceColumns(card)).returning('id').executeTakeFirstOrThrow()
    const id = row.id as ServiceId
    await insertParts(tx, [{ id, card }])
    await keepBeginning(tx, by, origin, 'service', [id])
    await refreshServices(tx, [id])
    await audit(tx, { by, action: 'directory.createService', subject: subjectOf(id) })
    return id
  })
}

/** Changes what the card says. Where nothing differs nothing is written, not even a version. */
export function changeService(
  db: Db | Tx, by: PersonId | null, id: ServiceId, version: number, card: ServiceCard, origin: ChangeOrigin = 'hand',
): Promise<Result<ServiceId, Conflict>> {
  return within(db, async (tx) => {
    const after = serviceColumns(card)
    const before = await lockedCard(tx, 'service', id, after)
    if (before?.version !== version) return failed('changed-meanwhile')
    const { capacities, staff, use, places, areas } = card
    const changes = changesBetween(
      { ...fieldsOf(before.columns), ...await partsOf(tx, id) }, { ...fieldsOf(after), capacities, staff, use, places, areas },
    )
    if (isUnchanged(changes)) return ok(id)
    await tx.updateTable('service').set({ ...after, updated_at: new Date(), version: version + 1 })
      .where('id', '=', id).execute()
    await clearParts(tx, id)
    await insertParts(tx, [{ id, card }])
    await keepChanges(tx, [{ kind: 'service', id, version: version + 1, by, origin, changes }])
    await refreshServices(tx, [id])
    await audit(tx, { by, action: 'directory.changeService', subject: subjectOf(id) })
    return ok(id)
  })
}

export function setServiceArchived(db: Db | Tx, by: PersonId, id: ServiceId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await setArchived(tx, by, 'service', id, archivedAt)
    await refreshServices(tx, [id])
    await audit(
      tx, { by, action: archivedAt ? 'directory.archiveService' : 'directory.restoreService', subject: subjectOf(id) },
    )
  })
}
