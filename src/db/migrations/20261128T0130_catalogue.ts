import { type Kysely, sql } from 'kysely'

/** The printed catalogue of an ORP is a document with versions, like the analysis; it has no chapters that people write. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table document drop constraint document_kind_check`.execute(db)
  await sql`alter table document add constraint document_kind_check check (kind in ('network_analysis', 'service_catalogue'))`.execute(db)
}
