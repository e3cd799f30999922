import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import type { Account } from './account.ts'
import { chooseAccount, isAdministrator } from './account.ts'
import type { Binaries } from './binaries.ts'
import { reachableBinaries } from './binaries.ts'
import { applicationName, initialise, isInitialised, removeHalfMade } from './cluster.ts'
import { endCluster } from './endCluster.ts'
import type { FolderLock } from './folderLock.ts'
import { takeLock } from './folderLock.ts'
import type { Layout } from './folders.ts'
import { layoutOf, makeSocketFolder, prepareFolder, removeLeftSocketFolder, removeSocketFolder } from './folders.ts'
import { keepRunning } from './keepRunning.ts'
import type { Postmaster } from './postmaster.ts'
import { lastWords, launch } from './postmaster.ts'
import { clusterName, clusterProcesses, textOf } from './runningProcesses.ts'
import { durableSettings, fixedSettings, smallSettings, throwAwaySettings } from './settings.ts'

/** What `pg` needs to connect; `host` is the folder of the socket. */
interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export interface EmbeddedDatabase {
  readonly connection: Connection
  /** Fast shutdown, then an immediate one after a limit; gives the folder back. Any further call waits for the first. */
  readonly stop: () => Promise<void>
}

/** Why the embedded database did not start. */
export type StartFailure =
  | 'in-use-by-another'
  | 'no-binaries'
  | 'binaries-not-reachable'
  | 'no-system-user'
  | 'folder-not-reachable'
  | 'folder-not-writable'
  | 'leftovers-do-not-end'
  | 'initialisation-failed'
  | 'other-version'
  | 'password-lost'
  | 'did-not-start'

export type Log = (event: string, detail?: object) => void

export interface EmbeddedOptions {
  readonly folder: string
  readonly log: Log
  /** False only for throw-away databases of test runs: fast, and lost with the machine's power. */
  readonly durable?: boolean
  /** Where copies of the programs go when the account cannot reach the package. */
  readonly binariesFolder?: string
}

interface Setting {
  readonly layout: Layout
  readonly account: Account
  readonly binaries: Binaries
  readonly durable: boolean
  readonly log: Log
}

const port = 5432
const major = '18'

const prepareCluster = async (setting: Setting): Promise<Result<Layout, StartFailure>> => {
  const { layout, binaries, account, durable, log } = setting
  removeLeftSocketFolder(layout.dataFolder)
  const leftovers = clusterProcesses(layout.dataFolder)
  if (leftovers.length > 0) log('database-ending-leftovers', { processes: leftovers.length })
  if (!(await endCluster(layout.dataFolder))) return failed('leftovers-do-not-end')
  await removeHalfMade(layout)
  if (!isInitialised(layout)) {
    log('database-initialising', { folder: layout.folder })
    const made = await initialise(layout, binaries, account, durable)
    if (!made.ok) {
      log('database-initialisation-failed', { output: made.reason })
      return failed('initialisation-failed')
    }
  }
  if (readFileSync(join(layout.dataFolder, 'PG_VERSION'), 'utf8').trim() !== major) return failed('other-version')
  return ok(layout)
}

const launchUsualOrSmall = async (
  { layout, binaries, account, durable, log }: Setting,
  socketFolder: string,
): Promise<Result<Postmaster, 'did-not-start'>> => {
  const fixed = fixedSettings(socketFolder, port, clusterName(layout.dataFolder))
  const usual = [...fixed, ...(durable ? durableSettings : throwAwaySettings)]
  const launched = await launch(layout, binaries.postgres, usual, account)
  if (launched.ok) return launched
  log('database-did-not-start', { output: lastWords(layout), next: 'small settings' })
  await endCluster(layout.dataFolder)
  return launch(layout, binaries.postgres, [...usual, ...smallSettings], account)
}

const answers = async (connection: Connection): Promise<Result<Connection, 'password-lost' | 'did-not-start'>> => {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    await client.query('select 1')
    return ok(connection)
  } catch (error) {
    const isRefused = error instanceof pg.DatabaseError && error.code === '28P01'
    return failed(isRefused ? 'password-lost' : 'did-not-start')
  } finally {
    await client.end().catch(() => undefined)
  }
}

const startLocked = async (setting: Setting, lock: FolderLock): Promise<Result<EmbeddedDatabase, StartFailure>> => {
  const { layout, account, log } = setting
  const prepared = await prepareCluster(setting)
  if (!prepared.ok) return prepared
  const password = textOf(layout.password)
  if (password === undefined) return failed('password-lost')
  const socketFolder = makeSocketFolder(layout.folder, account)
  log('database-starting', { socketFolder })
  const launched = await launchUsualOrSmall(setting, socketFolder)
  if (!launched.ok) {
    log('database-did-not-start', { output: lastWords(layout) })
    removeSocketFolder(socketFolder)
    return launched
  }
  const keeper = keepRunning(launched.value, {
    start: () => launchUsualOrSmall(setting, socketFolder),
    endAll: () => endCluster(layout.dataFolder),
    log,
  })
  const stop = async (): Promise<void> => {
    await keeper.stop()
    removeSocketFolder(socketFolder)
    lock.release()
    log('database-stopped')
  }
  const connection = { host: socketFolder, port, user: applicationName, password, database: applicationName }
  const answered = await answers(connection)
  if (!answered.ok) {
    await stop()
    return answered
  }
  log('database-started', { folder: layout.folder, account: account.name })
  let stopping: Promise<void> | undefined
  return ok({ connection, stop: () => (stopping ??= stop()) })
}

const copiesFolder = (folder: string): string =>
  isAdministrator() ? '/var/lib/sitovka/binaries' : join(folder, 'binaries')

/**
 * Starts the embedded PostgreSQL 18 of a data folder: makes it on the first start, ends what a killed run left,
 * keeps a second start on the same folder out. It listens on a socket only.
 */
export const startEmbedded = async (
  options: EmbeddedOptions,
): Promise<Result<EmbeddedDatabase, StartFailure>> => {
  const { log, durable = true } = options
  const chosen = chooseAccount(layoutOf(options.folder).dataFolder)
  if (!chosen.ok) return chosen
  const account = chosen.value
  const prepared = prepareFolder(options.folder, account)
  if (!prepared.ok) return prepared
  const layout = layoutOf(prepared.value)
  const lock = takeLock(layout.lock)
  if (!lock.ok) return lock
  try {
    const found = reachableBinaries(account, options.binariesFolder ?? copiesFolder(layout.folder))
    const started = found.ok
      ? await startLocked({ layout, account, binaries: found.value, durable, log }, lock.value)
      : found
    if (!started.ok) lock.value.release()
    return started
  } catch (error) {
    lock.value.release()
    throw error
  }
}
