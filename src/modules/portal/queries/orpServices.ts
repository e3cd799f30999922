import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { givenOn, type HelpFunction, placeGivenOn, standsOutside } from '#modules/directory/index.ts'

/** How many services reach an ORP, in all and by function of help. */
export interface OrpServiceCounts { readonly total: number, readonly byFunction: ReadonlyMap<HelpFunction, number> }

/** Services of the network given in the ORP, or going to it by the area they serve: as many as the catalogue counts by itself. Table `service` is `s`, its organisation `o`. */
const reaches = (orpCode: string, today: IsoDate): RawBuilder<boolean> => sql<boolean>`(s.archived_at is null and o.archived_at is null and ${givenOn(today)} and not ${standsOutside} and (
  exists (select from service_location sl join location l on l.id = sl.location_id and l.archived_at is null and ${placeGivenOn(today)}
    join municipality m on m.code = l.municipality_code where sl.service_id = s.id and m.orp_code = ${orpCode})
  or exists (select from service_area a where a.service_id = s.id and (
    (a.level = 'orp' and a.code = ${orpCode})
    or (a.level = 'region' and a.code = (select region_code from orp where code = ${orpCode}))
    or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = ${orpCode}))))))`

export async function publicServiceCounts(db: Db, orpCode: string, today: IsoDate): Promise<OrpServiceCounts> {
  const { rows } = await sql<{ code: HelpFunction | null, count: number }>`
    with reaching as (select s.functions from service s join organisation o on o.id = s.organisation_id where ${reaches(orpCode, today)})
    select null as code, count(*)::int as count from reaching
    union all select code, count(*)::int from reaching, unnest(functions) code group by code`.execute(db)
  return {
    total: rows.find(({ code }) => code === null)?.count ?? 0,
    byFunction: new Map(rows.flatMap(({ code, count }) => code === null ? [] : [[code, count] as const])),
  }
}

/** A point of the map with the services found there. */
export interface PublicServicePlace {
  readonly municipality: string
  readonly lat: number
  readonly lon: number
  readonly services: readonly { readonly id: string, readonly name: string }[]
}

/** Places of services in the ORP that may be shown: a confidential one never has a point. */
export async function publicServicePlaces(db: Db, orpCode: string, today: IsoDate): Promise<PublicServicePlace[]> {
  const { rows } = await sql<PublicServicePlace>`
    select m.name as municipality, l.lat, l.lon,
      jsonb_agg(distinct jsonb_build_object('name', s.name, 'id', s.id)) as services
    from service s
    join organisation o on o.id = s.organisation_id and o.archived_at is null
    join service_location sl on sl.service_id = s.id
    join location l on l.id = sl.location_id and l.archived_at is null and not l.confidential
    join municipality m on m.code = l.municipality_code
    where s.archived_at is null and ${givenOn(today)} and ${placeGivenOn(today)} and not ${standsOutside} and m.orp_code = ${orpCode} and l.lat is not null and l.lon is not null
    group by m.name, l.lat, l.lon
    order by m.name collate "cs-x-icu", l.lat, l.lon`.execute(db)
  return rows
}
