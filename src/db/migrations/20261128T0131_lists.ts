import { type Kysely, sql } from 'kysely'

/** Saved selections of cards, in chapters and an order of their author's own. The order is no rating, and says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_list (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      purpose text,
      intro text,
      orp_code text references orp,
      visibility text not null default 'office' check (visibility in ('self', 'office', 'region', 'network', 'public')),
      created_by uuid not null references person,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      version integer not null default 1
    )`.execute(db)
  await sql`create index saved_list_author on saved_list (created_by)`.execute(db)
  await sql`
    create table saved_list_chapter (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references saved_list,
      position integer not null,
      title text not null,
      about text
    )`.execute(db)
  await sql`create index saved_list_chapter_list on saved_list_chapter (list_id, position)`.execute(db)
  // Of the two exactly one; the same card stands in a list once.
  await sql`
    create table saved_list_item (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references saved_list,
      chapter_id uuid references saved_list_chapter,
      position integer not null,
      service_id uuid references service,
      organisation_id uuid references organisation,
      note text,
      note_visibility text not null default 'office' check (note_visibility in ('self', 'office', 'region', 'network', 'public')),
      check (num_nonnulls(service_id, organisation_id) = 1),
      unique nulls not distinct (list_id, service_id, organisation_id)
    )`.execute(db)
  await sql`create index saved_list_item_chapter on saved_list_item (chapter_id)`.execute(db)
}
