import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '#modules/access/index.ts'
import { agedThings, noonOf } from '#test/factories/agedThings.ts'
import { aWorld, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { addDays } from '#core/time/isoDate.ts'
import { zipParts } from '#test/support/zipParts.ts'

let site: TestApp
let world: World
let administrator: Visit
beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  administrator = await site.signIn('administrator')
  await site.db.updateTable('person').set({ name: 'Žofie Správná' }).where('id', '=', administrator.personId).execute()
  const organisation = world.home.organisation
  await site.db.insertInto('card_watch').values([
    { person_id: administrator.personId, organisation_id: organisation, seen_at: noonOf(testToday) }, { person_id: administrator.personId, service_id: world.neighbour.service, seen_at: noonOf(testToday) },
  ]).execute()
  await site.db.insertInto('register_request').values({
    organisation_id: world.neighbour.organisation, token_hash: hashToken('druhy'), expires_at: new Date('2027-01-01'), created_at: new Date('2020-01-01'), answered_at: new Date('2026-11-20'),
  }).execute()
  await agedThings.services({ db: site.db, organisation: organisation as never, person: administrator.personId }, addDays(testToday, -800))
})
afterAll(() => site[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const namesIn = (page: string): string[] => [...page.matchAll(/<th scope="row">(.*?)<\/th>/gsu)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/gu, ''))

interface List { readonly path: string, readonly order: string, readonly none: string }

const lists: Readonly<Record<string, List>> = {
  people: { path: '/prace/sprava/lide', order: 'jmeno', none: 'q=zzzz' },
  engagements: { path: '/prace/uvazky', order: 'jmeno', none: 'q=zzzz' },
  lists: { path: '/prace/sit/seznamy', order: 'nazev', none: 'q=zzzz' },
  questions: { path: '/prace/sit/rozdily/dotazy', order: 'organizace', none: 'q=zzzz' },
  watched: { path: '/prace/sit/sledovane', order: 'nazev', none: 'q=zzzz' },
  leaving: { path: '/prace/sit/zmizi', order: 'nazev', none: 'q=zzzz' },
}

describe.each(Object.entries(lists))('%s', (_name, { path, order, none }) => {
  test('is ordered both ways and narrowed; with nothing left it says what to do', async () => {
    const [up, down] = [await text(administrator.get(`${path}?razeni=${order}`)), await text(administrator.get(`${path}?razeni=-${order}`))]
    expect(namesIn(up).length).toBeGreaterThan(0)
    expect(namesIn(down)).toEqual(namesIn(up).toReversed())
    expect(up).toContain('aria-sort="ascending"')
    expect(down).toContain('aria-sort="descending"')
    expect(await text(administrator.get(`${path}?${none}`))).toContain('Takovému výběru nic neodpovídá')
  })

  test('is downloaded as it was narrowed, guarded, with an entry in the log', async () => {
    const entries = async (): Promise<number> => (await site.db.selectFrom('audit_entry').select('id').where('action', 'like', '%xport%').execute()).length
    const before = await entries()
    const whole = await text(administrator.get(`${path}/tabulka/csv`))
    const narrow = await text(administrator.get(`${path}/tabulka/csv?${none}`))
    expect(whole.trim().split('\r\n').length).toBeGreaterThan(1)
    expect(narrow.trim().split('\r\n')).toHaveLength(1)
    const workbook = zipParts(new Uint8Array(await (await administrator.get(`${path}/tabulka/xlsx`)).arrayBuffer()))
    expect([...workbook.values()].join('')).not.toMatch(/<f[ >]/u)
    expect((await administrator.get(`${path}/tabulka/pdf`)).status).toBe(404)
    expect(await entries()).toBe(before + 3)
  })
})

test('people are chosen by a role held today and by the state of their account', async () => {
  const role = (code: string) => administrator.get(`/prace/sprava/lide?role=${code}`)
  expect(namesIn(await text(role('administrator')))).toEqual(['Žofie Správná'])
  expect(await text(role('methodologist'))).toContain('Takovému výběru nic neodpovídá')
  expect(await text(administrator.get('/prace/sprava/lide?stav=archived'))).toContain('Takovému výběru nic neodpovídá')
  expect(namesIn(await text(administrator.get('/prace/sprava/lide?q=zofie')))).toEqual(['Žofie Správná'])
})

test('engagements are chosen by where they stand, questions by whether they were answered', async () => {
  expect(namesIn(await text(administrator.get('/prace/uvazky?stav=running'))).length).toBeGreaterThan(0)
  expect(await text(administrator.get('/prace/uvazky?stav=ended'))).toContain('Takovému výběru nic neodpovídá')
  const questions = '/prace/sit/rozdily/dotazy'
  const [waiting, answered] = [namesIn(await text(administrator.get(`${questions}?stav=waiting`))), namesIn(await text(administrator.get(`${questions}?stav=answered`)))]
  expect([waiting.length, answered.length]).toEqual([1, 1])
  expect(waiting).not.toEqual(answered)
})

test('doubtful cards stand as work is done, or by the name or the day they were verified, in the file too', async () => {
  await site.db.updateTable('organisation').set({ verified_on: null, verified_by: null }).where('id', 'in', [world.home.organisation, world.abroad.organisation]).execute()
  const doubts = '/prace/sit/overovani?uzemi=vse'
  const order = async (by: string): Promise<string[]> => namesIn(await text(administrator.get(`${doubts}&razeni=${by}`)))
  const up = await order('karta')
  expect(up.length).toBeGreaterThan(1)
  expect(await order('-karta')).toEqual(up.toReversed())
  const file = async (by: string): Promise<string[]> => (await text(administrator.get(`/prace/sit/overovani/tabulka/csv?uzemi=vse&razeni=${by}`))).trim().split('\r\n').slice(1)
  expect(await file('-karta')).toEqual((await file('karta')).toReversed())
  expect(await text(administrator.get(doubts))).not.toContain('aria-sort')
})

test('voices are ordered by the day and by the place', async () => {
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const said = (wording: string, on: string, municipality: string | null) => site.db.insertInto('mention').values({
    orp_code: '5302', said_on: on, municipality_code: municipality, sector: 'education', source_kind: 'zs', origin: 'talk', wording, visibility: 'network', created_by: networker.personId,
  }).execute()
  await said('Nejstarší z Krouny', '2020-01-01', '571661')
  await said('Z Hlinska', '2020-02-01', '571393')
  const order = async (by: string): Promise<string[]> => namesIn(await text(networker.get(`/prace/potreby/hlasy?orp=5302&razeni=${by}`)))
  const byDay = await order('kdy')
  expect(byDay.slice(0, 2)).toEqual(['„Nejstarší z Krouny“', '„Z Hlinska“'])
  expect((await order('-kdy')).slice(-2)).toEqual(['„Z Hlinska“', '„Nejstarší z Krouny“'])
  expect((await order('kde')).slice(0, 2)).toEqual(['„Z Hlinska“', '„Nejstarší z Krouny“'])
  expect((await order('')).slice(-2)).toEqual(['„Z Hlinska“', '„Nejstarší z Krouny“'])
})
