import { type Kysely, sql } from 'kysely'

/** The logo of an organisation: a PNG drawn anew from what was sent, with words for those who do not see it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisation
      add column logo_file_id uuid references file,
      add column logo_alt text,
      add column logo_width integer,
      add column logo_height integer,
      add constraint organisation_logo_whole check (num_nonnulls(logo_file_id, logo_alt, logo_width, logo_height) in (0, 4))`.execute(db)
  await sql`create index organisation_logo on organisation (logo_file_id) where logo_file_id is not null`.execute(db)
}
