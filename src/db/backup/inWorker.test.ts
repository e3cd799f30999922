import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { archivesOver, type WorkingArchives } from './archives.ts'
import { archivesInWorker } from './inWorker.ts'

const making = { version: '0.1.0', now: new Date('2026-11-22T11:00:00Z') }
const folder = mkdtempSync(join(tmpdir(), 'sitovka-worker-'))
const there = (name: string): string => join(folder, name)

let database: TestDatabase
let archives: WorkingArchives
beforeAll(async () => {
  database = await testDatabase()
  await database.db.insertInto('installation').values({ demo: false, operator_name: 'Město Vzorov' }).execute()
  await database.db.insertInto('region').values({ code: 'CZ053', name: 'Pardubický kraj' }).execute()
  archives = archivesInWorker(new URL('./worker.ts', import.meta.url), database.connection)
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

test('an archive written beside the server is the one it would write itself, and is read back', async () => {
  const shares: number[] = []
  const written = await archives.write(there('a.zip'), { ...making, onProgress: (share) => { shares.push(share) } })
  const ours = await archivesOver(database.pool).write(there('b.zip'), making)
  expect(written.ok && written.value.manifest).toEqual(ours.ok && ours.value.manifest)
  expect(shares.length).toBeGreaterThan(0)
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  expect(await archives.check(there('a.zip'))).toEqual(await archivesOver(database.pool).check(there('a.zip')))
})

test('a trouble comes back as the value it is', async () => {
  expect(await archives.write(there('no/a.zip'), making)).toEqual({ ok: false, reason: 'no-folder' })
  expect(await archives.check(there('none.zip'))).toEqual({ ok: false, reason: { kind: 'no-file' } })
})

test('a cancelled one ends in the reason of its signal and leaves nothing', async () => {
  const stopping = new AbortController()
  const before = readdirSync(folder)
  const locked = Promise.withResolvers<undefined>()
  const release = Promise.withResolvers<undefined>()
  const holding = database.db.transaction().execute(async (tx) => {
    await sql`lock table installation in access exclusive mode`.execute(tx)
    locked.resolve(undefined)
    await release.promise
  })
  await locked.promise
  const writing = archives.write(there('c.zip'), { ...making, signal: stopping.signal })
  stopping.abort(new Error('nikdo ji nechce'))
  release.resolve(undefined)
  await expect(writing).rejects.toThrow('nikdo ji nechce')
  await holding
  expect(readdirSync(folder)).toEqual(before)
  await expect(archives.write(there('c.zip'), { ...making, signal: stopping.signal })).rejects.toThrow('nikdo ji nechce')
})

test('a failure of the database and a worker that is lost are errors', async () => {
  const elsewhere = archivesInWorker(new URL('./worker.ts', import.meta.url), { connectionString: 'postgres://nobody@127.0.0.1:1/none' })
  await expect(elsewhere.write(there('d.zip'), making)).rejects.toThrow()
  const lost = archivesInWorker(new URL('data:text/javascript,process.exit(3)'), database.connection)
  await expect(lost.check(there('a.zip'))).rejects.toThrow('ended with 3')
})
