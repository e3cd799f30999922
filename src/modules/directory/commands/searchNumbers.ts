import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'

// An identity number is spent even on a conflict, so the known ones are left out first.

/** Gives a slot to municipalities where these services are the first. */
export async function numberPlaces(tx: Tx, services: readonly ServiceId[]): Promise<void> {
  await sql`
    insert into search_place (code)
    select distinct l.municipality_code from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = any(${[...services]}::uuid[]) and not exists (select from search_place p where p.code = l.municipality_code)
    order by 1 on conflict do nothing`.execute(tx)
}

/** The number of each code; one met for the first time gets the next. */
export async function numbersOf(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const different = [...new Set(codes)]
  await sql`
    insert into search_code (code)
    select code from unnest(${different}::text[]) code where not exists (select from search_code known where known.code = code.code)
    order by 1 on conflict do nothing`.execute(tx)
  const rows = await tx.selectFrom('search_code').select(['code', 'number']).where('code', 'in', different).execute()
  return new Map(rows.map(({ code, number }) => [code, number]))
}
