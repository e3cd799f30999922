import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import { coverageInputs, readFrom, shapesOf } from './keptInputs.ts'
import { knownMunicipalities, supplyOf, tableTravels } from './queries.ts'
import { mapShapes } from './queriesShapes.ts'

const today = '2026-11-22' as IsoDate
const hlinecko = { orp: '5302' }
let site: TestApp
let db: Db

beforeAll(async () => {
  site = await testApp()
  db = site.db
  await aTerritory(db)
  const lipa = await anOrganisation(db)
  await aService(db, lipa, {
    places: [{ locationId: await aLocation(db, lipa), capacityShare: null, openingHours: null, openingNote: null }],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 20, free: null, freeAsOf: null }],
    areas: [{ level: 'orp', code: '5302' }],
  })
  const run = await db.insertInto('register_run').values({ source: 'rpss', as_of: '2026-11-01', file_name: 'rpss.json' }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_record').values({ source: 'rpss', kind: 'service', key: '1', subject_id: lipa, hash: '', as_of: '2026-11-01', run_id: run.id, card_version: 1 }).execute()
  await db.insertInto('travel_time').values({ from_code: '572349', to_code: '571393', car_minutes_from: 20, source: 'měření', as_of: '2026-10-15' }).execute()
  await db.insertInto('area').values({ level: 'municipality', code: '571393', geometry: JSON.stringify({ type: 'Polygon', coordinates: [] }), schematic: true, source: 'zkouška' }).execute()
  await db.insertInto('minimum_network').values({ orp_code: '5302', function: 'mediation', car_minutes: 20, reason: 'vlastní' }).execute()
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

/** A row written anew with the same values: nothing to see, yet nothing that could be told apart from a change. */
const rewrite = async (on: Db, table: string): Promise<void> => {
  const { rows: [column] } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position limit 1`.execute(on)
  const name = sql.ref(column!.name)
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${name} = ${name}`.execute(on)
  expect(numAffectedRows).toBeGreaterThan(0n)
}

test('nothing is read again while nothing is written, whoever asks', async () => {
  const [one, other] = await Promise.all([coverageInputs(db, today), coverageInputs(db, today)])
  await db.updateTable('person').set({ name: sql`name` }).execute()
  for (const { supply, territory } of [other, await coverageInputs(db, today)]) expect([supply, territory].map((part, at) => part === [one.supply, one.territory][at])).toEqual([true, true])
  expect(await shapesOf(db, hlinecko)).toBe(await shapesOf(db, hlinecko))
})

test.each(readFrom.places)('whatever is written to %s is seen, services are not read again', async (table) => {
  const before = await coverageInputs(db, today)
  await rewrite(db, table)
  const now = await coverageInputs(db, today)
  expect([now.territory === before.territory, now.supply === before.supply]).toEqual([false, true])
})

test.each(readFrom.supply)('whatever is written to %s is seen, places are not read again', async (table) => {
  const before = await coverageInputs(db, today)
  await rewrite(db, table)
  const now = await coverageInputs(db, today)
  expect([now.territory === before.territory, now.supply === before.supply]).toEqual([true, false])
})

test.each(readFrom.shapes)('whatever is written to %s is seen in shapes', async (table) => {
  const before = await shapesOf(db, hlinecko)
  await rewrite(db, table)
  expect(await shapesOf(db, hlinecko)).not.toBe(before)
})

test('minimums are read each time', async () => {
  expect((await coverageInputs(db, today)).minimums.size).toBe(1)
  await db.deleteFrom('minimum_network').execute()
  expect((await coverageInputs(db, today)).minimums.size).toBe(0)
})

test('a transaction sees what it wrote and deleted, others never do when it is taken back', async () => {
  const before = await coverageInputs(db, today)
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('service_location').execute()
    expect((await coverageInputs(tx, today)).supply.places.size).toBe(0)
    expect((await coverageInputs(db, today)).supply).toBe(before.supply)
    throw new Error('taken back')
  }).catch(() => undefined)
  expect((await coverageInputs(db, today)).supply).toBe(before.supply)
})

test('what is deleted is seen', async () => {
  await db.deleteFrom('service_location').execute()
  expect((await coverageInputs(db, today)).supply.places.size).toBe(0)
})

/** Every table a query names, in Kysely's words or in plain SQL. */
async function tablesReadBy(read: (on: Db) => Promise<unknown>): Promise<string[]> {
  const named = new Set<string>()
  const listening: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const { sql: text } = db.getExecutor().compileQuery(node, queryId)
      const isStamp = text.includes('hashint8extended')
      for (const [, table] of isStamp ? [] : text.matchAll(/(?:from|join)\s+"?([a-z_]+)/g)) named.add(table!)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const known = new Set((await db.introspection.getTables()).map(({ name }) => name))
  // A plugin makes another database for those who keep by it, so everything is read.
  await read(db.withPlugin(listening))
  return [...named].filter((name) => known.has(name)).sort()
}

test('the stamp holds just the tables that are read', async () => {
  expect(await tablesReadBy((on) => Promise.all([knownMunicipalities(on), tableTravels(on)]))).toEqual([...readFrom.places].sort())
  expect(await tablesReadBy((on) => supplyOf(on, today))).toEqual([...readFrom.supply].sort())
  expect(await tablesReadBy((on) => mapShapes(on, hlinecko))).toEqual([...readFrom.shapes].sort())
  expect(await tablesReadBy((on) => coverageInputs(on, today))).toEqual([...new Set([...readFrom.places, ...readFrom.supply, 'minimum_network'])].sort())
})
