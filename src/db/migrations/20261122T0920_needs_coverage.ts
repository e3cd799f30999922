import { type Kysely, sql } from 'kysely'

/** What was said is missing (never by whom), the needs it is coded to, and the minimum network an ORP agreed on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table need (
      id uuid primary key default gen_random_uuid(),
      code text unique,
      parent_id uuid references need,
      level smallint not null check (level in (1, 2, 3)),
      orp_code text references orp,
      title_cs text not null,
      title_en text,
      child_need_area text,
      administration_level text,
      kind text,
      position integer not null default 0,
      created_by uuid references person,
      archived_at timestamptz,
      version integer not null default 1,
      check ((level = 1) = (parent_id is null))
    )`.execute(db)
  await sql`
    create table mention (
      id uuid primary key default gen_random_uuid(),
      orp_code text not null references orp,
      municipality_code text references municipality,
      said_on date not null,
      sector text not null,
      source_kind text not null,
      origin text not null check (origin in ('talk', 'meeting', 'survey', 'document')),
      wording text not null check (char_length(wording) between 1 and 1000),
      visibility text not null default 'self' check (visibility in ('self', 'office', 'region', 'network', 'public')),
      created_by uuid references person,
      created_at timestamptz not null default now(),
      archived_at timestamptz,
      version integer not null default 1
    )`.execute(db)
  await sql`create index mention_orp on mention (orp_code, said_on desc)`.execute(db)
  await sql`
    create table mention_need (
      mention_id uuid not null references mention,
      need_id uuid not null references need,
      primary key (mention_id, need_id)
    )`.execute(db)
  await sql`create index mention_need_need on mention_need (need_id)`.execute(db)
  await sql`
    create table minimum_network (
      orp_code text not null references orp,
      function text not null,
      capacity_per_1000 numeric check (capacity_per_1000 >= 0),
      capacity_unit text,
      car_minutes integer check (car_minutes > 0),
      transit_minutes integer check (transit_minutes > 0),
      hours_per_week numeric check (hours_per_week >= 0),
      must_be_free boolean not null default false,
      distance_help_counts boolean not null default false,
      reason text not null,
      agreed_on date,
      changed_by uuid references person,
      changed_at timestamptz not null default now(),
      version integer not null default 1,
      primary key (orp_code, function),
      check ((capacity_per_1000 is null) = (capacity_unit is null))
    )`.execute(db)
}
