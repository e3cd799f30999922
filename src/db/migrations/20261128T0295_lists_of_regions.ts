import { type Kysely, sql } from 'kysely'

/** A list belongs to an ORP or to a whole region: whoever is turned to the region makes it for all of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table saved_list add column region_code text references region, add check (num_nonnulls(orp_code, region_code) <= 1)`.execute(db)
}
