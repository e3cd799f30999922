import { type Kysely, sql } from 'kysely'

/** A made version that named somebody who is to be forgotten cannot be mended: since that moment nobody downloads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table document_version add column forgotten_at timestamptz`.execute(db)
}
