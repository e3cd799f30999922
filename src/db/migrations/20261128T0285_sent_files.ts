import { type Kysely, sql } from 'kysely'

/** Who sent a file: between two steps of an import nobody else opens it, even who learns its id. None for what was made here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table file add column sent_by uuid references person`.execute(db)
}
