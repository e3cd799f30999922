import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { moveService } from '../moving/commands.ts'
import { raiseFlag, verifyCards } from './commands.ts'

let site: TestApp
let networker: Visit
let organisation: OrganisationId
let fresh: ServiceId

const day = (text: string): IsoDate => text as IsoDate

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Pod Lípou' })
  const place = await aLocation(site.db, organisation, { address: 'Skrytá 5', confidential: true })
  const places = [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }]
  fresh = await aService(site.db, organisation, { name: 'Čerstvá služba', places })
  await aService(site.db, organisation, { name: 'Vypršelá služba', places, verifiedOn: day('2025-01-01') })
  await aService(site.db, organisation, { name: 'Nikdy neověřená', places, verifiedOn: null, verifiedBy: null })
  await aService(site.db, organisation, { name: 'Bez peněz', places, fundingUntil: day('2026-10-31') })
  await aService(site.db, organisation, { name: 'Stará čekačka', places, waitingWeeksFrom: 2, waitingWeeksTo: 3, waitingAsOf: day('2026-08-01') })
  await aService(site.db, organisation, { name: 'Nikde' })
  const flagged = await aService(site.db, organisation, { name: 'Prý zrušená', places })
  await raiseFlag(site.db, { organisationId: organisation, serviceId: flagged }, { about: 'closed', note: null }, new Date('2026-11-20T10:00:00Z'))
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

const queue = (query = ''): Promise<string> => networker.get(`/prace/sit/overovani?orp=5302${query}`).then(textOf)

describe('the queue of doubtful cards', () => {
  test('says of each card why it waits, and leaves fresh ones out', async () => {
    const text = await queue()
    for (const said of [
      '6 karet', 'Vypršelá služba', 'ověření už neplatí', 'Nikdy neověřená', 'ještě nikdo neověřil', 'Bez peněz', 'financování skončilo',
      'Stará čekačka', 'čekací doba je starší než tři měsíce', 'Nikde', 'chybí místo i území', 'Prý zrušená', 'někdo napsal, že něco nesedí',
    ]) expect(text).toContain(said)
    expect(text).not.toContain('Čerstvá služba')
    expect(text).not.toContain('Skrytá')
  })

  test('is narrowed by a reason and by words; an unknown reason narrows nothing', async () => {
    expect(await queue('&duvod=funding')).toContain('1 karta')
    expect(await queue('&q=vyprsela')).toContain('1 karta')
    expect(await queue('&duvod=nesmysl')).toContain('6 karet')
  })

  test('a provider sees only what is theirs, an OSPOD worker nothing', async () => {
    const other = await anOrganisation(site.db, { name: 'Jiná', verifiedOn: null })
    const provider = await site.signIn('provider', { kind: 'organisation', code: organisation })
    const text = await textOf(await provider.get('/prace/sit/overovani'))
    expect(text).toContain('Vypršelá služba')
    expect(text).not.toContain('Jiná')
    const worker = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect((await worker.get('/prace/sit/overovani')).status).toBe(403)
    await site.db.updateTable('organisation').set({ archived_at: new Date('2026-11-22') }).where('id', '=', other).execute()
  })

  test('goes out as a table, noted in the audit', async () => {
    const answer = await networker.get('/prace/sit/overovani/tabulka/csv?orp=5302')
    expect(await answer.text()).toContain('Vypršelá služba')
    const { n } = await site.db.selectFrom('audit_entry').select((select) => select.fn.countAll<number>().as('n')).where('action', '=', 'directory.export').executeTakeFirstOrThrow()
    expect(n).toBe(1)
  })

  test('ticked cards are verified after a look; foreign ones are not', async () => {
    const service = await aService(site.db, organisation, { name: 'K ověření', verifiedOn: null })
    const foreign = await anOrganisation(site.db, { name: 'Z jiného kraje', seatMunicipality: null, verifiedOn: null })
    await site.db.updateTable('organisation').set({ seat_municipality_code: '571661' }).where('id', '=', foreign).execute()
    const picked = { karta: `service:${service}` }
    expect(await textOf(await networker.post('/prace/sit/overovani/plati', picked))).toContain('Platí všechno na 1 kartě?')
    const days = () => site.db.selectFrom('service').select(['verified_on', 'verified_by']).where('id', '=', service).executeTakeFirstOrThrow()
    expect((await days()).verified_on).toBeNull()
    await networker.post('/prace/sit/overovani/plati', { ...picked, potvrzeno: 'on' })
    expect(await days()).toEqual({ verified_on: '2026-11-22', verified_by: 'networker' })
    const provider = await site.signIn('provider', { kind: 'organisation', code: foreign })
    const refused = await provider.post('/prace/sit/overovani/plati', { ...picked, potvrzeno: 'on' })
    expect(refused.headers.get('location')).toContain('none-picked')
  })
})

describe('after cards were verified', () => {
  test('the queue says how many, which wait on and why, and keeps its filter', async () => {
    const services = await Promise.all(['Zvlášť jedna', 'Zvlášť dvě', 'Zvlášť tři'].map((name, index) => aService(site.db, organisation, {
      name, verifiedOn: null, ...(index > 0 && { fundingUntil: day('2026-10-31') }),
    })))
    for (const service of services) await site.db.insertInto('service_area').values({ service_id: service, level: 'orp', code: '5302' }).execute()
    const query = 'orp=5302&q=zvlast'
    const karta = services.map((id) => `service:${id}`)
    const question = await (await networker.post(`/prace/sit/overovani/plati?${query}`, { karta })).text()
    expect(question).toContain('action="/prace/sit/overovani/plati?orp=5302&amp;q=zvlast"')
    const answer = await networker.post(`/prace/sit/overovani/plati?${query}`, { karta, potvrzeno: 'on' })
    const path = answer.headers.get('location') ?? ''
    expect(path).toContain(`?${query}&`)
    const text = await textOf(await networker.get(path))
    for (const said of ['Ověřeno: 3. 2 karty tu zůstávají, protože financování skončilo.', 'Zvlášť dvě', 'Zvlášť tři']) expect(text).toContain(said)
    expect(text).not.toContain('Zvlášť jedna')
    await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22') }).where('id', 'in', services).execute()
  })

  test('an address made by hand says nothing it should not', async () => {
    const text = await textOf(await networker.get('/prace/sit/overovani?overeno=x&zustava=9&protoze=nesmysl'))
    expect(text).not.toContain('Ověřeno:')
  })
})

test('what somebody reported is the first in the order of work', async () => {
  const text = await queue()
  expect(text.indexOf('Prý zrušená')).toBeGreaterThan(0)
  expect(text.indexOf('Prý zrušená')).toBeLessThan(text.indexOf('Nikdy neověřená'))
})

describe('a watched card', () => {
  test('tells its watcher what somebody else changed, until it was read', async () => {
    expect((await networker.post(`/prace/sit/sluzby/${fresh}/sledovat`, { sledovat: 'on' })).status).toBe(303)
    await site.db.updateTable('card_change').set({ at: new Date('2026-01-02') }).execute()
    const list = (): Promise<string> => networker.get('/prace/sit/sledovane').then(textOf)
    expect(await list()).toContain('nic nového')
    await site.db.updateTable('card_watch').set({ seen_at: new Date('2026-01-01') }).execute()
    await verifyCards(site.db, (await site.signIn('administrator', { kind: 'country', code: '' })).personId, [{ kind: 'service', id: fresh }], { on: '2026-11-22', by: 'networker', until: null })
    expect(await list()).toMatch(/změn/)
    expect(await textOf(await networker.get('/prace?orp=5302'))).toContain('Sledované karty')
    await site.db.updateTable('card_change').set({ at: new Date('2026-01-02') }).execute()
    await networker.post('/prace/sit/sledovane/videno')
    expect(await list()).toContain('nic nového')
    await networker.post(`/prace/sit/sluzby/${fresh}/sledovat`)
    expect(await list()).toContain('Zatím nic nesledujete')
  })
})

describe('somebody who watches a service, and somebody its organisation', () => {
  const news = async (visit: Visit): Promise<boolean> => !(await textOf(await visit.get('/prace/sit/sledovane'))).includes('nic nového')
  const allSeen = () => sql`update card_watch set seen_at = clock_timestamp()`.execute(site.db)

  test('are told when its place moves town, of contacts for the network, and of what moved away', async () => {
    const [home, other] = [await anOrganisation(site.db, { name: 'Stěhovaví' }), await anOrganisation(site.db, { name: 'Jiní' })]
    const place = await aLocation(site.db, home, { address: 'Stará 1', municipality: chrudim })
    const service = await aService(site.db, home, { name: 'Putovní', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    const [ofService, ofHome] = [await site.signIn('ospod_worker', { kind: 'orp', code: '5302' }), await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })]
    await ofService.post(`/prace/sit/sluzby/${service}/sledovat`, { sledovat: 'on' })
    await ofHome.post(`/prace/sit/organizace/${home}/sledovat`, { sledovat: 'on' })
    const both = async (): Promise<boolean[]> => {
      const told = [await news(ofService), await news(ofHome)]
      await allSeen()
      return told
    }
    await allSeen()
    expect(await both()).toEqual([false, false])

    await networker.post(`/prace/sit/mista/${place}/upravit`, { kind: 'place', municipality: 'Hlinsko', address: 'Nová 99', barrierFree: '', version: '1' })
    expect(await both()).toEqual([true, true])
    await aContact(site.db, home, { visibility: 'office' })
    expect(await both()).toEqual([false, false])
    await aContact(site.db, home)
    expect(await both()).toEqual([true, true])
    await moveService(site.db, networker.personId, { service, version: 1, from: home, to: other, places: [] })
    expect(await both()).toEqual([true, true])
    await aContact(site.db, home)
    expect(await both()).toEqual([false, true])
  })
})

test('the overview says how many cards wait and which are flagged', async () => {
  const text = await textOf(await networker.get('/prace?orp=5302'))
  expect(text).toContain('Karty k ověření')
  expect(text).toContain('Prý zrušená')
})

test('the overview shows reports of the whole territory, the latest first, and leads to all of them', async () => {
  const regional = await site.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
  for (const [index, name] of ['První hlášená', 'Druhá hlášená', 'Třetí hlášená', 'Čtvrtá hlášená'].entries()) {
    const far = await anOrganisation(site.db, { name, seatMunicipality: chrudim })
    await raiseFlag(site.db, { organisationId: far, serviceId: null }, { about: 'closed', note: null }, new Date(`2026-11-2${index}T12:00:00Z`))
  }
  const page = await (await regional.get('/prace?orp=5302')).text()
  const places = ['Čtvrtá hlášená', 'Třetí hlášená', 'Druhá hlášená'].map((name) => page.indexOf(`<b>${name}</b>`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(page).not.toContain('První hlášená')
  expect(page).toContain('href="/prace/sit/overovani?orp=5302&amp;duvod=flagged&amp;uzemi=vse"')
  expect(page.replaceAll('\u00A0', ' ')).toContain('Ukázat všech 5')
})
