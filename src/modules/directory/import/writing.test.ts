import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { filesIn } from '#db/files.ts'
import { up as namelessRejected } from '#db/migrations/20261128T0315_nameless_rejected.ts'
import { addPerson } from '#modules/access/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { previewServices, type TellImport, untold } from '../commands/importServices.ts'
import { beginTable, chooseColumns, keepHead, keepPreview } from '../commands/tableImports.ts'
import { writeTable } from '../commands/writeTable.ts'
import { discardRun } from '../registers/commands/runs.ts'
import { usualChoice } from './choice.ts'
import { tableIn } from './foundTable.ts'
import { previewOf } from './preview.ts'
import { headOf } from './tableHead.ts'

let database: TestDatabase
let by: PersonId
beforeAll(async () => {
  database = await testDatabase()
  await aTerritory(database.db)
  const added = await addPerson(database.db, null, { name: 'Zkušební Osoba', email: 'osoba@priklad.example' })
  if (!added.ok) throw new Error(added.reason)
  by = added.value
})
afterAll(() => database[Symbol.asyncDispose]())

const columns = { organisation: 'Kdo', name: 'Co', municipality: 'Kde' }

/** A table that waits for a yes. */
const aWaitingTable = (organisation: string, count: number) => aTableWaiting(Array.from({ length: count }, (_, row) => `${organisation};Služba ${row};Hlinsko`))

async function aTableWaiting(rows: readonly string[]) {
  const { db } = database
  const bytes = new TextEncoder().encode(['Kdo;Co;Kde', ...rows].join('\n'))
  const found = await tableIn(bytes, null)
  if (!found.ok) throw new Error(found.reason)
  const { table } = found.value
  const run = await beginTable(db, filesIn(db), by, { name: 'sluzby.csv', address: null, file: { mediaType: 'text/csv', bytes }, askedMapping: null })
  const choice = usualChoice(columns, null)
  await keepHead(db, run, headOf(found.value))
  await chooseColumns(db, run, choice)
  await keepPreview(db, run, choice, previewOf(table, await previewServices(db, { ...choice, table, orpCodes: null }, untold), choice))
  return { run, fileName: 'sluzby.csv', bytes, table, choice, orpCodes: null, today: '2026-11-22' as IsoDate }
}

const servicesOf = async (organisation: string): Promise<number> =>
  (await database.db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'service.organisation_id')
    .select('service.id').where('organisation.name', '=', organisation).execute()).length

test('a table cancelled when half of its cards are written leaves none, and can be written whole again', async () => {
  const { db } = database
  const order = await aWaitingTable('Půlka', 210)
  const steps: string[] = []
  const cancelling: TellImport = (step, done) => {
    steps.push(step)
    if (step === 'writing' && done >= 200) throw new Error('cancelled')
    return Promise.resolve()
  }
  await expect(writeTable(db, filesIn(db), by, order, cancelling)).rejects.toThrow('cancelled')
  expect(new Set(steps)).toEqual(new Set(['rows', 'compare', 'writing']))
  expect(await servicesOf('Půlka')).toBe(0)
  await writeTable(db, filesIn(db), by, order, untold)
  expect(await servicesOf('Půlka')).toBe(210)
})

test('organisations count among what is written, so the work on them goes forward before people and may be cancelled', async () => {
  const { db } = database
  const order = await aTableWaiting(Array.from({ length: 205 }, (_, row) => `Spolek číslo ${row};Poradna;Hlinsko`))
  const told: string[] = []
  const telling: TellImport = (step, done, total) => {
    if (step === 'writing') told.push(`${done} z ${total}`)
    return told.includes('200 z 410') ? Promise.reject(new Error('cancelled')) : Promise.resolve()
  }
  await expect(writeTable(db, filesIn(db), by, order, telling)).rejects.toThrow('cancelled')
  expect(told).toEqual(['0 z 410', '200 z 410'])
  expect(await db.selectFrom('organisation').select('id').where('name', 'like', 'Spolek číslo %').execute()).toEqual([])
})

test('asked twice, at once or one after another, a table is written once and its file is gone', async () => {
  const { db } = database
  const order = await aWaitingTable('Jednou', 3)
  await Promise.all([1, 2].map(() => writeTable(db, filesIn(db), by, order, untold)))
  await writeTable(db, filesIn(db), by, order, untold)
  expect(await servicesOf('Jednou')).toBe(3)
  const { file_id: file, applied_at: at } = await db.selectFrom('register_run').select(['file_id', 'applied_at']).where('id', '=', order.run).executeTakeFirstOrThrow()
  expect([file, at]).toEqual([null, expect.any(Date)])
  expect(await db.selectFrom('audit_entry').select('id').where('action', '=', 'directory.import').where('details', '@>', '{"added":3}').execute()).toHaveLength(1)
})

test('a comparing that ends after other columns were chosen, or the table was thrown away, waits for no yes', async () => {
  const { db } = database
  const order = await aWaitingTable('Závod', 2)
  const { preview } = await db.selectFrom('table_import').select('preview').where('run_id', '=', order.run).executeTakeFirstOrThrow()
  const other = { ...order.choice, overwrites: true }
  const isStaged = async () => (await db.selectFrom('register_run').select('staged_at').where('id', '=', order.run).executeTakeFirstOrThrow()).staged_at !== null
  await chooseColumns(db, order.run, other)
  await keepPreview(db, order.run, order.choice, preview as never)
  expect(await isStaged()).toBe(false)
  await keepPreview(db, order.run, other, preview as never)
  expect(await isStaged()).toBe(true)
  await chooseColumns(db, order.run, other)
  await discardRun(db, filesIn(db), by, order.run)
  await keepPreview(db, order.run, other, preview as never)
  expect(await isStaged()).toBe(false)
})

/** What the record of an import keeps of the rows it left out. */
const keptRejected = async (): Promise<unknown> =>
  (await database.db.selectFrom('import_run').select('rejected').orderBy('imported_at', 'desc').orderBy('id').executeTakeFirstOrThrow()).rejected

test('of a row left out for a birth number only its line and the reason are kept', async () => {
  const { db } = database
  const order = await aTableWaiting(['Stará lípa;Péče o Honzíka 900101/1239;Hlinsko', 'Stará lípa;Poradna;Nikde', 'Stará lípa;Klub;Hlinsko'])
  await writeTable(db, filesIn(db), by, order, untold)
  expect(await keptRejected()).toEqual([
    { line: 2, what: '', problems: [{ reason: 'birthNumber', column: 'Co' }] },
    { line: 3, what: 'Stará lípa – Poradna', problems: [{ reason: 'unknownMunicipality', column: 'Kde' }] },
  ])
})

test('the same of what earlier imports kept', async () => {
  const { db } = database
  const other = { line: 4, what: 'Lípa – Poradna', problems: [{ reason: 'name', column: 'Co' }] }
  const kept = [
    { line: 2, what: 'Lípa – Honzík', problems: [{ reason: 'phone', column: null }, { reason: 'birthNumber', column: 'Co' }] }, { line: 3, what: 'Lípa – Anička', reason: 'birthNumber', column: 'Co' }, other,
  ]
  const { id } = await db.insertInto('import_run').values({
    kind: 'directory.services', file_name: 'a.csv', content_sha256: Buffer.alloc(32), added: 0, changed: 0, unchanged: 0, changes: '[]', rejected: JSON.stringify(kept),
  }).returning('id').executeTakeFirstOrThrow()
  await namelessRejected(db as unknown as Kysely<unknown>)
  const { rejected } = await db.selectFrom('import_run').select('rejected').where('id', '=', id).executeTakeFirstOrThrow()
  expect(rejected).toEqual([{ ...kept[0], what: '' }, { ...kept[1], what: '' }, other])
})
