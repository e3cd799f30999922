import { type Kysely, sql } from 'kysely'

/** Files live in the database in chunks (a backup holds them); long work leaves a trace that survives the browser. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table file (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      media_type text not null,
      size bigint not null,
      content_sha256 bytea not null,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table file_chunk (
      content_sha256 bytea not null,
      number integer not null,
      bytes bytea not null,
      primary key (content_sha256, number)
    )`.execute(db)
  await sql`
    create table job_run (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      subject text,
      payload jsonb not null default '{}',
      requested_by uuid references person,
      requested_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      step text,
      done integer not null default 0,
      total integer not null default 0,
      failure text,
      cancel_requested_at timestamptz,
      result jsonb
    )`.execute(db)
  await sql`create index job_run_subject on job_run (kind, subject, requested_at desc)`.execute(db)
}
