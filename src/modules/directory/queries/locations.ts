import { sql } from 'kysely'
import type { LocationId, MunicipalityCode, OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { LocationCard } from '../cards.ts'
import { czech, writtenMunicipality } from './words.ts'

/** A place of an organisation. Of a confidential one only the municipality leaves the database. */
export interface Location extends LocationCard {
  readonly id: LocationId
  readonly version: number
  readonly isArchived: boolean
  readonly municipalityName: string
  readonly municipalityWritten: string
  /** How many services are given here. */
  readonly services: number
}

const locations = (condition: ReturnType<typeof sql<boolean>>) => sql<Location>`
  select l.id, l.organisation_id as "organisationId", case when not l.confidential then l.name end as name, l.kind,
    l.municipality_code as municipality, m.name as "municipalityName", ${writtenMunicipality('m')} as "municipalityWritten",
    case when not l.confidential then l.address end as address,
    case when not l.confidential then l.postal_code end as "postalCode",
    case when not l.confidential then l.access_note end as "accessNote", l.opening_hours as "openingHours", case when not l.confidential then l.lat end as lat,
    case when not l.confidential then l.lon end as lon, l.position_from as "positionFrom", l.confidential,
    l.barrier_free as "barrierFree", l.verified_on as "verifiedOn", l.verified_until as "verifiedUntil",
    l.verified_by as "verifiedBy", l.version, l.archived_at is not null as "isArchived",
    (select count(*)::int from service_location sl join service s on s.id = sl.service_id and s.archived_at is null
      where sl.location_id = l.id) as services
  from location l join municipality m on m.code = l.municipality_code
  where ${condition}
  order by l.archived_at is not null, array_position(array['seat', 'place', 'outreach_point'], l.kind),
    m.name ${czech}, l.name ${czech}, l.id`

/** Places of an organisation: the seat first, archived ones last. */
export async function locationsOf(db: Db, _scope: Scope, organisation: OrganisationId): Promise<Location[]> {
  return (await locations(sql<boolean>`l.organisation_id = ${organisation}`).execute(db)).rows
}

/** The places of these ids, of whichever organisations. */
export async function locationsByIds(db: Db, _scope: Scope, ids: readonly LocationId[]): Promise<Location[]> {
  return ids.length === 0 ? [] : (await locations(sql<boolean>`l.id = any(${[...ids]}::uuid[])`).execute(db)).rows
}

export async function locationById(db: Db, _scope: Scope, id: string): Promise<Location | null> {
  return (await locations(sql<boolean>`l.id::text = ${id}`).execute(db)).rows[0] ?? null
}

/** Names of municipalities by code, as a form writes them. */
export async function writtenMunicipalities(
  db: Db, codes: readonly string[],
): Promise<ReadonlyMap<MunicipalityCode, string>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<{ code: MunicipalityCode, written: string }>`
    select m.code, ${writtenMunicipality('m')} as written from municipality m where m.code = any(${[...codes]}::text[])
    order by m.name ${czech}`.execute(db)
  return new Map(rows.map(({ code, written }) => [code, written]))
}

/** The ORP a municipality lies in; null for none. */
export async function orpOf(db: Db, municipality: MunicipalityCode | null): Promise<string | null> {
  const row = await db.selectFrom('municipality').select('orp_code').where('code', '=', municipality).executeTakeFirst()
  return row?.orp_code ?? null
}
