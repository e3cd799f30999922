import { type Kysely, sql } from 'kysely'

/** What somebody began to write into the long form of a card and has not saved. Seen by nobody else, and not for long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_draft (
      person_id uuid not null references person,
      form text not null,
      organisation_id uuid references organisation,
      typed jsonb not null,
      version integer,
      saved_at timestamptz not null,
      primary key (person_id, form)
    )`.execute(db)
  await sql`create index card_draft_organisation on card_draft (organisation_id)`.execute(db)
}
