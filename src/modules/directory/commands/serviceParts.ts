import { sql } from 'kysely'
import type { LocationId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { ServiceCard } from '../cards.ts'
import type { FieldChanges } from '../history/changes.ts'
import { serviceParts } from '../queries/serviceParts.ts'
import { withWholeShares } from '../rules.ts'

/** What of a service's card stands in tables of its own. */
export type ServiceParts = Pick<ServiceCard, (typeof partFields)[number]>
export const partFields = ['capacities', 'staff', 'use', 'places', 'areas'] as const

/** The parts of a card are written whole. */
export async function clearParts(tx: Tx, id: ServiceId): Promise<void> {
  for (const table of ['service_capacity', 'service_staff', 'service_use', 'service_location', 'service_area'] as const) {
    await tx.deleteFrom(table).where('service_id', '=', id).execute()
  }
}

interface WithParts { readonly id: ServiceId, readonly card: ServiceParts }

export async function insertParts(tx: Tx, services: readonly WithParts[]): Promise<void> {
  const capacities = services.flatMap(({ id, card }) => card.capacities.map(({ form, unit, maximum, free, freeAsOf }) =>
    ({ service_id: id, form, unit, maximum, free, free_as_of: freeAsOf })))
  const places = services.flatMap(({ id, card }) => card.places.map((place) => ({
    service_id: id, location_id: place.locationId, capacity_share: place.capacityShare,
    opening_hours: place.openingHours, opening_note: place.openingNote,
  })))
  const areas = services.flatMap(
    ({ id, card }) => card.areas.map(({ level, code }) => ({ service_id: id, level, code })),
  )
  const staff = services.flatMap(
    ({ id, card }) => card.staff.map(({ profession, fullTime }) => ({ service_id: id, profession, full_time: fullTime })),
  )
  const use = services.flatMap(({ id, card }) => card.use.map((one) => ({ service_id: id, ...one })))
  if (capacities.length > 0) await tx.insertInto('service_capacity').values(capacities).execute()
  if (places.length > 0) await tx.insertInto('service_location').values(places).execute()
  if (areas.length > 0) await tx.insertInto('service_area').values(areas).execute()
  if (staff.length > 0) await tx.insertInto('service_staff').values(staff).execute()
  if (use.length > 0) await tx.insertInto('service_use').values(use).execute()
}

/** The parts of a service whose row is locked. */
export async function partsOf(tx: Tx, id: ServiceId): Promise<ServiceParts> {
  const { rows: [parts] } = await sql<ServiceParts>`
    select ${serviceParts} from service s where s.id = ${id}`.execute(tx)
  return parts ?? { capacities: [], staff: [], use: [], places: [], areas: [] }
}

/**
 * The service, its row locked, is given only in places that stay; what changed on its card. Shares of capacity that no
 * longer make the whole are not stated.
 */
export async function leavePlaces(tx: Tx, id: ServiceId, stays: (place: LocationId) => boolean): Promise<FieldChanges> {
  const { places: before } = await partsOf(tx, id)
  const kept = before.filter(({ locationId }) => stays(locationId))
  if (kept.length === before.length) return {}
  const after = withWholeShares(kept)
  const left = before.filter(({ locationId }) => !stays(locationId)).map(({ locationId }) => locationId)
  await tx.deleteFrom('service_location').where('service_id', '=', id).where('location_id', 'in', left).execute()
  if (after !== kept) await tx.updateTable('service_location').set({ capacity_share: null }).where('service_id', '=', id).execute()
  return { places: { before, after } }
}
