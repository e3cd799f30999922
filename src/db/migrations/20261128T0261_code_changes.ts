import { type Kysely, sql } from 'kysely'

/**
 * What the methodologist changed in the shipped lists of codes: entries added, other words, ends and returns, each from a
 * day. Rows are only added: what a list held on any day can be told for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table code_change (
      id integer generated always as identity primary key,
      list text not null,
      code text not null check (code ~ '^[a-z0-9_-]{1,60}$'),
      kind text not null check (kind in ('add', 'label', 'end', 'reopen')),
      from_day date not null,
      cs text,
      en text,
      sector text,
      reason text,
      undoes integer unique references code_change,
      made_by uuid references person,
      made_at timestamptz not null default now(),
      check ((kind in ('add', 'label')) = (cs is not null and en is not null))
    )`.execute(db)
  await sql`create unique index code_change_added on code_change (list, code) where kind = 'add'`.execute(db)
  await sql`create index code_change_code on code_change (list, code, id)`.execute(db)
}
