import { sql } from 'kysely'
import type { IsoDate, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
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

/** Shapes of all ORPs of the regions, as they were imported or drawn; an ORP without a shape is left out. */
export async function publicOrpAreas(db: Db, regionCodes: readonly RegionCode[]): Promise<OrpArea[]> {
  if (regionCodes.length === 0) return []
  const { rows } = await sql<OrpArea>`
    select orp.code, orp.name, seat.lat, seat.lon, area.geometry, area.schematic, area.source, area.as_of as "asOf"
    from orp
    join area on area.level = 'orp' and area.code = orp.code
    left join lateral (select lat, lon from municipality m where m.orp_code = orp.code and m.level = 3 order by m.code limit 1) seat on true
    where orp.region_code = any(${[...regionCodes]}::text[])
    order by orp.code`.execute(db)
  return rows
}
