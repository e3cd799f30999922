import { type Kysely, sql } from 'kysely'

/** Region → district → ORP → municipality; every figure carries its source and date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region (
      code text primary key,
      ruian_code text,
      name text not null
    )`.execute(db)
  await sql`
    create table district (
      code text primary key,
      ruian_code text,
      name text not null,
      region_code text not null references region
    )`.execute(db)
  await sql`
    create table orp (
      code text primary key,
      ruian_code text,
      name text not null,
      region_code text not null references region,
      networking_since date,
      characteristics text,
      motto text,
      version integer not null default 1
    )`.execute(db)
  await sql`
    create table municipality (
      code text primary key,
      name text not null,
      folded_name text not null,
      orp_code text not null references orp,
      district_code text not null references district,
      region_code text not null references region,
      authorised_office_code text,
      level smallint not null check (level in (1, 2, 3)),
      lat double precision,
      lon double precision,
      postal_code text,
      population integer,
      children_0_14 integer,
      figures_source text,
      figures_as_of date,
      source text not null,
      as_of date
    )`.execute(db)
  await sql`create index municipality_orp on municipality (orp_code)`.execute(db)
  await sql`create index municipality_region on municipality (region_code)`.execute(db)
  await sql`create index municipality_folded_name on municipality (folded_name text_pattern_ops)`.execute(db)
  await sql`
    create table area (
      level text not null check (level in ('region', 'district', 'orp', 'municipality')),
      code text not null,
      geometry jsonb not null,
      schematic boolean not null default false,
      source text not null,
      as_of date,
      primary key (level, code)
    )`.execute(db)
  await sql`
    create table orp_figure (
      id uuid primary key default gen_random_uuid(),
      orp_code text not null references orp,
      kind text not null,
      label text not null,
      value numeric,
      value_text text,
      source text not null,
      as_of date,
      version integer not null default 1,
      check (value is not null or value_text is not null)
    )`.execute(db)
  await sql`create index orp_figure_orp on orp_figure (orp_code)`.execute(db)
  await sql`
    create table travel_time (
      id uuid primary key default gen_random_uuid(),
      from_code text not null references municipality,
      to_code text not null references municipality,
      kilometres numeric,
      car_minutes_from integer,
      car_minutes_to integer,
      transit_minutes_from integer,
      transit_minutes_to integer,
      transit_unknown boolean not null default false,
      working_days_only boolean not null default false,
      last_connection_back time,
      estimated boolean not null default false,
      source text not null,
      as_of date,
      version integer not null default 1,
      unique (from_code, to_code),
      check (car_minutes_from <= car_minutes_to),
      check (transit_minutes_from <= transit_minutes_to),
      check (not (transit_unknown and transit_minutes_to is not null))
    )`.execute(db)
  await sql`
    create table import_run (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      file_name text not null,
      content_sha256 bytea,
      imported_by uuid references person,
      imported_at timestamptz not null default now(),
      added integer not null,
      changed integer not null,
      unchanged integer not null,
      changes jsonb not null default '[]',
      rejected jsonb not null default '[]'
    )`.execute(db)
}
