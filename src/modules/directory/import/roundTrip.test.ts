import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/connection.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { wholeNetwork } from '#test/factories/wholeCards.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { writePlan } from '../commands/importRows.ts'
import { previewServices, untold } from '../commands/importServices.ts'
import { knownFor } from '../queries/knownCards.ts'
import { targetOf } from './fields.ts'
import { tableIn } from './foundTable.ts'
import type { Table } from './table.ts'
import { guessMapping } from './headings.ts'
import { type ImportPlan, keptTold, planImport, type ToldPlan } from './plan.ts'
import { sumsOf } from './preview.ts'
import { readRows, saidBy } from './rows.ts'
import { filledColumns } from './tableHead.ts'
import { partedUnread, unreadColumns } from './unread.ts'
import { usualUnsaid } from './unsaid.ts'

let app: TestApp
let networker: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  await wholeNetwork(app.db)
  networker = await app.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
})
afterAll(() => app[Symbol.asyncDispose]())

const files = [['csv', ''], ['xlsx', ''], ['csv', '/en'], ['xlsx', '/en']] as const

async function exported(format: 'csv' | 'xlsx', language: '' | '/en', list = 'sluzby'): Promise<Table> {
  const answer = await networker.get(`${language}/prace/sit/${list}.${format}`)
  const found = await tableIn(new Uint8Array(await answer.arrayBuffer()), null)
  if (!found.ok) throw new Error(found.reason)
  return found.value.table
}

async function planOf(db: Db, table: Table, orpCodes: readonly string[] | null = null): Promise<ImportPlan> {
  const read = readRows(table, guessMapping(table), false)
  const said = [...read.rows.map(({ service }) => saidBy(service)), ...read.refused.map((row) => row.said)]
  return planImport(read, await knownFor(db, said), { orpCodes, overwrites: false })
}

const planOrganisationsOf = (db: Db, table: Table, orpCodes: readonly string[] | null = null): Promise<ToldPlan> => {
  const mapping = guessMapping(table)
  return previewServices(db, { target: targetOf(mapping), mapping, table, orpCodes, overwrites: false, acceptsDoubts: false, unsaid: usualUnsaid }, untold)
}

const organisationsOf = async (db: Db): Promise<unknown[]> => (await db.selectFrom('organisation').selectAll().execute()).map(({
  id: _id, external_key: _key, source: _source, verified_on: _on, verified_until: _until, verified_by: _by, created_at: _created, created_by: _author, updated_at: _updated, version: _version, ...said
}) => JSON.stringify(said)).toSorted()

/** Every card with its places and its organisation by what they say, without ids and marks of trust. */
async function cardsOf(db: Db): Promise<unknown[]> {
  const [services, locations, organisations] = [
    await db.selectFrom('service').selectAll().execute(), await db.selectFrom('location').selectAll().execute(), await db.selectFrom('organisation').selectAll().execute(),
  ]
  const parts = await Promise.all((['service_location', 'service_area', 'service_capacity', 'service_staff', 'service_use'] as const).map(async (table) =>
    [table, await db.selectFrom(table).selectAll().execute()] as const))
  const own = (row: object, ...names: readonly string[]): object => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
  const marks = ['id', 'organisation_id', 'external_key', 'source', 'verified_on', 'verified_until', 'verified_by', 'created_at', 'created_by', 'updated_at', 'archived_at', 'version', 'merged_into']
  // The services' file says these of an organisation; the rest is in its own file.
  const ofOrganisation = ['name', 'ico', 'kind', 'sector', 'phone', 'email', 'web']
  return services.map((service) => {
    const organisation = organisations.find(({ id }) => id === service.organisation_id)
    return {
      ...own(service, ...marks), organisation: Object.fromEntries(ofOrganisation.map((name) => [name, (organisation as Record<string, unknown> | undefined)?.[name]])),
      parts: Object.fromEntries(parts.map(([table, rows]) => [table, rows.filter((row) => row.service_id === service.id).map((row) => {
        const place = locations.find(({ id }) => 'location_id' in row && id === row.location_id)
        return JSON.stringify({ ...own(row, 'service_id', 'location_id'), ...place && { place: placeOf(place) } })
      }).toSorted()])),
    }
  }).toSorted((one, other) => JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

  function placeOf(place: (typeof locations)[number]): object {
    const said = own(place, ...marks, 'lat', 'lon', 'position_from')
    return place.confidential ? { ...said, address: null } : said
  }
}

describe.each(files)('the file of services (%s %s)', (format, language) => {
  test('has no column that is neither read nor known to be only for reading', async () => {
    const table = await exported(format, language)
    expect(partedUnread(unreadColumns({ header: table.header, filled: filledColumns(table) }, guessMapping(table))).forgotten).toEqual([])
  })

  test('changes nothing where it comes from, whoever of the network brings it', async () => {
    const table = await exported(format, language)
    for (const orpCodes of [null, ['5302'], ['9999']]) {
      const plan = await planOf(app.db, table, orpCodes)
      expect(plan.refused).toEqual([])
      expect([plan.added, plan.changed, keptTold(plan)]).toEqual([[], [], []])
      expect(plan.unchanged).toHaveLength(6)
    }
  })

  test('makes the same cards elsewhere, and there it changes nothing more', async () => {
    await using elsewhere = await testApp()
    await aTerritory(elsewhere.db)
    const table = await exported(format, language)
    const plan = await planOf(elsewhere.db, table)
    expect(plan.refused).toEqual([])
    await elsewhere.db.transaction().execute((tx) => writePlan(tx, null, plan, usualUnsaid, () => Promise.resolve()))
    expect(await cardsOf(elsewhere.db)).toEqual(await cardsOf(app.db))
    const again = await planOf(elsewhere.db, table)
    expect([again.refused, again.added, again.changed, keptTold(again)]).toEqual([[], [], [], []])
  })
})

describe.each(files)('the file of organisations (%s %s)', (format, language) => {
  test('is known by its headings, changes nothing at home and makes the same cards elsewhere', async () => {
    await using elsewhere = await testApp()
    await aTerritory(elsewhere.db)
    const table = await exported(format, language, 'organizace')
    expect(partedUnread(unreadColumns({ header: table.header, filled: filledColumns(table) }, guessMapping(table))).forgotten).toEqual([])
    for (const orpCodes of [null, ['5302'], ['9999']]) {
      const plan = await planOrganisationsOf(app.db, table, orpCodes)
      expect([plan.target, plan.rejected, sumsOf(plan), keptTold(plan)]).toEqual(['organisations', [], { added: 0, changed: 0, unchanged: 3, rejected: 0 }, []])
    }
    const plan = await planOrganisationsOf(elsewhere.db, table)
    expect(sumsOf(plan)).toEqual({ added: 3, changed: 0, unchanged: 0, rejected: 0 })
    await elsewhere.db.transaction().execute((tx) => writePlan(tx, null, plan, usualUnsaid, () => Promise.resolve()))
    expect(await organisationsOf(elsewhere.db)).toEqual(await organisationsOf(app.db))
    expect(sumsOf(await planOrganisationsOf(elsewhere.db, table))).toEqual({ added: 0, changed: 0, unchanged: 3, rejected: 0 })
    const services = await planOf(elsewhere.db, await exported(format, language))
    expect([services.refused, services.organisations.filter(({ id, changes }) => id === null || changes.length > 0)]).toEqual([[], []])
  })
})

test('what is confidential is in no file, and stays so elsewhere', async () => {
  const text = await (await networker.get('/prace/sit/sluzby.csv')).text()
  expect(text).toContain('utajená adresa')
  expect(text).not.toContain('Tajná')
})

