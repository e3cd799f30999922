import { type Kysely, sql } from 'kysely'

/**
 * A search row is never changed, only replaced, so its number tells for ever what it can be filtered by: an answer carries
 * six letters a service (`row_key`), and a process that has seen the row counts the rest from memory. Rows in the order
 * of the alphabet are read from an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service_search drop column code_letters, add column row_number integer not null generated always as identity`.execute(db)
  // Four bytes in base64 without the padding.
  await sql`
    alter table service_search add column row_key text not null collate "C"
      generated always as (left(encode(int4send(row_number), 'base64'), 6)) stored`.execute(db)
  await sql`create unique index service_search_number on service_search (row_number)`.execute(db)
  await sql`create index service_search_alphabet on service_search (sort_key, service_id)`.execute(db)
}
