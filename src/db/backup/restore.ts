import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type pg from 'pg'
import { failed, ok, type Result } from '#core/result.ts'
import type { Tx } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { DB } from '../schema.ts'
import { demoMark, oneManner } from './catalogue.ts'
import { loadTables } from './load.ts'
import type { Manifest } from './manifest.ts'
import { checkArchive, type OpenArchive } from './read.ts'
import { emptyPublic, isUsedByOthers, mayMakeTables, type Target, targetOf } from './target.ts'
import { isDatabaseFull, Refused, type RestoreTrouble } from './trouble.ts'
import { whileConnected } from './whileConnected.ts'

export interface Restoring {
  /** Also over an installation that is there already; it is gone then. */
  readonly replace: boolean
  /** What the settings say the installation should be; null when they say nothing. */
  readonly wantsDemo: boolean | null
  readonly now: Date
  /** Done in the same transaction after the data are in and migrated. */
  readonly afterwards: (tx: Tx, manifest: Manifest) => Promise<void>
  readonly onProgress?: (share: number) => void
}

/**
 * Restores an archive: everything is checked first, then one transaction makes the tables of the archive's migrations, fills
 * them and migrates forward. Whatever happens before its end, the database is as it was.
 */
export async function restoreArchive(pool: pg.Pool, file: string, restoring: Restoring): Promise<Result<Manifest, RestoreTrouble>> {
  const checked = await checkArchive(file)
  if (!checked.ok) return checked
  const archive = checked.value
  try {
    const trouble = misfit(archive.manifest, restoring.wantsDemo)
    if (trouble) return failed(trouble)
    await inOneTransaction(pool, (tx, client) => replaceAll(tx, client, archive, restoring))
    // Until it knows how much there is where, the planner guesses badly.
    await pool.query('analyze')
    return ok(archive.manifest)
  } catch (error) {
    if (error instanceof Refused) return failed(error.trouble)
    if (isDatabaseFull(error)) return failed({ kind: 'database-full' })
    throw error
  } finally {
    archive.close()
  }
}

/** What can be said without looking into the database. */
function misfit({ migrations: archived, demo }: Manifest, wantsDemo: boolean | null): RestoreTrouble | null {
  const known = Object.keys(migrations).toSorted()
  if (archived.some((name) => !known.includes(name))) return { kind: (archived.at(-1) ?? '') > (known.at(-1) ?? '') ? 'later-migrations' : 'other-migrations' }
  if (archived.some((name, place) => name !== known[place])) return { kind: 'other-migrations' }
  if (wantsDemo === false && demo) return { kind: 'demo-into-real' }
  if (wantsDemo === true && !demo) return { kind: 'real-into-demo' }
  return null
}

function refusalBy(target: Target, { demo }: Manifest, replace: boolean): RestoreTrouble['kind'] | null {
  if (target.kind === 'empty') return null
  if (target.kind === 'foreign') return 'foreign-tables'
  if (!replace) return 'not-empty'
  if (target.demo === demo) return null
  return demo ? 'demo-into-real' : 'real-into-demo'
}

async function replaceAll(tx: Tx, client: pg.ClientBase, archive: OpenArchive, { replace, now, afterwards, onProgress = () => undefined }: Restoring): Promise<void> {
  const { manifest } = archive
  await client.query(oneManner)
  // One restore at a time; and nothing is waited for that a server might hold for long.
  await client.query(`select pg_advisory_xact_lock(hashtextextended('sitovka restore', 0))`)
  if (!(await mayMakeTables(client))) throw new Refused({ kind: 'no-rights' })
  if (await isUsedByOthers(client)) throw new Refused({ kind: 'in-use' })
  const refusal = refusalBy(await targetOf(client, Object.keys(migrations).toSorted()[0] ?? ''), manifest, replace)
  if (refusal) throw new Refused({ kind: refusal })
  await emptyPublic(client)
  await migrate(tx, manifest.migrations)
  await loadTables(client, archive, onProgress)
  if (await demoMark(client) !== manifest.demo) throw new Refused({ kind: 'damaged', part: 'manifest.json' })
  // Work that was open when the snapshot was taken, the backup itself too, must not begin again by itself.
  await client.query(`update public.job_run set finished_at = $1, failure = 'cancelled' where finished_at is null`, [now])
  await migrate(tx)
  await afterwards(tx, manifest)
}

/** One transaction for typed statements and for COPY: both go over the same connection. */
async function inOneTransaction(pool: pg.Pool, work: (tx: Transaction<DB>, client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken = true
  try {
    const borrowed = { query: client.query.bind(client), release: () => undefined }
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: { options: {}, connect: () => Promise.resolve(borrowed), end: () => Promise.resolve() } }) })
    await whileConnected(client, () => db.transaction().execute((tx) => work(tx, client)))
    broken = false
  } finally {
    // Whatever state a failed COPY left it in, a closed connection rolls back.
    client.release(broken)
  }
}
