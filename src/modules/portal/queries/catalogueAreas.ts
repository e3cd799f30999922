import { sql } from 'kysely'
import type { IsoDate, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
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

/** ORPs of the regions; of more than `mostRegions` only the regions themselves. */
export async function publicCatalogueAreas(db: Db, regions: readonly RegionCode[], mostRegions: number): Promise<CatalogueArea[]> {
  const level = regions.length > mostRegions ? 'region' : 'orp'
  const { rows } = await sql<CatalogueArea>`
    select a.level, a.code, coalesce(orp.name, region.name) as name, a.geometry, a.schematic, a.source, a.as_of as "asOf"
    from area a
    left join orp on a.level = 'orp' and orp.code = a.code
    left join region on a.level = 'region' and region.code = a.code
    where a.level = ${level} and coalesce(orp.region_code, region.code) = any(${[...regions]}::text[])
    order by a.code`.execute(db)
  return rows
}

/** ORPs by the name, for the filter. */
export async function orpNames(db: Db, codes: readonly string[]): Promise<ReadonlyMap<OrpCode, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('orp').select(['code', 'name']).where('code', 'in', [...codes])
    .orderBy(sql`name collate "und-x-icu"`).$narrowType<{ code: OrpCode }>().execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
