import { type Kysely, sql } from 'kysely'

/** Whoever watches an organisation is told what left it: few of all the changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index card_change_moved on card_change ((changes -> 'organisationId' ->> 'before')) where changes ? 'organisationId'`.execute(db)
}
