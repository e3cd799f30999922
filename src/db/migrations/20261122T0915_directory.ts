import { type Kysely, sql } from 'kysely'

/** Who is in the network and what they offer, where. The search row is written by the same command as the card. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      ico text check (ico ~ '^[0-9]{8}$'),
      external_key text unique,
      legal_form text,
      sector text not null,
      kind text not null,
      about text,
      seat_municipality_code text references municipality,
      seat_address text,
      email text,
      phone text,
      web text,
      data_box text,
      actor_status text not null default 'identified',
      source text not null,
      verified_on date,
      verified_by text,
      created_by uuid references person,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      version integer not null default 1
    )`.execute(db)
  await sql`create index organisation_seat on organisation (seat_municipality_code)`.execute(db)
  await sql`
    create table service (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      name text not null,
      external_key text unique,
      summary text not null default '' check (char_length(summary) <= 300),
      how_to_start text,
      not_for text,
      keywords text not null default '',
      legal_basis text not null,
      service_kind text,
      facility_kind text,
      registration_number text,
      authorised_activities text[] not null default '{}',
      forms text[] not null default '{}',
      target_groups text[] not null default '{}',
      audience_groups text[] not null default '{}',
      functions text[] not null default '{}',
      situations text[] not null default '{}',
      age_from smallint,
      age_to smallint,
      waiting_weeks_from smallint,
      waiting_weeks_to smallint,
      waiting_note text,
      waiting_as_of date,
      opening_hours text,
      ordering text check (ordering in ('appointment', 'drop_in', 'both')),
      hours_per_week numeric,
      crisis_note text,
      goes_to_families boolean,
      price text check (price in ('free', 'fee')),
      price_note text,
      needs_referral boolean,
      languages text[] not null default '{cs}',
      barrier_free boolean,
      email text,
      phone text,
      web text,
      funding_until date,
      source text not null,
      verified_on date,
      verified_by text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      version integer not null default 1,
      check (age_from <= age_to)
    )`.execute(db)
  await sql`create index service_organisation on service (organisation_id)`.execute(db)
  await sql`
    create table service_capacity (
      service_id uuid not null references service,
      form text not null,
      unit text not null,
      maximum integer not null check (maximum >= 0),
      free integer check (free >= 0),
      free_as_of date,
      primary key (service_id, form, unit)
    )`.execute(db)
  await sql`
    create table location (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      name text,
      kind text not null check (kind in ('seat', 'place', 'outreach_point')),
      municipality_code text not null references municipality,
      address text,
      lat double precision,
      lon double precision,
      position_from text not null default 'municipality' check (position_from in ('address', 'municipality', 'hand')),
      confidential boolean not null default false,
      barrier_free boolean,
      archived_at timestamptz,
      version integer not null default 1
    )`.execute(db)
  await sql`create index location_organisation on location (organisation_id)`.execute(db)
  await sql`create index location_municipality on location (municipality_code)`.execute(db)
  await sql`
    create table service_location (
      service_id uuid not null references service,
      location_id uuid not null references location,
      capacity_share numeric check (capacity_share between 0 and 1),
      opening_hours text,
      primary key (service_id, location_id)
    )`.execute(db)
  await sql`create index service_location_location on service_location (location_id)`.execute(db)
  await sql`
    create table service_area (
      service_id uuid not null references service,
      level text not null check (level in ('municipality', 'orp', 'region', 'country')),
      code text not null,
      primary key (service_id, level, code)
    )`.execute(db)
  await sql`create index service_area_code on service_area (level, code)`.execute(db)
  await sql`
    create table contact (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      role text,
      label text not null,
      email text,
      phone text,
      person_name text,
      legal_basis text,
      source text not null,
      as_of date not null,
      visibility text not null check (visibility in ('self', 'office', 'region', 'network', 'public')),
      retain_until date,
      created_by uuid references person,
      archived_at timestamptz,
      version integer not null default 1,
      check (person_name is null or (legal_basis is not null and retain_until is not null))
    )`.execute(db)
  await sql`create index contact_organisation on contact (organisation_id)`.execute(db)
  // Municipalities where services are, numbered, so that minutes from one's home reach the search as a plain array.
  await sql`
    create table search_place (
      code text primary key references municipality,
      slot smallint not null unique generated always as identity
    )`.execute(db)
  // Everything a service can be filtered by (`form:outreach`, `orp:5302`), numbered, so that it can be counted quickly.
  await sql`
    create table search_code (
      code text primary key,
      number smallint not null unique generated always as identity
    )`.execute(db)
  // `sort_key` is the alphabet in bytes; `code_letters` are the `codes` again, each as one letter, to be joined and counted
  // outside; `areas` are codes with the first letter of their level; `comes` says that help comes there.
  await sql`
    create table service_search (
      service_id uuid primary key references service on delete cascade,
      sort_key text collate "C" not null,
      name_vector tsvector not null,
      full_vector tsvector not null,
      codes smallint[] not null,
      code_letters text not null,
      place_slots smallint[] not null,
      areas text[] not null,
      comes boolean not null
    )`.execute(db)
  await sql`create index service_search_name on service_search using gin (name_vector)`.execute(db)
  await sql`create index service_search_full on service_search using gin (full_vector)`.execute(db)
  await sql`create index service_search_codes on service_search using gin (codes)`.execute(db)
  // Every word a card was ever found by: what a mistyped word is compared with.
  await sql`create table search_word (word text primary key)`.execute(db)
  await sql`create index search_word_trigram on search_word using gin (word gin_trgm_ops)`.execute(db)
  await sql`
    create table import_mapping (
      name text primary key,
      target text not null,
      columns jsonb not null,
      created_by uuid references person,
      updated_at timestamptz not null default now()
    )`.execute(db)
}
