import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { importRegister } from './commands/importRegister.ts'

// What a register says is over is told to everybody who should act, and can be answered.

let site: TestApp
let networker: Visit
let provider: Visit
let organisation: OrganisationId
let run: string

const names = { ended: 'Klub Končí', gone: 'Klub Zmizel', lives: 'Klub Žije', answered: 'Klub Odpověděl' } as const
type Which = keyof typeof names
const ids = {} as Record<Which, ServiceId>
const numbers: Readonly<Record<Which, string>> = { ended: '1000001', gone: '1000002', lives: '1000003', answered: '1000004' }

const item = (which: Which, more: object = {}) => ({ id: numbers[which], facilities: [{ point: Number(numbers[which]), number: Number(numbers[which].slice(-1)), name: names[which] }], ...more })

async function bringIn(content: string, asOf: string): Promise<string> {
  const done = await importRegister(site.db, networker.personId, {
    source: 'rpss', file: { name: 'rpss.json', address: null, fileId: null, day: null, bytes: bytesOf(content, 4096) }, asOf: asOf as IsoDate, today: testToday, orpCodes: ['5302'],
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
  return done.value.run
}

const chosenIn = (page: string): string[] => [...page.matchAll(/name="rozdil" value="([^"]+)"/g)].map(([, value]) => value!)
/** Words of the page, as they are read one after another. */
const page = (path: string, who = networker): Promise<string> =>
  who.get(path).then(textOf).then((html) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))
const queue = (who = networker): Promise<string> => page('/prace/sit/overovani?orp=5302&duvod=ended', who)

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  await bringIn(aRegister(item('ended'), item('gone'), item('lives'), item('answered')), '2026-10-01')
  const { rows } = await sql<{ id: ServiceId, number: string, organisation: OrganisationId }>`
    select id, registration_number as number, organisation_id as organisation from service`.execute(site.db)
  for (const which of Object.keys(names) as Which[]) ids[which] = rows.find(({ number }) => number === numbers[which])!.id
  organisation = rows[0]!.organisation
  provider = await site.signIn('provider', { kind: 'organisation', code: organisation })
  for (const which of Object.keys(names) as Which[]) await site.db.updateTable('service').set({ name: names[which] }).where('id', '=', ids[which]).execute()
  // Somebody verified them yesterday: green everywhere.
  await site.db.updateTable('service').set({ verified_on: '2026-11-20', verified_by: 'networker' }).execute()
  await networker.post(`/prace/sit/sluzby/${ids.ended}/sledovat`, { sledovat: 'on' })
  await site.db.updateTable('card_watch').set({ seen_at: new Date('2026-10-02T10:00:00Z') }).execute()
  // Of one that will vanish the provider was asked, and answered.
  await site.db.updateTable('service').set({ phone: '+420 000 000 009', version: sql`version + 1` }).where('id', '=', ids.answered).execute()
  const [difference] = chosenIn(await (await networker.get('/prace/sit/rozdily?uzemi=vse&pole=service.phone')).text())
  const asked = await (await networker.post('/prace/sit/rozdily', { act: 'ask', rozdil: difference!, pohled: '' })).text()
  const link = /\/overeni-udaju\/[\w-]+/.exec(asked)![0]
  await site.anyone.post(link, { 'odpoved-0': 'said' })
  run = await bringIn(aRegister(item('ended', { until: '2026-10-31' }), item('lives')), '2026-11-15')
})
afterAll(() => site[Symbol.asyncDispose]())

describe('what a register says is over', () => {
  test('waits among cards to be verified, although verified, with the register and the day, and nothing else does', async () => {
    const text = await queue()
    expect(text).toContain('3 karty')
    expect(text).toMatch(/Klub Končí.*podle RPSS skončila 31\. 10\. 2026/)
    expect(text).toMatch(/Klub Zmizel.*z RPSS zmizela, zjištěno 15\. 11\. 2026/)
    expect(text).not.toContain('Klub Žije')
    expect(await page('/prace/sit/overovani/tabulka/csv?orp=5302&duvod=ended')).toContain('podle RPSS skončila 31. 10. 2026')
  })

  test('is in the history of the card, and a change of a watched one, also for who confirmed the import', async () => {
    expect(await page(`/prace/sit/sluzby/${ids.ended}/historie`)).toMatch(/z registru.*Konec podle registru.*podle RPSS skončila 31\. 10\. 2026/)
    expect(await page(`/prace/sit/sluzby/${ids.gone}/historie`)).toContain('z RPSS zmizela, zjištěno 15. 11. 2026')
    expect(await page(`/prace/sit/sluzby/${ids.lives}/historie`)).not.toContain('Konec podle registru')
    expect(await page('/prace/sit/sledovane')).toMatch(/Klub Končí.*2 změny/)
  })

  test('is told to the provider, without a green check', async () => {
    const text = await page('/prace', provider)
    expect(text).toMatch(/Klub Končí.{0,20}podle RPSS skončila 31\. 10\. 2026/)
    expect(text).toMatch(/Klub Žije.{0,20}20\. 11\. 2026/)
    expect(text).not.toMatch(/Klub Končí.{0,20}20\. 11\. 2026/)
    // What may be over is not said to be all true with one press.
    expect(text).not.toContain('Vše platí : Klub Končí')
    expect(text).toContain('Vše platí : Klub Žije')
  })

  test('is found in the list of services by a filter of its own', async () => {
    const text = await page('/prace/sit/sluzby?orp=5302&ukoncene=on')
    expect(text).toContain('3 služby')
    expect(text).not.toContain('Klub Žije')
  })

  test('stays on the page of the run after it was written, whole as a file', async () => {
    expect(await page(`/prace/sit/registry/nacteni/${run}`)).toContain('Klub Končí')
    const file = await page(`/prace/sit/registry/nacteni/${run}/ukoncene/csv`)
    for (const name of [names.ended, names.gone, names.answered]) expect(file).toContain(name)
    expect(file).not.toContain(names.lives)
  })

  test('and vanished can still be decided where the provider has answered', async () => {
    const list = await (await networker.get('/prace/sit/rozdily?stav=dotazy&uzemi=vse')).text()
    const [difference] = chosenIn(list)
    expect(difference).toBeDefined()
    expect(list).toContain('z registru zmizelo')
    await networker.post('/prace/sit/rozdily', { take: difference!, pohled: '' })
    expect(await site.db.selectFrom('service').select('phone').where('id', '=', ids.answered).executeTakeFirst()).toEqual({ phone: '+420 467 000 001' })
    expect(chosenIn(await (await networker.get('/prace/sit/rozdily?stav=dotazy&uzemi=vse')).text())).toEqual([])
  })
})

describe('the answer', () => {
  const endingOf = (which: Which) => `/prace/sit/sluzby/${ids[which]}/konec`
  const card = (which: Which) => site.db.selectFrom('service').select(['ends_on', 'goes_on']).where('id', '=', ids[which]).executeTakeFirstOrThrow()

  test('asks with what the register says, and needs a day', async () => {
    const text = await page(endingOf('ended'))
    expect(text).toContain('Podle RPSS skončila 31. 10. 2026')
    const refused = await networker.post(endingOf('ended'), { odpoved: 'konec', endsOn: 'někdy' })
    expect(refused.status).toBe(422)
    expect(await card('ended')).toEqual({ ends_on: null, goes_on: false })
  })

  test('that it ended is written on the card, with the day, and the queue forgets it', async () => {
    await networker.post(endingOf('ended'), { odpoved: 'konec', endsOn: '30. 10. 2026' })
    expect(await card('ended')).toEqual({ ends_on: '2026-10-30', goes_on: false })
    expect(await queue()).not.toContain('Klub Končí')
    expect(await page('/prace', provider)).toMatch(/Klub Končí.{0,20}ukončeno k 30\. 10\. 2026/)
  })

  test('that it goes on brings it back to people; the provider may say it', async () => {
    const found = (): Promise<string> => site.anyone.get('/sluzby?q=Zmizel').then(textOf)
    expect(await found()).not.toContain('Klub Zmizel')
    await provider.post(endingOf('gone'), { odpoved: 'dal' })
    expect(await card('gone')).toEqual({ ends_on: null, goes_on: true })
    expect(await found()).toContain('Klub Zmizel')
    expect(await queue()).not.toContain('Klub Zmizel')
  })

  test('for many at once takes the days of the register, after a question', async () => {
    const asked = await networker.post('/prace/sit/overovani/konec?orp=5302&duvod=ended', { karta: [`service:${ids.answered}`, `service:${ids.lives}`] })
    expect(await textOf(asked)).toContain('Klub Odpověděl')
    expect(await card('answered')).toEqual({ ends_on: null, goes_on: false })
    await networker.post('/prace/sit/overovani/konec?orp=5302&duvod=ended', { karta: [`service:${ids.answered}`, `service:${ids.lives}`], potvrzeno: 'on' })
    expect(await card('answered')).toEqual({ ends_on: '2026-11-15', goes_on: false })
    expect(await card('lives')).toEqual({ ends_on: null, goes_on: false })
  })

  test('of a stranger is not taken', async () => {
    const stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
    expect((await stranger.post(endingOf('lives'), { odpoved: 'konec', endsOn: '30. 10. 2026' })).status).toBe(403)
  })

  test('that came back to the register is told in the history too', async () => {
    await bringIn(aRegister(item('ended'), item('gone'), item('lives'), item('answered')), '2026-11-20')
    const { changes } = await site.db.selectFrom('card_change').select('changes').where('subject_id', '=', ids.gone).orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(changes).toEqual({ registeredEnd: { before: { source: 'rpss', on: '2026-11-15', how: 'gone' }, after: null } })
  })
})

test('a place that is over while its service goes on waits too', async () => {
  await bringIn(aRegister(item('lives', { facilities: [{ point: 7, number: 7, name: 'Nové místo' }] }), item('gone'), item('ended'), item('answered')), '2026-11-21')
  expect(await queue()).toMatch(/místo.*z RPSS zmizelo, zjištěno 21\. 11\. 2026/)
})
