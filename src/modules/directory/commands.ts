import type { ContactId, LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import type { ContactCard, LocationCard, OrganisationCard, ServiceCard } from './cards.ts'
import { contactColumns, locationColumns, organisationColumns, serviceColumns } from './columns.ts'
import { refreshSearch } from './searchRow.ts'

/** Somebody saved the card meanwhile: the page shows both. */
export type Conflict = 'changed-meanwhile'

/** Every command runs alone, or inside the transaction of a longer one (an import, the demonstration). */
const within = <Value>(db: Db | Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)

export function createOrganisation(db: Db | Tx, by: PersonId | null, card: OrganisationCard): Promise<OrganisationId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('organisation').values(organisationColumns(card)).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createOrganisation', subject: { kind: 'organisation', id } })
    return id as OrganisationId
  })
}

export function changeOrganisation(db: Db | Tx, by: PersonId | null, id: OrganisationId, version: number, card: OrganisationCard): Promise<Result<OrganisationId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('organisation')
      .set((set) => ({ ...organisationColumns(card), updated_at: new Date(), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await refreshSearch(tx, await servicesOf(tx, id))
    await audit(tx, { by, action: 'directory.changeOrganisation', subject: { kind: 'organisation', id } })
    return ok(id)
  })
}

/** Archives or restores an organisation; its services leave or return to the search with it. */
export function setOrganisationArchived(db: Db | Tx, by: PersonId, id: OrganisationId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('organisation').set((set) => ({ archived_at: archivedAt, version: set('version', '+', 1) })).where('id', '=', id).execute()
    await refreshSearch(tx, await servicesOf(tx, id))
    await audit(tx, { by, action: archivedAt ? 'directory.archiveOrganisation' : 'directory.restoreOrganisation', subject: { kind: 'organisation', id } })
  })
}

export function createService(db: Db | Tx, by: PersonId | null, card: ServiceCard): Promise<ServiceId> {
  return within(db, async (tx) => {
    const row = await tx.insertInto('service').values(serviceColumns(card)).returning('id').executeTakeFirstOrThrow()
    const id = row.id as ServiceId
    await writeParts(tx, id, card)
    await refreshSearch(tx, [id])
    await audit(tx, { by, action: 'directory.createService', subject: { kind: 'service', id } })
    return id
  })
}

export function changeService(db: Db | Tx, by: PersonId | null, id: ServiceId, version: number, card: ServiceCard): Promise<Result<ServiceId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('service')
      .set((set) => ({ ...serviceColumns(card), updated_at: new Date(), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await writeParts(tx, id, card)
    await refreshSearch(tx, [id])
    await audit(tx, { by, action: 'directory.changeService', subject: { kind: 'service', id } })
    return ok(id)
  })
}

export function setServiceArchived(db: Db | Tx, by: PersonId, id: ServiceId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('service').set((set) => ({ archived_at: archivedAt, version: set('version', '+', 1) })).where('id', '=', id).execute()
    await refreshSearch(tx, [id])
    await audit(tx, { by, action: archivedAt ? 'directory.archiveService' : 'directory.restoreService', subject: { kind: 'service', id } })
  })
}

export function createLocation(db: Db | Tx, by: PersonId | null, card: LocationCard): Promise<LocationId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('location').values(locationColumns(card)).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createLocation', subject: { kind: 'location', id } })
    return id as LocationId
  })
}

export function changeLocation(db: Db | Tx, by: PersonId | null, id: LocationId, version: number, card: LocationCard): Promise<Result<LocationId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('location').set((set) => ({ ...locationColumns(card), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await refreshSearch(tx, await servicesAt(tx, id))
    await audit(tx, { by, action: 'directory.changeLocation', subject: { kind: 'location', id } })
    return ok(id)
  })
}

/** A named person only with legal basis and retention: the database refuses anything else. */
export function createContact(db: Db | Tx, by: PersonId | null, card: ContactCard): Promise<ContactId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('contact').values({ ...contactColumns(card), created_by: by }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createContact', subject: { kind: 'contact', id } })
    return id as ContactId
  })
}

/** Capacities, places and areas are a part of the card: they are written whole. */
async function writeParts(tx: Tx, id: ServiceId, { capacities, places, areas }: ServiceCard): Promise<void> {
  await tx.deleteFrom('service_capacity').where('service_id', '=', id).execute()
  await tx.deleteFrom('service_location').where('service_id', '=', id).execute()
  await tx.deleteFrom('service_area').where('service_id', '=', id).execute()
  if (capacities.length > 0) {
    await tx.insertInto('service_capacity').values(capacities.map(({ form, unit, maximum, free, freeAsOf }) =>
      ({ service_id: id, form, unit, maximum, free, free_as_of: freeAsOf }))).execute()
  }
  if (places.length > 0) {
    await tx.insertInto('service_location').values(places.map(({ locationId, capacityShare, openingHours }) =>
      ({ service_id: id, location_id: locationId, capacity_share: capacityShare, opening_hours: openingHours }))).execute()
  }
  if (areas.length > 0) await tx.insertInto('service_area').values(areas.map(({ level, code }) => ({ service_id: id, level, code }))).execute()
}

async function servicesOf(tx: Tx, organisation: OrganisationId): Promise<ServiceId[]> {
  const rows = await tx.selectFrom('service').select('id').where('organisation_id', '=', organisation).execute()
  return rows.map(({ id }) => id as ServiceId)
}

async function servicesAt(tx: Tx, location: LocationId): Promise<ServiceId[]> {
  const rows = await tx.selectFrom('service_location').select('service_id').where('location_id', '=', location).execute()
  return rows.map(({ service_id }) => service_id as ServiceId)
}
