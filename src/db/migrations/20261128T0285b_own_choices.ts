import { type Kysely, sql } from 'kysely'

/** What people choose for themselves: whether „/“ goes to the search, and the ORP they looked at last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column slash_searches boolean not null default true, add column last_orp_code text`.execute(db)
}
