import { type Kysely, sql } from 'kysely'

/** Who networks where and since when; documents whose figures are frozen with their day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table engagement (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person,
      role text not null check (role in ('local_networker', 'regional_networker')),
      kind text not null,
      employer text not null,
      host_office text,
      hours_cap numeric check (hours_cap > 0),
      valid_from date not null,
      valid_to date,
      public_email text,
      public_phone text,
      public_note text,
      version integer not null default 1,
      check (valid_to is null or valid_to >= valid_from)
    )`.execute(db)
  await sql`
    create table engagement_territory (
      engagement_id uuid not null references engagement,
      orp_code text references orp,
      region_code text references region,
      share numeric check (share > 0 and share <= 1),
      grant_id uuid not null references role_grant,
      check ((orp_code is null) <> (region_code is null)),
      unique (engagement_id, orp_code, region_code)
    )`.execute(db)
  await sql`create index engagement_territory_orp on engagement_territory (orp_code)`.execute(db)
  await sql`
    create table document (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('network_analysis')),
      orp_code text not null references orp,
      unique (kind, orp_code)
    )`.execute(db)
  await sql`
    create table document_chapter (
      document_id uuid not null references document,
      chapter text not null,
      included boolean not null default true,
      words jsonb not null default '[]',
      autosaved boolean not null default false,
      changed_by uuid references person,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (document_id, chapter)
    )`.execute(db)
  await sql`
    create table document_chapter_history (
      document_id uuid not null,
      chapter text not null,
      version integer not null,
      words jsonb not null,
      changed_by uuid references person,
      changed_at timestamptz not null,
      primary key (document_id, chapter, version),
      foreign key (document_id, chapter) references document_chapter
    )`.execute(db)
  await sql`
    create table document_version (
      id uuid primary key default gen_random_uuid(),
      document_id uuid not null references document,
      number integer not null,
      as_of date not null,
      content jsonb not null,
      made_by uuid references person,
      made_at timestamptz not null,
      pages integer not null check (pages > 0),
      pdf_ua_file_id uuid not null references file,
      pdf_a_file_id uuid not null references file,
      docx_file_id uuid not null references file,
      unique (document_id, number)
    )`.execute(db)
}
