import { type Kysely, sql } from 'kysely'

/** Who besides its author may change a list: nobody, the author's workplace, networkers of the region. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table saved_list add column editors text not null default 'self' check (editors in ('self', 'office', 'region'))`.execute(db)
}
