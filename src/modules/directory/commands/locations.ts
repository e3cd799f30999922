import type { LocationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { LocationCard } from '../cards.ts'
import { type ChangeOrigin, changesBetween, type FieldChanges, fieldsOf, isUnchanged, secretLocationFields } from '../history/changes.ts'
import { forgetSecrets, keepBeginning, keepChanges } from './cardChange.ts'
import { type Closing, closePlaces } from './closePlaces.ts'
import { locationColumns } from './columns.ts'
import { lockedCard } from './lockedCard.ts'
import { findPairs } from '../duplicates/commands/findPairs.ts'
import { forgetOpenedSeats, hiddenSeats } from './openedSeats.ts'
import { refreshServices } from './refreshCards.ts'
import { setArchived } from './setArchived.ts'
import type { Conflict } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'location', id })

export function createLocation(
  db: Db | Tx, by: PersonId | null, card: LocationCard, origin: ChangeOrigin = 'hand',
): Promise<LocationId> {
  return within(db, async (tx) => {
    const row = await tx.insertInto('location').values(locationColumns(card)).returning('id').executeTakeFirstOrThrow()
    const id = row.id as LocationId
    await keepBeginning(tx, by, origin, 'location', [id])
    if (card.confidential) await closePlaces(tx, { by, origin }, [id])
    await audit(tx, { by, action: 'directory.createLocation', subject: subjectOf(id) })
    return id
  })
}

/**
 * Changes a place. A confidential address can be replaced, never read back: while the place stays confidential, an empty
 * address keeps the stored one; when the secrecy is lifted, the stored address goes and only what was typed remains.
 */
export function changeLocation(
  db: Db | Tx, by: PersonId | null, id: LocationId, version: number, card: LocationCard, origin: ChangeOrigin = 'hand',
): Promise<Result<LocationId, Conflict>> {
  return within(db, async (tx) => {
    const before = await lockedCard(tx, 'location', id, locationColumns(card))
    if (before?.version !== version) return failed('changed-meanwhile')
    const address = card.address ?? (card.confidential ? before.columns.address : null)
    const after = { ...locationColumns(card), address }
    const isSecret = card.confidential || before.columns.confidential
    const changes = changesBetween(fieldsOf(before.columns), fieldsOf(after), isSecret ? secretLocationFields : [])
    if (isUnchanged(changes)) return ok(id)
    const hidden = await hiddenSeats(tx, [card.organisationId])
    await tx.updateTable('location').set({ ...after, version: version + 1 }).where('id', '=', id).execute()
    await keepChanges(tx, [{ kind: 'location', id, version: version + 1, by, origin, changes }])
    if (card.confidential) await keepSecret(tx, { by, origin }, id, changes)
    await forgetOpenedSeats(tx, by, origin, hidden)
    await refreshServices(tx, await servicesAt(tx, id))
    if (isSecret) await findPairs(tx, 'organisation', [card.organisationId])
    await audit(tx, { by, action: 'directory.changeLocation', subject: subjectOf(id) })
    return ok(id)
  })
}

/** What else is closed with a place that has just become confidential, or of which it was written where it is. */
async function keepSecret(tx: Tx, closing: Closing, id: LocationId, changes: FieldChanges): Promise<void> {
  if (['confidential', 'address', 'municipality'].some((field) => field in changes)) await closePlaces(tx, closing, [id])
  else await forgetSecrets(tx, [id])
}

export function setLocationArchived(db: Db | Tx, by: PersonId, id: LocationId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await setArchived(tx, by, 'location', id, archivedAt)
    await refreshServices(tx, await servicesAt(tx, id))
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
