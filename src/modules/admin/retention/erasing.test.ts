import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { createList, importRegister, raiseFlag } from '#modules/directory/index.ts'
import { filesIn } from '#db/files.ts'
import { noonOf } from '#test/factories/agedThings.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { purge } from './commands/purge.ts'

let app: TestApp
let networker: Visit
let administrator: Visit
beforeEach(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  administrator = await app.signIn('administrator')
})
afterEach(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()

/** Archived thirty months ago. */
const longAgo = noonOf('2024-05-20' as IsoDate)
const archive = async (table: 'organisation' | 'service' | 'location', id: string): Promise<void> => {
  await sql`update ${sql.table(table)} set archived_at = ${longAgo} where id = ${id}`.execute(app.db)
}

const purgeOn = (day: IsoDate) => purge({ db: app.db, files: filesIn(app.db), now: noonOf(day) }, { id: randomUUID(), by: null, tell: () => Promise.resolve() })

/** Announces, and a month later erases. Who is signed in stays so: the pages are asked on the still day of the tests. */
async function purgeTwice() {
  await app.db.updateTable('session').set({ expires_at: noonOf('2030-01-01' as IsoDate) }).execute()
  await purgeOn(testToday)
  return purgeOn(addDays(testToday, 30))
}

/** Everything any table says, but for the tables named: the audit may name a card that was erased, a merge may not. */
async function everything(...without: readonly string[]): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(app.db)
  const kept = await Promise.all(tables.filter(({ name }) => !without.includes(name))
    .map(async ({ name }) => (await sql<{ said: string }>`select coalesce(jsonb_agg(to_jsonb(t))::text, '') as said from ${sql.table(name)} t`.execute(app.db)).rows[0]?.said))
  return kept.join('\n')
}

const exists = async (table: 'organisation' | 'service' | 'location' | 'contact', id: string): Promise<boolean> =>
  (await app.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined

const aList = () => createList(app.db, networker.personId, null, { title: 'Pro soud', purpose: null, intro: null, visibility: 'office', editors: 'self' })

const givenAt = (locationId: Awaited<ReturnType<typeof aLocation>>) => ({ locationId, capacityShare: null, openingHours: null, openingNote: null })

/** A card with everything that may hang on it. */
async function fullOrganisation(name: string): Promise<{ organisation: OrganisationId, service: ServiceId }> {
  const organisation = await anOrganisation(app.db, { name, about: 'Dávno jsme pomáhali.' })
  const place = await aLocation(app.db, organisation, { address: 'Zapomenutá 9' })
  const service = await aService(app.db, organisation, {
    name: `Služba: ${name}`, places: [givenAt(place)], areas: [{ level: 'orp', code: '5302' }], staff: [{ profession: 'social_worker', fullTime: 1 }],
    use: [{ year: 2023, unit: 'person', amount: 5 }],
    capacities: [{ form: 'ambulatory', unit: 'clients', maximum: 5, free: null, freeAsOf: null }],
  } as never)
  await aContact(app.db, organisation, { label: 'Kontakt služby', serviceId: service })
  await aContact(app.db, organisation, { label: 'Vedoucí', personName: 'Eva Dávná', legalBasis: 'contract', retainUntil: '2040-01-01' as IsoDate, email: 'eva@priklad.example' })
  await raiseFlag(app.db, { organisationId: organisation, serviceId: service }, { about: 'other', note: null }, longAgo)
  const { personId } = networker
  for (const form of [`organisation:${organisation}`, `service:${service}`]) await app.db.insertInto('card_draft').values({ person_id: personId, form, organisation_id: organisation, typed: '{}', saved_at: noonOf(testToday) }).execute()
  await app.db.insertInto('card_watch').values([{ person_id: personId, organisation_id: organisation }, { person_id: personId, service_id: service }]).execute()
  await app.db.insertInto('register_request').values({ organisation_id: organisation, token_hash: Buffer.from(organisation), expires_at: noonOf('2030-01-01' as IsoDate) }).execute()
  await app.signIn('provider', { kind: 'organisation', code: organisation })
  return { organisation, service }
}

test('an organisation goes with everything of it; lists say so, a role in it ends, the audit keeps its name', async () => {
  const { organisation, service } = await fullOrganisation('Zaniklý spolek')
  const { organisation: living } = await fullOrganisation('Živý spolek')
  const list = await aList()
  await app.db.insertInto('saved_list_item').values([
    { list_id: list, position: 1, service_id: service, note: 'Volat ráno.' }, { list_id: list, position: 2, organisation_id: organisation }, { list_id: list, position: 3, organisation_id: living },
  ]).execute()
  await archive('organisation', organisation)
  const erased = await purgeTwice()
  expect(erased).toMatchObject({ organisations: { count: 1, names: ['Zaniklý spolek'] } })

  const left = await everything('audit_entry', 'purge_run', 'role_grant')
  for (const trace of [organisation, service, 'Zaniklý spolek']) expect([trace, left.includes(trace)]).toEqual([trace, false])
  expect(await exists('organisation', living)).toBe(true)
  expect(left).toContain('Živý spolek')
  expect((await networker.get(`/prace/sit/organizace/${organisation}`)).status).toBe(404)
  expect((await app.anyone.get(`/organizace/${organisation}`)).status).toBe(404)
  expect((await app.anyone.get(`/sluzby/${service}`)).status).toBe(404)

  const page = await text(networker.get(`/prace/sit/seznamy/${list}`))
  expect(page.match(/Karta byla smazána 22\. 12\. 2026/g)).toHaveLength(2)
  expect(page).toContain('Volat ráno.')
  expect(page).toContain('Živý spolek')
  for (const path of ['tabulka/csv', 'tabulka/xlsx']) expect((await networker.get(`/prace/sit/seznamy/${list}/${path}`)).status).toBe(200)
  expect((await networker.post(`/prace/sit/seznamy/${list}/kopie`)).status).toBe(303)
  const [line] = await app.db.selectFrom('saved_list_item').select('id').where('erased_on', 'is not', null).execute()
  expect((await networker.get(`/prace/sit/seznamy/${list}/karty/${line!.id}`)).status).toBe(200)
  expect((await networker.post(`/prace/sit/seznamy/${list}/karty/${line!.id}/odebrat`)).status).toBe(303)

  const grants = await app.db.selectFrom('role_grant').select(['scope_code', 'valid_to']).where('role', '=', 'provider').orderBy('valid_to').execute()
  expect(grants.map(({ valid_to }) => valid_to)).toEqual(['2026-12-21', null])
  const entries = await app.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'admin.purge').execute()
  expect(JSON.stringify(entries)).toContain('Zaniklý spolek')
  expect(JSON.stringify(entries)).not.toContain('Eva Dávná')
  expect((await administrator.get('/prace/sprava/zaznam')).status).toBe(200)
})

test('a contact of a person goes from every table, page and note, and its organisation stays', async () => {
  const home = await anOrganisation(app.db, { name: 'Poradna' })
  const form = {
    label: 'Koordinátorka', phone: '777 123 456', email: 'dana@priklad.example', personName: 'Dana Příkladná', legalBasis: 'legitimate_interest',
    retainUntil: '1. 12. 2026', visibility: 'network', source: 'provider', asOf: '1. 11. 2026',
  }
  await networker.post(`/prace/sit/organizace/${home}/kontakty/novy`, form)
  const { id } = await app.db.selectFrom('contact').select(['id']).executeTakeFirstOrThrow()
  await networker.post(`/prace/sit/kontakty/${id}/upravit`, { ...form, label: 'Vedoucí', version: '1' })
  const list = await aList()
  await app.db.insertInto('saved_list_item').values({ list_id: list, position: 1, organisation_id: home, note: 'Ptát se na Dana Příkladná, dana@priklad.example, jinak na recepci.' }).execute()
  await app.db.updateTable('session').set({ expires_at: noonOf('2030-01-01' as IsoDate) }).execute()
  await purgeOn('2026-12-02' as IsoDate)
  await purgeOn('2026-12-30' as IsoDate)
  expect(await everything()).toMatch(/Dana Příkladná/)
  expect(await purgeOn('2026-12-31' as IsoDate)).toEqual({ agreedContacts: { count: 1, names: ['Poradna'] } })
  expect(await everything()).not.toMatch(/Dana|dana@|777 ?123|Koordinátorka/)
  expect(await everything()).toContain('jinak na recepci.')
  for (const path of [`/prace/sit/organizace/${home}`, `/organizace/${home}`, '/prace/hledat?q=dana', `/prace/sit/seznamy/${list}`]) {
    const answer = await networker.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).not.toMatch(/Dana|dana@/)
  }
})

test('contacts of a service go with it, from every text too; those of its organisation and of its other services stay', async () => {
  const home = await anOrganisation(app.db, { name: 'Dům služeb', callWhen: 'Ptejte se Dany Příkladné.' })
  const [gone, living] = [await aService(app.db, home, { name: 'Bývalá' }), await aService(app.db, home, { name: 'Nynější' })]
  const person = { personName: 'Dana Příkladná', legalBasis: 'contract', retainUntil: '2040-01-01' as IsoDate, email: 'dana@priklad.example', asOf: '2026-11-01' as IsoDate } as const
  const own = await aContact(app.db, home, { label: 'Vedoucí bývalé', serviceId: gone, ...person })
  const [whole, other] = [await aContact(app.db, home, { label: 'Podatelna' }), await aContact(app.db, home, { label: 'Vedoucí nynější', serviceId: living })]
  const withdrawn = await aContact(app.db, home, { label: 'Odvolaný souhlas', serviceId: gone, email: null })
  await app.db.updateTable('contact').set({ archived_at: noonOf(testToday), consent_withdrawn_on: testToday }).where('id', '=', withdrawn).execute()
  await archive('service', gone)
  expect(await purgeTwice()).toMatchObject({ services: { count: 1, names: ['Bývalá'] } })
  expect(await app.db.selectFrom('contact').select(['organisation_id', 'service_id']).where('id', '=', withdrawn).executeTakeFirst()).toEqual({ organisation_id: home, service_id: null })
  expect([await exists('service', gone), await exists('contact', own), await exists('contact', whole), await exists('contact', other)]).toEqual([false, false, true, true])
  expect(await everything('audit_entry')).not.toMatch(/Dany? Příkladn|dana@|Vedoucí bývalé/)
})

test('a contact nobody verified hides a year before it goes', async () => {
  const home = await anOrganisation(app.db, { name: 'Poradna' })
  const ospod = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const contact = (asOf: string, label: string) => aContact(app.db, home, { label, personName: `Osoba ${label}`, legalBasis: 'contract', retainUntil: '2040-01-01' as IsoDate, asOf: asOf as IsoDate, visibility: 'public' })
  await contact('2024-11-22', 'Schovaný kontakt')
  await contact('2024-11-23', 'Ukázaný kontakt')
  for (const [visit, path] of [[app.anyone, `/organizace/${home}`], [ospod, `/prace/sit/organizace/${home}`]] as const) {
    const page = await text(visit.get(path))
    expect(page).toContain('Ukázaný kontakt')
    expect(page).not.toContain('Schovaný kontakt')
  }
  const page = await text(networker.get(`/prace/sit/organizace/${home}`))
  expect(page).toContain('Osoba Schovaný kontakt')
  expect(page.match(/Ostatní už kontakt nevidí/g)).toHaveLength(1)
  expect(await text(networker.get('/prace/sit/overovani'))).toContain('kontakt na osobu je potřeba ověřit')
})

const street = 'Skrytá ulice 77'

/** Nobody may find the street on any page or in any file. */
async function isHidden(ids: { readonly organisation: string }): Promise<void> {
  const provider = await app.signIn('provider', { kind: 'organisation', code: ids.organisation })
  const paths = [
    `/organizace/${ids.organisation}`, `/prace/sit/organizace/${ids.organisation}`, `/prace/sit/organizace/${ids.organisation}/upravit`, `/prace/sit/organizace/${ids.organisation}/historie`,
    '/prace/sit/organizace.csv', '/prace/sit/organizace.csv?archiv=1', '/prace/sprava/uchovavani/druh/places', '/prace/sprava/uchovavani/zmizi.csv', '/prace/sit/zmizi', '/prace',
  ]
  for (const visit of [networker, administrator, provider, app.anyone]) for (const path of paths) expect(await text(visit.get(path))).not.toContain(street)
  for (const path of paths.slice(1)) expect([path, (await administrator.get(path)).status]).toEqual([path, 200])
}

test('a confidential place outlives its time, and the address of the seat stays secret', async () => {
  const shelter = await anOrganisation(app.db, { name: 'Azyl', seatAddress: street, seatPostalCode: '53999' })
  const secret = await aLocation(app.db, shelter, { kind: 'seat', confidential: true, address: street, name: street })
  const open = await aLocation(app.db, shelter, { address: 'Veřejná 1' })
  await archive('location', secret)
  await archive('location', open)
  await isHidden({ organisation: shelter })
  expect(await purgeTwice()).toMatchObject({ places: { count: 1 } })
  expect([await exists('location', secret), await exists('location', open)]).toEqual([true, false])
  await isHidden({ organisation: shelter })
  expect(await text(administrator.get('/prace/sprava/uchovavani'))).toContain('z toho 1 drží registr nebo utajení')
  // With its organisation it goes, and nothing is left to guard.
  await archive('organisation', shelter)
  await purgeOn(addDays(testToday, 31))
  await purgeOn(addDays(testToday, 61))
  expect([await exists('organisation', shelter), await exists('location', secret)]).toEqual([false, false])
  expect(await everything()).not.toContain(street)
})

test('a card that was merged away goes with its undo; what stayed takes along what was merged into it', async () => {
  const [staying, gone] = [await anOrganisation(app.db, { name: 'Azyl' }), await anOrganisation(app.db, { name: 'Azyl, z. s.', seatAddress: street })]
  await aLocation(app.db, gone, { kind: 'seat', confidential: true, address: street })
  await networker.post(`/prace/sit/duplicity/organizace/${staying}/${gone}`, { verze: '1.1' })
  const merge = await app.db.selectFrom('card_merge').select('id').executeTakeFirstOrThrow()
  expect((await networker.get(`/prace/sit/duplicity/slouceni/${merge.id}`)).status).toBe(200)
  await isHidden({ organisation: gone })
  await archive('organisation', gone)
  await archive('organisation', staying)
  // Only the one that stayed is announced long enough: the other must not be left behind without what keeps its seat secret.
  await app.db.insertInto('retention_notice').values({ kind: 'organisations', subject_id: staying, announced_on: '2026-10-01' }).execute()
  await purgeOn(testToday)
  expect([await exists('organisation', staying), await exists('organisation', gone)]).toEqual([false, false])
  expect(await app.db.selectFrom('card_merge').selectAll().execute()).toEqual([])
  expect(await everything()).not.toContain(street)
})

test('what a register still lists stays, and goes when it ends there', async () => {
  const file = async (register: string) => {
    const id = await app.db.transaction().execute((tx) => filesIn(app.db).store(tx, { name: 'rpss.json', mediaType: 'application/json', bytes: new TextEncoder().encode(register) }))
    return { name: 'rpss.json', fileId: id, address: null, day: null, bytes: (await filesIn(app.db).bytes(id))! }
  }
  const bring = async (register: string) => importRegister(app.db, null, { source: 'rpss', file: await file(register), asOf: '2026-10-01' as IsoDate, today: testToday, orpCodes: null }, 'whole')
  await bring(aRegister({}))
  const { id } = await app.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
  await archive('service', id)
  expect(await purgeTwice()).not.toHaveProperty('services')
  expect(await exists('service', id)).toBe(true)
  await sql`update register_record set ended_on = '2026-11-01' where kind = 'service'`.execute(app.db)
  await purgeOn(testToday)
  await purgeOn(addDays(testToday, 31))
  expect(await exists('service', id)).toBe(false)
  expect(await app.db.selectFrom('register_record').select('id').where('kind', '=', 'service').execute()).toEqual([])
})

test('an account loses who it was; what the person did stays', async () => {
  const old = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  await old.post('/prace/sit/organizace/nova', { name: 'Založila bývalá', sector: 'social', kind: 'provider', seatMunicipality: 'Hlinsko', actorStatus: 'identified', source: 'networker' })
  await app.db.updateTable('person').set({ name: 'Bývalá Síťařka', email: 'byvala@priklad.example', archived_at: longAgo }).where('id', '=', old.personId).execute()
  await app.db.insertInto('engagement').values({ person_id: old.personId, role: 'local_networker', kind: 'dpc', employer: 'Město', valid_from: '2023-01-01', valid_to: '2024-01-01', public_email: 'byvala@mesto.example' }).execute()
  expect(await purgeTwice()).toMatchObject({ accounts: { count: 1, names: [] } })
  expect(await everything()).not.toMatch(/Bývalá Síťařka|byvala@/)
  const page = await text(administrator.get(`/prace/sprava/lide/${old.personId}`))
  expect(page).toContain('Zrušený účet')
  expect(await text(administrator.post(`/prace/sprava/lide/${old.personId}/obnovit`))).toContain('Založte nový')
  expect(await purgeOn(addDays(testToday, 31))).toEqual({})
})
