import { type RawBuilder, sql } from 'kysely'
import type { MunicipalityCode, Point } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { territoryStamp } from '#modules/territory/index.ts'

/** What the numbers in the search rows stand for. */
export interface SearchNumbers {
  readonly stamp: string
  /** Municipalities where services are, by their slot. */
  readonly slotOf: ReadonlyMap<MunicipalityCode, number>
  /** Points of the municipalities; the index is the slot, 0 stays empty, a point may be missing. */
  readonly points: readonly (Point | null)[]
  /** Facet codes by their number. */
  readonly codeOf: readonly (string | undefined)[]
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
