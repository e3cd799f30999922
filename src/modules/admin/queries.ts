import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export interface DatabaseState {
  /** Version of the server. */
  readonly postgres: string
  /** Bytes on the disk. */
  readonly size: number
  readonly migrations: number
  readonly lastMigration: string
}

export async function databaseState(db: Db): Promise<DatabaseState> {
  const { rows: [row] } = await sql<DatabaseState>`
    select split_part(current_setting('server_version'), ' ', 1) as postgres, pg_database_size(current_database()) as size,
      (select count(*) from kysely_migration) as migrations, (select max(name) from kysely_migration) as "lastMigration"`.execute(db)
  if (!row) throw new Error('The database said nothing of itself')
  return row
}

/** What the ORP are called, by their codes. */
export async function orpNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('orp').select(['code', 'name']).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

export interface TableSize {
  readonly name: string
  /** As the database's own statistics have it, not counted. */
  readonly rows: number
  /** Bytes with indexes and long values. */
  readonly size: number
}

export async function largestTables(db: Db, most: number): Promise<TableSize[]> {
  const { rows } = await sql<TableSize>`
    select relname::text as name, n_live_tup as rows, pg_total_relation_size(relid) as size
    from pg_stat_user_tables where schemaname = 'public'
    order by size desc, name limit ${most}`.execute(db)
  return rows
}
