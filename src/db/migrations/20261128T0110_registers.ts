import { type Kysely, sql } from 'kysely'

/**
 * What public registers say of our cards. A run brings a register in: it is staged, compared, confirmed and written. A
 * record joins what a register knows to a card; a value is the register's last word on a field, kept beside ours.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_run (
      id uuid primary key default gen_random_uuid(),
      source text not null,
      file_name text not null,
      file_id uuid references file,
      address text,
      size bigint,
      as_of date,
      orp_codes text[],
      requested_by uuid references person,
      requested_at timestamptz not null default now(),
      staged_at timestamptz,
      refused text,
      applied_at timestamptz,
      applied_by uuid references person,
      discarded_at timestamptz,
      counts jsonb not null default '{}',
      unknown_codes jsonb not null default '{}'
    )`.execute(db)
  await sql`create index register_run_requested on register_run (requested_at desc)`.execute(db)
  // The records of a file as they were read, with what the comparison found; gone when the run is written or thrown away.
  await sql`
    create table register_staged (
      run_id uuid not null references register_run on delete cascade,
      number integer not null,
      kind text not null check (kind in ('organisation', 'service', 'location')),
      key text not null,
      parent_key text,
      what text not null,
      fields jsonb not null,
      starts jsonb not null,
      ended_on date,
      hash text not null,
      outcome text,
      record_id uuid,
      subject_id uuid
    )`.execute(db)
  await sql`create index register_staged_key on register_staged (run_id, kind, key)`.execute(db)
  await sql`create index register_staged_parent on register_staged (run_id, parent_key)`.execute(db)
  // What was left out, or only partly understood, and why.
  await sql`
    create table register_trouble (
      run_id uuid not null references register_run on delete cascade,
      number integer not null,
      what text not null,
      reason text not null,
      detail text
    )`.execute(db)
  await sql`create index register_trouble_run on register_trouble (run_id, reason)`.execute(db)
  // Field by field what a run wrote into cards, and where a card stood against it.
  await sql`
    create table register_change (
      run_id uuid not null references register_run on delete cascade,
      kind text not null,
      key text not null,
      subject_id uuid not null,
      what text not null,
      field text not null,
      ours jsonb,
      said jsonb,
      act text not null check (act in ('write', 'differ'))
    )`.execute(db)
  await sql`create index register_change_run on register_change (run_id, act)`.execute(db)
  await sql`
    create table register_record (
      id uuid primary key default gen_random_uuid(),
      source text not null,
      kind text not null check (kind in ('organisation', 'service', 'location')),
      key text not null,
      parent_key text,
      subject_id uuid not null,
      hash text not null,
      as_of date not null,
      run_id uuid not null references register_run,
      ended_on date,
      gone_since date,
      card_version integer not null,
      differs boolean not null default false,
      unique (source, kind, key)
    )`.execute(db)
  await sql`create index register_record_subject on register_record (kind, subject_id)`.execute(db)
  await sql`create index register_record_parent on register_record (source, parent_key)`.execute(db)
  await sql`create index register_record_differs on register_record (kind) where differs`.execute(db)
  await sql`
    create table register_value (
      record_id uuid not null references register_record on delete cascade,
      field text not null,
      value jsonb not null,
      as_of date not null,
      run_id uuid not null references register_run,
      kept_at timestamptz,
      kept_by uuid references person,
      primary key (record_id, field)
    )`.execute(db)
}
