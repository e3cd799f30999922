import { randomBytes, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { endCluster } from './endCluster.ts'
import type { Layout } from './folders.ts'
import { giveTo, layoutOf, makePrivateFolder } from './folders.ts'
import { run } from './program.ts'
import { settingsFile } from './settings.ts'

/** Name of the role the application works as, and of its database. */
export const applicationName = 'sitovka'

const fsyncPath = (path: string): void => {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

const writePrivate = (path: string, content: string, account: Account): void => {
  writeFileSync(path, content, { flag: 'wx', mode: 0o600 })
  giveTo(path, account)
  fsyncPath(path)
}

const initdbWords = ({ dataFolder, password }: Layout, durable: boolean): readonly string[] => [
  // As a word of its own, so that a leftover can be told by its command line.
  '-D',
  dataFolder,
  '--username=postgres',
  '--auth=scram-sha-256',
  `--pwfile=${password}`,
  '--encoding=UTF8',
  // The built-in provider sorts the same on every machine, so an update of the system cannot break an index.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
]

// The application's role owns its database and nothing more, as on any PostgreSQL it may later move to.
const roleAndDatabase = (password: string): string =>
  [
    `create role ${applicationName} login createdb password '${password}'`,
    `create database ${applicationName} owner ${applicationName}`,
    '',
  ].join(';\n')

const build = async (
  making: Layout,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<Result<Layout, string>> => {
  makePrivateFolder(making.home, account)
  const password = randomBytes(24).toString('hex')
  writePrivate(making.password, password, account)
  const initialised = await run(binaries.initdb, initdbWords(making, durable), account)
  if (initialised.code !== 0) return failed(initialised.output)
  appendFileSync(join(making.dataFolder, 'postgresql.conf'), settingsFile)
  const single = ['--single', '-D', making.dataFolder, '-c', 'exit_on_error=on', '-c', 'log_min_messages=error']
  const filled = await run(
    binaries.postgres,
    [...single, ...(durable ? [] : ['-c', 'fsync=off']), 'postgres'],
    account,
    roleAndDatabase(password),
  )
  return filled.code === 0 ? ok(making) : failed(filled.output)
}

/** Removes what killed initialisations left, and ends what of them still runs. */
export const removeHalfMade = async ({ folder, home }: Layout): Promise<void> => {
  const left = readdirSync(folder).filter((name) => name.startsWith(`${basename(home)}.making-`))
  for (const name of left) {
    const half = layoutOf(folder, join(folder, name))
    await endCluster(half.dataFolder)
    rmSync(half.home, { recursive: true, force: true })
  }
}

/** Whether the folder holds a finished cluster. */
export const isInitialised = ({ dataFolder }: Layout): boolean => existsSync(join(dataFolder, 'PG_VERSION'))

/**
 * Makes the cluster beside its place and renames it there when it is whole: with its password, role and database.
 * @returns on failure, what the programs of PostgreSQL said
 */
export const initialise = async (
  layout: Layout,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<Result<Layout, string>> => {
  const making = layoutOf(layout.folder, `${layout.home}.making-${randomUUID().slice(0, 8)}`)
  const built = await build(making, binaries, account, durable)
  if (!built.ok) {
    rmSync(making.home, { recursive: true, force: true })
    return built
  }
  fsyncPath(making.home)
  renameSync(making.home, layout.home)
  fsyncPath(dirname(layout.home))
  return ok(layout)
}
