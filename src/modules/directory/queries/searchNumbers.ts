import { type RawBuilder, sql } from 'kysely'
import type { MunicipalityCode, OrpCode, Point, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { territoryStamp } from '#modules/territory/index.ts'
import { type FacetCode, facetOf } from '../search/facets.ts'

/** Where somebody may set out from. */
export interface Home {
  readonly code: MunicipalityCode
  readonly name: string
  readonly orp: OrpCode
  readonly region: RegionCode
  readonly point: Point | null
}

/** What search knows of the territory and of the numbers in its rows. */
export interface SearchNumbers {
  readonly stamp: string
  readonly homes: ReadonlyMap<MunicipalityCode, Home>
  /** Folded names of all municipalities. */
  readonly names: ReadonlySet<string>
  /** Municipalities where services are, by their slot. */
  readonly slotOf: ReadonlyMap<MunicipalityCode, number>
  /** Points of the municipalities; the index is the slot, 0 stays empty, a point may be missing. */
  readonly points: readonly (Point | null)[]
  /** Codes of facets by their number. */
  readonly codeOf: readonly (FacetCode | undefined)[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** Changes whenever the numbers do: by a territory import, or by a first service of its kind or in its municipality. */
export const numbersStamp: RawBuilder<string> = sql`
  concat_ws(' ', (select max(slot) from search_place), (select max(number) from search_code), ${territoryStamp})`

const known = new WeakMap<Db, SearchNumbers>()

/** The numbers as they were read last; who asks with them compares the stamp, and reads them anew when it is another one. */
export const searchNumbers = (db: Db): Promise<SearchNumbers> => {
  const kept = known.get(db)
  return kept === undefined ? freshNumbers(db) : Promise.resolve(kept)
}

export async function freshNumbers(db: Db): Promise<SearchNumbers> {
  // The stamp first: what changes while the rest is read is noticed the next time.
  const { rows: [now] } = await sql<{ stamp: string }>`select ${numbersStamp} as stamp`.execute(db)
  const numbers = { stamp: now?.stamp ?? '', ...await readNumbers(db) }
  known.set(db, numbers)
  return numbers
}

async function readNumbers(db: Db): Promise<Omit<SearchNumbers, 'stamp'>> {
  const { rows } = await sql<Omit<Home, 'point'> & { foldedName: string, lat: number | null, lon: number | null, slot: number | null }>`
    select m.code, m.name, m.folded_name as "foldedName", m.orp_code as orp, m.region_code as region, m.lat, m.lon, p.slot
    from municipality m left join search_place p on p.code = m.code`.execute(db)
  const codes = await db.selectFrom('search_code').select(['code', 'number']).execute()
  const slotOf = new Map(rows.flatMap(({ code, slot }) => slot === null ? [] : [[code, slot] as const]))
  const points: (Point | null)[] = Array.from({ length: Math.max(0, ...slotOf.values()) + 1 }, () => null)
  const homes = new Map<MunicipalityCode, Home>()
  for (const { code, name, orp, region, lat, lon, slot } of rows) {
    // Degrees of the municipality table are WGS84; parsed when they were imported.
    const point = lat === null || lon === null ? null : { lat, lon } as Point
    homes.set(code, { code, name, orp, region, point })
    if (slot !== null) points[slot] = point
  }
  const codeOf: (FacetCode | undefined)[] = []
  for (const { code, number } of codes) codeOf[number] = facetOf(code)
  return {
    homes, names: new Set(rows.map(({ foldedName }) => foldedName)), slotOf, points, codeOf, numberOf: new Map(codes.map(({ code, number }) => [code, number])),
  }
}
