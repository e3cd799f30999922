import { sql } from 'kysely'
import type { IsoDate, MunicipalityCode, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { keptByStamp } from '#db/kept.ts'
import { currentTerritoryStamp } from '#modules/territory/index.ts'
import type { AreaGeometry } from '#web/map/model.ts'

/** The shape of an ORP with the point of its seat. */
export interface OrpArea {
  readonly code: OrpCode
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly geometry: AreaGeometry
  readonly schematic: boolean
  readonly source: string
  readonly asOf: IsoDate | null
}

const keptOrpAreas = keptByStamp<readonly OrpArea[]>(10)
const keptMunicipalityAreas = keptByStamp<readonly MunicipalityArea[]>(40)

/**
 * Shapes of all ORPs of the regions, as they were imported or drawn; an ORP without a shape is left out. The very same
 * ones until the territory changes, so that a map of them is drawn once.
 */
export async function publicOrpAreas(db: Db, regionCodes: readonly RegionCode[]): Promise<readonly OrpArea[]> {
  if (regionCodes.length === 0) return []
  const stamp = await currentTerritoryStamp(db)
  return await keptOrpAreas(db, stamp, regionCodes.toSorted().join(' '), () => orpAreas(db, regionCodes))
}

async function orpAreas(db: Db, regionCodes: readonly RegionCode[]): Promise<OrpArea[]> {
  const { rows } = await sql<OrpArea>`
    select orp.code, orp.name, seat.lat, seat.lon, area.geometry, area.schematic, area.source, area.as_of as "asOf"
    from orp
    join area on area.level = 'orp' and area.code = orp.code
    left join lateral (select lat, lon from municipality m where m.orp_code = orp.code and m.level = 3 order by m.code limit 1) seat on true
    where orp.region_code = any(${[...regionCodes]}::text[])
    order by orp.code`.execute(db)
  return rows
}

/** The shape of a municipality: of the ORP asked for, or a neighbour drawn quietly. */
export interface MunicipalityArea extends Omit<OrpArea, 'code' | 'lat' | 'lon'> {
  readonly code: MunicipalityCode
  readonly inside: boolean
  readonly population: number | null
}

/** How far around the ORP neighbours are drawn, in degrees. */
const around = 0.12

/**
 * Shapes of the municipalities of an ORP and of those around it; empty where the ORP has none. The very same ones until
 * the territory changes.
 */
export async function publicMunicipalityAreas(db: Db, orpCode: OrpCode): Promise<readonly MunicipalityArea[]> {
  return await keptMunicipalityAreas(db, await currentTerritoryStamp(db), orpCode, () => municipalityAreas(db, orpCode))
}

async function municipalityAreas(db: Db, orpCode: OrpCode): Promise<MunicipalityArea[]> {
  const { rows } = await sql<MunicipalityArea>`
    with edge as (select min(lat) - ${around} as south, max(lat) + ${around} as north, min(lon) - ${around} as west,
        max(lon) + ${around} as east from municipality where orp_code = ${orpCode})
    select m.code, m.name, m.orp_code = ${orpCode} as inside, m.population, area.geometry, area.schematic, area.source, area.as_of as "asOf"
    from municipality m
    join area on area.level = 'municipality' and area.code = m.code
    left join edge on true
    where m.orp_code = ${orpCode} or (m.lat between south and north and m.lon between west and east)
    order by m.code`.execute(db)
  return rows.some(({ inside }) => inside) ? rows : []
}
