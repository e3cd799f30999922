import { type Kysely, sql } from 'kysely'

/** What a record that could not be read is about, as far as it says: such a card has not vanished from the register. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table register_trouble add column kind text, add column key text, add column parent_key text`.execute(db)
}
