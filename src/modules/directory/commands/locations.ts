import type { LocationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { LocationCard } from '../cards.ts'
import { locationColumns } from './columns.ts'
import { refreshSearch } from './searchRow.ts'
import type { Conflict } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'location', id })

export function createLocation(db: Db | Tx, by: PersonId | null, card: LocationCard): Promise<LocationId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('location').values(locationColumns(card)).returning('id')
      .executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createLocation', subject: subjectOf(id) })
    return id as LocationId
  })
}

/**
 * Changes a place. A confidential address can be replaced, never read back: while the place stays confidential, an
 * empty
 * address keeps the stored one; when the secrecy is lifted, the stored address goes and only what was typed remains.
 */
export function changeLocation(
  db: Db | Tx, by: PersonId | null, id: LocationId, version: number, card: LocationCard,
): Promise<Result<LocationId, Conflict>> {
  return within(db, async (tx) => {
    const { address, ...columns } = locationColumns(card)
    const keepsAddress = card.confidential && address === null
    const { numUpdatedRows } = await tx.updateTable('location')
      .set((set) => ({ ...columns, ...(keepsAddress ? {} : { address }), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await refreshSearch(tx, await servicesAt(tx, id))
    await audit(tx, { by, action: 'directory.changeLocation', subject: subjectOf(id) })
    return ok(id)
  })
}

export function setLocationArchived(db: Db | Tx, by: PersonId, id: LocationId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('location').set(
      (set) => ({ archived_at: archivedAt, version: set('version', '+', 1) }),
    ).where('id', '=', id).execute()
    await refreshSearch(tx, await servicesAt(tx, id))
    await audit(
      tx,
      { by, action: archivedAt ? 'directory.archiveLocation' : 'directory.restoreLocation', subject: subjectOf(id) },
    )
  })
}

async function servicesAt(tx: Tx, location: LocationId): Promise<ServiceId[]> {
  const rows = await tx.selectFrom('service_location').select('service_id').where(
    'location_id', '=', location,
  ).execute()
  return rows.map(({ service_id }) => service_id as ServiceId)
}
