import type pg from 'pg'
import { failed, ok, type Result } from '#core/result.ts'
import { type Connection, databaseOver, type Db, openPool } from './connection.ts'
import { attachEmbedded } from './embedded/attach.ts'
import { type Log, type StartFailure, startEmbedded } from './embedded/supervisor.ts'

export interface OpenDatabase {
  readonly db: Db
  readonly pool: pg.Pool
  /** For what has to have connections of its own. */
  readonly connection: Connection
  readonly embedded: boolean
  readonly close: () => Promise<void>
}

/** Why no database is open: what a given one lacks, or why the embedded one did not start. */
type OpenFailure = StartFailure | 'not-reachable' | 'too-old'

/** By PostgreSQL's own number of its version, such as 150018. */
export const isTooOld = (version: number): boolean => version < 150_000

/** An address that makes no sense throws at once, one where nobody answers only later. */
async function troubleOf(pool: pg.Pool): Promise<'not-reachable' | 'too-old' | null> {
  try {
    const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version")
    return isTooOld(rows[0]?.version ?? 0) ? 'too-old' : null
  } catch {
    return 'not-reachable'
  }
}

/** Opens the database of `DATABASE_URL`, or starts the embedded one in the folder. */
export async function openDatabase({ url, folder, log }: { url: string | null, folder: string, log: Log }): Promise<Result<OpenDatabase, OpenFailure>> {
  let closing = false
  // A connection that learns of the end of the database before it has closed itself is not lost.
  const onError = (error: Error): void => { if (!closing) log('database connection lost', { err: error }) }
  if (url !== null) {
    const connection = { connectionString: url }
    const pool = openPool(connection, onError)
    const trouble = await troubleOf(pool)
    if (trouble !== null) {
      await pool.end()
      return failed(trouble)
    }
    const db = databaseOver(pool)
    return ok({ db, pool, connection, embedded: false, close: () => db.destroy() })
  }
  const started = await startEmbedded({ folder, log })
  if (!started.ok) return started
  const { connection } = started.value
  const pool = openPool(connection, onError)
  const db = databaseOver(pool)
  return ok({ db, pool, connection, embedded: true, close: async () => { closing = true; await db.destroy(); await started.value.stop() } })
}

/** For the command line: as `openDatabase`, but beside a server that already runs on the folder instead of being refused. */
export async function openBeside(options: { url: string | null, folder: string, log: Log }): Promise<Result<OpenDatabase, OpenFailure>> {
  const opened = await openDatabase(options)
  if (opened.ok || opened.reason !== 'in-use-by-another') return opened
  const connection = attachEmbedded(options.folder)
  if (!connection) return opened
  const pool = openPool(connection, (error) => { options.log('database connection lost', { err: error }) }, 4)
  const db = databaseOver(pool)
  // A server that is only starting, or just ending, does not answer yet or any more.
  const reached = await pool.query('select 1').then(() => true, () => false)
  if (reached) return ok({ db, pool, connection, embedded: true, close: () => db.destroy() })
  await db.destroy()
  return opened
}

/** Events of the database that somebody should look into; the others only tell how it goes. */
export const isTrouble = (event: string): boolean => /did-not-start|failed|unasked|given-up|lost/.test(event)

/** Is it a setting that has to change, rather than the state of the machine? */
export const isWrongSetting = (reason: OpenFailure): boolean =>
  ['not-reachable', 'too-old', 'folder-not-reachable', 'folder-not-writable'].includes(reason)

/** Why the database is not there, in a sentence the person who starts Síťovka can act on. */
export const startFailures: Record<OpenFailure, string> = {
  'not-reachable': 'K databázi z DATABASE_URL se nejde připojit. Zkontrolujte adresu, jméno a heslo a zda PostgreSQL běží.',
  'too-old': 'PostgreSQL z DATABASE_URL je starší než 15. Nic jsme nezměnili; použijte verzi 15 nebo novější.',
  'in-use-by-another': 'Tuto složku s daty už používá jiná spuštěná Síťovka. Ukončete ji, nebo nastavte SITOVKA_DATA na jinou složku.',
  'no-binaries': 'Pro tento počítač nemáme vestavěnou databázi (jen Linux x64 a arm64). Nastavte DATABASE_URL na svůj PostgreSQL 15 nebo novější.',
  'binaries-not-reachable': 'Programy databáze se nepodařilo zkopírovat tam, kde je smí spustit neprivilegovaný uživatel. Nastavte SITOVKA_DATA na složku, kam smí vstoupit.',
  'no-system-user': 'PostgreSQL nesmí běžet jako správce systému a nenašli jsme uživatele, pod kterým by běžel (postgres, sitovka ani nobody).',
  'folder-not-reachable': 'Ke složce s daty se neprivilegovaný uživatel databáze nedostane. Nastavte SITOVKA_DATA na složku, kam smí vstoupit, třeba /var/lib/sitovka/data.',
  'folder-not-writable': 'Do složky s daty se nedá zapisovat. Opravte práva, nebo nastavte SITOVKA_DATA jinam.',
  'leftovers-do-not-end': 'Po minulém běhu zůstaly procesy databáze a nejdou ukončit. Ukončete je ručně nebo počítač restartujte; data jsou v pořádku.',
  'initialisation-failed': 'Databázi se nepodařilo založit. Podrobnosti jsou v záznamu výše; zkontrolujte místo na disku.',
  'other-version': 'Data ve složce jsou z jiné verze databáze. Nic jsme nezměnili; použijte verzi Síťovky, která je založila.',
  'password-lost': 'Ve složce s daty chybí heslo databáze. Nic jsme nezměnili; obnovte složku ze zálohy celou.',
  'did-not-start': 'Databáze se nerozběhla. Podrobnosti jsou v záznamu výše; data zůstala, jak byla.',
}
