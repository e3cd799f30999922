import { Migrator, type MigrationResultSet } from 'kysely/migration'
import type { Db } from './connection.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database to this program's version, forward only. Kysely's migrator holds an advisory lock, so two
 * programs starting at once migrate once.
 * @throws the first failing migration's error; nothing of the batch remains.
 */
export async function migrate(db: Db): Promise<number> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results }: MigrationResultSet = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error })
  return results?.length ?? 0
}
