import { type Kysely, sql } from 'kysely'

/**
 * Until when a verification holds, where somebody says a day of their own; without it for a year. Places are verified
 * like services and organisations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisation add column verified_until date`.execute(db)
  await sql`alter table service add column verified_until date`.execute(db)
  await sql`
    alter table location add column verified_on date, add column verified_by text, add column verified_until date`.execute(db)
}
