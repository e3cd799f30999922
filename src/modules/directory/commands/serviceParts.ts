import type { ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { ServiceCard } from '../cards.ts'

type Parts = Pick<ServiceCard, 'capacities' | 'places' | 'areas'>

/** Capacities, places and areas are a part of the card: they are written whole. */
export async function clearParts(tx: Tx, id: ServiceId): Promise<void> {
  await tx.deleteFrom('service_capacity').where('service_id', '=', id).execute()
  await tx.deleteFrom('service_location').where('service_id', '=', id).execute()
  await tx.deleteFrom('service_area').where('service_id', '=', id).execute()
}

export async function insertParts(
  tx: Tx, services: readonly { readonly id: ServiceId, readonly card: Parts }[],
): Promise<void> {
  const capacities = services.flatMap(({ id, card }) => card.capacities.map(({ form, unit, maximum, free, freeAsOf }) =>
    ({ service_id: id, form, unit, maximum, free, free_as_of: freeAsOf })))
  const places = services.flatMap(({ id, card }) => card.places.map(({ locationId, capacityShare, openingHours }) =>
    ({ service_id: id, location_id: locationId, capacity_share: capacityShare, opening_hours: openingHours })))
  const areas = services.flatMap(
    ({ id, card }) => card.areas.map(({ level, code }) => ({ service_id: id, level, code })),
  )
  if (capacities.length > 0) await tx.insertInto('service_capacity').values(capacities).execute()
  if (places.length > 0) await tx.insertInto('service_location').values(places).execute()
  if (areas.length > 0) await tx.insertInto('service_area').values(areas).execute()
}
