import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { zipParts } from '#test/support/zipParts.ts'

const secretStreet = 'Skrytá ulice 77'

let app: TestApp
let networker: Visit
let shelter: OrganisationId
let service: ServiceId
let secret: LocationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  shelter = await anOrganisation(app.db, {
    name: 'Azyl Světlá', seatAddress: secretStreet, seatPostalCode: '53999',
  })
  secret = await aLocation(app.db, shelter, {
    kind: 'seat', confidential: true, address: secretStreet, postalCode: '53999', accessNote: 'Skrytá branka',
    lat: 49.7612345, lon: 15.9012345,
  })
  service = await aService(app.db, shelter, {
    name: 'Azylový dům', serviceKind: 'ad', places: [{ locationId: secret, capacityShare: null, openingHours: null, openingNote: null }],
  })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const card = (id: string): string => `/prace/sit/organizace/${id}`

describe('a confidential address', () => {
  test('is in no page, list, form or export, for nobody', async () => {
    const administrator = await app.signIn('administrator')
    const provider = await app.signIn('provider', { kind: 'organisation', code: shelter })
    const everyone = [
      `/organizace/${shelter}`, `/sluzby/${service}`, '/sluzby?q=azyl', '/mapa', '/mapa.geojson', '/orp/5302',
    ]
    const work = [
      '/prace/sit/organizace', '/prace/sit/sluzby', '/prace/sit/organizace.csv', '/prace/sit/organizace.xlsx',
      '/prace/sit/sluzby.csv', '/prace/sit/sluzby.xlsx', card(shelter), `${card(shelter)}/upravit`,
      `/prace/sit/sluzby/${service}`, `/prace/sit/sluzby/${service}/upravit`, `/prace/sit/mista/${secret}/upravit`,
      '/prace/hledat?q=azyl', '/prace/pokryti',
    ]
    for (const visit of [administrator, provider, networker]) for (const path of [...everyone, ...work]) await hides(visit, path)
    for (const path of everyone) await hides(app.anyone, path)
    expect(await text(administrator.get(card(shelter)))).toContain('utajená adresa')
  })

  test('is kept when the field stays empty, and goes when the secrecy is lifted', async () => {
    const id = await aLocation(app.db, shelter, { confidential: true, address: 'Tichá 5' })
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '' }
    const stored = () => app.db.selectFrom('location').select(
      ['address', 'confidential', 'lat'],
    ).where('id', '=', id).executeTakeFirstOrThrow()
    await networker.post(`/prace/sit/mista/${id}/upravit`, { ...form, barrierFree: 'yes', confidential: 'on', version: '1' })
    expect(await stored()).toEqual({ address: 'Tichá 5', confidential: true, lat: null })
    await networker.post(`/prace/sit/mista/${id}/upravit`, { ...form, version: '2' })
    expect(await stored()).toEqual({ address: null, confidential: false, lat: null })
  })

  test('of the seat is kept when the card is saved without it', async () => {
    const form = {
      name: 'Azyl Světlá', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker',
      seatMunicipality: 'Hlinsko',
    }
    expect((await networker.post(`${card(shelter)}/upravit`, { ...form, version: '1' })).status).toBe(303)
    const row = await app.db.selectFrom('organisation').select('seat_address').where('id', '=', shelter).executeTakeFirstOrThrow()
    expect(row.seat_address).toBe(secretStreet)
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
    const views = await app.db.selectFrom('audit_entry').select('actor_id').where(
      'action', '=', 'directory.viewContacts',
    )
      .where('subject_id', '=', home).orderBy('id').execute()
    expect(views.map(({ actor_id }) => actor_id)).toEqual([networker.personId, office.personId])
  })

  test('opened to be changed are in the audit as well, those that anybody sees are not', async () => {
    const home = await anOrganisation(app.db, { name: 'Otevírané kontakty' })
    const [hidden, open] = [await aContact(app.db, home, { visibility: 'office' }), await aContact(app.db, home, { visibility: 'public' })]
    const views = () => app.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'directory.viewContacts').where('subject_id', '=', home).execute()
    await networker.get(`/prace/sit/kontakty/${open}/upravit`)
    expect(await views()).toEqual([])
    await networker.get(`/prace/sit/kontakty/${hidden}/upravit`)
    expect(await views()).toEqual([{ actor_id: networker.personId, details: { contacts: [hidden] } }])
    const stranger = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect((await stranger.get(`/prace/sit/kontakty/${hidden}/upravit`)).status).toBe(403)
    expect(await views()).toHaveLength(1)
  })

  test('what they said before is in the audit as well, in the list of changes and when one is to come back', async () => {
    const home = await anOrganisation(app.db, { name: 'Historie kontaktů' })
    const [hidden, open] = [await aContact(app.db, home, { visibility: 'office' }), await aContact(app.db, home, { visibility: 'public' })]
    const views = () => app.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'directory.viewContacts').where('subject_id', '=', home).execute()
    for (const id of [open, hidden]) {
      await networker.post(`/prace/sit/kontakty/${id}/archiv`)
      await networker.post(`/prace/sit/kontakty/${id}/obnovit`)
    }
    await networker.get(`/prace/sit/kontakty/${open}/historie`)
    expect(await views()).toEqual([])
    const seen = { actor_id: networker.personId, details: { contacts: [hidden] } }
    for (const [count, path] of ['historie', 'historie/2'].entries()) {
      expect((await networker.get(`/prace/sit/kontakty/${hidden}/${path}`)).status).toBe(200)
      expect(await views()).toEqual(Array.from({ length: count + 1 }, () => seen))
    }
  })

  test('a named person needs a legal ground and an end of keeping', async () => {
    const path = `${card(shelter)}/kontakty/novy`
    const form = {
      label: 'Vedoucí', phone: '+420 000 000 003', personName: 'Dana Příkladná', visibility: 'network',
      source: 'networker', asOf: '1. 11. 2026',
    }
    const refused = await networker.post(path, form)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('vyberte právní důvod')
    const consented = { ...form, legalBasis: 'consent', retainUntil: '1. 11. 2028' }
    const unrecorded = await networker.post(path, consented)
    expect(unrecorded.status).toBe(422)
    expect(await unrecorded.text()).toContain('Vyberte, s jakým zněním člověk souhlasil.')
    expect((await networker.post(path, {
      ...consented, consentText: '2026-11', consentGivenOn: '1. 11. 2026', consentGivenHow: 'paper',
    })).status).toBe(303)
  })
})

async function hides(visit: Pick<Visit, 'get'>, path: string): Promise<void> {
  const answer = await visit.get(path)
  expect([200, 403], path).toContain(answer.status)
  const content = path.endsWith('.xlsx') ? [...zipParts(await answer.bytes()).values()].join('') : await answer.text()
  expect(content, path).not.toContain('Skrytá')
  expect(content, path).not.toMatch(/49[.,]76123/)
  expect(content, path).not.toMatch(/539\s?99/)
}
