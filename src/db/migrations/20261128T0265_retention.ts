import { type Kysely, sql } from 'kysely'

/**
 * How long things are kept and how they go. A period changes by a new row with its reason; without any the usual one holds. A
 * notice says since when it has been shown that something will go; nothing goes without one where a kind asks for it. A purge
 * writes down what it erased batch by batch, so that one that was cut short knows it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table retention_change (
      id bigint generated always as identity primary key,
      kind text not null,
      length integer not null check (length > 0),
      reason text not null check (char_length(reason) between 1 and 500),
      changed_by uuid references person,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`create index retention_change_kind on retention_change (kind, id desc)`.execute(db)
  await sql`
    create table retention_notice (
      kind text not null,
      subject_id text not null,
      announced_on date not null,
      primary key (kind, subject_id)
    )`.execute(db)
  await sql`
    create table purge_run (
      id uuid primary key,
      begun_at timestamptz not null,
      asked_by uuid references person,
      finished_at timestamptz,
      erased jsonb not null default '{}'
    )`.execute(db)
  await sql`create index purge_run_begun on purge_run (begun_at desc)`.execute(db)
  // An account that was erased keeps only its number, which the audit and old texts refer to.
  await sql`alter table person add column erased_at timestamptz`.execute(db)
  // A list says that a card of it was erased; its author's note stays.
  await sql`
    do $$ declare name text; begin
      for name in select conname from pg_constraint where conrelid = 'saved_list_item'::regclass
        and (contype = 'u' or (contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls%')) loop
        execute format('alter table saved_list_item drop constraint %I', name);
      end loop;
    end $$`.execute(db)
  await sql`alter table saved_list_item add column erased_on date, add check (num_nonnulls(service_id, organisation_id, erased_on) = 1)`.execute(db)
  await sql`create unique index saved_list_item_card on saved_list_item (list_id, service_id, organisation_id) nulls not distinct
    where erased_on is null`.execute(db)
  await sql`create index saved_list_item_service on saved_list_item (service_id) where service_id is not null`.execute(db)
  await sql`create index saved_list_item_organisation on saved_list_item (organisation_id) where organisation_id is not null`.execute(db)
  // The old job of uploads is a part of the daily purge now.
  await sql`update job_run set finished_at = now(), failure = 'cancelled' where kind = 'directory.purgeUploads' and finished_at is null`.execute(db)
}
