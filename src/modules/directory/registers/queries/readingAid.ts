import { sql } from 'kysely'
import type { Point } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { type IndexedMunicipality, municipalityIndex } from '../reading/municipalities.ts'
import type { ReadingAid } from '../sources/index.ts'
import { codesKnown } from './codes.ts'

/** What parsers are helped by: meanings of codes, municipalities by name, and the address points our places name. */
export async function readingAid(db: Db, orpCodes: readonly string[] | null): Promise<ReadingAid> {
  const { rows: municipalities } = await sql<IndexedMunicipality & { readonly point: Point | null }>`
    select m.code, m.name, m.orp_code as "orpCode", o.ruian_code as "orpRuianCode", m.district_code as "districtCode",
      m.region_code as "regionCode", m.postal_code as "postalCode",
      case when m.lat is not null and m.lon is not null then jsonb_build_object('lat', m.lat, 'lon', m.lon) end as point
    from municipality m join orp o on o.code = m.orp_code`.execute(db)
  // Older versions kept whatever a register wrote there.
  const { rows: points } = await sql<{ point: number | null }>`
    select distinct case when value #>> '{}' ~ '^[1-9][0-9]{0,8}$' then (value #>> '{}')::int end as point from register_value where field = 'addressPoint'`.execute(db)
  return {
    codes: await codesKnown(db), municipalities: municipalityIndex(municipalities, orpCodes),
    municipalityPoints: new Map(municipalities.flatMap(({ code, point }) => point === null ? [] : [[code, point]])),
    addressPoints: new Set(points.flatMap(({ point }) => point ?? [])),
  }
}
