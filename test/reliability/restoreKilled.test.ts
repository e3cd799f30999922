import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type Db, databaseOver, openPool } from '#db/connection.ts'
import { endCluster } from '#db/embedded/endCluster.ts'
import { clusterProcesses } from '#db/embedded/runningProcesses.ts'
import { startEmbedded } from '#db/embedded/supervisor.ts'
import { migrate } from '#db/migrate.ts'
import { fillDemo } from '#demo/fill.ts'
import { writtenArchive } from '#test/support/archives.ts'
import { allRows } from '../backup/allRows.ts'

const rounds = 6
const now = new Date('2026-11-22T11:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'sitovka-restore-'))
chmodSync(folder, 0o755)
const data = join(folder, 'data')
const cluster = join(data, 'postgres/data')
const archive = join(folder, 'backup.zip')
const children: ChildProcess[] = []

afterAll(async () => {
  children.forEach((child) => { child.kill('SIGKILL') })
  await endCluster(cluster)
  rmSync(folder, { recursive: true, force: true })
})

async function withDatabase<Value>(work: (db: Db, pool: ReturnType<typeof openPool>) => Promise<Value>): Promise<Value> {
  const started = await startEmbedded({ folder: data, log: () => undefined })
  if (!started.ok) throw new Error(started.reason)
  const pool = openPool(started.value.connection, () => undefined, 2)
  try {
    return await work(databaseOver(pool), pool)
  } finally {
    await pool.end()
    await started.value.stop()
  }
}

/** All rows but the audit, where the restore writes itself with its own time. */
const comparable = async (db: Db) => new Map([...await allRows(db)].filter(([table]) => table !== 'audit_entry'))

/** What was done since the backup and a restore takes back. */
async function workOn(db: Db): Promise<void> {
  await db.insertInto('search_word').values({ word: 'od-zálohy' }).execute()
  await db.updateTable('organisation').set({ name: 'Jiné jméno' }).execute()
  await db.deleteFrom('mention_need').execute()
}

function restore(): ChildProcess {
  const cli = join(import.meta.dirname, '../../dist/server/cli.js')
  const child = spawn(process.execPath, [cli, 'restore', archive, '--replace'], {
    env: { ...process.env, SITOVKA_DATA: data, DATABASE_URL: '', SITOVKA_DEMO: '' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

/** Until the restore says that it begins; how long it then takes when nobody kills it. */
async function undisturbed(): Promise<number> {
  const child = restore()
  await once(child.stdout ?? child, 'data')
  const began = performance.now()
  const [code] = await once(child, 'exit') as [number]
  expect(code).toBe(0)
  return performance.now() - began
}

async function killed(after: number, everything: boolean): Promise<void> {
  const child = restore()
  await once(child.stdout ?? child, 'data')
  await wait(after)
  const victims = [child.pid ?? 0, ...everything ? clusterProcesses(cluster) : []]
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it was quicker
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

test(`${String(rounds)} restores killed in the middle leave the database as before, or whole`, async () => {
  const [backedUp, workedOn] = await withDatabase(async (db, pool) => {
    await migrate(db)
    await fillDemo(db, now)
    await writtenArchive(pool, archive, now)
    const before = await comparable(db)
    await workOn(db)
    return [before, await comparable(db)]
  })
  const whole = await undisturbed()
  const found: string[] = []
  for (let round = 0; round < rounds; round++) {
    const where = await withDatabase(async (db) => {
      if ((await comparable(db)).get('search_word')?.length === backedUp.get('search_word')?.length) await workOn(db)
      expect(await comparable(db)).toEqual(workedOn)
      return `round ${round}`
    })
    await killed((whole * (round + 0.5)) / rounds, round % 2 === 1)
    found.push(await withDatabase(async (db) => {
      const rows = await comparable(db)
      const isWhole = rows.get('search_word')?.length === backedUp.get('search_word')?.length
      expect(rows, where).toEqual(isWhole ? backedUp : workedOn)
      return isWhole ? 'whole' : 'as before'
    }))
  }
  // Otherwise no restore was met in its middle.
  expect(found.filter((state) => state === 'as before').length, found.join(', ')).toBeGreaterThan(rounds / 4)
}, 300_000)
