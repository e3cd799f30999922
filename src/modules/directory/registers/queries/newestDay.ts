import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { RegisterRun } from '../runs.ts'

/** The last day of which the register is known in the territory of a run, by its services there and by its places; null for none. */
export async function newestDay(db: Db | Tx, { source, orpCodes }: Pick<RegisterRun, 'source' | 'orpCodes'>): Promise<IsoDate | null> {
  const isThere = orpCodes === null ? sql`true` : sql`exists (
    select from location l join municipality m on m.code = l.municipality_code and m.orp_code = any(${[...orpCodes]}::text[]) where l.id = place.id)`
  const { rows: [found] } = await sql<{ day: IsoDate | null }>`
    select max(r.as_of)::text as day from register_record r
    join (select 'location' as kind, id as subject_id, id from location
      union all select 'service', service_id, location_id from service_location) place on place.kind = r.kind and place.subject_id = r.subject_id
    where r.source = ${source} and ${isThere}`.execute(db)
  return found?.day ?? null
}
