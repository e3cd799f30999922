import { type Kysely, sql } from 'kysely'

/** Opening hours are read by a machine; what holds only sometimes („o prázdninách kratší provoz“) stands beside them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service add column opening_note text`.execute(db)
  await sql`alter table service_location add column opening_note text`.execute(db)
}
