import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '#db/files.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { testNow } from '#test/support/app.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { registerCommands } from './cli.ts'
import type { Network } from '#web/outside/network.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  await aTerritory(database.db)
  folder = await mkdtemp(join(tmpdir(), 'sitovka-registers-'))
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

/** An internet with one file, last changed on 31 August. */
const network = (text: string, address = '93.184.216.34'): Network => ({
  resolve: () => Promise.resolve([{ address, family: 4 }]),
  open: () => Promise.resolve({
    status: 200, header: (name) => name === 'last-modified' ? 'Mon, 31 Aug 2026 10:00:00 GMT' : null, close: () => undefined,
    pieces: (async function* () { yield new TextEncoder().encode(text) })(),
  }),
})

async function run(args: readonly string[], outside = network(''), verb = 'import rpss') {
  const said: string[] = []
  const say = (line: string): void => { said.push(line) }
  const command = registerCommands(outside).find(({ name }) => name === verb)!
  const code = await command.run({ db: database.db, files: filesIn(database.db), now: testNow, baseUrl: '', t: translatorFor('cs'), tell: say, complain: say }, args)
  return { code, text: said.join('\n').replaceAll('\u00A0', ' ') }
}

const services = async (): Promise<number> => (await database.db.selectFrom('service').select('id').execute()).length

test('a file is looked at, then written, then says nothing new', async () => {
  const file = join(folder, 'rpss.json')
  await writeFile(file, aRegister({}))
  const looked = await run([file])
  expect(looked).toMatchObject({ code: 0, text: expect.stringContaining('Nic se nezapsalo') as string })
  expect(await services()).toBe(0)
  expect(await run([file, '--yes', '--as-of', '2026-09-30', '--orp', '5302'])).toMatchObject({ code: 0, text: expect.stringContaining('Zapsáno: nových 2') as string })
  expect(await services()).toBe(1)
  expect(await run([file, '--yes'])).toMatchObject({ text: expect.stringContaining('nových 0, změněných 0, ukončených 0, beze změny 2') as string })
})

test('a file at an https address is brought, with its own day; an inner address is not asked', async () => {
  const text = aRegister({}, { id: '1000002', ico: '25143701', provider: 'Ze sítě', facilities: [{ point: 12 }] })
  expect(await run(['https://data.example/rpss.json', '--yes'], network(text))).toMatchObject({ code: 0, text: expect.stringContaining('přidáte --older') as string })
  expect(await services()).toBe(1)
  expect(await run(['https://data.example/rpss.json', '--yes', '--older'], network(text))).toMatchObject({ code: 0, text: expect.stringContaining('nových 2') as string })
  expect(await database.db.selectFrom('register_run').select(['file_name', 'address', 'as_of']).where('address', 'is not', null).where('applied_at', 'is not', null).execute())
    .toEqual([{ file_name: 'rpss.json', address: 'https://data.example/rpss.json', as_of: '2026-08-31' }])
  expect(await run(['https://data.example/rpss.json'], network(text, '10.0.0.1'))).toMatchObject({ code: 1, text: expect.stringContaining('vnitřní sítě') as string })
  expect(await run(['http://data.example/rpss.json'], network(text))).toMatchObject({ code: 1, text: expect.stringContaining('https') as string })
})

test.each([
  [[], 2, 'jeden soubor'], [['a', 'b'], 2, 'jeden soubor'], [['a', '--as-of', 'zítra'], 2, '2026-08-31'], [['a', '--as-of', '2031-01-01'], 2, 'ještě nebyl'], [['a', '--orp', '9999'], 2, 'neznáme'], [['/neni.json'], 1, 'nejde otevřít'], [['a', '--co'], 2, '--co'],
] as const)('%s ends with a sentence', async (args, code, sentence) => {
  const ended = await run(args)
  expect(ended.code).toBe(code)
  expect(ended.text).toContain(sentence)
})

test('a file that would end many services is not written without saying that it is whole', async () => {
  const many = Array.from({ length: 12 }, (_, number) => ({ id: `20000${number}`, facilities: [{ point: 100 + number }] }))
  const [whole, part] = [join(folder, 'whole.json'), join(folder, 'part.json')]
  await writeFile(whole, aRegister(...many))
  await writeFile(part, aRegister(many[0]!))
  await run([whole, '--whole'])
  expect(await run([part, '--yes'])).toMatchObject({ code: 0, text: expect.stringContaining('neúplný soubor') as string })
  const gone = () => database.db.selectFrom('register_record').select('id').where('gone_since', 'is not', null).where('key', 'like', '2%').where('kind', '=', 'service').execute()
  expect(await gone()).toEqual([])
  await run([part, '--whole'])
  expect(await gone()).toHaveLength(11)
})

test('code lists teach what ids mean: the same file then says more, and what stays unknown is at least named', async () => {
  const [register, list] = [join(folder, 'skupiny.json'), join(folder, 'cilove-skupiny-osoby.json')]
  await writeFile(register, aRegister({ id: '1000077', ico: '00000019', provider: 'Se skupinami', facilities: [{ point: 77 }], groups: [7, 8] }))
  // It has none of the services known until now.
  expect(await run([register, '--whole'])).toMatchObject({ code: 0 })
  const groups = async () => (await database.db.selectFrom('service').select('target_groups').where('registration_number', '=', '1000077').executeTakeFirst())?.target_groups
  expect(await groups()).toEqual([])
  await writeFile(list, JSON.stringify({ polozky: [{ id: 'CilovaSkupinaOsoby/7', nazev: { cs: 'rodiny s dítětem/dětmi' } }, { id: 'CilovaSkupinaOsoby/8', nazev: { cs: 'nová skupina' } }] }))
  expect(await run([list], network(''), 'import rpss-codes')).toEqual({ code: 0, text: 'cilove-skupiny-osoby.json: kódů, kterým rozumíme: 1, jen pojmenovaných: 1.' })
  expect(await run([register, '--yes'])).toMatchObject({ text: expect.stringContaining('změněných 1') as string })
  expect(await groups()).toEqual(['families'])
  expect(await run([register], network(''), 'import rpss-codes')).toMatchObject({ code: 1, text: expect.stringContaining('není seznam záznamů') as string })
  expect(await run([], network(''), 'import rpss-codes')).toMatchObject({ code: 2 })
})
