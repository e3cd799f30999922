import { Migrator, type MigrationResultSet } from 'kysely/migration'
import type { Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database to this program's version, forward only. Kysely's migrator holds an advisory lock, so two
 * programs starting at once migrate once.
 * @throws the first failing migration's error; nothing of the batch remains.
 */
export async function migrate(db: Kysely<unknown> | Kysely<never>): Promise<number> {
  const migrator = new Migrator({ db: db as Kysely<unknown>, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results }: MigrationResultSet = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error })
  return results?.length ?? 0
}
