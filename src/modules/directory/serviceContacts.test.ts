import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactId, IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { changeContact } from './commands/contacts.ts'
import { publicCardsHelpingIn, publicServiceById, publicServiceCards } from './publicQueries.ts'
import { unknownContact } from './unknownCards.ts'

let app: TestApp
let networker: Visit
let home: OrganisationId
let clinic: ServiceId
let club: ServiceId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  home = await anOrganisation(app.db, { name: 'Dům pomoci' })
  const areas = [{ level: 'orp', code: '5302' }] as const
  clinic = await aService(app.db, home, { name: 'Poradna v domě', areas })
  club = await aService(app.db, home, { name: 'Klub v domě', areas })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const ofOrganisation = (id: string = home): string => `/prace/sit/organizace/${id}`
const ofService = (id: string = clinic): string => `/prace/sit/sluzby/${id}`
const newContact = (from?: string): string => `${ofOrganisation()}/kontakty/novy${from === undefined ? '' : `?sluzba=${from}`}`
const contact = (id: string, act: string, from?: string): string => `/prace/sit/kontakty/${id}/${act}${from === undefined ? '' : `?sluzba=${from}`}`

const form = { label: 'Recepce', phone: '469 000 100', visibility: 'network', source: 'networker', asOf: '1. 11. 2026' }
const consent = {
  personName: 'Smyšlená Osoba', legalBasis: 'consent', retainUntil: '1. 11. 2028', consentText: '2026-11', consentGivenOn: '1. 11. 2026', consentGivenHow: 'paper',
} as const

const stored = (id: string) => app.db.selectFrom('contact').select(['service_id', 'organisation_id', 'version', 'label']).where('id', '=', id).executeTakeFirstOrThrow()
const called = async (label: string): Promise<string> => (await app.db.selectFrom('contact').select('id').where('label', '=', label).executeTakeFirstOrThrow()).id
const leadsTo = (answer: Response): string => (answer.headers.get('location') ?? '').replace(/[?#].*/, '')

describe('the form of a contact', () => {
  test('asks for which service; opened from a card of a service it says that one and leads back there', async () => {
    const fresh = await text(networker.get(newContact()))
    expect(fresh).toContain('Pro kterou službu')
    expect(fresh).toContain('<option value selected>celá organizace</option>')
    const page = await text(networker.get(newContact(clinic)))
    expect(page).toContain(`<option value="${clinic}" selected>Poradna v domě</option>`)
    expect(page).toContain(`action="${newContact(clinic)}"`)
    const saved = await networker.post(newContact(clinic), { ...form, label: 'Pro odborníky', serviceId: clinic })
    expect([saved.status, leadsTo(saved)]).toEqual([303, ofService()])
    expect(await stored(await called('Pro odborníky'))).toMatchObject({ service_id: clinic, organisation_id: home })
    const whole = await networker.post(newContact(), { ...form, label: 'Podatelna', serviceId: '' })
    expect([whole.status, leadsTo(whole)]).toEqual([303, ofOrganisation()])
    expect(await stored(await called('Podatelna'))).toMatchObject({ service_id: null })
  })

  test('does not ask where the organisation has no service', async () => {
    const none = await anOrganisation(app.db, { name: 'Bez služeb' })
    expect(await text(networker.get(`${ofOrganisation(none)}/kontakty/novy`))).not.toContain('name="serviceId"')
  })

  test('refuses a service of another organisation, an archived one and an unknown one; what was typed stays', async () => {
    const foreign = await aService(app.db, await anOrganisation(app.db), { name: 'Cizí služba' })
    const archived = await aService(app.db, home, { name: 'Zrušená služba' })
    await app.db.updateTable('service').set({ archived_at: new Date() }).where('id', '=', archived).execute()
    for (const serviceId of [foreign, archived, '00000000-0000-4000-8000-000000000000', 'nic']) {
      const answer = await networker.post(newContact(), { ...form, label: 'Odmítnutý kontakt', serviceId })
      expect([serviceId, answer.status]).toEqual([serviceId, 422])
      const page = await answer.text()
      expect(page).toContain('Takovou službu organizace nemá, nebo je v archivu.')
      expect(page).toContain('value="Odmítnutý kontakt"')
      expect(page).not.toContain('Cizí služba')
    }
    expect(await app.db.selectFrom('contact').select('id').where('label', '=', 'Odmítnutý kontakt').execute()).toEqual([])
  })

  test('changes the service, keeps one that was archived meanwhile, and the card of a foreign service is no way back', async () => {
    const leaving = await aService(app.db, home, { name: 'Odcházející služba' })
    const foreign = await aService(app.db, await anOrganisation(app.db))
    const id = await aContact(app.db, home, { label: 'Vedoucí', serviceId: leaving })
    await app.db.updateTable('service').set({ archived_at: new Date() }).where('id', '=', leaving).execute()
    expect(await text(networker.get(contact(id, 'upravit')))).toContain('Odcházející služba (v archivu)')
    const kept = await networker.post(contact(id, 'upravit', foreign), { ...form, label: 'Vedoucí', serviceId: leaving, version: '1' })
    expect([kept.status, leadsTo(kept)]).toEqual([303, ofOrganisation()])
    expect((await stored(id)).service_id).toBe(leaving)
    await networker.post(contact(id, 'upravit', club), { ...form, label: 'Vedoucí', serviceId: club, version: '2' })
    expect((await stored(id)).service_id).toBe(club)
    expect(await text(networker.get(contact(id, 'historie')))).toMatch(/Odcházející služba[\s\S]*Klub v domě|Klub v domě[\s\S]*Odcházející služba/)
  })

  test('two people who choose differently are asked by the names of the services', async () => {
    const id = await aContact(app.db, home, { label: 'Sporný', serviceId: clinic })
    const send = (serviceId: string) => networker.post(contact(id, 'upravit', clinic), { ...form, label: 'Sporný', serviceId, version: '1' })
    await send(club)
    const answer = await send('')
    expect(answer.status).toBe(409)
    const page = await answer.text()
    for (const said of ['nechat uložené: Klub v domě', 'vzít moje: celá organizace', `action="${contact(id, 'upravit', clinic)}"`]) expect(page).toContain(said)
    expect((await stored(id)).service_id).toBe(club)
  })

  test('the database itself keeps a contact from a service of somebody else', async () => {
    const foreign = await aService(app.db, await anOrganisation(app.db))
    const id = await aContact(app.db, home)
    await expect(app.db.updateTable('contact').set({ service_id: foreign }).where('id', '=', id).execute()).rejects.toThrow('contact_of_service')
  })
})

test('a service that went elsewhere before the contact was written takes none with it', async () => {
  const foreign = await aService(app.db, await anOrganisation(app.db), { name: 'Právě přesunutá' })
  const id = await aContact(app.db, home, { label: 'Zapsaný pozdě', serviceId: foreign })
  expect(await stored(id)).toMatchObject({ service_id: null, organisation_id: home })
  const written = { ...unknownContact, organisationId: home, label: 'Přepsaný pozdě', email: 'pozde@priklad.example', source: 'networker', asOf: testToday, visibility: 'network' } as const
  expect(await changeContact(app.db, null, id, 1, { ...written, serviceId: foreign })).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ service_id: null, label: 'Přepsaný pozdě', version: 2 })
})

describe('the card of a service', () => {
  test('has its own contacts first, then those of its organisation, and no other service’s; the organisation’s has all by name', async () => {
    await aContact(app.db, home, { label: 'A – ústředna' })
    await aContact(app.db, home, { label: 'Z – vedoucí poradny', serviceId: clinic })
    await aContact(app.db, home, { label: 'Vedoucí klubu', serviceId: club })
    const contacts = (page: string): string => page.slice(page.indexOf('id="kontakty"'))
    const card = contacts(await text(networker.get(ofService())))
    const [own, whole] = [card.indexOf('Z – vedoucí poradny'), card.indexOf('A – ústředna')]
    expect(own).toBeGreaterThan(-1)
    expect(whole).toBeGreaterThan(own)
    expect(card.slice(own, whole)).toContain('pro tuto službu')
    expect(card.slice(whole)).toContain('pro celou organizaci')
    expect(card).not.toContain('Vedoucí klubu')
    const all = contacts(await text(networker.get(ofOrganisation())))
    expect(all.indexOf('A – ústředna')).toBeLessThan(all.indexOf('Vedoucí klubu'))
    for (const said of ['Z – vedoucí poradny', `pro službu <a href="${ofService(club)}">Klub v domě</a>`, 'pro celou organizaci']) expect(all).toContain(said)
  })

  test('archiving, restoring and withdrawing lead back to it', async () => {
    const id = await aContact(app.db, home, { label: 'Na zkoušku', serviceId: clinic })
    expect(await text(networker.get(ofService()))).toContain(`href="${contact(id, 'archiv', clinic)}"`)
    expect(await text(networker.get(contact(id, 'archiv', clinic)))).toContain(`action="${contact(id, 'archiv', clinic)}"`)
    expect(leadsTo(await networker.post(contact(id, 'archiv', clinic)))).toBe(ofService())
    expect(await text(networker.get(ofService()))).toContain(`action="${contact(id, 'obnovit', clinic)}"`)
    expect(leadsTo(await networker.post(contact(id, 'obnovit', clinic)))).toBe(ofService())
    await networker.post(newContact(clinic), { ...form, ...consent, label: 'Se souhlasem', serviceId: clinic })
    const agreed = await called('Se souhlasem')
    expect(await text(networker.get(contact(agreed, 'souhlas', clinic)))).toContain(`action="${contact(agreed, 'souhlas', clinic)}"`)
    expect(await text(networker.post(contact(agreed, 'souhlas', clinic)))).toContain(`href="${ofService()}#kontakty"`)
  })

  test('shows a contact by its visibility, and the view is in the audit', async () => {
    await aContact(app.db, home, { label: 'Jen pro organizaci', serviceId: clinic, visibility: 'office' })
    await aContact(app.db, home, { label: 'Jen autorův', serviceId: clinic, visibility: 'self' })
    const office = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    const provider = await app.signIn('provider', { kind: 'organisation', code: home })
    const foreigner = await app.signIn('provider', { kind: 'organisation', code: await anOrganisation(app.db) })
    const sees = async (visit: Visit) => {
      const page = await text(visit.get(ofService()))
      return ['Jen pro organizaci', 'Jen autorův', 'Z – vedoucí poradny'].map((label) => page.includes(label))
    }
    expect(await sees(networker)).toEqual([true, false, true])
    expect(await sees(provider)).toEqual([true, false, true])
    expect(await sees(office)).toEqual([false, false, true])
    expect(await sees(foreigner)).toEqual([false, false, true])
    const views = await app.db.selectFrom('audit_entry').select('action').where('actor_id', '=', office.personId).where('action', '=', 'directory.viewContacts').execute()
    expect(views.length).toBeGreaterThan(0)
    expect((await foreigner.post(newContact(clinic), { ...form, serviceId: clinic })).status).toBe(403)
  })
})

describe('what anyone sees', () => {
  const spaced = async (path: string): Promise<string> => (await text(app.anyone.get(path))).replaceAll('\u00A0', ' ')
  const everywhere = async (service: ServiceId): Promise<string> => [
    await spaced(`/sluzby/${service}`), JSON.stringify(await publicServiceById(app.db, service, testToday)),
    JSON.stringify(await publicServiceCards(app.db, [service], testToday)),
    JSON.stringify((await publicCardsHelpingIn(app.db, '5302' as never, testToday)).filter(({ id }) => id === service)),
  ].join('\n')

  test('a public contact of a service is on its card, on the printed one and in the catalogue, never on another service’s', async () => {
    await aContact(app.db, home, { label: 'Kontaktní pracovnice', phone: '+420 469 000 200', email: 'poradna@priklad.example', visibility: 'public', serviceId: clinic })
    await aContact(app.db, home, { label: 'Skrytá vrátnice', phone: '+420 469 000 201', visibility: 'network', serviceId: clinic })
    const page = await spaced(`/sluzby/${clinic}`)
    for (const said of ['Další kontakty této služby', 'Kontaktní pracovnice', '>469 000 200<', 'poradna@priklad.example']) expect(page).toContain(said)
    const all = await everywhere(clinic)
    expect(all.match(/469 000 200/g)?.length).toBeGreaterThanOrEqual(4)
    expect(all).not.toMatch(/469 000 201|Skrytá vrátnice/)
    expect(await everywhere(club)).not.toMatch(/469 000 20|Kontaktní pracovnice/)
    const organisation = await text(app.anyone.get(`/organizace/${home}`))
    expect(organisation).toContain('Kontaktní pracovnice')
    expect(organisation).toContain(`href="/sluzby/${clinic}"`)
    expect(organisation).not.toContain('Skrytá vrátnice')
  })

  test('a contact on somebody has no name there, is in no document that is kept, and a withdrawn consent hides it at once', async () => {
    await networker.post(newContact(clinic), { ...form, ...consent, label: 'Koordinátorka', phone: '469 000 300', email: '', visibility: 'public', serviceId: clinic })
    const id = await called('Koordinátorka')
    const seen = await everywhere(clinic)
    expect(seen).toContain('469 000 300')
    expect(seen).not.toContain('Smyšlená')
    expect(JSON.stringify(await publicCardsHelpingIn(app.db, '5302' as never, testToday))).not.toContain('469 000 300')
    await networker.post(contact(id, 'souhlas', clinic))
    for (const path of [`/sluzby/${clinic}`, `/organizace/${home}`]) expect(await text(app.anyone.get(path))).not.toMatch(/469 ?000 ?300|Koordinátorka/)
    expect(await everywhere(clinic)).not.toMatch(/469 ?000 ?300|Koordinátorka/)
  })

  test('not one whose time is over, nor one that is archived', async () => {
    const over = { label: 'Prošlý kontakt', personName: 'Smyšlená Osoba', legalBasis: 'public_function', retainUntil: '2026-11-01' as IsoDate, visibility: 'public', serviceId: clinic } as const
    await aContact(app.db, home, over)
    const archived = await aContact(app.db, home, { label: 'Uložený kontakt', visibility: 'public', serviceId: clinic })
    await networker.post(contact(archived, 'archiv'))
    expect(await everywhere(clinic)).not.toMatch(/Prošlý|Uložený/)
    expect(await text(app.anyone.get(`/organizace/${home}`))).not.toMatch(/Prošlý|Uložený/)
    expect(await text(networker.get('/prace/sit/overovani?q=Poradna%20v%20dom%C4%9B'))).toContain('kontakt na osobu je potřeba ověřit')
  })

  test('of a service that ended or is archived no card has any', async () => {
    const [ended, gone] = [await aService(app.db, home, { name: 'Skončená', endsOn: '2026-11-01' as IsoDate }), await aService(app.db, home, { name: 'Zmizelá' })]
    for (const [serviceId, label] of [[ended, 'Kontakt skončené'], [gone, 'Kontakt zmizelé']] as const) await aContact(app.db, home, { label, visibility: 'public', serviceId })
    await networker.post(`${ofService(gone)}/archiv`)
    const page = await text(app.anyone.get(`/organizace/${home}`))
    expect(page).toContain('Kontaktní pracovnice')
    expect(page).not.toMatch(/Kontakt (skončené|zmizelé)/)
    expect(await everywhere(ended)).not.toContain('Kontakt skončené')
    const work = await text(networker.get(ofOrganisation()))
    for (const label of ['Kontakt skončené', 'Kontakt zmizelé']) expect(work).toContain(label)
    await networker.post(`${ofService(gone)}/obnovit`)
    expect(await text(app.anyone.get(`/organizace/${home}`))).toContain('Kontakt zmizelé')
  })
})

describe('the history of a contact', () => {
  const change = async (id: ContactId, serviceId: string, version: number) =>
    expect((await networker.post(contact(id, 'upravit'), { ...form, label: 'Dějinný', serviceId, version: String(version) })).status).toBe(303)

  test('says for which service it was, and brings it back', async () => {
    const id = await aContact(app.db, home, { label: 'Dějinný', serviceId: clinic })
    await change(id, '', 1)
    const page = await text(networker.get(contact(id, 'historie')))
    expect(page).toContain('Pro kterou službu')
    expect(page).toContain('Poradna v domě')
    expect(page).toContain('celá organizace')
    await networker.post(contact(id, 'historie/2'), { jak: 'zmena', karta: '2' })
    expect((await stored(id)).service_id).toBe(clinic)
  })

  test('does not bring back a service that is the organisation’s no more', async () => {
    const leaving = await aService(app.db, home, { name: 'Odstěhovaná' })
    const id = await aContact(app.db, home, { label: 'Dějinný', serviceId: leaving })
    await change(id, club, 1)
    const target = await anOrganisation(app.db, { name: 'Nový domov' })
    await networker.post(`${ofService(leaving)}/presunout/${target}`, { version: '1' })
    const refused = await networker.post(contact(id, 'historie/2'), { jak: 'zmena', karta: '2' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Takovou službu organizace nemá')
    expect((await stored(id)).service_id).toBe(club)
  })
})
