import { type Kysely, sql } from 'kysely'

/** What the ids of a register are called in its own code lists, and what they mean in ours, where the two are the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_code (
      code text primary key,
      name text not null,
      list text check (list in ('serviceKinds', 'targetGroups', 'ages')),
      meaning text,
      read_at timestamptz not null default now()
    )`.execute(db)
}
