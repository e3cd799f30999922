import { type Kysely, sql } from 'kysely'

/**
 * Two people may change one card or chapter of a list: each part has its version. What is taken out of a list stays for a
 * while, with its note, so that it can come back; a card stands in a list once, what was taken out aside.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['saved_list_item', 'saved_list_chapter'] as const) {
    await sql`alter table ${sql.table(table)} add column version integer not null default 1, add column removed_at timestamptz`.execute(db)
  }
  await sql`drop index saved_list_item_card`.execute(db)
  await sql`create unique index saved_list_item_card on saved_list_item (list_id, service_id, organisation_id) nulls not distinct
    where erased_on is null and removed_at is null`.execute(db)
}
