import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import type { Account } from './account.ts'
import { isAdministrator, mayReach } from './account.ts'
import { textOf } from './runningProcesses.ts'

/** Where everything of one embedded database lies. */
export interface Layout {
  readonly folder: string
  readonly lock: string
  /** Cluster, its password and its log together, so that one rename makes all of it. */
  readonly home: string
  readonly dataFolder: string
  readonly password: string
  readonly serverLog: string
}

/** The places under a home of a cluster, finished or still in the making. */
export const layoutOf = (folder: string, home = join(folder, 'postgres')): Layout => ({
  folder,
  lock: join(folder, 'lock'),
  home,
  dataFolder: join(home, 'data'),
  password: join(home, 'password'),
  serverLog: join(home, 'server.log'),
})

/** Gives a path to the account that PostgreSQL runs as; an ordinary user owns what he makes. */
export const giveTo = (path: string, account: Account): void => {
  if (isAdministrator()) chownSync(path, account.uid, account.gid)
}

/** Makes a folder only the account can enter. */
export const makePrivateFolder = (path: string, account: Account): void => {
  mkdirSync(path, { mode: 0o700 })
  giveTo(path, account)
}

/**
 * Makes a folder and its parents; those made by the administrator let the account through, whatever the umask. One by
 * one, because where nothing can be made (as in /proc) Node's own way of making parents tries for ever.
 */
export const makeOpenFolder = (path: string): void => {
  if (existsSync(path)) return
  makeOpenFolder(dirname(path))
  mkdirSync(path, { mode: 0o755 })
  if (isAdministrator()) chmodSync(path, 0o755)
}

/**
 * Makes the folder if needed, private to the account; one that already holds something keeps its owner and mode.
 * @returns its real path
 */
export const prepareFolder = (
  folder: string,
  account: Account,
): Result<string, 'folder-not-reachable' | 'folder-not-writable'> => {
  try {
    const path = resolve(folder)
    makeOpenFolder(dirname(path))
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 })
    const isFresh = readdirSync(path).length === 0
    if (isFresh) {
      giveTo(path, account)
      chmodSync(path, 0o700)
    }
    return mayReach(path, account) ? ok(realpathSync(path)) : failed('folder-not-reachable')
  } catch {
    return failed('folder-not-writable')
  }
}

// The path of a socket has at most 107 bytes, of which „/.s.PGSQL.5432“ takes 14, and its lock a few more.
const longestSocketFolder = 90
const temporaryPrefix = 'sitovka-socket-'

const temporarySocketFolder = (account: Account): string => {
  const parents = [tmpdir(), '/tmp'].filter((parent) => Buffer.byteLength(parent) < 60 && mayReach(parent, account))
  const made = mkdtempSync(join(parents[0] ?? '/tmp', temporaryPrefix))
  giveTo(made, account)
  return made
}

/** A fresh private folder for the socket: in the data folder where its path is short enough, else a temporary one. */
export const makeSocketFolder = (folder: string, account: Account): string => {
  const inside = join(folder, 'socket')
  if (Buffer.byteLength(inside) > longestSocketFolder) return temporarySocketFolder(account)
  rmSync(inside, { recursive: true, force: true })
  makePrivateFolder(inside, account)
  return inside
}

/** Removes a temporary folder of a socket; the one in the data folder is made anew by every start. */
export const removeSocketFolder = (path: string): void => {
  if (!path.includes(`/${temporaryPrefix}`)) return
  const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (isFolder) rmSync(path, { recursive: true, force: true })
}

/** Removes the temporary socket folder that a killed run left; the fifth line of PostgreSQL's pid file names it. */
export const removeLeftSocketFolder = (dataFolder: string): void => {
  const left = textOf(join(dataFolder, 'postmaster.pid'))?.split('\n')[4]
  if (left !== undefined) removeSocketFolder(left)
}
