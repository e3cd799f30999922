import { sql } from 'kysely'
import type { IsoDate, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { keptByStamp } from '#db/kept.ts'
import type { AreaGeometry } from '#web/map/model.ts'

/** A shape for the map of services: of an ORP, or of a region where the whole country is seen. */
export interface CatalogueArea {
  readonly level: 'orp' | 'region'
  readonly code: string
  readonly name: string
  readonly geometry: AreaGeometry
  readonly schematic: boolean
  readonly source: string
  readonly asOf: IsoDate | null
}

const keptAreas = keptByStamp<readonly CatalogueArea[]>(40)
const keptNames = keptByStamp<ReadonlyMap<OrpCode, string>>(1)

/**
 * ORPs of the regions; of more than `mostRegions` only the regions themselves. The very same shapes as long as the stamp of
 * the territory is the same: a map of them is drawn once.
 */
export function publicCatalogueAreas(db: Db, stamp: string, regions: readonly RegionCode[], mostRegions: number): Promise<readonly CatalogueArea[]> {
  const level = regions.length > mostRegions ? 'region' : 'orp'
  return keptAreas(db, stamp, [level, ...regions.toSorted()].join(' '), async () => {
    const { rows } = await sql<CatalogueArea>`
      select a.level, a.code, coalesce(orp.name, region.name) as name, a.geometry, a.schematic, a.source, a.as_of as "asOf"
      from area a
      left join orp on a.level = 'orp' and orp.code = a.code
      left join region on a.level = 'region' and region.code = a.code
      where a.level = ${level} and coalesce(orp.region_code, region.code) = any(${[...regions]}::text[])
      order by a.code`.execute(db)
    return rows
  })
}

/** Names of all ORPs by their code, in the Czech alphabet. */
export const orpNames = (db: Db, stamp: string): Promise<ReadonlyMap<OrpCode, string>> => keptNames(db, stamp, '', async () => {
  const rows = await db.selectFrom('orp').select(['code', 'name']).orderBy(sql`name collate "cs-x-icu"`).orderBy('code')
    .$narrowType<{ code: OrpCode }>().execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
})
