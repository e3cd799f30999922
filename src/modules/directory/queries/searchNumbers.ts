import { sql } from 'kysely'
import type { MunicipalityCode, Point } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'

/** What the numbers in the search rows stand for. */
export interface SearchNumbers {
  /** Municipalities where services are, by their slot. */
  readonly slotOf: ReadonlyMap<MunicipalityCode, number>
  /** Points of the municipalities; the index is the slot, 0 stays empty, a point may be missing. */
  readonly points: readonly (Point | null)[]
  /** Facet codes by their number. */
  readonly codeOf: readonly (string | undefined)[]
  readonly numberOf: ReadonlyMap<string, number>
}

interface Known { readonly stamp: string, readonly numbers: SearchNumbers }

/** They change by a territory import or by a first service of its kind only, so they are kept for each database until then. */
const known = new WeakMap<Db, Known>()

export async function searchNumbers(db: Db): Promise<SearchNumbers> {
  const { rows: [now] } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select max(slot) from search_place), (select max(number) from search_code),
      (select max(imported_at) from import_run)) as stamp`.execute(db)
  const stamp = now?.stamp ?? ''
  const kept = known.get(db)
  if (kept?.stamp === stamp) return kept.numbers
  const numbers = await readNumbers(db)
  known.set(db, { stamp, numbers })
  return numbers
}

async function readNumbers(db: Db): Promise<SearchNumbers> {
  const { rows: places } = await sql<{ slot: number, code: MunicipalityCode, lat: number | null, lon: number | null }>`
    select p.slot, p.code, m.lat, m.lon from search_place p join municipality m on m.code = p.code`.execute(db)
  const codes = await db.selectFrom('search_code').select(['code', 'number']).execute()
  const points: (Point | null)[] = Array.from({ length: Math.max(0, ...places.map(({ slot }) => slot)) + 1 }, () => null)
  // Degrees of the municipality table are WGS84; parsed when they were imported.
  for (const { slot, lat, lon } of places) points[slot] = lat === null || lon === null ? null : { lat, lon } as Point
  const codeOf: (string | undefined)[] = []
  for (const { code, number } of codes) codeOf[number] = code
  return {
    slotOf: new Map(places.map(({ code, slot }) => [code, slot])), points,
    codeOf, numberOf: new Map(codes.map(({ code, number }) => [code, number])),
  }
}
