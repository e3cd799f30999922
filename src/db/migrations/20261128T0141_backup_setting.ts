import { type Kysely, sql } from 'kysely'

/** When the house is backed up by itself and how many backups are kept; without the row the defaults hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table backup_setting (
      only_row boolean primary key default true check (only_row),
      nightly boolean not null,
      at time not null,
      daily smallint not null check (daily between 1 and 60),
      weekly smallint not null check (weekly between 0 and 60),
      monthly smallint not null check (monthly between 0 and 60),
      version integer not null default 1
    )`.execute(db)
}
