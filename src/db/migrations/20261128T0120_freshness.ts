import { type Kysely, sql } from 'kysely'

/**
 * How fresh cards are: what somebody without an account says is wrong on one, and who wants to hear of its changes.
 * Nothing of whoever sent a flag is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_flag (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      service_id uuid references service,
      about text not null check (about in ('reach', 'place', 'hours', 'price', 'closed', 'other')),
      note text check (char_length(note) <= 500),
      raised_at timestamptz not null default now(),
      answer text check (answer in ('mended', 'holds', 'untold')),
      answered_at timestamptz,
      answered_by uuid references person,
      check ((answer is null) = (answered_at is null))
    )`.execute(db)
  await sql`create index card_flag_organisation on card_flag (organisation_id) where answer is null`.execute(db)
  await sql`create index card_flag_service on card_flag (service_id) where answer is null`.execute(db)
  // Exactly one of the two: an organisation is watched with its services.
  await sql`
    create table card_watch (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person,
      organisation_id uuid references organisation,
      service_id uuid references service,
      since timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      check (num_nonnulls(organisation_id, service_id) = 1),
      unique nulls not distinct (person_id, organisation_id, service_id)
    )`.execute(db)
}
