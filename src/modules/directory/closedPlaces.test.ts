import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { tablesSaying } from '#test/support/tablesSaying.ts'
import { keepChanges } from './commands/cardChange.ts'
import { changeCards } from './registers/commands/changeCards.ts'

// An address that becomes confidential stands elsewhere on the cards too.

let app: TestApp
let networker: Visit
interface House { readonly home: OrganisationId, readonly seat: LocationId, readonly place: LocationId, readonly twin: LocationId, readonly elsewhere: LocationId, readonly service: ServiceId }
let house: House
beforeEach(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  const home = await anOrganisation(app.db, { name: 'Azyl Světlá', seatAddress: 'Tajemná 7', about: 'Najdete nás v Tajemné 7.' })
  const [seat, place, twin, elsewhere] = [
    await aLocation(app.db, home, { kind: 'seat', address: 'Tajemná 7', name: 'Sídlo Tajemná' }),
    await aLocation(app.db, home, { address: 'Tajemná 7', name: 'Azylový dům' }),
    await aLocation(app.db, home, { address: 'tajemna  7,', name: 'Poradna v Tajemné' }),
    await aLocation(app.db, home, { address: 'Otevřená 1', name: 'Klub' }),
  ]
  const here = { capacityShare: null, openingHours: null, openingNote: 'Tajemná 7, vchod ze dvora' }
  const service = await aService(app.db, home, {
    name: 'Azylový dům', howToStart: 'Přijďte do domu v Tajemné ulici.',
    places: [{ locationId: place, ...here }, { locationId: elsewhere, ...here, openingNote: 'zvoňte' }],
  })
  house = { home, seat, place, twin, elsewhere, service }
})
afterEach(() => app[Symbol.asyncDispose]())

const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '', confidential: 'on' }
const close = (version = '1') => networker.post(`/prace/sit/mista/${house.place}/upravit`, { ...form, version })
const isSecret = async (id: LocationId) => (await app.db.selectFrom('location').select('confidential').where('id', '=', id).executeTakeFirstOrThrow()).confidential
const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const mendTexts = () => Promise.all([
  app.db.updateTable('organisation').set({ about: 'Pomáháme.' }).where('id', '=', house.home).execute(),
  app.db.updateTable('service').set({ how_to_start: 'Zavolejte.' }).where('id', '=', house.service).execute(),
])

async function isNowhere(): Promise<void> {
  const { home, service, place, seat } = house
  const paths = [
    `/organizace/${home}`, `/sluzby/${service}`, '/mapa.geojson', '/sluzby?q=azyl', `/prace/sit/organizace/${home}`, `/prace/sit/organizace/${home}/upravit`,
    `/prace/sit/organizace/${home}/historie`, `/prace/sit/sluzby/${service}`, `/prace/sit/sluzby/${service}/upravit`, `/prace/sit/sluzby/${service}/historie`,
    `/prace/sit/mista/${seat}/upravit`, `/prace/sit/mista/${seat}/historie`, `/prace/sit/mista/${place}/kde-stoji`, '/prace/sit/sluzby.csv', '/prace/sit/organizace.csv',
  ]
  for (const path of paths) expect({ path, tells: /Tajemn|tajemna/.test(await text(networker.get(path))) }).toEqual({ path, tells: false })
}

describe('a place that becomes confidential', () => {
  test('takes along the seat and every place at its address, and its services’ notes', async () => {
    expect((await close()).status).toBe(303)
    expect([await isSecret(house.seat), await isSecret(house.twin), await isSecret(house.elsewhere)]).toEqual([true, true, false])
    const notes = await app.db.selectFrom('service_location').select(['location_id', 'opening_note']).where('service_id', '=', house.service).execute()
    expect(new Map(notes.map((one) => [one.location_id, one.opening_note]))).toEqual(new Map([[house.place, null], [house.elsewhere, 'zvoňte']]))
    expect(await text(networker.get(`/prace/sit/mista/${house.twin}/historie`))).toContain('Adresa je utajená')
    expect((await text(networker.get(`/prace/sit/sluzby/${house.service}/historie`))).includes('Místa')).toBe(true)
    await mendTexts()
    await sql`delete from card_change where subject_id in (${house.home}, ${house.service}) and changes ?| array['about', 'howToStart']`.execute(app.db)
    await isNowhere()
    expect((await tablesSaying(app.db, 'Tajemná 7')).filter((table) => !['location', 'organisation'].includes(table))).toEqual([])
  })

  test('is told with where its street still stands, right after saving and later', async () => {
    const saved = await close()
    expect(saved.headers.get('location')).toBe(`/prace/sit/mista/${house.place}/kde-stoji?zprava=saved`)
    const page = await text(networker.get(`/prace/sit/mista/${house.place}/kde-stoji`))
    expect(page).not.toMatch(/Tajemn/)
    for (const path of [`/prace/sit/organizace/${house.home}`, `/prace/sit/sluzby/${house.service}`]) expect(page).toContain(`href="${path}"`)
    expect(page).toContain('První krok')
    expect(page).toContain(`/prace/sit/mista/${house.seat}/upravit`)
    expect(page).toContain(`/prace/sit/mista/${house.twin}/upravit`)
    expect(page).not.toContain(house.elsewhere)
    expect(await text(networker.get(`/prace/sit/organizace/${house.home}`))).toContain(`/prace/sit/mista/${house.place}/kde-stoji`)
    await mendTexts()
    expect(await text(networker.get(`/prace/sit/mista/${house.place}/kde-stoji`))).toContain('jsme ulici nenašli')
  })

  test('confirms no guess written after it was closed', async () => {
    await close()
    await mendTexts()
    const organisation = await app.db.selectFrom('organisation').select('version').where('id', '=', house.home).executeTakeFirstOrThrow()
    await app.db.transaction().execute(async (tx) => {
      await tx.updateTable('organisation').set({ about: 'Dlouhá Tajemná Zelená', version: organisation.version + 1 }).where('id', '=', house.home).execute()
      await keepChanges(tx, [{ kind: 'organisation', id: house.home, version: organisation.version + 1, by: networker.personId, origin: 'hand', changes: { about: { before: null, after: 'Dlouhá Tajemná Zelená' } } }])
    })
    await aService(app.db, house.home, { name: 'Nová služba', notFor: 'Tajemná' })
    await aLocation(app.db, house.home, { address: 'Tajemná 7', name: 'Odhad' })
    expect(await text(networker.get(`/prace/sit/mista/${house.place}/kde-stoji`))).toContain('jsme ulici nenašli')
  })

  test('is not told beside another one closed before it', async () => {
    await close()
    const guess = await networker.post(`/prace/sit/organizace/${house.home}/mista/nove`, { ...form, address: 'Tajemná 7' })
    const page = await text(networker.get((guess.headers.get('location') ?? '').replace(/\?.*/, '')))
    for (const one of [house.place, house.twin, house.seat]) expect(page).not.toContain(one)
  })

  test.each(['existing', 'new'])('does not come back with the draft of a form opened before: an %s service', async (which) => {
    const draft = which === 'new' ? `/prace/sit/organizace/${house.home}/sluzby/nova/rozepsane` : `/prace/sit/sluzby/${house.service}/upravit/rozepsane`
    const typed = { name: 'Azylový dům', [`place-${house.place}-here`]: 'on', [`place-${house.place}-note`]: 'Tajemná 7', [`place-${house.elsewhere}-note`]: 'zvoňte' }
    await networker.post(draft, typed)
    expect(await tablesSaying(app.db, 'Tajemná 7')).toContain('card_draft')
    await close()
    await networker.post(draft, typed)
    const kept = (await app.db.selectFrom('card_draft').select('typed').executeTakeFirstOrThrow()).typed
    expect(kept).toEqual({ name: ['Azylový dům'], [`place-${house.place}-here`]: ['on'], [`place-${house.elsewhere}-note`]: ['zvoňte'] })
  })

  test('is forgotten in the draft of a service that went to another organisation meanwhile', async () => {
    const other = await anOrganisation(app.db, { name: 'Nástupce' })
    await networker.post(`/prace/sit/sluzby/${house.service}/upravit/rozepsane`, { name: 'Azylový dům', [`place-${house.twin}-note`]: 'Tajemná 7', version: '1' })
    expect((await networker.post(`/prace/sit/sluzby/${house.service}/presunout/${other}`, { version: '1' })).headers.get('location')).toContain('zprava=moved')
    const draft = await app.db.selectFrom('card_draft').select('organisation_id').executeTakeFirstOrThrow()
    expect(draft.organisation_id).toBe(other)
    await close()
    const kept = await app.db.selectFrom('card_draft').select('typed').executeTakeFirstOrThrow()
    expect(kept.typed).toEqual({ name: ['Azylový dům'] })
  })

  test('leaves open what somebody opened again, and a seat known to be elsewhere', async () => {
    await app.db.updateTable('location').set({ address: 'Náměstí 9' }).where('id', '=', house.seat).execute()
    await close()
    expect(await isSecret(house.seat)).toBe(false)
    await networker.post(`/prace/sit/mista/${house.twin}/upravit`, { ...form, confidential: '', address: 'Tajemná 7', version: '2' })
    expect(await isSecret(house.twin)).toBe(false)
    expect((await networker.post(`/prace/sit/mista/${house.place}/upravit`, { ...form, barrierFree: 'yes', version: '2' })).status).toBe(303)
    expect(await isSecret(house.twin)).toBe(false)
  })

  test('leaves places of others and of other towns', async () => {
    const other = await aLocation(app.db, await anOrganisation(app.db, { name: 'Jiní' }), { address: 'Tajemná 7' })
    const town = await aLocation(app.db, house.home, { address: 'Tajemná 7', municipality: chrudim })
    await close()
    expect([await isSecret(other), await isSecret(town)]).toEqual([false, false])
  })

  test('by a new confidential one at its address', async () => {
    const saved = await networker.post(`/prace/sit/organizace/${house.home}/mista/nove`, { ...form, address: 'Tajemná 7' })
    expect(saved.headers.get('location')).toMatch(/\/kde-stoji\?zprava=saved$/)
    expect([await isSecret(house.seat), await isSecret(house.place), await isSecret(house.twin)]).toEqual([true, true, true])
  })

  test('by what a register says', async () => {
    await app.db.transaction().execute((tx) => changeCards(tx, networker.personId, 'location',
      sql`select ${house.place}::uuid as id, '{"confidential":true}'::jsonb as writes`))
    expect([await isSecret(house.seat), await isSecret(house.twin)]).toEqual([true, true])
    await mendTexts()
    await sql`delete from card_change where subject_id in (${house.home}, ${house.service}) and changes ?| array['about', 'howToStart']`.execute(app.db)
    await isNowhere()
  })
})
