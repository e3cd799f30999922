import { type Kysely, sql } from 'kysely'

/** People, what they may do where, how they sign in, and what was done: the tables of `access`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db)
  await sql`
    create table installation (
      only_row boolean primary key default true check (only_row),
      demo boolean not null,
      operator_name text not null,
      operator_email text,
      operator_phone text,
      methodology_profile text not null default '2016+' check (methodology_profile in ('2014', '2016+')),
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      email text not null check (email = lower(email)),
      name text not null,
      password_hash text,
      created_at timestamptz not null default clock_timestamp(),
      archived_at timestamptz,
      version integer not null default 1
    )`.execute(db)
  await sql`create unique index person_email on person (email) where archived_at is null`.execute(db)
  await sql`
    create table role_grant (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person,
      role text not null,
      scope_kind text not null check (scope_kind in ('country', 'region', 'orp', 'municipality', 'organisation')),
      scope_code text not null default '',
      valid_from date not null,
      valid_to date,
      granted_by uuid references person,
      granted_at timestamptz not null default now(),
      check (valid_to is null or valid_to >= valid_from)
    )`.execute(db)
  await sql`create index role_grant_person on role_grant (person_id)`.execute(db)
  await sql`
    create table session (
      token_hash bytea primary key,
      person_id uuid not null references person,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index session_person on session (person_id)`.execute(db)
  await sql`
    create table one_time_link (
      token_hash bytea primary key,
      purpose text not null check (purpose in ('first_administrator', 'invitation', 'password_reset')),
      person_id uuid references person,
      created_by uuid references person,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`
    create table sign_in_failure (
      key_hash bytea primary key,
      failures integer not null,
      last_at timestamptz not null
    )`.execute(db)
  await sql`
    create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor_id uuid references person,
      action text not null,
      subject_kind text,
      subject_id text,
      details jsonb not null default '{}'
    )`.execute(db)
  await sql`create index audit_entry_subject on audit_entry (subject_kind, subject_id)`.execute(db)
  await sql`create index audit_entry_at on audit_entry (at)`.execute(db)
}
