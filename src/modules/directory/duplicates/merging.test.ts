import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { raiseFlag } from '../freshness/commands.ts'

let app: TestApp
let networker: Visit

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const queue = '/prace/sit/duplicity'
const pair = (staying: string, gone: string): string => `${queue}/organizace/${staying}/${gone}`
const given = (locationId: Awaited<ReturnType<typeof aLocation>>) => ({ locationId, capacityShare: null, openingHours: null, openingNote: null })
const organisation = (id: string) => app.db.selectFrom('organisation')
  .select(['name', 'ico', 'about', 'web', 'version', 'archived_at', 'merged_into', 'seat_address']).where('id', '=', id).executeTakeFirstOrThrow()
const ownerOf = async (table: 'service' | 'location' | 'contact' | 'card_flag', id: string) =>
  (await app.db.selectFrom(table).select('organisation_id').where('id', '=', id).executeTakeFirstOrThrow()).organisation_id
const mergeOf = async (gone: string): Promise<string> =>
  (await app.db.selectFrom('card_merge').select('id').where('gone_id', '=', gone).executeTakeFirstOrThrow()).id
const undo = async (gone: string) => networker.post(`${queue}/slouceni/${await mergeOf(gone)}`)

let number = 0
/** Two cards of one thing; the second one fuller and verified later. */
async function twins(): Promise<{ staying: OrganisationId, gone: OrganisationId }> {
  const name = `Dvojče číslo ${++number}`
  const staying = await anOrganisation(app.db, { name, phone: null, web: 'https://stara.example/', verifiedOn: '2025-01-01' as IsoDate })
  const gone = await anOrganisation(app.db, {
    name: `${name}, z. s.`, phone: null, about: 'Provázíme rodiny.', web: 'https://nova.example/', verifiedOn: '2026-05-01' as IsoDate,
  })
  return { staying, gone }
}

describe('the queue', () => {
  test('shows pairs with the reason, and not those somebody said are two', async () => {
    const { staying, gone } = await twins()
    const page = await text(networker.get(queue))
    expect(page).toMatch(new RegExp(`${staying}|${gone}`))
    expect(page).toContain('podobný název')
    await networker.post(`${pair(gone, staying)}/neni`)
    const after = await text(networker.get(queue))
    expect(after).not.toContain(staying)
    expect(after).not.toContain(gone)
  })

  test('knows neither secret seats nor other territories', async () => {
    const seats = { phone: null, seatAddress: 'Tajná 44' }
    const [, secret] = [await anOrganisation(app.db, { ...seats, name: 'Dům na půli cesty' }), await anOrganisation(app.db, { ...seats, name: 'Dům u cesty' })]
    await aLocation(app.db, secret, { kind: 'seat', confidential: true, address: 'Tajná 44' })
    const [far, farther] = [await anOrganisation(app.db, { name: 'Vzdálený spolek', phone: null, seatMunicipality: chrudim }), await anOrganisation(app.db, { name: 'Vzdálený spolek', phone: null, seatMunicipality: chrudim })]
    const page = await text(networker.get(`${queue}?uzemi=vse`))
    expect(page).toContain('<td data-label="Proč">podobný název</td>')
    expect(await text(networker.get(`${queue}?uzemi=vse&duvod=address`))).not.toContain(secret)
    for (const id of [far, farther]) expect(page).not.toContain(id)
    expect((await networker.get(pair(far, farther))).status).toBe(403)
  })

  test('does not take two organisations of one name whose identification numbers differ', async () => {
    const [one, other] = [await anOrganisation(app.db, { name: 'Mateřská škola Lípa', ico: '25755277', phone: null }), await anOrganisation(app.db, { name: 'Mateřská škola Lípa', ico: '00270059', phone: null })]
    const page = await text(networker.get(queue))
    expect(page).not.toContain(one)
    expect(page).not.toContain(other)
  })

  test('takes two services of one organisation, but not two registrations', async () => {
    const home = await anOrganisation(app.db, { name: 'Poskytovatel dvojí péče', phone: null })
    const [one, other] = [await aService(app.db, home, { name: 'Krizová pomoc' }), await aService(app.db, home, { name: 'Krizova pomoc' })]
    const registered = [await aService(app.db, home, { name: 'Raná péče', registrationNumber: '111' }), await aService(app.db, home, { name: 'Raná péče', registrationNumber: '222' })]
    const page = await text(networker.get(`${queue}?co=sluzby`))
    expect(page).toContain(one)
    expect(page).toContain(other)
    for (const id of registered) expect(page).not.toContain(id)
  })
})

describe('merging organisations', () => {
  test('fills what is empty, takes the newer word, moves everything and leaves a pointer; undoing puts it all back', async () => {
    const { staying, gone } = await twins()
    const [service, place, contact] = [await aService(app.db, gone), await aLocation(app.db, gone), await aContact(app.db, gone)]
    const flag = await raiseFlag(app.db, { organisationId: gone, serviceId: null }, { about: 'reach', note: null }, new Date())
    if (!flag.ok) throw new Error(flag.reason)
    await networker.post(`/prace/sit/organizace/${gone}/sledovat`, { sledovat: 'on' })
    const before = await organisation(staying)
    const asked = await text(networker.get(pair(staying, gone)))
    expect(asked).toContain('Provázíme rodiny.')
    expect(asked).toMatch(/name="pole-about" value="gone" checked/)
    const done = await networker.post(pair(staying, gone), { 'verze': '1.1', 'pole-about': 'gone', 'pole-web': 'gone', 'pole-name': 'staying' })
    expect(done.headers.get('location')).toContain('zprava=merged')
    expect(await organisation(staying)).toMatchObject({ name: before.name, about: 'Provázíme rodiny.', web: 'https://nova.example/', archived_at: null })
    expect(await organisation(gone)).toMatchObject({ merged_into: staying })
    const owners = () => Promise.all([ownerOf('service', service), ownerOf('location', place), ownerOf('contact', contact), ownerOf('card_flag', flag.value)])
    expect(await owners()).toEqual([staying, staying, staying, staying])
    expect(await text(networker.get(`/prace/sit/organizace/${gone}`))).toContain('Karta je sloučená s jinou')
    const parting = `/prace/sit/duplicity/slouceni/${await mergeOf(gone)}`
    expect(await text(networker.get(`/prace/sit/organizace/${staying}`))).toContain(parting)
    const redirect = await app.anyone.get(`/organizace/${gone}`)
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, `/organizace/${staying}`])
    const entries = await app.db.selectFrom('audit_entry').select('action').where('subject_id', '=', staying).where('actor_id', 'is not', null).execute()
    expect(entries.filter(({ action }) => action === 'directory.mergeCards')).toHaveLength(1)

    expect((await undo(gone)).headers.get('location')).toContain('zprava=unmerged')
    expect(await organisation(staying)).toMatchObject({ name: before.name, about: before.about, web: before.web })
    expect(await text(networker.get(`/prace/sit/organizace/${staying}`))).not.toContain(parting)
    expect(await organisation(gone)).toMatchObject({ merged_into: null, archived_at: null, about: 'Provázíme rodiny.' })
    expect(await owners()).toEqual([gone, gone, gone, gone])
    expect((await app.anyone.get(`/organizace/${gone}`)).status).toBe(200)
    const watched = await app.db.selectFrom('card_watch').select('organisation_id').where('person_id', '=', networker.personId).execute()
    expect(watched).toContainEqual({ organisation_id: gone })
  })

  test('a list that has the gone card gets the one that stays; one that has both keeps one line with both notes, and undoing parts them', async () => {
    const { staying, gone } = await twins()
    const list = async (title: string): Promise<string> =>
      (await app.db.insertInto('saved_list').values({ title, created_by: networker.personId }).returning('id').executeTakeFirstOrThrow()).id
    const [one, both] = [await list('Jen jedna'), await list('Obě')]
    const lines = [[one, gone, 'a'], [both, staying, 'b'], [both, gone, 'c']] as const
    await app.db.insertInto('saved_list_item').values(lines.map(([list_id, organisation_id, note], position) => ({ list_id, organisation_id, note, position }))).execute()
    const stored = async () => (await app.db.selectFrom('saved_list_item').select(['list_id', 'organisation_id', 'note']).orderBy('note').execute())
      .map(({ list_id, organisation_id, note }) => [list_id, organisation_id, note])
    await networker.post(pair(staying, gone), { verze: '1.1' })
    expect(await stored()).toEqual([[one, staying, 'a'], [both, staying, 'b\nc']])
    await undo(gone)
    expect(await stored()).toEqual(lines.map((line) => [...line]))
  })

  test('a note for other readers stays in a line of its own', async () => {
    const { staying, gone } = await twins()
    const { id } = await app.db.insertInto('saved_list').values({ title: 'Dvojí čtenáři', created_by: networker.personId }).returning('id').executeTakeFirstOrThrow()
    const lines = [[staying, 'pro všechny', 'public'], [gone, 'jen pro mě', 'self']] as const
    await app.db.insertInto('saved_list_item').values(lines.map(([organisation_id, note, note_visibility], position) => ({ list_id: id, organisation_id, note, note_visibility, position }))).execute()
    const stored = async () => (await app.db.selectFrom('saved_list_item').select(['organisation_id', 'note', 'note_visibility']).where('list_id', '=', id).orderBy('position').execute())
      .map(({ organisation_id, note, note_visibility }) => [organisation_id, note, note_visibility])
    await networker.post(pair(staying, gone), { verze: '1.1' })
    expect(await stored()).toEqual(lines.map((line) => [...line]))
    await undo(gone)
    expect(await stored()).toEqual(lines.map((line) => [...line]))
  })

  test('a service put since into a place of the other one leaves it when the merge is undone, and the page says so', async () => {
    const { staying, gone } = await twins()
    const own = await aLocation(app.db, staying, { name: 'Dům X' })
    const service = await aService(app.db, staying, { name: 'Poradna u cesty', places: [{ ...given(own), capacityShare: 0.4 }] })
    const place = await aLocation(app.db, gone, { name: 'Dům Y' })
    await networker.post(pair(staying, gone), { verze: '1.1' })
    await app.db.insertInto('service_location').values({ service_id: service, location_id: place, capacity_share: 0.6 }).execute()
    const asked = await text(networker.get(`${queue}/slouceni/${await mergeOf(gone)}`))
    expect(asked).toMatch(/Poradna u cesty – Dům Y/)
    expect(asked).not.toContain('Dům X')
    await undo(gone)
    const givenIn = await app.db.selectFrom('service_location').select(['location_id', 'capacity_share']).where('service_id', '=', service).execute()
    expect(givenIn).toEqual([{ location_id: own, capacity_share: null }])
    expect(await text(app.anyone.get(`/sluzby/${service}`))).not.toContain('Dům Y')
    const { changes } = await app.db.selectFrom('card_change').select('changes').where('subject_id', '=', service).orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(changes).toMatchObject({ places: { before: [{}, {}], after: [{ locationId: own, capacityShare: null }] } })
  })

  test('what was written since the merge stays when it is undone, and the page says so', async () => {
    const { staying, gone } = await twins()
    await networker.post(pair(staying, gone), { 'verze': '1.1', 'pole-about': 'gone', 'pole-web': 'gone' })
    await app.db.updateTable('organisation').set({ web: 'https://nejnovejsi.example/', version: 3 }).where('id', '=', staying).execute()
    const added = await aService(app.db, staying)
    const page = await text(networker.get(`${queue}/slouceni/${await mergeOf(gone)}`))
    expect(page.split('Tato pole se nevrátí')[1]).toContain('Web')
    await undo(gone)
    expect(await organisation(staying)).toMatchObject({ web: 'https://nejnovejsi.example/', about: null })
    expect(await ownerOf('service', added)).toBe(staying)
    expect((await undo(gone)).status).toBe(404)
  })

  test('over cards somebody changed meanwhile nothing is merged', async () => {
    const { staying, gone } = await twins()
    const answer = await networker.post(pair(staying, gone), { verze: '1.9', 'pole-about': 'gone' })
    expect(answer.headers.get('location')).toContain('zprava=changed-meanwhile')
    expect(await organisation(gone)).toMatchObject({ merged_into: null, archived_at: null })
  })

  test('a secret seat is neither shown, written nor let out on either card', async () => {
    const staying = await anOrganisation(app.db, { name: 'Azyl Hlinsko', phone: null, seatAddress: 'Veřejná 1' })
    const gone = await anOrganisation(app.db, { name: 'Azyl Hlinsko', phone: null, seatAddress: 'Skrytá 7' })
    await aLocation(app.db, gone, { kind: 'seat', confidential: true, address: 'Skrytá 7' })
    const asked = await text(networker.get(pair(staying, gone)))
    await networker.post(pair(staying, gone), { 'verze': '1.1', 'pole-seatAddress': 'gone' })
    const pages = await Promise.all([`/prace/sit/organizace/${gone}`, `/prace/sit/organizace/${gone}/historie`, `/prace/sit/organizace/${staying}`, `/prace/sit/organizace/${staying}/historie`]
      .map((path) => text(networker.get(path))))
    for (const page of [asked, ...pages]) expect(page).not.toContain('Skrytá')
    expect((await organisation(staying)).seat_address).toBe('Veřejná 1')
    const kept = await app.db.selectFrom('card_merge').select('moved').where('gone_id', '=', gone).executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain('Skrytá')
    await undo(gone)
    expect((await organisation(gone)).seat_address).toBe('Skrytá 7')
  })

  test.each([['', 'Veřejná 1'], ['Skrytá 9', null]])('of a seat hidden by the merge what was written meanwhile („%s“) does not come out by undoing', async (written, left) => {
    const name = `Azyl ${++number}`
    const staying = await anOrganisation(app.db, { name, phone: null, seatAddress: 'Veřejná 1' })
    const gone = await anOrganisation(app.db, { name, phone: null })
    await aLocation(app.db, gone, { confidential: true, address: 'Skrytá 9' })
    await networker.post(pair(staying, gone), { verze: '1.1' })
    const form = { name, sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', legalForm: 'spolek', seatMunicipality: 'Hlinsko', about: 'Nově.', seatAddress: written }
    const { version } = await organisation(staying)
    expect((await networker.post(`/prace/sit/organizace/${staying}/upravit`, { ...form, version: String(version) })).status).toBe(303)
    await undo(gone)
    expect(await organisation(staying)).toMatchObject({ about: 'Nově.', seat_address: left })
  })

  test.each(['staying', 'gone'])('an open place of the %s card at a confidential address of the other is closed', async (open) => {
    const [staying, gone] = [await anOrganisation(app.db, { name: 'Azyl Sever', phone: null }), await anOrganisation(app.db, { name: 'Azyl Sever', phone: null })]
    const [mine, other] = open === 'staying' ? [staying, gone] : [gone, staying]
    const place = await aLocation(app.db, mine, { address: 'Zkušební 77' })
    const elsewhere = await aLocation(app.db, mine, { address: 'Otevřená 1' })
    await aLocation(app.db, other, { confidential: true, address: 'Zkušební 77' })
    const service = await aService(app.db, mine, { name: 'Azylový dům', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    expect(await text(app.anyone.get(`/sluzby/${service}`))).toContain('Zkušební')
    expect((await networker.post(pair(staying, gone), { verze: '1.1' })).status).toBe(303)
    expect(await text(app.anyone.get(`/sluzby/${service}`))).not.toContain('Zkušební')
    const places = await app.db.selectFrom('location').select(['id', 'confidential']).where('id', 'in', [place, elsewhere]).execute()
    expect(new Map(places.map(({ id, confidential }) => [id, confidential]))).toEqual(new Map([[place, true], [elsewhere, false]]))
    await undo(gone)
    expect(await text(app.anyone.get(`/sluzby/${service}`))).not.toContain('Zkušební')
  })

  test('a merged card comes back only by undoing', async () => {
    const { staying, gone } = await twins()
    await networker.post(pair(staying, gone), { verze: '1.1' })
    await networker.post(`/prace/sit/organizace/${gone}/obnovit`)
    expect(await organisation(gone)).toMatchObject({ merged_into: staying })
    expect((await organisation(gone)).archived_at).not.toBeNull()
  })

  test('merged twice in a row, the first card still leads to the last one', async () => {
    const { staying, gone } = await twins()
    const last = await anOrganisation(app.db, { name: 'Poslední z řady', phone: null })
    await networker.post(pair(staying, gone), { verze: '1.1' })
    await networker.post(pair(last, staying), { verze: '1.2' })
    expect((await app.anyone.get(`/organizace/${gone}`)).headers.get('location')).toBe(`/organizace/${last}`)
    await undo(staying)
    expect((await app.anyone.get(`/organizace/${gone}`)).headers.get('location')).toBe(`/organizace/${staying}`)
  })
})

describe('merging services', () => {
  const pairOf = (staying: string, gone: string): string => `${queue}/sluzby/${staying}/${gone}`
  const service = (id: string) => app.db.selectFrom('service').select(['phone', 'archived_at', 'merged_into']).where('id', '=', id).executeTakeFirstOrThrow()
  const placesOf = async (id: string) => (await app.db.selectFrom('service_location').select('location_id').where('service_id', '=', id).execute())
    .map(({ location_id }) => location_id).toSorted()

  test('gives the service in all places of both, keeps what registers said, and undoes it', async () => {
    const home = await anOrganisation(app.db, { name: 'Služby dvojmo', phone: null })
    const [here, there] = [await aLocation(app.db, home), await aLocation(app.db, home)]
    const staying = await aService(app.db, home, { name: 'Poradna', places: [given(here)] })
    const gone = await aService(app.db, home, { name: 'Poradna pro rodiny', phone: '+420 469 333 444', places: [given(there)] })
    const run = await app.db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json' }).returning('id').executeTakeFirstOrThrow()
    await app.db.insertInto('register_record').values({
      source: 'rpss', kind: 'service', key: '99', subject_id: gone, hash: '', as_of: '2026-11-01', run_id: run.id, card_version: 1,
    }).execute()
    const recordOf = async () => (await app.db.selectFrom('register_record').select('subject_id').where('key', '=', '99').executeTakeFirstOrThrow()).subject_id
    await networker.post(pairOf(staying, gone), { 'verze': '1.1', 'pole-phone': 'gone' })
    expect(await service(staying)).toEqual({ phone: '+420 469 333 444', archived_at: null, merged_into: null })
    expect(await placesOf(staying)).toEqual([here, there].toSorted())
    expect(await recordOf()).toBe(staying)
    expect((await app.anyone.get(`/sluzby/${gone}`)).headers.get('location')).toBe(`/sluzby/${staying}`)
    expect(await text(networker.get(`/prace/sit/sluzby/${staying}/historie`))).toContain('sloučením karet')
    await undo(gone)
    expect([await placesOf(staying), await placesOf(gone), await recordOf()]).toEqual([[here], [there], gone])
    expect((await service(staying)).phone).toBeNull()
  })

  test('states shares of capacity no more where those of both do not make the whole together; undoing states them again', async () => {
    const home = await anOrganisation(app.db, { name: 'Služby na celý úvazek', phone: null })
    const [here, there] = [await aLocation(app.db, home), await aLocation(app.db, home)]
    const staying = await aService(app.db, home, { name: 'Klub', places: [{ ...given(here), capacityShare: 1 }] })
    const gone = await aService(app.db, home, { name: 'Klub pro děti', places: [{ ...given(there), capacityShare: 1 }] })
    const shares = async (id: string) => (await app.db.selectFrom('service_location').select('capacity_share').where('service_id', '=', id).execute()).map(({ capacity_share }) => capacity_share)
    await networker.post(pairOf(staying, gone), { verze: '1.1' })
    expect(await shares(staying)).toEqual([null, null])
    await undo(gone)
    expect((await shares(staying)).map(Number)).toEqual([1])
  })
})
