import { type Kysely, sql } from 'kysely'

/**
 * What people decided where a card and a register differ, with what stood there before so that it can be undone; and
 * questions to providers, answered by a link. Of the link only its hash is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_decision (
      id uuid primary key default gen_random_uuid(),
      batch_id uuid not null,
      record_id uuid not null references register_record on delete cascade,
      field text not null,
      act text not null check (act in ('take', 'keep', 'answer')),
      ours jsonb,
      said jsonb not null,
      decided_by uuid references person,
      decided_at timestamptz not null default now(),
      undone_at timestamptz
    )`.execute(db)
  await sql`create index register_decision_batch on register_decision (batch_id)`.execute(db)
  await sql`create index register_decision_record on register_decision (record_id)`.execute(db)
  await sql`
    create table register_request (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      token_hash bytea not null unique,
      created_by uuid references person,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      answered_at timestamptz,
      note text
    )`.execute(db)
  await sql`create index register_request_organisation on register_request (organisation_id)`.execute(db)
  await sql`
    create table register_question (
      request_id uuid not null references register_request on delete cascade,
      record_id uuid not null references register_record on delete cascade,
      field text not null,
      answer text check (answer in ('ours', 'said', 'other')),
      wording text,
      primary key (request_id, record_id, field),
      check (wording is null or answer = 'other')
    )`.execute(db)
  await sql`create index register_question_record on register_question (record_id, field)`.execute(db)
}
