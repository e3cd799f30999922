import { type Kysely, sql } from 'kysely'

/** How many cards an import ended, because a table that is whole has them no more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_run add column ended integer not null default 0`.execute(db)
}
