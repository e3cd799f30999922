import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { raiseFlag } from '../freshness/commands.ts'

let app: TestApp
let networker: Visit
let from: OrganisationId
let to: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  from = await anOrganisation(app.db, { name: 'Původní spolek' })
  to = await anOrganisation(app.db, { name: 'Nástupnický ústav' })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const card = (id: string): string => `/prace/sit/sluzby/${id}`
const confirmation = (id: string, target: string = to): string => `${card(id)}/presunout/${target}`
const given = (locationId: Awaited<ReturnType<typeof aLocation>>) => ({ locationId, capacityShare: null, openingHours: null, openingNote: null })
const ownerOf = async (table: 'service' | 'location', id: string) =>
  (await app.db.selectFrom(table).select('organisation_id').where('id', '=', id).executeTakeFirstOrThrow()).organisation_id

test('a service goes with the places it alone has, its flags and what registers said; the rest stays', async () => {
  const [own, shared, hidden] = [
    await aLocation(app.db, from, { name: 'Vlastní pobočka' }), await aLocation(app.db, from, { name: 'Společná budova' }),
    await aLocation(app.db, from, { confidential: true, address: 'Skrytá 5' }),
  ]
  const id = await aService(app.db, from, { name: 'Stěhovaná poradna', places: [own, shared, hidden].map(given) })
  await aService(app.db, from, { name: 'Usedlá poradna', places: [given(shared)] })
  const flag = await raiseFlag(app.db, { organisationId: from, serviceId: id }, { about: 'reach', note: null }, new Date())
  const found = await text(networker.get(`${card(id)}/presunout?q=${encodeURIComponent('nástup')}`))
  expect(found).toContain(confirmation(id))
  const asked = await text(networker.get(confirmation(id)))
  expect(asked).toContain('Vlastní pobočka')
  expect(asked).not.toContain('Skrytá')
  expect(asked.split('Zůstanou')[1]).toContain('Společná budova')

  const answer = await networker.post(confirmation(id), { version: '1', misto: own })
  expect(answer.headers.get('location')).toContain('zprava=moved')
  expect([await ownerOf('service', id), await ownerOf('location', own), await ownerOf('location', shared), await ownerOf('location', hidden)])
    .toEqual([to, to, from, from])
  const places = await app.db.selectFrom('service_location').select('location_id').where('service_id', '=', id).execute()
  expect(places).toEqual([{ location_id: own }])
  if (!flag.ok) throw new Error(flag.reason)
  expect(await app.db.selectFrom('card_flag').select('organisation_id').where('id', '=', flag.value).executeTakeFirst()).toEqual({ organisation_id: to })
  const history = await text(networker.get(`${card(id)}/historie`))
  expect(history).toContain('Původní spolek')
  expect(history).toContain('Nástupnický ústav')
  expect(history).toContain('Společná budova')
  expect(history).not.toContain('místo, které tu už není')
  expect(history).not.toContain('Skrytá')
  const entries = await app.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.moveService').where('subject_id', '=', id).execute()
  expect(entries).toEqual([{ details: { from, to, places: 1, contacts: 0 } }])
})

test('its own contacts go with the service, archived ones too, with their history; those of the organisation and of other services stay', async () => {
  const id = await aService(app.db, from, { name: 'Služba s kontakty' })
  const [own, put, whole, others] = [
    await aContact(app.db, from, { label: 'Vedoucí stěhované', serviceId: id }), await aContact(app.db, from, { label: 'Bývalá vedoucí', serviceId: id }),
    await aContact(app.db, from, { label: 'Podatelna spolku' }), await aContact(app.db, from, { label: 'Vedoucí usedlé', serviceId: await aService(app.db, from) }),
  ]
  await app.db.updateTable('contact').set({ archived_at: new Date() }).where('id', '=', put).execute()
  await networker.post(confirmation(id), { version: '1' })
  const stored = (contact: string) => app.db.selectFrom('contact').select(['organisation_id', 'service_id', 'version']).where('id', '=', contact).executeTakeFirstOrThrow()
  for (const moved of [own, put]) expect(await stored(moved)).toEqual({ organisation_id: to, service_id: id, version: 2 })
  for (const left of [whole, others]) expect(await stored(left)).toMatchObject({ organisation_id: from, version: 1 })
  const page = await text(networker.get(card(id)))
  expect(page).toContain('Vedoucí stěhované')
  expect(page).not.toContain('Podatelna spolku')
  expect(await text(networker.get(`/prace/sit/organizace/${from}`))).not.toContain('Vedoucí stěhované')
  expect(await text(networker.get(`/prace/sit/kontakty/${own}/historie`))).toMatch(/Původní spolek[\s\S]*Nástupnický ústav/)
  const entries = await app.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.moveService').where('subject_id', '=', id).execute()
  expect(entries).toEqual([{ details: { from, to, places: 0, contacts: 2 } }])

  await networker.post(confirmation(id, from), { version: '2' })
  expect(await stored(own)).toEqual({ organisation_id: from, service_id: id, version: 3 })
})

test('a contact of a named person that is the organisation’s own stays there and is for all of it; the page says how many', async () => {
  const id = await aService(app.db, from, { name: 'Služba se jmény' })
  const named = { serviceId: id, personName: 'Dana Příkladná', legalBasis: 'legitimate_interest', retainUntil: '2030-01-01' as IsoDate } as const
  const consent = { legalBasis: 'consent', consentText: '2026-11', consentGivenOn: '2026-11-01' as IsoDate, consentGivenHow: 'paper' } as const
  const staying = [
    await aContact(app.db, from, { ...named, label: 'Jen pracoviště', visibility: 'office' }),
    await aContact(app.db, from, { ...named, ...consent, label: 'Na souhlas', visibility: 'public' }),
    await aContact(app.db, from, { ...named, label: 'Na smlouvu', legalBasis: 'contract' }),
  ]
  const going = [await aContact(app.db, from, { ...named, label: 'Pro přihlášené' }), await aContact(app.db, from, { label: 'Kancelář', serviceId: id, visibility: 'office' })]
  const asked = await text(networker.get(confirmation(id)))
  expect(asked).toContain('Jdou s ní 2 kontakty, které jsou jen pro ni.')
  expect(asked).toContain('U organizace Původní spolek zůstanou 3 kontakty na jmenované lidi')
  expect((await networker.post(confirmation(id), { version: '1' })).headers.get('location')).toContain('zprava=moved')
  const stored = (contact: string) => app.db.selectFrom('contact').select(['organisation_id', 'service_id', 'version']).where('id', '=', contact).executeTakeFirstOrThrow()
  for (const contact of staying) expect(await stored(contact)).toEqual({ organisation_id: from, service_id: null, version: 2 })
  for (const contact of going) expect(await stored(contact)).toEqual({ organisation_id: to, service_id: id, version: 2 })
  const theirs = await app.signIn('provider', { kind: 'organisation', code: to })
  expect(await text(theirs.get(card(id)))).not.toContain('Jen pracoviště')
  expect(await text(networker.get(`/prace/sit/kontakty/${staying[0]}/historie`))).toContain('Služba se jmény')
})

test('a form of a contact opened before its service moved is joined with the move', async () => {
  const id = await aService(app.db, from)
  const contact = await aContact(app.db, from, { label: 'Rozepsaný kontakt', serviceId: id })
  await networker.post(confirmation(id), { version: '1' })
  const saved = await networker.post(`/prace/sit/kontakty/${contact}/upravit`, {
    serviceId: id, label: 'Dopsaný kontakt', email: 'sluzba@priklad.example', role: 'service_manager', visibility: 'network', source: 'networker', asOf: '1. 10. 2026', version: '1',
  })
  expect(saved.status).toBe(303)
  expect(await app.db.selectFrom('contact').select(['organisation_id', 'service_id', 'label']).where('id', '=', contact).executeTakeFirst())
    .toEqual({ organisation_id: to, service_id: id, label: 'Dopsaný kontakt' })
})

test('a place that was unticked, or is not its own, does not go', async () => {
  const own = await aLocation(app.db, from, {})
  const foreign = await aLocation(app.db, from, {})
  const id = await aService(app.db, from, { places: [given(own)] })
  await networker.post(confirmation(id), { version: '1', misto: foreign })
  expect([await ownerOf('service', id), await ownerOf('location', own), await ownerOf('location', foreign)]).toEqual([to, from, from])
})

test('of the capacity no share is stated where the places that stayed behind had the rest of it', async () => {
  const [goes, stays] = [await aLocation(app.db, from, {}), await aLocation(app.db, from, {})]
  const id = await aService(app.db, from, { places: [{ ...given(goes), capacityShare: 0.4 }, { ...given(stays), capacityShare: 0.6 }] })
  await networker.post(confirmation(id), { version: '1', misto: goes })
  const places = await app.db.selectFrom('service_location').select(['location_id', 'capacity_share']).where('service_id', '=', id).execute()
  expect(places).toEqual([{ location_id: goes, capacity_share: null }])
  const { changes } = await app.db.selectFrom('card_change').select('changes').where('subject_id', '=', id).orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect(changes).toMatchObject({ places: { after: [{ locationId: goes, capacityShare: null }] } })
})

test('over an older version nothing moves and the page says so', async () => {
  const id = await aService(app.db, from)
  const answer = await networker.post(confirmation(id), { version: '7' })
  expect(answer.headers.get('location')).toContain('zprava=changed-meanwhile')
  expect(await ownerOf('service', id)).toBe(from)
})

test('only who may change both organisations moves; to itself and to an archived one nobody does', async () => {
  const id = await aService(app.db, from)
  const abroad = await anOrganisation(app.db, { name: 'Nástupce v Chrudimi', seatMunicipality: chrudim })
  const gone = await anOrganisation(app.db)
  await app.db.updateTable('organisation').set({ archived_at: new Date() }).where('id', '=', gone).execute()
  expect((await networker.post(confirmation(id, abroad), { version: '1' })).status).toBe(403)
  expect(await text(networker.get(`${card(id)}/presunout?q=${encodeURIComponent('Nástupce')}`))).not.toContain(abroad)
  expect((await networker.get(confirmation(id, from))).status).toBe(404)
  expect((await networker.get(confirmation(id, gone))).status).toBe(404)
  const provider = await app.signIn('provider', { kind: 'organisation', code: from })
  expect((await provider.post(confirmation(id), { version: '1' })).status).toBe(403)
  expect(await text(provider.get(card(id)))).not.toContain('/presunout')
  expect(await text(networker.get(card(id)))).toContain('/presunout')
  expect(await ownerOf('service', id)).toBe(from)
})
