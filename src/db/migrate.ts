import { sql } from 'kysely'
import { Migrator, type MigrationResultSet } from 'kysely/migration'
import type { Db, Tx } from './connection.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database to this program's version, or through the named migrations only, forward only. Kysely's migrator
 * holds an advisory lock, so two programs starting at once migrate once.
 * @throws the first failing migration's error; nothing of the batch remains.
 */
export async function migrate(db: Db | Tx, names: readonly string[] = Object.keys(migrations)): Promise<number> {
  const wanted = Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name)))
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(wanted) } })
  const { error, results }: MigrationResultSet = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error })
  return results?.length ?? 0
}

/** Does the database hold tables of another program and none of ours? Ours would mix with them. */
export async function isForeign(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean | null }>`
    select bool_or(table_name = 'kysely_migration') as ours from information_schema.tables where table_schema = current_schema()`.execute(db)
  return rows[0]?.ours === false
}

export const foreignDatabase = 'V databázi z DATABASE_URL už jsou tabulky jiného programu. Nic jsme nezměnili; založte pro Síťovku prázdnou databázi.'
