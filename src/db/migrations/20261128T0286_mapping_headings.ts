import { type Kysely, sql } from 'kysely'

/** The headings of the table a mapping was remembered from: a table of the same ones is recognised. None where nobody kept them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_mapping add column headings text[]`.execute(db)
}
