import { sql } from 'kysely'
import type { OrpCode, RegionCode } from '#core/ids.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { Db } from '#db/connection.ts'

// What the log of changes calls things of the territory by their ids.

export const namedOrps = (db: Db, codes: readonly string[]): Promise<{ code: OrpCode, name: string, regionCode: RegionCode }[]> =>
  db.selectFrom('orp').select(['code', 'name', 'region_code as regionCode']).where('code', 'in', [...codes]).$narrowType<{ code: OrpCode, regionCode: RegionCode }>().execute()

export const namedRegions = (db: Db, codes: readonly string[]): Promise<{ code: RegionCode, name: string }[]> =>
  db.selectFrom('region').select(['code', 'name']).where('code', 'in', [...codes]).$narrowType<{ code: RegionCode }>().execute()

interface NamedJourney { readonly id: string, readonly start: string, readonly target: string, readonly startOrp: OrpCode, readonly targetOrp: OrpCode }

export async function namedJourneys(db: Db, ids: readonly string[]): Promise<NamedJourney[]> {
  const { rows } = await sql<NamedJourney>`
    select t.id, a.name as start, b.name as target, a.orp_code as "startOrp", b.orp_code as "targetOrp"
    from travel_time t join municipality a on a.code = t.from_code join municipality b on b.code = t.to_code
    where t.id = any(${ids.filter(isUuid)}::uuid[])`.execute(db)
  return rows
}

/** Imports of territory; those of other rooms are theirs. */
export async function namedImports(db: Db, ids: readonly string[]): Promise<{ id: string, fileName: string }[]> {
  const { rows } = await sql<{ id: string, fileName: string }>`
    select id, file_name as "fileName" from import_run where id = any(${ids.filter(isUuid)}::uuid[]) and kind like 'territory.%'`.execute(db)
  return rows
}
