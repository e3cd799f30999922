import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { zipped } from '#test/factories/aWorkbook.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { importRegister } from './commands/importRegister.ts'
import { runPath } from './paths.ts'
import type { FileRegister } from './sources/index.ts'

let app: TestApp
let networker: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
})
afterAll(() => app[Symbol.asyncDispose]())

const bringIn = (content: string | Uint8Array, source: FileRegister = 'rpss') => importRegister(app.db, null, {
  source, file: { name: 'soubor', address: null, fileId: null, day: null, bytes: bytesOf(content, 65_536) }, asOf: null, today: '2026-11-22' as IsoDate, orpCodes: null,
}, 'whole')

test('of two imports at once one waits for the other and finds everything there', async () => {
  const register = aRegister(...Array.from({ length: 40 }, (_, number) => ({ id: String(1_000_000 + number), facilities: [{ point: number + 1, name: `Místo ${number}` }] })))
  const done = await Promise.all([bringIn(register), bringIn(register), bringIn(register)])
  const outcomes = done.map((one) => one.ok ? one.value.counts.kinds['service'] : null)
  expect(outcomes.toSorted((left, right) => (left?.new ?? 0) - (right?.new ?? 0))).toEqual([{ unchanged: 40 }, { unchanged: 40 }, { new: 40 }])
  expect(await app.db.selectFrom('service').select('id').execute()).toHaveLength(40)
  expect(await app.db.selectFrom('location').select('id').execute()).toHaveLength(40)
})

const row = 'Kód ADM;Kód obce;Souřadnice Y;Souřadnice X\n'
const archives: Readonly<Record<string, readonly [string, () => Promise<Uint8Array>]>> = {
  'an archive that would unpack to hundreds of times its size': ['archive', () => zipped({ 'CSV/20260831_OB_1_ADR.csv': new Uint8Array(120_000_000).fill(0x20) })],
  'one that was cut': ['archive', async () => (await zipped({ 'CSV/20260831_OB_1_ADR.csv': row })).subarray(0, 90)],
  'one with nothing of ours': ['noList', () => zipped({ 'cti.txt': 'x' })],
}
test.each(Object.entries(archives))('%s is refused, and the page says why', async (_name, [trouble, content]) => {
  const cards = () => app.db.selectFrom('location').select(['id', 'lat', 'version']).orderBy('id').execute()
  const before = await cards()
  expect(await bringIn(await content(), 'ruian')).toMatchObject({ ok: false, reason: { trouble } })
  expect(await cards()).toEqual(before)
  const run = await app.db.selectFrom('register_run').select('id').where('refused', '=', trouble).executeTakeFirstOrThrow()
  const administrator = await app.signIn('administrator')
  expect(await (await administrator.get(runPath(run.id))).text()).toContain(trouble === 'archive' ? 'Archiv ZIP je poškozený' : 'není seznam záznamů')
}, 60_000)

test('a reading the command line left half-way is told as interrupted; it is begun again where its file is', async () => {
  const { id } = await app.db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json', orp_codes: ['5302'] }).returning('id').executeTakeFirstOrThrow()
  const page = await (await networker.get(runPath(id))).text()
  expect(page).toContain('přerušeno')
  expect(page).toContain('Spusťte ho tam prosím znovu')
  expect(page).not.toContain('Zkusit znovu')
  await networker.post(`${runPath(id)}/znovu`)
  expect(await app.db.selectFrom('job_run').select('id').where('subject', '=', id).execute()).toEqual([])
  await networker.post(`${runPath(id)}/zahodit`)
  expect(await (await networker.get(runPath(id))).text()).toContain('zahozeno')
})
