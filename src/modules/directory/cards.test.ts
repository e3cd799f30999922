import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

const secretStreet = 'Skrytá ulice 77'

let app: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId
let shelter: OrganisationId
let secret: LocationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
  const place = await aLocation(app.db, organisation)
  service = await aService(app.db, organisation, { places: [{ locationId: place, capacityShare: null, openingHours: null }] })
  shelter = await anOrganisation(app.db, { name: 'Azyl Světlá', seatAddress: secretStreet })
  secret = await aLocation(app.db, shelter, { kind: 'seat', confidential: true, address: secretStreet, lat: 49.7612345, lon: 15.9012345 })
  await aService(app.db, shelter, { name: 'Azylový dům', serviceKind: 'ad', places: [{ locationId: secret, capacityShare: null, openingHours: null }] })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const card = (id: string): string => `/prace/sit/organizace/${id}`

/** What the form of the service sends when nothing is changed. */
const serviceForm = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', legalBasis: 'social_service', serviceKind: 'osp',
  functions: 'child_psychology', languages: 'cs', ageFrom: '3', ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}

describe('lists', () => {
  test('filter by a part of the name without diacritics, and say how many there are', async () => {
    const found = await text(networker.get('/prace/sit/organizace?q=lipou'))
    expect(found).toContain('1 aktér')
    expect(found).toContain('Pod Lípou')
    expect(found).not.toContain('Azyl Světlá')
  })

  test('show what stands in or comes to the chosen ORP; everything on request', async () => {
    const far = await anOrganisation(app.db, { name: 'Vzdálená poradna', seatMunicipality: chrudim })
    const regional = await app.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
    const list = '/prace/sit/organizace?orp=5302'
    expect(await text(regional.get(list))).not.toContain('Vzdálená poradna')
    expect(await text(regional.get(`${list}&uzemi=vse`))).toContain('Vzdálená poradna')
    await aService(app.db, far, { areas: [{ level: 'orp', code: '5302' }] })
    expect(await text(regional.get(list))).toContain('Vzdálená poradna')
  })

  test('ask to verify what nobody verified for a year', async () => {
    await anOrganisation(app.db, { name: 'Dávno ověřená', verifiedOn: '2025-11-21' as never })
    const list = await text(networker.get('/prace/sit/organizace?overit=on'))
    expect(list).toContain('Dávno ověřená')
    expect(list).not.toContain('Pod Lípou')
  })

  test('go out as CSV with a guard against formulas, and the audit knows', async () => {
    await anOrganisation(app.db, { name: '=HYPERLINK("x")' })
    const answer = await networker.get('/prace/sit/organizace.csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(await answer.text()).toContain(`"'=HYPERLINK`)
    const entry = await app.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.export').executeTakeFirstOrThrow()
    expect(entry.details).toMatchObject({ format: 'csv' })
  })
})

describe('rights', () => {
  test('a networker changes cards of own ORP and reads others', async () => {
    const foreign = await anOrganisation(app.db, { name: 'Chrudimská', seatMunicipality: chrudim })
    expect((await networker.get(`${card(organisation)}/upravit`)).status).toBe(200)
    expect((await networker.get(card(foreign))).status).toBe(200)
    expect((await networker.get(`${card(foreign)}/upravit`)).status).toBe(403)
    expect((await networker.post(`${card(foreign)}/archiv`)).status).toBe(403)
  })

  test('a provider changes only own cards and archives none', async () => {
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    expect((await provider.get(`${card(organisation)}/upravit`)).status).toBe(200)
    expect((await provider.get(`/prace/sit/sluzby/${service}/upravit`)).status).toBe(200)
    expect((await provider.get(`${card(shelter)}/upravit`)).status).toBe(403)
    expect((await provider.post(`${card(organisation)}/archiv`)).status).toBe(403)
    expect((await provider.get('/prace/sit/organizace/nova')).status).toBe(403)
  })

  test.each(['regional_coordinator', 'regional_expert'] as const)('%s reads and changes nothing', async (role) => {
    const reader = await app.signIn(role, { kind: 'region', code: 'CZ053' })
    expect((await reader.get(card(organisation))).status).toBe(200)
    expect((await reader.get(`${card(organisation)}/upravit`)).status).toBe(403)
  })

  test('who is not signed in goes to sign in', async () => {
    expect((await app.anyone.get(card(organisation))).status).toBe(303)
  })
})

describe('an organisation', () => {
  test('is added, with its seat found by name', async () => {
    const answer = await networker.post('/prace/sit/organizace/nova', {
      name: 'Nová poradna', ico: '27074358', sector: 'social', kind: 'provider', actorStatus: 'identified', seatMunicipality: 'hlinsko',
      phone: '+420 000 000 002', source: 'networker',
    })
    expect(answer.status).toBe(303)
    const row = await app.db.selectFrom('organisation').select(['seat_municipality_code', 'ico']).where('name', '=', 'Nová poradna').executeTakeFirstOrThrow()
    expect(row).toEqual({ seat_municipality_code: '571393', ico: '27074358' })
  })

  test('is refused with what was typed: IČO, municipality, e-mail', async () => {
    const answer = await networker.post('/prace/sit/organizace/nova', {
      name: 'Rozepsaná', ico: '12345678', sector: 'social', kind: 'provider', actorStatus: 'identified', seatMunicipality: 'Nikde', email: 'špatně',
      source: 'networker',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('nesouhlasí kontrolní číslice')
    expect(page).toContain('value="Rozepsaná"')
  })

  test('„vše platí“ sets the day and the role', async () => {
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    expect((await provider.post(`${card(organisation)}/overit`)).status).toBe(303)
    const row = await app.db.selectFrom('organisation').select(['verified_on', 'verified_by']).where('id', '=', organisation).executeTakeFirstOrThrow()
    expect(row).toEqual({ verified_on: '2026-11-22', verified_by: 'provider' })
  })

  test('leaves the search with its services when archived, and returns', async () => {
    const id = await anOrganisation(app.db, { name: 'Končící' })
    await aService(app.db, id)
    const searched = () => app.db.selectFrom('service_search').innerJoin('service', 'service.id', 'service_search.service_id')
      .select('service.id').where('service.organisation_id', '=', id).execute()
    expect(await searched()).toHaveLength(1)
    expect((await networker.post(`${card(id)}/archiv`)).status).toBe(303)
    expect(await searched()).toHaveLength(0)
    expect(await text(networker.get(card(id)))).toContain('Karta je v archivu')
    await networker.post(`${card(id)}/obnovit`)
    expect(await searched()).toHaveLength(1)
  })
})

describe('a service', () => {
  test('is shown whole to a networker, without funding to others', async () => {
    await app.db.updateTable('service').set({ funding_until: '2028-12-31' }).where('id', '=', service).execute()
    expect(await text(networker.get(`/prace/sit/sluzby/${service}`))).toMatch(/31\.\s12\.\s2028/)
    const school = await app.signIn('ospod_worker', { kind: 'orp', code: '5304' })
    expect(await text(school.get(`/prace/sit/sluzby/${service}`))).not.toContain('2028')
  })

  test('keeps capacity, place and area as written', async () => {
    const locations = await app.db.selectFrom('location').select('id').where('organisation_id', '=', organisation).execute()
    const answer = await networker.post(`${card(organisation)}/sluzby/nova`, {
      ...serviceForm, name: 'Terénní podpora', forms: ['ambulatory', 'outreach'], municipalities: 'Krouna, svratouch', areas: 'orp.5304',
      'capacity-0-form': 'outreach', 'capacity-0-unit': 'klient', 'capacity-0-maximum': '25', 'capacity-0-free': '3',
      'capacity-1-form': '', 'capacity-1-unit': '', 'capacity-1-maximum': '',
      [`place-${locations[0]!.id}-here`]: 'on', [`place-${locations[0]!.id}-hours`]: 'po 8–12',
    })
    expect(answer.status).toBe(303)
    const id = answer.headers.get('location')!.split('/').at(-1)!.replace(/\?.*/, '')
    expect(await app.db.selectFrom('service_capacity').select(['form', 'unit', 'maximum', 'free']).where('service_id', '=', id).execute())
      .toEqual([{ form: 'outreach', unit: 'klient', maximum: 25, free: 3 }])
    const areas = await app.db.selectFrom('service_area').select(['level', 'code']).where('service_id', '=', id).orderBy('code').execute()
    expect(areas.map(({ level, code }) => `${level} ${code}`)).toEqual(['orp 5304', 'municipality 571661', 'municipality 572349'])
    const again = await text(networker.get(`/prace/sit/sluzby/${id}/upravit`))
    expect(again).toContain('Krouna, Svratouch')
    expect(again).toContain('value="po 8–12"')
  })

  test('a further row of capacity keeps everything typed and saves nothing', async () => {
    const answer = await networker.post(`${card(organisation)}/sluzby/nova`, { ...serviceForm, name: 'Rozepsaná služba', pridat: 'kapacita', 'capacity-0-maximum': '' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('value="Rozepsaná služba"')
    expect(page).toContain('capacity-1-maximum')
  })

  test.each([
    [{ ageFrom: '18', ageTo: '3' }, 'Horní věk'],
    [{ summary: 'x'.repeat(301) }, 'víc než 300 znaků'],
    [{ municipalities: 'Krouna, Atlantida' }, 'Atlantida'],
    [{ serviceKind: '' }, 'vyberte její druh'],
    [{ 'capacity-0-form': 'ambulatory', 'capacity-0-unit': 'klient', 'capacity-0-maximum': '2', 'capacity-0-free': '5' }, 'Volno nemůže být víc'],
  ])('is refused with a sentence: %o', async (changes, sentence) => {
    const answer = await networker.post(`/prace/sit/sluzby/${service}/upravit`, { ...serviceForm, version: '1', ...changes })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('a birth number stops; other doubts need a confirmation', async () => {
    const path = `${card(organisation)}/sluzby/nova`
    const stopped = await networker.post(path, { ...serviceForm, howToStart: 'Volejte kvůli 900101/1239.', straz: 'on' })
    expect(stopped.status).toBe(422)
    expect(await stopped.text()).toContain('rodné číslo')
    const doubtful = { ...serviceForm, name: 'Podezřelá', notFor: 'Syn Honzík nechodí do školy.' }
    expect((await networker.post(path, doubtful)).status).toBe(422)
    expect((await networker.post(path, { ...doubtful, straz: 'on' })).status).toBe(303)
  })

  test('a conflict shows their values and keeps mine', async () => {
    const id = await aService(app.db, organisation, { name: 'Sporná' })
    const first = await networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...serviceForm, name: 'Jejich název', version: '1' })
    expect(first.status).toBe(303)
    const second = await networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...serviceForm, name: 'Můj název', version: '1' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Jejich název')
    expect(page).toContain('value="Můj název"')
    expect(page).toContain('name="version" value="2"')
    expect((await networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...serviceForm, name: 'Můj název', version: '2' })).status).toBe(303)
  })
})

describe('a confidential address', () => {
  test('is in no page, list, form or export, for nobody', async () => {
    const administrator = await app.signIn('administrator')
    const provider = await app.signIn('provider', { kind: 'organisation', code: shelter })
    const services = await app.db.selectFrom('service').select('id').where('organisation_id', '=', shelter).execute()
    const paths = [
      '/prace/sit/organizace', '/prace/sit/sluzby', '/prace/sit/organizace.csv', '/prace/sit/organizace.xlsx', '/prace/sit/sluzby.csv',
      card(shelter), `/prace/sit/sluzby/${services[0]!.id}`, `/prace/sit/sluzby/${services[0]!.id}/upravit`, `/prace/sit/mista/${secret}/upravit`,
    ]
    for (const visit of [administrator, provider, networker]) {
      for (const path of paths) {
        const answer = await visit.get(path)
        expect(answer.status, path).toBe(200)
        const page = await answer.text()
        expect(page, path).not.toContain('Skrytá')
        expect(page, path).not.toMatch(/49[.,]76123/)
      }
    }
    expect(await text(administrator.get(card(shelter)))).toContain('utajená adresa')
  })

  test('is kept when the field stays empty, and goes when the secrecy is lifted', async () => {
    const id = await aLocation(app.db, shelter, { confidential: true, address: 'Tichá 5' })
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '' }
    const stored = () => app.db.selectFrom('location').select(['address', 'confidential', 'lat']).where('id', '=', id).executeTakeFirstOrThrow()
    await networker.post(`/prace/sit/mista/${id}/upravit`, { ...form, confidential: 'on', version: '1' })
    expect(await stored()).toEqual({ address: 'Tichá 5', confidential: true, lat: null })
    await networker.post(`/prace/sit/mista/${id}/upravit`, { ...form, version: '2' })
    expect(await stored()).toEqual({ address: null, confidential: false, lat: null })
  })

  test('the point of a confidential place is not even kept', async () => {
    const row = await app.db.selectFrom('location').select(['lat', 'lon']).where('id', '=', secret).executeTakeFirstOrThrow()
    expect(row).toEqual({ lat: null, lon: null })
  })
})

describe('contacts', () => {
  test('are seen by their visibility, and the view is in the audit', async () => {
    const home = await anOrganisation(app.db, { name: 'S kontakty' })
    await aContact(app.db, home, { label: 'Pro přihlášené', visibility: 'network' })
    await aContact(app.db, home, { label: 'Pro organizaci', visibility: 'office' })
    await aContact(app.db, home, { label: 'Jen můj', visibility: 'self' })
    const page = await text(networker.get(card(home)))
    expect(page).toContain('Pro přihlášené')
    expect(page).toContain('Pro organizaci')
    expect(page).not.toContain('Jen můj')
    const office = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect(await text(office.get(card(home)))).not.toContain('Pro organizaci')
    const views = await app.db.selectFrom('audit_entry').select('actor_id').where('action', '=', 'directory.viewContacts')
      .where('subject_id', '=', home).orderBy('id').execute()
    expect(views.map(({ actor_id }) => actor_id)).toEqual([networker.personId, office.personId])
  })

  test('a named person needs a legal ground and an end of keeping', async () => {
    const path = `${card(organisation)}/kontakty/novy`
    const form = { label: 'Vedoucí', phone: '+420 000 000 003', personName: 'Dana Příkladná', visibility: 'network', source: 'networker', asOf: '1. 11. 2026' }
    const refused = await networker.post(path, form)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('vyberte právní důvod')
    expect((await networker.post(path, { ...form, legalBasis: 'consent', retainUntil: '1. 11. 2028' })).status).toBe(303)
  })
})
