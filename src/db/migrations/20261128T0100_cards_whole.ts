import { type Kysely, sql } from 'kysely'

/**
 * What every change of a card changed, field by field. The first version of a card has no changes of its own: what it
 * said is read backwards from the card of today. What is confidential or personal only says that it changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_change (
      id bigint primary key generated always as identity,
      subject_kind text not null check (subject_kind in ('organisation', 'service', 'location', 'contact')),
      subject_id uuid not null,
      version integer not null,
      at timestamptz not null default now(),
      by uuid references person,
      origin text not null check (origin in ('hand', 'import', 'register', 'merge', 'restore')),
      changes jsonb not null default '{}'
    )`.execute(db)
  await sql`create index card_change_subject on card_change (subject_kind, subject_id, id)`.execute(db)
  await sql`create index card_change_at on card_change (at)`.execute(db)
}
