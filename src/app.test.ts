import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareInstallation } from '#app'
import type { Role } from '#modules/access/index.ts'
import { needTree } from '#modules/needs/index.ts'
import { testDatabase, type TestDatabase } from '#test/support/database.ts'

const now = new Date('2026-11-22T11:00:00Z')
let database: TestDatabase
const told: string[] = []

beforeEach(async () => { database = await testDatabase(); told.length = 0 })
afterEach(async () => { await database[Symbol.asyncDispose]() })

const prepare = (demo: 'unset' | 'on' | 'off' | 'public', embedded = true, mayShowDemo = true) =>
  prepareInstallation(database.db, { demo, embedded, mayShowDemo, now, tell: (text) => { told.push(text) } })

async function linesOf(demo: 'unset' | 'on' | 'off' | 'public', embedded = true): Promise<readonly string[]> {
  const prepared = await prepare(demo, embedded)
  if (!prepared.ok) throw new Error(prepared.reason)
  return prepared.value.lines('http://sit.example')
}

const count = async (table: 'need' | 'municipality'): Promise<number> =>
  (await database.db.selectFrom(table).select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count

test('a real installation offers a link for the first administrator and has the tree of needs', async () => {
  const [link] = await linesOf('off')
  expect(link).toMatch(/http:\/\/sit\.example\/pristup\/\S{20,}$/)
  expect([await count('need'), await count('municipality')]).toEqual([needTree.length, 0])
})

test('a database of one’s own is real unless said otherwise; its every start renews the words of the tree', async () => {
  await prepare('unset', false)
  await database.db.updateTable('need').set({ title_cs: 'staré znění' }).where('code', '=', needTree[0]?.code ?? '').execute()
  await prepare('unset', false)
  const titles = await database.db.selectFrom('need').select('title_cs').where('title_cs', '=', 'staré znění').execute()
  expect([titles, await count('need')]).toEqual([[], needTree.length])
})

test('a real installation never becomes a demonstration', async () => {
  await prepare('off')
  expect(await prepare('public')).toMatchObject({ ok: false })
  expect(await prepare('unset')).toMatchObject({ ok: true, value: { demo: false } })
})

test('where a demonstration may not be shown none is made, and the installation may still be a real one', async () => {
  expect(await prepare('unset', true, false)).toEqual({ ok: false, reason: expect.stringContaining('SITOVKA_DEMO=off') as string })
  expect(await prepare('on', true, false)).toMatchObject({ ok: false })
  expect([told, await count('municipality'), await database.db.selectFrom('installation').select('demo').execute()]).toEqual([[], 0, []])
  expect(await prepare('off', true, false)).toMatchObject({ ok: true, value: { demo: false } })
})

test('a demonstration names a person of every role, is filled once and never becomes real', async () => {
  const first = await linesOf('unset')
  const roles: Record<Role, string> = {
    local_networker: 'lokální síťař', regional_networker: 'krajský síťař', regional_coordinator: 'krajský koordinátor', regional_expert: 'krajský odborný',
    methodologist: 'metodik', ospod_worker: 'OSPOD', provider: 'poskytovatel', municipality: 'obec', administrator: 'správce',
  }
  for (const role of Object.values(roles)) expect(first.join('\n')).toContain(role)
  expect(await linesOf('on', false)).toEqual(first)
  expect(told).toHaveLength(1)
  expect(await prepare('off')).toMatchObject({ ok: false })
  expect(await prepare('unset', true, false)).toMatchObject({ ok: false, reason: expect.stringContaining('SITOVKA_DEMO=public') as string })
}, 120_000)
