import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { endedWithUs } from './ending.ts'

/** A folder in the system's temporary one, gone with everything in it when disposed of. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'sitovka-bench-'))
  // For root the database runs as somebody else, who has to get in.
  await chmod(path, 0o755)
  return { path, [Symbol.asyncDispose]: endedWithUs(() => rm(path, { recursive: true, force: true, maxRetries: 5 })) }
}

/** The embedded database in the folder, migrated; stopped when disposed of. */
export async function databaseIn(folder: string): Promise<AsyncDisposable & { readonly db: Db }> {
  const opened = await openDatabase({ url: null, folder, log: () => undefined })
  if (!opened.ok) throw new Error(`The embedded database did not start: ${opened.reason}`)
  const { value } = opened
  const { db } = value
  const close = endedWithUs(() => value.close())
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, [Symbol.asyncDispose]: close }
}
