import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { chooseAccount } from './account.ts'
import { startingAs } from './program.ts'
import { clusterName, clusterProcesses, writtenPostmaster } from './runningProcesses.ts'
import type { EmbeddedDatabase } from './supervisor.ts'
import { startEmbedded } from './supervisor.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitovka-supervisor-'))
const dataFolder = join(folder, 'postgres/data')
const running: EmbeddedDatabase[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((database) => database.stop()))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const startIn = (place: string, log: (event: string) => unknown = () => undefined): ReturnType<typeof startEmbedded> =>
  startEmbedded({ folder: place, log, durable: false })

const started = async (place = folder, log?: (event: string) => unknown): Promise<EmbeddedDatabase> => {
  const result = await startIn(place, log)
  if (!result.ok) throw new Error(result.reason)
  running.push(result.value)
  return result.value
}

const ask = async ({ connection }: EmbeddedDatabase, query: string): Promise<unknown[][]> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: query, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

test('a half-made cluster of a killed initialisation is thrown away and made again', async () => {
  await (await started()).stop()
  const half = join(folder, 'postgres.making-0badf00d')
  renameSync(join(folder, 'postgres'), half)
  rmSync(join(half, 'data/global'), { recursive: true })
  await started()
  expect(readdirSync(folder).toSorted()).toEqual(['lock', 'postgres', 'socket'])
})

test('rows outlive stop and start; stop leaves no process and no lock', async () => {
  const first = await started()
  await ask(first, 'create table kept as select 7 as number')
  await Promise.all([first.stop(), first.stop()])
  expect(clusterProcesses(dataFolder)).toEqual([])
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  expect(await ask(await started(), 'select number from kept')).toEqual([[7]])
})

test('a second start on the same folder is refused and the first goes on', async () => {
  const first = await started()
  expect(await startIn(folder)).toEqual({ ok: false, reason: 'in-use-by-another' })
  expect(await ask(first, 'select 1')).toEqual([[1]])
})

test('the application is no superuser, text is UTF-8 sorted by the built-in provider, the clock is UTC', async () => {
  const facts = `
    select current_setting('is_superuser'), current_setting('server_encoding'), datlocale, current_setting('TimeZone'),
      current_setting('data_checksums'), current_setting('listen_addresses'), datlocprovider::text
    from pg_database where datname = current_database()`
  expect(await ask(await started(), facts)).toEqual([['off', 'UTF8', 'C.UTF-8', 'UTC', 'on', '', 'b']])
})

test('the extensions the house needs can be made by the application', async () => {
  const database = await started()
  await ask(database, 'create extension if not exists pg_trgm')
  await ask(database, 'create extension if not exists btree_gist')
  expect(await ask(database, `select word_similarity('psycholg', 'psycholog') > 0.5`)).toEqual([[true]])
})

test('a wrong password is refused, also through the socket', async () => {
  const { connection } = await started()
  const client = new pg.Client({ ...connection, password: 'wrong' })
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
})

test('every process tells the folder it belongs to by its command line alone', async () => {
  await started()
  const processes = clusterProcesses(dataFolder)
  expect(processes.length).toBeGreaterThan(3)
  const lines = processes.map((pid) => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8'))
  expect(lines.filter((line) => !line.includes(dataFolder) && !line.includes(clusterName(dataFolder)))).toEqual([])
})

test('PostgreSQL runs in a session of its own, which Ctrl-C in our terminal does not reach', async () => {
  await started()
  const postmaster = writtenPostmaster(dataFolder) ?? 0
  const fields = readFileSync(`/proc/${String(postmaster)}/stat`, 'utf8').split(') ')[1]?.split(' ')
  expect([Number(fields?.[2]), Number(fields?.[3])]).toEqual([postmaster, postmaster])
})

test('a postmaster that was killed is started again under the same connection', async () => {
  const events: string[] = []
  const again = Promise.withResolvers<undefined>()
  const database = await started(folder, (event) => {
    events.push(event)
    if (event === 'database-runs-again') again.resolve(undefined)
  })
  process.kill(writtenPostmaster(dataFolder) ?? 0, 'SIGKILL')
  await again.promise
  expect(events).toContain('database-ended-unasked')
  expect(await ask(database, 'select number from kept')).toEqual([[7]])
})

test('a pid file that names a living process of somebody else does not keep the database from starting', async () => {
  await (await started()).stop()
  const account = chooseAccount(dataFolder)
  const stranger = spawn('/bin/cat', account.ok ? startingAs(account.value) : {})
  try {
    const lines = [String(stranger.pid), dataFolder, '1', '5432', join(folder, 'socket'), '', '', 'ready']
    writeFileSync(join(dataFolder, 'postmaster.pid'), `${lines.join('\n')}\n`)
    const events: string[] = []
    expect(await ask(await started(folder, (event) => events.push(event)), 'select number from kept')).toEqual([[7]])
    expect(events).toEqual(['database-starting', 'database-started'])
    expect(stranger.exitCode).toBe(null)
  } finally {
    stranger.kill('SIGKILL')
  }
})

test('in a folder with a long path the socket lies in a temporary folder, removed at the end', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60))
  const database = await started(deep)
  expect(Buffer.byteLength(database.connection.host)).toBeLessThanOrEqual(90)
  expect(await ask(database, 'select 1')).toEqual([[1]])
  await database.stop()
  expect(existsSync(database.connection.host)).toBe(false)
})

test('a lost password and a cluster of another version are told apart, and give the folder back', async () => {
  const home = join(folder, 'postgres')
  renameSync(join(home, 'password'), join(home, 'elsewhere'))
  expect(await startIn(folder)).toEqual({ ok: false, reason: 'password-lost' })
  writeFileSync(join(home, 'password'), 'wrong')
  expect(await startIn(folder)).toEqual({ ok: false, reason: 'password-lost' })
  renameSync(join(home, 'elsewhere'), join(home, 'password'))
  writeFileSync(join(dataFolder, 'PG_VERSION'), '17\n')
  expect(await startIn(folder)).toEqual({ ok: false, reason: 'other-version' })
  writeFileSync(join(dataFolder, 'PG_VERSION'), '18\n')
  expect(await ask(await started(), 'select number from kept')).toEqual([[7]])
})
