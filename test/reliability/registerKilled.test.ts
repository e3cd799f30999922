import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, databaseOver, openPool } from '#db/connection.ts'
import { endCluster } from '#db/embedded/endCluster.ts'
import { clusterProcesses } from '#db/embedded/runningProcesses.ts'
import { startEmbedded } from '#db/embedded/supervisor.ts'
import { migrate } from '#db/migrate.ts'
import { openBeside } from '#db/open.ts'
import { fillDemo } from '#demo/fill.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { allRows } from '../backup/allRows.ts'

const now = new Date('2026-11-22T11:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'sitovka-register-'))
chmodSync(folder, 0o755)
const data = join(folder, 'data')
const cluster = join(data, 'postgres/data')
const register = join(folder, 'rpss.json')
const dist = join(import.meta.dirname, '../../dist/server')
const children: ChildProcess[] = []

const services = 300
/** Eight digits whose last one is right. */
const ico = (number: number): string => {
  const seven = String(number).padStart(7, '0')
  const sum = Array.from(seven).reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  return `${seven}${(11 - (sum % 11)) % 10}`
}

beforeAll(async () => {
  writeFileSync(register, aRegister(...Array.from({ length: services }, (_, number) => ({
    id: String(2_000_000 + number), ico: ico(2_000_000 + Math.floor(number / 3)), provider: `Poskytovatel ${Math.floor(number / 3)}`,
    facilities: [{ point: 100 + number, name: `Zařízení ${number}` }],
  }))))
  await withDatabase(async (db) => { await migrate(db); await fillDemo(db, now) })
})
afterAll(async () => {
  children.forEach((child) => { child.kill('SIGKILL') })
  await endCluster(cluster)
  rmSync(folder, { recursive: true, force: true })
})

async function withDatabase<Value>(work: (db: Db, pool: pg.Pool) => Promise<Value>): Promise<Value> {
  const started = await startEmbedded({ folder: data, log: () => undefined })
  if (!started.ok) throw new Error(started.reason)
  const pool = openPool(started.value.connection, () => undefined, 3)
  try {
    return await work(databaseOver(pool), pool)
  } finally {
    await pool.end()
    await started.value.stop()
  }
}

const settings = { SITOVKA_DATA: data, DATABASE_URL: '', SITOVKA_DEMO: '', SITOVKA_BASE_URL: '' }

function run(program: string, args: readonly string[], others: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(dist, program), ...args], { env: { ...process.env, ...settings, ...others }, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  return child
}

/** The demonstration knows other services of the register, and they would end: it is said that the file is whole. */
const importing = (): ChildProcess => run('cli.js', ['import', 'rpss', register, '--whole'])

async function saidBy(child: ChildProcess): Promise<{ code: number, text: string }> {
  let text = ''
  child.stdout?.on('data', (piece: Buffer) => { text += piece.toString() })
  const [code] = await once(child, 'exit') as [number]
  return { code, text }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await wait(20)
}

/** What a run keeps for itself; all the rest is cards and what registers say of them. */
const ofRuns = ['register_run', 'table_import', 'import_run', 'register_staged', 'register_trouble', 'register_change', 'job_run', 'session', 'audit_entry', 'file', 'file_chunk']
const cards = async (db: Db) => new Map([...await allRows(db)].filter(([table]) => !ofRuns.includes(table)))

const isWaiting = async (db: Db, table: string): Promise<boolean> => {
  const { rows } = await sql`select from pg_stat_activity where wait_event_type = 'Lock' and query ~ ${`(insert into|delete from|update) "?${table}`}`.execute(db)
  return rows.length > 0
}
const isAnybodyWriting = async (db: Db): Promise<boolean> => {
  const { rows } = await sql`select from pg_stat_activity where query like '%register_value%' and state <> 'idle' and pid <> pg_backend_pid()`.execute(db)
  return rows.length > 0
}

/** Lets a writing come as far as new cards and stops it before the table: then somebody kills. */
async function inTheMiddle(db: Db, pool: pg.Pool, table: string, begin: () => Promise<void>, kill: () => Promise<void>): Promise<void> {
  const holder = await pool.connect()
  try {
    await holder.query('begin')
    await holder.query(`lock table ${table} in exclusive mode`)
    await begin()
    await until(() => isWaiting(db, table))
    await kill()
  } finally {
    await holder.query('rollback').catch(() => undefined)
    holder.release(true)
  }
}

test('an import killed in the middle of its writing leaves the cards as they were, and the same command again brings everything in', async () => {
  await withDatabase(async (db, pool) => {
    const before = await cards(db)
    await inTheMiddle(db, pool, 'register_value', () => { importing(); return Promise.resolve() }, async () => {
      const child = children.at(-1)
      child?.kill('SIGKILL')
      if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit')
    })
    await until(async () => !(await isAnybodyWriting(db)))
    expect(await cards(db)).toEqual(before)
    expect(await db.selectFrom('register_run').select(['staged_at', 'applied_at']).where('file_name', '=', 'rpss.json').execute()).toEqual([{ staged_at: null, applied_at: null }])

    const again = await saidBy(importing())
    expect(again).toMatchObject({ code: 0, text: expect.stringContaining('Zapsáno') as string })
    expect(await db.selectFrom('service').select('id').where('registration_number', 'like', '2000%').execute()).toHaveLength(services)
    const whole = await cards(db)
    expect((await saidBy(importing())).text).toMatch(/nových 0, změněných 0, ukončených 0/)
    expect((await cards(db)).get('service')).toEqual(whole.get('service'))
  })
})

/** The real server, until it tells its address. */
async function server(): Promise<{ child: ChildProcess, address: string }> {
  const child = run('main.js', [], { PORT: '8370', HOST: '127.0.0.1' })
  let told = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      told += piece.toString()
      const [, found] = /běží na (http:\/\/\S+)/.exec(told) ?? []
      if (found !== undefined) resolve(found)
    })
    child.on('exit', () => { reject(new Error(told)) })
  })
  return { child, address }
}

/** A networker of the demonstration, entered by one click. */
async function networker(address: string): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const page = await (await fetch(`${address}/prihlaseni`)).text()
  const [, person = ''] = /aria-label="[^"]*Ondřej[^"]*"[^>]*><input[^>]*value="([0-9a-f-]{36})"/.exec(page) ?? []
  const entered = await fetch(`${address}/prihlaseni/ukazka`, { method: 'POST', redirect: 'manual', headers: { origin: address }, body: new URLSearchParams({ person }) })
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  return (path, init) => fetch(`${address}${path}`, { redirect: 'manual', ...init, headers: { origin: address, cookie } })
}

/** The power goes: the server and its database at once. */
async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  for (const pid of [child.pid ?? 0, ...clusterProcesses(cluster)]) { try { process.kill(pid, 'SIGKILL') } catch { /* it ended with another one */ } }
  await ended
}

test('a table killed with its server in the middle of its writing leaves nothing, goes on by itself after the next start, and is written once', async () => {
  const first = await server()
  const ask = await networker(first.address)
  const beside = await openBeside({ url: null, folder: data, log: () => undefined })
  if (!beside.ok) throw new Error(beside.reason)
  const { db, pool, close } = beside.value
  const rows = Array.from({ length: 450 }, (_, number) => `Spolek Vytrvalý;Kroužek ${number};Hlinsko`)
  const form = new FormData()
  form.append('file', new File([['Poskytovatel;Název služby;Obec', ...rows].join('\n')], 'vytrvala.csv'))
  const path = (await ask('/prace/sit/import', { method: 'POST', body: form })).headers.get('location') ?? ''
  await until(async () => (await (await ask(path)).text()).includes('sloupec-organisation'))
  const columns = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec' }
  await ask(`${path}/nahled`, { method: 'POST', body: new URLSearchParams(columns) })
  await until(async () => (await (await ask(path)).text()).includes(`${path}/nacist`))
  // The last of what is written, when all the cards are.
  await inTheMiddle(db, pool, 'import_run', async () => { await ask(`${path}/nacist`, { method: 'POST' }) }, () => killed(first.child))
  await close().catch(() => undefined)

  await withDatabase(async (still) => {
    expect(await still.selectFrom('organisation').select('id').where('name', '=', 'Spolek Vytrvalý').execute()).toEqual([])
  })
  const second = await server()
  const askAgain = await networker(second.address)
  await until(async () => (await askAgain(path)).headers.get('location')?.includes('/zaznam/') === true)
  second.child.kill('SIGTERM')
  await once(second.child, 'exit')
  await withDatabase(async (again) => {
    expect(await again.selectFrom('service').select('id').where('name', 'like', 'Kroužek %').where('source', '=', 'import').execute()).toHaveLength(450)
    expect(await again.selectFrom('audit_entry').select('id').where('action', '=', 'directory.import').execute()).toHaveLength(1)
  })
})

test('a server killed with its database while it writes goes on by itself after the next start, and writes once', async () => {
  const later = aRegister({ id: '3000001', ico: ico(3_000_001), provider: 'Později přišlá', facilities: [{ point: 9, name: 'Nové místo' }] })
  const first = await server()
  const ask = await networker(first.address)
  const beside = await openBeside({ url: null, folder: data, log: () => undefined })
  if (!beside.ok) throw new Error(beside.reason)
  const { db, pool, close } = beside.value
  const form = new FormData()
  form.append('territory', 'orp.5302')
  form.append('file', new File([later], 'pozdeji.json'))
  const ordered = await ask('/prace/sit/registry/zdroj/rpss', { method: 'POST', body: form })
  const path = ordered.headers.get('location') ?? ''
  await until(async () => (await (await ask(path)).text()).includes('čeká na potvrzení'))
  await inTheMiddle(db, pool, 'register_value', async () => { await ask(`${path}/zapsat`, { method: 'POST', body: new URLSearchParams({ sure: 'on' }) }) }, () => killed(first.child))
  await close().catch(() => undefined)

  const second = await server()
  const askAgain = await networker(second.address)
  await until(async () => (await (await askAgain(path)).text()).includes('zapsáno'))
  second.child.kill('SIGTERM')
  await once(second.child, 'exit')
  await withDatabase(async (again) => {
    expect(await again.selectFrom('service').select('name').where('registration_number', '=', '3000001').execute()).toHaveLength(1)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_entry where action = 'directory.applyRegister' and details ->> 'source' = 'rpss'`.execute(again)
    // The one of the demonstration, two of the commands of the test before, and this one.
    expect(rows).toEqual([{ count: 4 }])
  })
})
