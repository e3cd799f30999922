import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import { scopeOf, personById } from '#modules/access/index.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { rpssRegister } from '../../../../bench/generate/rpss.ts'
import { changeService } from '../commands/services.ts'
import { serviceById } from '../queries/services.ts'
import { importRegister } from './commands/importRegister.ts'

const towns = [{ code: '571393', name: 'Hlinsko', district: '3603', postalCode: '53901' }, { code: '571661', name: 'Krouna', district: '3603', postalCode: '53943' }]
const size = { services: 200, places: 260, attachments: 1, seed: 11 }

let site: TestApp
let networker: Visit
let stranger: Visit
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

async function bringIn(changed: boolean, asOf: string) {
  const text = [...rpssRegister(towns, size, changed)].join('')
  const done = await importRegister(site.db, networker.personId, {
    source: 'rpss', file: { name: 'rpss.json', address: null, fileId: null, day: null, bytes: bytesOf(text, 65_536) }, asOf: asOf as IsoDate, today: testToday, orpCodes: ['5302'],
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
  return done.value.counts
}

interface Row { readonly id: ServiceId, readonly number: number, readonly phone: string | null, readonly version: number }

const services = async (): Promise<Row[]> => (await sql<Row>`
  select id, registration_number::int - 1000000 as number, phone, version from service order by registration_number`.execute(site.db)).rows

/** Writes another telephone into a card as a person would. */
async function callElsewhere(id: ServiceId, phone: string): Promise<void> {
  const person = await personById(site.db, networker.personId, testToday)
  const card = await serviceById(site.db, scopeOf(person!), id)
  const changed = await changeService(site.db, networker.personId, id, card!.version, { ...card!, phone })
  expect(changed.ok).toBe(true)
}

const chosenIn = (page: string): string[] => [...page.matchAll(/name="rozdil" value="([^"]+)"/g)].map(([, value]) => value!)
const registerPhone = (number: number): string => `+420 7${String(number).padStart(8, '0').replace(/^(..)(...)(...)$/, '$1 $2 $3')}`

describe('hand edits and a register', () => {
  let edited: Row[]

  test('what people wrote stands, the difference shows, the rest follows the register', async () => {
    const first = await bringIn(false, '2026-08-31')
    expect(first.kinds['service']).toEqual({ new: 200 })
    expect(await (await networker.get('/prace/sit/rozdily')).text()).toContain('Žádný rozdíl')

    const before = await services()
    expect(before[0]?.phone).toBe(registerPhone(0))
    edited = before.slice(0, 5)
    for (const [index, { id }] of edited.entries()) await callElsewhere(id, `+420 000 000 10${index}`)

    const second = await bringIn(true, '2026-11-20')
    expect(second.kinds['service']?.changed).toBeGreaterThan(5)
    const after = await services()
    for (const [index, { id }] of edited.entries()) expect(after.find((row) => row.id === id)?.phone).toBe(`+420 000 000 10${index}`)
    // Of the others those whose telephone the register changed have the new one.
    expect(after.slice(5).filter(({ phone, number }) => phone !== registerPhone(number)).length).toBeGreaterThan(2)

    const page = await (await networker.get('/prace/sit/rozdily')).text()
    expect(chosenIn(page)).toHaveLength(5)
    expect(page).toContain('+420 000 000 100')
    expect(page).toContain(registerPhone(0))
    expect(chosenIn(await (await stranger.get('/prace/sit/rozdily?uzemi=vse')).text())).toEqual([])
  })

  test('two are taken over, three kept; the kept ones come back only with another word', async () => {
    const chosen = chosenIn(await (await networker.get('/prace/sit/rozdily?razeni=organizace')).text())
    const taken = await networker.post('/prace/sit/rozdily', { act: 'take', rozdil: chosen.slice(0, 2), pohled: '' })
    expect(taken.headers.get('location')).toContain('pocet=2')
    await networker.post('/prace/sit/rozdily', { act: 'keep', rozdil: chosen.slice(2), pohled: '' })
    expect(chosenIn(await (await networker.get('/prace/sit/rozdily')).text())).toEqual([])
    expect(chosenIn(await (await networker.get('/prace/sit/rozdily?stav=ponechane')).text())).toHaveLength(3)
    const after = (await services()).filter(({ id }) => edited.some((one) => one.id === id))
    expect(after.filter(({ phone }) => phone?.startsWith('+420 000 000'))).toHaveLength(3)

    // The same register again says nothing new; an edition with another word asks again.
    const again = await bringIn(true, '2026-11-21')
    expect(again.fields.write).toBe(0)
    expect(chosenIn(await (await networker.get('/prace/sit/rozdily')).text())).toEqual([])
    const back = await bringIn(false, '2026-11-22')
    expect(back.kinds['service']?.changed).toBeGreaterThan(0)
    const asked = chosenIn(await (await networker.get('/prace/sit/rozdily')).text())
    const said = (await services()).slice(0, 5).filter(({ phone, number }) => phone !== registerPhone(number))
    expect(asked.length).toBeLessThanOrEqual(said.length)
  })

  test('a whole filter is decided after a question, and undone', async () => {
    await bringIn(true, '2026-11-23')
    for (const [index, { id }] of (await services()).slice(20, 24).entries()) await callElsewhere(id, `+420 000 000 20${index}`)
    const view = 'pole=service.phone'
    const open = chosenIn(await (await networker.get(`/prace/sit/rozdily?${view}`)).text())
    expect(open.length).toBeGreaterThanOrEqual(4)
    const question = await networker.post('/prace/sit/rozdily', { act: 'take', vse: 'on', pohled: view })
    expect(await question.text()).toContain('Hned potom to půjde vrátit zpět')
    const taken = await networker.post('/prace/sit/rozdily', { act: 'take', vse: 'on', potvrzeno: 'ano', pohled: view })
    const batch = new URL(taken.headers.get('location')!, 'http://sit.example').searchParams.get('davka')!
    expect(chosenIn(await (await networker.get(`/prace/sit/rozdily?${view}`)).text())).toEqual([])
    expect((await stranger.post(`/prace/sit/rozdily/rozhodnuti/${batch}/zpet`, { pohled: view })).status).toBe(303)
    expect(chosenIn(await (await networker.get(`/prace/sit/rozdily?${view}`)).text())).toEqual([])
    await networker.post(`/prace/sit/rozdily/rozhodnuti/${batch}/zpet`, { pohled: view })
    expect(chosenIn(await (await networker.get(`/prace/sit/rozdily?${view}`)).text())).toHaveLength(open.length)
    expect((await services())[20]?.phone).toBe('+420 000 000 200')
    const history = await site.db.selectFrom('card_change').select('origin').where('subject_kind', '=', 'service').distinct().execute()
    expect(history.map(({ origin }) => origin).toSorted()).toEqual(['hand', 'register', 'restore'])
  })

  test('what changed on the card meanwhile is not taken over by an old page', async () => {
    const [first] = chosenIn(await (await networker.get('/prace/sit/rozdily?pole=service.phone')).text())
    const id = (await site.db.selectFrom('register_record').select('subject_id').where('id', '=', first!.split(':')[0]!).executeTakeFirstOrThrow()).subject_id as ServiceId
    await callElsewhere(id, '+420 000 000 999')
    const answer = await networker.post('/prace/sit/rozdily', { take: first!, pohled: '' })
    expect(answer.headers.get('location')).toContain('pocet=0')
    expect((await services()).find((row) => row.id === id)?.phone).toBe('+420 000 000 999')
  })
})

describe('a question to a provider', () => {
  test('is answered by a link without an account, once, and its words can be written', async () => {
    const open = chosenIn(await (await networker.get('/prace/sit/rozdily?pole=service.phone')).text())
    const asked = await (await networker.post('/prace/sit/rozdily', { act: 'ask', rozdil: open.slice(0, 1), pohled: '' })).text()
    const link = /http:\/\/sit\.example(\/overeni-udaju\/[\w-]+)/.exec(asked)![1]!
    expect(await site.db.selectFrom('register_request').select('token_hash').execute()).toHaveLength(1)
    expect(JSON.stringify(await site.db.selectFrom('audit_entry').selectAll().execute())).not.toContain(link.split('/').at(-1))
    // Asked about once is enough.
    expect(await (await networker.post('/prace/sit/rozdily', { act: 'ask', rozdil: open.slice(0, 1), pohled: '' })).text()).toContain('Není na co se ptát')

    expect(await (await site.anyone.get(link)).text()).toContain('takhle to máme my')
    expect((await site.anyone.post(link, {})).status).toBe(422)
    expect((await site.anyone.post(link, { 'odpoved-0': 'other' })).status).toBe(422)
    const personal = await site.anyone.post(link, { 'odpoved-0': 'other', 'slova-0': 'rodné číslo 850101/0001' })
    expect(personal.status).toBe(422)
    expect((await site.anyone.post(link, { 'odpoved-0': 'other', 'slova-0': '+420 000 000 777' })).status).toBe(303)
    expect(await (await site.anyone.get(link)).text()).toContain('Děkujeme')
    await site.anyone.post(link, { 'odpoved-0': 'ours' })

    const overview = await textOf(await networker.get('/prace?orp=5302'))
    expect(overview).toContain('Rozdíly proti registrům')
    expect(overview).toContain('K 1 rozdílu už poskytovatel odpověděl')
    expect(await textOf(await stranger.get('/prace'))).not.toContain('Rozdíly proti registrům')
    const inbox = await (await networker.get('/prace/sit/rozdily?stav=dotazy')).text()
    expect(inbox).toContain('správně je „+420 000 000 777“')
    const [answered] = chosenIn(inbox)
    await networker.post('/prace/sit/rozdily', { answer: answered!, pohled: 'stav=dotazy' })
    const id = (await site.db.selectFrom('register_record').select('subject_id').where('id', '=', answered!.split(':')[0]!).executeTakeFirstOrThrow()).subject_id
    expect((await services()).find((row) => row.id === id)?.phone).toBe('+420 000 000 777')
    expect(chosenIn(await (await networker.get('/prace/sit/rozdily?stav=dotazy')).text())).toEqual([])
  })

  test('can be taken back, is another’s business for nobody, and a wrong link leads nowhere', async () => {
    const open = chosenIn(await (await networker.get('/prace/sit/rozdily?pole=service.phone')).text())
    const asked = await (await networker.post('/prace/sit/rozdily', { act: 'ask', rozdil: open.slice(0, 1), pohled: '' })).text()
    const link = /http:\/\/sit\.example(\/overeni-udaju\/[\w-]+)/.exec(asked)![1]!
    const request = /rozdily\/dotazy\/([\w-]{36})/.exec(asked)![1]!
    expect((await stranger.get(`/prace/sit/rozdily/dotazy/${request}`)).status).toBe(404)
    expect((await networker.get(`/prace/sit/rozdily/dotazy/${request}`)).status).toBe(200)
    const renewed = await (await networker.post(`/prace/sit/rozdily/dotazy/${request}/odkaz`)).text()
    expect((await site.anyone.get(link)).status).toBe(404)
    const fresh = /http:\/\/sit\.example(\/overeni-udaju\/[\w-]+)/.exec(renewed)![1]!
    expect((await site.anyone.get(fresh)).status).toBe(200)
    await networker.post(`/prace/sit/rozdily/dotazy/${request}/zrusit`)
    expect((await site.anyone.get(fresh)).status).toBe(404)
    expect((await site.anyone.get('/overeni-udaju/nic')).status).toBe(404)
    expect(await (await networker.get('/prace/sit/rozdily/dotazy')).text()).toContain('zrušený')
  })
})

describe('on cards', () => {
  test('the register’s word stands beside the field, with source and day; what ended is said, calmly, to everybody', async () => {
    const [first] = chosenIn(await (await networker.get('/prace/sit/rozdily?pole=service.phone')).text())
    const record = await site.db.selectFrom('register_record').select(['subject_id', 'as_of']).where('id', '=', first!.split(':')[0]!).executeTakeFirstOrThrow()
    const card = await (await networker.get(`/prace/sit/sluzby/${record.subject_id}`)).text()
    expect(card).toContain('RPSS, k 23. 11. 2026: +420')
    expect(card).toContain('Rozhodnout, co platí')
    const reader = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect(await (await reader.get(`/prace/sit/sluzby/${record.subject_id}`)).text()).not.toContain('Rozhodnout, co platí')

    const ended = await sql<{ id: string, place: string }>`
      select r.subject_id as id, (select organisation_id from service where id = r.subject_id) as place from register_record r
      where r.kind = 'service' and r.ended_on is not null limit 1`.execute(site.db)
    const [service] = ended.rows
    expect(await (await site.anyone.get(`/sluzby/${service!.id}`)).text()).toContain('ukončeno k 30. 9. 2026')
    expect(await (await networker.get(`/prace/sit/sluzby/${service!.id}`)).text()).toContain('RPSS: ukončeno 30. 9. 2026')
    expect((await networker.get(`/prace/sit/organizace/${service!.place}`)).status).toBe(200)
    expect(await (await site.anyone.get('/zdroje')).text()).toContain('Ministerstvo práce a sociálních věcí, stav k 23. 11. 2026')
  })
})

test('an id nobody has explained is kept, counted and said on the card', async () => {
  // A register of this one service: all others are gone from it, so it comes last.
  const text = [...rpssRegister(towns, { ...size, services: 1, places: 1 })].join('').replace(/DruhSocialniSluzby\/\d+/, 'DruhSocialniSluzby/997').replace('"identifikator":"1000000"', '"identifikator":"5550001"')
  const done = await importRegister(site.db, networker.personId, {
    source: 'rpss', file: { name: 'rpss.json', address: null, fileId: null, day: null, bytes: bytesOf(text, 65_536) }, asOf: '2026-11-20' as IsoDate, today: testToday, orpCodes: ['5302'], takesOlder: true,
  }, 'whole')
  expect(done.ok).toBe(true)
  const { id } = await site.db.selectFrom('service').select('id').where('registration_number', '=', '5550001').executeTakeFirstOrThrow()
  expect(await textOf(await networker.get(`/prace/sit/sluzby/${id}`))).toMatch(/kódy, které zatím neznáme:.*DruhSocialniSluzby\/997/)
  const run = await site.db.selectFrom('register_run').select(['id', 'unknown_codes']).orderBy('applied_at', 'desc').limit(1).executeTakeFirstOrThrow()
  expect(run.unknown_codes).toMatchObject({ 'DruhSocialniSluzby/997': 1 })
  expect(await textOf(await networker.get(`/prace/sit/registry/nacteni/${run.id}`))).toContain('DruhSocialniSluzby/997')
})
