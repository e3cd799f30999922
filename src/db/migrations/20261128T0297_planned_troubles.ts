import { type Kysely, sql } from 'kysely'

/** What comparing finds is forgotten before it compares again, what reading found stays; and which service a person has to look at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table register_trouble add column is_planned boolean not null default false, add column service_id uuid`.execute(db)
  await sql`update register_trouble set is_planned = true where reason in ('unknownMunicipality', 'providerChanged')`.execute(db)
}
