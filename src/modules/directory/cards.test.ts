import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId
let shelter: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
  const place = await aLocation(app.db, organisation)
  service = await aService(
    app.db, organisation, { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] },
  )
  shelter = await anOrganisation(app.db, { name: 'Azyl Světlá' })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const card = (id: string): string => `/prace/sit/organizace/${id}`

/** What the form of the service sends when nothing is changed. */
const serviceForm = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory',
  legalBasis: 'social_service', serviceKind: 'osp',
  functions: 'child_psychology', languages: 'cs', ageFrom: '3', ageTo: '18', price: 'free', needsReferral: 'no',
  source: 'networker',
}

describe('lists', () => {
  test('filter by a part of the name without diacritics, and say how many there are', async () => {
    const found = await text(networker.get('/prace/sit/organizace?q=lipou'))
    expect(found).toContain('1 aktér')
    expect(found).toContain('Pod Lípou')
    expect(found).not.toContain('Azyl Světlá')
  })

  test('of services know a card by the number a register has for it and by the IČO of its organisation', async () => {
    const owner = await anOrganisation(app.db, { name: 'Číslovaná', ico: '25596641' })
    await aService(app.db, owner, { name: 'Podle čísla', registrationNumber: '7654321' })
    for (const number of ['7654321', '25596641']) expect(await text(networker.get(`/prace/sit/sluzby?q=${number}`))).toContain('Podle čísla')
    expect(await text(networker.get('/prace/sit/sluzby?q=7654322'))).not.toContain('Podle čísla')
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
    const answer = await networker.get('/prace/sit/organizace.csv?overit=&q=HYPERLINK')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(await answer.text()).toContain(`"'=HYPERLINK`)
    const entry = await app.db.selectFrom('audit_entry').select('details').where(
      'action', '=', 'directory.export',
    ).executeTakeFirstOrThrow()
    expect(entry.details).toMatchObject({ format: 'csv', view: 'overit=' })
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
      name: 'Nová poradna', ico: '27074358', sector: 'social', kind: 'provider', actorStatus: 'identified',
      seatMunicipality: 'hlinsko',
      phone: '+420 000 000 002', source: 'networker',
    })
    expect(answer.status).toBe(303)
    const row = await app.db.selectFrom('organisation').select(['seat_municipality_code', 'ico']).where(
      'name', '=', 'Nová poradna',
    ).executeTakeFirstOrThrow()
    expect(row).toEqual({ seat_municipality_code: '571393', ico: '27074358' })
  })

  test('is refused with what was typed: IČO, municipality, e-mail', async () => {
    const answer = await networker.post('/prace/sit/organizace/nova', {
      name: 'Rozepsaná', ico: '12345678', sector: 'social', kind: 'provider', actorStatus: 'identified',
      seatMunicipality: 'Nikde', email: 'špatně',
      source: 'networker',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('nesouhlasí kontrolní číslice')
    expect(page).toContain('value="Rozepsaná"')
  })

  test('„vše platí“ sets the day and the role', async () => {
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    const { version } = await app.db.selectFrom('organisation').select('version').where('id', '=', organisation).executeTakeFirstOrThrow()
    expect((await provider.post(`${card(organisation)}/overit`, { version: String(version) })).status).toBe(303)
    const row = await app.db.selectFrom('organisation').select(
      ['verified_on', 'verified_by'],
    ).where('id', '=', organisation).executeTakeFirstOrThrow()
    expect(row).toEqual({ verified_on: '2026-11-22', verified_by: 'provider' })
  })

  test('before it is archived, the page names the services that leave with it', async () => {
    const id = await anOrganisation(app.db, { name: 'Odcházející' })
    expect(await text(networker.get(`${card(id)}/archiv`))).toContain('Žádná služba na kartě není.')
    await aService(app.db, id, { name: 'Klub, který zmizí s ní' })
    const old = await aService(app.db, id, { name: 'Dávno v archivu' })
    await networker.post(`/prace/sit/sluzby/${old}/archiv`)
    const asked = await text(networker.get(`${card(id)}/archiv`))
    expect(asked).toContain('Zmizí s ní tato služba:')
    expect(asked).toContain('Klub, který zmizí s ní')
    expect(asked).not.toContain('Dávno v archivu')
  })

  test('before a place is archived, the page says how many services lose it', async () => {
    const id = await anOrganisation(app.db, { name: 'S místem' })
    const place = await aLocation(app.db, id)
    expect(await text(networker.get(`/prace/sit/mista/${place}/archiv`))).not.toContain('služb')
    await aService(app.db, id, { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    expect(await text(networker.get(`/prace/sit/mista/${place}/archiv`))).toContain('Nabízí se tu 1 služba.')
  })

  test('marks a place put away on the work card and in the form, and the public card has it no more', async () => {
    const home = await anOrganisation(app.db, { name: 'Dvě místa' })
    const [stays, goes] = [await aLocation(app.db, home, { name: 'Otevřené' }), await aLocation(app.db, home, { name: 'Odložené', address: 'Stará 5' })]
    const here = { openingHours: null, openingNote: null }
    const service = await aService(app.db, home, { places: [{ locationId: stays, capacityShare: 0.6, ...here }, { locationId: goes, capacityShare: 0.4, ...here }] })
    const other = await aService(app.db, home, { name: 'Jinde', places: [{ locationId: stays, capacityShare: null, ...here }] })
    expect(await text(networker.get(`/prace/sit/mista/${goes}/archiv`))).toContain('s označením „v archivu“')
    await networker.post(`/prace/sit/mista/${goes}/archiv`)
    const page = await text(networker.get(`/prace/sit/sluzby/${service}`))
    expect(page).toMatch(/Odložené, Hlinsko <span class="tag">v archivu/)
    expect([page.includes('60'), /40\s%/.test(page)]).toEqual([true, false])
    expect(await text(networker.get(`/prace/sit/sluzby/${service}/upravit`))).toContain('Odložené, Hlinsko, Stará 5, v archivu')
    for (const path of [`/prace/sit/sluzby/${other}/upravit`, `/sluzby/${service}`]) expect(await text(networker.get(path))).not.toContain('Odložené')
  })

  test('leaves the search with its services when archived, and returns', async () => {
    const id = await anOrganisation(app.db, { name: 'Končící' })
    await aService(app.db, id)
    const searched = () => app.db.selectFrom('service_search').innerJoin(
      'service', 'service.id', 'service_search.service_id',
    )
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
    const whole = await text(networker.get(`/prace/sit/sluzby/${service}`))
    expect(whole).toMatch(/31\.\s12\.\s2028/)
    expect(whole).toContain('Odborné sociální poradenství (§ 37)')
    const school = await app.signIn('ospod_worker', { kind: 'orp', code: '5304' })
    expect(await text(school.get(`/prace/sit/sluzby/${service}`))).not.toContain('2028')
  })

  test('a register brought without its description or form is corrected without writing them', async () => {
    const id = await aService(app.db, organisation, { name: 'Z rejstříku', summary: '', forms: [] })
    const path = `/prace/sit/sluzby/${id}/upravit`
    const typed = { ...serviceForm, name: 'Z rejstříku', summary: '', forms: [], phone: '+420 469 000 007' }
    expect((await networker.post(path, { ...typed, version: '1' })).headers.get('location')).toContain('zprava=saved')
    const row = await app.db.selectFrom('service').select(['phone', 'summary', 'forms']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toEqual({ phone: '+420 469 000 007', summary: '', forms: [] })
    await networker.post(path, { ...typed, summary: 'Poradíme.', version: '2' })
    expect((await networker.post(path, { ...typed, version: '3' })).status).toBe(422)
  })

  test('keeps capacity, place and area as written', async () => {
    const locations = await app.db.selectFrom('location').select('id').where(
      'organisation_id', '=', organisation,
    ).execute()
    const answer = await networker.post(`${card(organisation)}/sluzby/nova`, {
      ...serviceForm, name: 'Terénní podpora', forms: ['ambulatory', 'outreach'], municipalities: 'Krouna, svratouch',
      areas: 'orp.5304',
      'capacity-0-form': 'outreach', 'capacity-0-unit': 'klient', 'capacity-0-maximum': '25', 'capacity-0-free': '3',
      'capacity-0-freeAsOf': '20. 11. 2026',
      'capacity-1-form': '', 'capacity-1-unit': '', 'capacity-1-maximum': '',
      [`place-${locations[0]!.id}-here`]: 'on', [`place-${locations[0]!.id}-hours`]: 'po 8–12',
    })
    expect(answer.status).toBe(303)
    const id = answer.headers.get('location')!.split('/').at(-1)!.replace(/\?.*/, '')
    expect(
      await app.db.selectFrom('service_capacity').select(
        ['form', 'unit', 'maximum', 'free'],
      ).where('service_id', '=', id).execute(),
    )
      .toEqual([{ form: 'outreach', unit: 'klient', maximum: 25, free: 3 }])
    const areas = await app.db.selectFrom('service_area').select(['level', 'code']).where('service_id', '=', id).orderBy('code').execute()
    expect(areas.map(({ level, code }) => `${level} ${code}`)).toEqual(
      ['orp 5304', 'municipality 571661', 'municipality 572349'],
    )
    const again = await text(networker.get(`/prace/sit/sluzby/${id}/upravit`))
    expect(again).toContain('Krouna, Svratouch')
    expect(again).toContain('value="po 8–12"')
  })

  test('a further row of capacity keeps everything typed and saves nothing', async () => {
    const answer = await networker.post(
      `${card(organisation)}/sluzby/nova`,
      { ...serviceForm, name: 'Rozepsaná služba', pridat: 'kapacita', 'capacity-0-maximum': '' },
    )
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
    [
      {
        'capacity-0-form': 'ambulatory', 'capacity-0-unit': 'klient', 'capacity-0-maximum': '2', 'capacity-0-free': '5',
      },
      'Volno nemůže být víc',
    ],
  ])('is refused with a sentence: %o', async (changes, sentence) => {
    const answer = await networker.post(
      `/prace/sit/sluzby/${service}/upravit`, { ...serviceForm, version: '1', ...changes },
    )
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('a birth number stops; other doubts need a confirmation', async () => {
    const path = `${card(organisation)}/sluzby/nova`
    const stopped = await networker.post(
      path, { ...serviceForm, howToStart: 'Volejte kvůli 900101/1239.', straz: 'on' },
    )
    expect(stopped.status).toBe(422)
    expect(await stopped.text()).toContain('rodné číslo')
    const doubtful = { ...serviceForm, name: 'Podezřelá', notFor: 'Syn Honzík nechodí do školy.' }
    expect((await networker.post(path, doubtful)).status).toBe(422)
    expect((await networker.post(path, { ...doubtful, straz: 'on' })).status).toBe(303)
  })
})
