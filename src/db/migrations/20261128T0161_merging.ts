import { type Kysely, sql } from 'kysely'

/** Cards that were the same thing twice are merged: one stays, the other points to it. What moved is kept, so that it can go back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['organisation', 'service']) {
    await sql`alter table ${sql.table(table)} add merged_into uuid references ${sql.table(table)}`.execute(db)
    await sql`create index ${sql.ref(`${table}_merged_into`)} on ${sql.table(table)} (merged_into) where merged_into is not null`.execute(db)
  }
  // Somebody looked: these two only look alike.
  await sql`
    create table not_duplicate (
      kind text not null check (kind in ('organisation', 'service')),
      first_id uuid not null,
      second_id uuid not null,
      said_by uuid references person,
      said_at timestamptz not null default now(),
      primary key (kind, first_id, second_id),
      check (first_id < second_id)
    )`.execute(db)
  // Of the fields only the version that tells of them in the history of the card that stays; `moved` are ids by table.
  await sql`
    create table card_merge (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('organisation', 'service')),
      staying_id uuid not null,
      gone_id uuid not null,
      staying_version integer not null,
      moved jsonb not null,
      merged_by uuid references person,
      merged_at timestamptz not null,
      undone_at timestamptz
    )`.execute(db)
  await sql`create index card_merge_gone on card_merge (gone_id) where undone_at is null`.execute(db)
  await sql`create index card_merge_at on card_merge (merged_at)`.execute(db)
}
