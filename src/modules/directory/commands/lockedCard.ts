import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { ServiceCard } from '../cards.ts'
import type { CardKind } from '../history/changes.ts'

/**
 * The row of a card as it is, locked until its change is written: its version and the columns that `after` writes. Only
 * commands read it, for a place has its address here.
 */
export async function lockedCard<Columns extends object>(
  tx: Tx, kind: CardKind, id: string, after: Columns,
): Promise<{ version: number, columns: Columns } | null> {
  const names = sql.join(Object.keys(after).map((name) => sql.ref(name)))
  const { rows: [row] } = await sql<Columns & { version: number }>`
    select version, ${names} from ${sql.table(kind)} where id = ${id} for update`.execute(tx)
  if (row === undefined) return null
  const { version, ...columns } = row
  // The row holds the version and just the columns asked for.
  return { version, columns: columns as unknown as Columns }
}

export type ServiceParts = Pick<ServiceCard, 'capacities' | 'places' | 'areas'>

/** Capacities, places and areas of a service whose row is locked. */
export async function partsOf(tx: Tx, id: ServiceId): Promise<ServiceParts> {
  const { rows: [parts] } = await sql<ServiceParts>`select
    (select coalesce(jsonb_agg(jsonb_build_object('form', form, 'unit', unit, 'maximum', maximum, 'free', free,
      'freeAsOf', free_as_of)), '[]') from service_capacity where service_id = ${id}) as capacities,
    (select coalesce(jsonb_agg(jsonb_build_object('locationId', location_id, 'capacityShare', capacity_share::float8,
      'openingHours', opening_hours)), '[]') from service_location where service_id = ${id}) as places,
    (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'code', code)), '[]')
      from service_area where service_id = ${id}) as areas`.execute(tx)
  return parts ?? { capacities: [], places: [], areas: [] }
}
