import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { importRegister } from './commands/importRegister.ts'
import { keepCodes } from './commands/keepCodes.ts'

// The two ages of a service are one word: half of ours and half of a register's may be nobody's at all.

/** `VekovaSkupina/n` by its bounds. */
const bands = ['0_1', '1_6', '7_10', '11_15', '16_18', '19_26', '27_64', '65_80', '80p']
const [grown, youth, oldest] = [6, 5, 9]

let app: TestApp
let networker: Visit
let number = 1_000_000
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  await keepCodes(app.db, null, bands.map((meaning, index) => ({ code: `VekovaSkupina/${index + 1}`, name: meaning, list: 'ages', meaning })))
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => { number++ })

async function bringIn(ages: readonly number[]): Promise<void> {
  const content = aRegister({ id: String(number), ages, facilities: [{ point: number }] })
  const done = await importRegister(app.db, networker.personId, {
    source: 'rpss', file: { name: 'rpss', address: null, fileId: null, day: null, bytes: bytesOf(content) }, asOf: testToday, today: testToday, orpCodes: null,
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
}

const card = () => app.db.selectFrom('service').select(['id', 'age_from as from', 'age_to as to']).where('registration_number', '=', String(number)).executeTakeFirstOrThrow()
const ages = async () => { const { from, to } = await card(); return [from, to] }
/** As a person writes them. */
const writeByHand = async (from: number | null, to: number | null): Promise<void> => {
  const { id } = await card()
  await sql`update service set age_from = ${from}, age_to = ${to}, version = version + 1 where id = ${id}`.execute(app.db)
}

async function open(field: 'ageFrom' | 'ageTo', state = ''): Promise<string[]> {
  const { id } = await card()
  const record = await app.db.selectFrom('register_record').select('id').where('subject_id', '=', id).executeTakeFirstOrThrow()
  const page = await (await networker.get(`/prace/sit/rozdily?pole=service.${field}${state}`)).text()
  return [...page.matchAll(/name="rozdil" value="([^"]+)"/g)].map(([, value]) => value!).filter((value) => value.startsWith(record.id))
}
const act = async (what: 'take' | 'keep', chosen: readonly string[]): Promise<string> => {
  const answer = await networker.post('/prace/sit/rozdily', { act: what, rozdil: [...chosen], pohled: '' })
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location')!, 'http://sit.example').searchParams.get('davka') ?? ''
}
const undo = async (batch: string): Promise<void> => { expect((await networker.post(`/prace/sit/rozdily/rozhodnuti/${batch}/zpet`, { pohled: '' })).status).toBe(303) }

test('one age written by hand keeps both against another band of the register, and nothing stops', async () => {
  await bringIn([grown])
  await writeByHand(22, 26)
  await bringIn([youth])
  expect(await ages()).toEqual([22, 26])
  expect([await open('ageFrom'), await open('ageTo')].map(({ length }) => length)).toEqual([1, 1])
})

test.each(['ageFrom', 'ageTo'] as const)('taking over %s takes both, and undoing gives both back', async (field) => {
  await bringIn([grown])
  await writeByHand(22, 26)
  await bringIn([youth])
  const batch = await act('take', await open(field))
  expect(await ages()).toEqual([16, 18])
  await undo(batch)
  expect(await ages()).toEqual([22, 26])
})

test('taking over a band without an upper end takes away ours', async () => {
  await bringIn([])
  await writeByHand(null, 60)
  await bringIn([oldest])
  expect(await ages()).toEqual([null, 60])
  const batch = await act('take', await open('ageFrom'))
  expect(await ages()).toEqual([80, null])
  await undo(batch)
  expect(await ages()).toEqual([null, 60])
})

test('of one age changed since, nothing of the two is undone', async () => {
  await bringIn([grown])
  await writeByHand(22, 26)
  await bringIn([youth])
  const batch = await act('take', await open('ageFrom'))
  await writeByHand(16, 17)
  await undo(batch)
  expect(await ages()).toEqual([16, 17])
})

test('keeping one keeps both', async () => {
  await bringIn([grown])
  await writeByHand(22, 26)
  await bringIn([youth])
  await act('keep', await open('ageTo'))
  expect([await open('ageFrom'), await open('ageTo')]).toEqual([[], []])
  expect([await open('ageFrom', '&stav=ponechane'), await open('ageTo', '&stav=ponechane')].map(({ length }) => length)).toEqual([1, 1])
})

test('both follow the register where nobody wrote', async () => {
  await bringIn([grown])
  await bringIn([youth])
  expect(await ages()).toEqual([16, 18])
  await bringIn([oldest])
  expect(await ages()).toEqual([80, null])
})

test('any ages by hand and any bands after one another leave the card whole', async () => {
  for (const [first, from, to, second] of [[[1], 5, 90, [9]], [[], 30, null, [5]], [[9], 85, 99, [1, 2]], [[4], null, 12, [9]], [[3, 9], 7, 7, [5]]] as const) {
    number++
    await bringIn(first)
    await writeByHand(from, to)
    await bringIn(second)
    expect(await ages()).toEqual([from, to])
    await act('take', [...await open('ageFrom'), ...await open('ageTo')])
    const [low, high] = await ages()
    expect(low! <= (high ?? 200)).toBe(true)
  }
})
