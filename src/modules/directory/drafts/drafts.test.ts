import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'

let app: TestApp
let now = testNow
let author: Visit
let other: Visit
let organisation: OrganisationId
let service: ServiceId

beforeAll(async () => {
  app = await testApp({ clock: () => now })
  await aTerritory(app.db)
  author = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  other = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
  service = await aService(app.db, organisation)
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const form = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
  ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}
const edit = (id: string): string => `/prace/sit/sluzby/${id}/upravit`
const automatic = (path: string, fields: Record<string, string>): Promise<Response> => author.ask(path, {
  method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json', origin: 'http://sit.example' },
})
const drafts = () => app.db.selectFrom('card_draft').select(['person_id', 'form', 'typed', 'version']).execute()

describe('an unfinished form', () => {
  test('is put off by a button and offered when its author comes back, to nobody else', async () => {
    const put = await author.post(`${edit(service)}/rozepsane`, { ...form, name: 'Rozepsaný název', version: '1', summary: '' })
    expect(put.status).toBe(303)
    expect(await text(author.get(put.headers.get('location')!))).toContain('Rozepsané je odložené.')
    const offered = await text(author.get(edit(service)))
    expect(offered).toContain('Máte tu rozepsané změny')
    expect(offered).toContain('value="Dětský psycholog"')
    expect(offered).not.toContain('data-action')
    const opened = await text(author.get(`${edit(service)}?rozepsane=ano`))
    expect(opened).toContain('value="Rozepsaný název"')
    expect(opened).toContain('data-action')
    expect(await text(other.get(`${edit(service)}?rozepsane=ano`))).not.toContain('Rozepsaný název')
    expect(await text(other.get(edit(service)))).not.toContain('rozepsané změny')
    const { name } = await app.db.selectFrom('service').select('name').where('id', '=', service).executeTakeFirstOrThrow()
    expect(name).toBe('Dětský psycholog')
  })

  test('is thrown away on request', async () => {
    await author.post(`${edit(service)}/rozepsane`, { ...form, name: 'Jiný', version: '1' })
    const dropped = await author.post(`${edit(service)}/rozepsane`, { zahodit: 'ano' })
    expect(dropped.headers.get('location')).toContain(edit(service))
    expect(await text(author.get(edit(service)))).not.toContain('rozepsané změny')
  })

  test('is gone once its card is saved, and joined with what was saved meanwhile', async () => {
    const id = await aService(app.db, organisation)
    await author.post(`${edit(id)}/rozepsane`, { ...form, name: 'Rozepsaný', version: '1' })
    await other.post(edit(id), { ...form, phone: '469 000 000', version: '1' })
    const opened = await text(author.get(`${edit(id)}?rozepsane=ano`))
    expect(opened).toContain('name="version" value="1"')
    expect((await author.post(edit(id), { ...form, name: 'Rozepsaný', version: '1' })).status).toBe(303)
    const row = await app.db.selectFrom('service').select(['name', 'phone']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toEqual({ name: 'Rozepsaný', phone: '+420 469 000 000' })
    expect((await drafts()).filter(({ form: key }) => key === `service:${id}`)).toEqual([])
  })

  test('of a new card waits under its organisation, and of a new organisation by itself', async () => {
    const path = `/prace/sit/organizace/${organisation}/sluzby/nova`
    await author.post(`${path}/rozepsane`, { ...form, name: 'Nová rozepsaná' })
    expect(await text(author.get(`${path}?rozepsane=ano`))).toContain('value="Nová rozepsaná"')
    await author.post(path, { ...form, name: 'Nová' })
    expect(await text(author.get(path))).not.toContain('rozepsané změny')
    const organisations = '/prace/sit/organizace/nova'
    await author.post(`${organisations}/rozepsane`, { name: 'Nová organizace', sector: 'social', kind: 'provider' })
    expect(await text(author.get(`${organisations}?rozepsane=ano`))).toContain('value="Nová organizace"')
    await author.post(organisations, { name: 'Nová organizace', sector: 'social', kind: 'provider', actorStatus: 'key', source: 'networker' })
    expect(await text(author.get(organisations))).not.toContain('rozepsané změny')
  })

  const mark = (page: string): Record<string, string> => ({ okno: /name="okno" value="([^"]+)"/.exec(page)?.[1] ?? 'none' })

  test('goes on waiting when its form is opened beside it and saved', async () => {
    const id = await aService(app.db, organisation)
    const first = mark(await text(author.get(edit(id))))
    await author.post(`${edit(id)}/rozepsane`, { ...form, ...first, name: 'Rozepsaný', version: '1' })
    const beside = await text(author.get(edit(id)))
    expect((await author.post(edit(id), { ...form, ...mark(beside), phone: '469 000 000', version: '1' })).status).toBe(303)
    const back = await text(author.get(`${edit(id)}?rozepsane=ano`))
    expect(back).toContain('value="Rozepsaný"')
    expect(mark(back)).toEqual(first)
    expect((await author.post(edit(id), { ...form, ...mark(back), name: 'Rozepsaný', version: '1' })).status).toBe(303)
    expect(await text(author.get(edit(id)))).not.toContain('rozepsané změny')
  })

  test('kept by the form that is then saved is gone, through a refusal and a conflict too', async () => {
    const id = await aService(app.db, organisation)
    const mine = mark(await text(author.get(edit(id))))
    await automatic(`${edit(id)}/rozepsane`, { ...form, ...mine, name: 'Můj', version: '1' })
    await other.post(edit(id), { ...form, name: 'Jejich', version: '1' })
    const refused = await text(author.post(edit(id), { ...form, ...mine, name: '', version: '1' }))
    const conflict = await author.post(edit(id), { ...form, ...mark(refused), name: 'Můj', version: '1' })
    expect(conflict.status).toBe(409)
    const answered = { ...form, ...mark(await conflict.text()), name: 'Můj', version: '2', stret: 'name', 'volba-name': 'mine' }
    expect((await author.post(edit(id), answered)).status).toBe(303)
    expect(await text(author.get(edit(id)))).not.toContain('rozepsané změny')
  })

  test('is not written over by another opening of the form, unless its author says so', async () => {
    const id = await aService(app.db, organisation)
    const put = `${edit(id)}/rozepsane`
    await author.post(put, { ...form, ...mark(await text(author.get(edit(id)))), name: 'Starší', version: '1' })
    const beside = { ...form, ...mark(await text(author.get(edit(id)))), name: 'Novější', version: '1' }
    expect(await (await automatic(put, beside)).json()).toEqual({ state: 'conflict' })
    const refused = await author.post(put, beside)
    expect(refused.status).toBe(422)
    const page = await text(refused)
    expect(page).toContain('čeká tu starší rozepsané')
    expect(page).toContain('value="Novější"')
    expect(page).not.toContain('data-action')
    expect(await text(author.get(`${edit(id)}?rozepsane=ano`))).toContain('value="Starší"')
    expect((await author.post(put, { ...beside, 'misto-starsiho': 'ano' })).status).toBe(303)
    expect(await text(author.get(`${edit(id)}?rozepsane=ano`))).toContain('value="Novější"')
    now = new Date(testNow.getTime() + 31 * 86_400_000)
    await app.db.updateTable('session').set({ expires_at: new Date('2027-12-01') }).execute()
    expect((await author.post(put, { ...beside, okno: 'po-mesici', name: 'Po měsíci' })).status).toBe(303)
    now = testNow
  })

  test('of a new card waits while another one is written', async () => {
    const home = await anOrganisation(app.db, { name: 'Dvě nové' })
    for (const [path, fields] of [
      [`/prace/sit/organizace/${home}/sluzby/nova`, form],
      ['/prace/sit/organizace/nova', { name: '', sector: 'social', kind: 'provider', actorStatus: 'key', source: 'networker' }],
    ] as const) {
      await author.post(`${path}/rozepsane`, { ...fields, ...mark(await text(author.get(path))), name: 'První rozepsaná' })
      const second = mark(await text(author.get(path)))
      expect((await author.post(path, { ...fields, ...second, name: 'Druhá služba' })).status).toBe(303)
      expect(await text(author.get(`${path}?rozepsane=ano`))).toContain('value="První rozepsaná"')
      await author.post(`${path}/rozepsane`, { zahodit: 'ano' })
    }
  })

  test('is kept by itself too, and says when', async () => {
    const id = await aService(app.db, organisation)
    const answer = await automatic(`${edit(id)}/rozepsane`, { ...form, name: 'Po kouskách', version: '1', straz: 'on' })
    expect(await answer.json()).toMatchObject({ state: 'saved', version: 1 })
    const [draft] = (await drafts()).filter(({ form: key }) => key === `service:${id}`)
    expect(draft).toMatchObject({ person_id: author.personId, version: 1 })
    expect(draft?.typed).toMatchObject({ name: ['Po kouskách'] })
    expect(Object.keys(draft?.typed as object)).not.toEqual(expect.arrayContaining(['version']))
    expect(JSON.stringify(draft?.typed)).not.toContain('straz')
  })

  test('keeps no birth number; doubts of the guard wait until saving', async () => {
    const id = await aService(app.db, organisation)
    const birth = { ...form, notFor: 'Dítě s rodným číslem 850101/0023', version: '1' }
    const answer = await automatic(`${edit(id)}/rozepsane`, birth)
    expect(await answer.json()).toEqual({ state: 'guard' })
    const byButton = await author.post(`${edit(id)}/rozepsane`, birth)
    expect(byButton.status).toBe(422)
    expect(await byButton.text()).toContain('Dítě s rodným číslem')
    expect((await drafts()).filter(({ form: key }) => key === `service:${id}`)).toEqual([])
    const doubtful = { ...form, notFor: 'Syn Honzík nechodí do školy.', version: '1' }
    expect(await (await automatic(`${edit(id)}/rozepsane`, doubtful)).json()).toMatchObject({ state: 'saved' })
    expect((await author.post(edit(id), doubtful)).status).toBe(422)
  })

  test('never keeps where a confidential place may be, nor did before it was confidential', async () => {
    const home = await anOrganisation(app.db, { name: 'Azyl' })
    const path = `/prace/sit/organizace/${home}/upravit/rozepsane`
    const fields = { name: 'Azyl', seatMunicipality: 'Hlinsko', seatAddress: 'Skrytá 7', seatPostalCode: '539 01', version: '1' }
    await author.post(path, fields)
    expect(JSON.stringify(await drafts())).toContain('Skrytá')
    await aLocation(app.db, home, { kind: 'seat', confidential: true, address: 'Skrytá 7' })
    expect(JSON.stringify(await drafts())).not.toMatch(/Skrytá|539 01/)
    await author.post(path, fields)
    expect(JSON.stringify(await drafts())).not.toMatch(/Skrytá|539 01/)
  })

  test('is as if it were not after thirty days', async () => {
    const id = await aService(app.db, organisation)
    await author.post(`${edit(id)}/rozepsane`, { ...form, name: 'Zapomenutý', version: '1' })
    await app.db.updateTable('session').set({ expires_at: new Date('2027-12-01') }).execute()
    now = new Date(testNow.getTime() + 31 * 86_400_000)
    const later = await text(author.get(edit(id)))
    expect(later).toContain('Upravit službu')
    expect(later).not.toContain('rozepsané změny')
    now = testNow
  })
})

describe('what somebody has unfinished', () => {
  test('is listed on the overview and in the network, for its author only, with the way to the form', async () => {
    const writer = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
    const home = await anOrganisation(app.db, { name: 'Domov rozepsaných' })
    const id = await aService(app.db, home, { name: 'Uložený název' })
    for (const page of ['/prace', '/prace/sit']) expect(await text(writer.get(page)), page).not.toContain('Rozepsané')
    await writer.post(`${edit(id)}/rozepsane`, { summary: 'Jen popis', version: '1' })
    await writer.post(`/prace/sit/organizace/${home}/upravit/rozepsane`, { name: 'Domov jinak', version: '1' })
    await writer.post(`/prace/sit/organizace/${home}/sluzby/nova/rozepsane`, { name: ' Nová rozepsaná ' })
    await writer.post('/prace/sit/organizace/nova/rozepsane', { name: '' })
    for (const page of ['/prace', '/prace/sit']) {
      const listed = await text(writer.get(page))
      const lines = [...listed.matchAll(/<a href="([^"]*rozepsane=ano)"[^>]*>([^<]*)<\/a><\/p><p class="meta">([^·]*) · odloženo/g)].map(([, path = '', name, what]) => [path, name, what])
      expect(lines.toSorted(), page).toEqual([
        [`${edit(id)}?rozepsane=ano`, 'Uložený název', 'služba, Domov rozepsaných'],
        [`/prace/sit/organizace/${home}/sluzby/nova?rozepsane=ano`, 'Nová rozepsaná', 'nová služba, Domov rozepsaných'],
        [`/prace/sit/organizace/${home}/upravit?rozepsane=ano`, 'Domov jinak', 'organizace'],
        ['/prace/sit/organizace/nova?rozepsane=ano', 'bez názvu', 'nová organizace'],
      ].toSorted())
      for (const [path = ''] of lines) expect((await writer.get(path)).status, path).toBe(200)
      expect(await text(other.get(page))).not.toContain('Domov jinak')
    }
    const dropped = await writer.post('/prace/sit/rozepsane/zahodit', { formular: `service:${id}`, zahodit: 'sit' })
    expect(dropped.headers.get('location')).toBe('/prace/sit?zprava=draft-dropped')
    expect(await text(writer.get('/prace'))).not.toContain('Uložený název')
    await app.db.updateTable('session').set({ expires_at: new Date('2027-12-01') }).execute()
    now = new Date(testNow.getTime() + 31 * 86_400_000)
    expect(await text(writer.get('/prace/sit'))).not.toContain('Rozepsané')
    now = testNow
  })

  test('of a card that is another organisation’s by now can still be thrown away, by its author only', async () => {
    const [home, elsewhere] = [await anOrganisation(app.db, { name: 'Domov poskytovatele' }), await anOrganisation(app.db)]
    const id = await aService(app.db, home)
    const provider = await app.signIn('provider', { kind: 'organisation', code: home })
    await provider.post(`${edit(id)}/rozepsane`, { name: 'Rozepsané před přesunem', version: '1' })
    expect(await text(provider.get('/prace'))).toContain(`${edit(id)}?rozepsane=ano`)
    await author.post(`/prace/sit/sluzby/${id}/presunout/${elsewhere}`, { version: '1' })
    expect((await provider.get(edit(id))).status).toBe(403)
    for (const page of ['/prace', '/prace/sit']) {
      const listed = await text(provider.get(page))
      expect(listed).toContain('Rozepsané před přesunem')
      expect(listed).toContain('rozepsané jde jen zahodit')
      expect(listed).not.toContain(`${edit(id)}?rozepsane=ano`)
      expect(listed).toContain(`name="formular" value="service:${id}"`)
    }
    const drop = (visit: Visit) => visit.post('/prace/sit/rozepsane/zahodit', { formular: `service:${id}`, zahodit: 'prehled' })
    await drop(other)
    expect(await text(provider.get('/prace'))).toContain('Rozepsané před přesunem')
    expect((await drop(provider)).headers.get('location')).toBe('/prace?zprava=draft-dropped')
    expect(await text(provider.get('/prace'))).not.toContain('Rozepsané před přesunem')
  })
})

describe('a place added from the form of a service', () => {
  const place = { kind: 'place', name: 'Nová pobočka', municipality: 'Hlinsko', address: 'Poděbradovo náměstí 1', barrierFree: '' }
  const button = { dal: 'misto' }
  const boxOf = (form: string, name: string): string | undefined => form.split('<fieldset').find((part) => part.includes(name))
  const drafted = async (id: string) => (await drafts()).filter(({ form: key }) => key.includes(id))

  test('loses nothing of a new service: the form waits and comes back with the place ticked', async () => {
    const home = await anOrganisation(app.db, { name: 'Bez míst' })
    const path = `/prace/sit/organizace/${home}/sluzby/nova`
    expect(await text(author.get(path))).toContain(`formaction="${path}/rozepsane"`)
    const sent = await author.post(`${path}/rozepsane`, { ...form, name: 'Rozepsaná s místem', ...button })
    expect(sent.status).toBe(303)
    const adding = sent.headers.get('location')!
    const placeForm = await text(author.get(adding))
    expect(placeForm).toContain('Služba zůstala rozepsaná.')
    expect(placeForm).toContain(`href="${path}?rozepsane=ano#mista"`)
    const saved = await author.post(adding, place)
    expect(saved.headers.get('location')).toBe(`${path}?rozepsane=ano&zprava=place-chosen#mista`)
    const back = await text(author.get(saved.headers.get('location')!))
    expect(back).toContain('value="Rozepsaná s místem"')
    expect(back).toContain('Místo je uložené a ve službě zaškrtnuté.')
    expect(boxOf(back, 'Nová pobočka')).toMatch(/type="checkbox"[^>]* checked/)
  })

  test('a wrong place keeps waiting for its mending, and then goes to the changed service', async () => {
    const home = await anOrganisation(app.db, { name: 'S jedním místem' })
    await aLocation(app.db, home, { name: 'Stará pobočka' })
    const id = await aService(app.db, home)
    const sent = await author.post(`${edit(id)}/rozepsane`, { ...form, name: 'Měněná', version: '1', ...button })
    const adding = sent.headers.get('location')!
    const refused = await author.post(adding, { ...place, municipality: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`action="${adding}"`)
    const saved = await author.post(adding, place)
    const back = await text(author.get(saved.headers.get('location')!))
    expect(back).toContain('value="Měněná"')
    expect(boxOf(back, 'Nová pobočka')).toMatch(/type="checkbox"[^>]* checked/)
    expect(boxOf(back, 'Stará pobočka')).not.toMatch(/type="checkbox"[^>]* checked/)
    expect(await drafted(id)).toMatchObject([{ version: 1, typed: { name: ['Měněná'] } }])
    expect(JSON.stringify(await drafted(id))).not.toContain('misto')
  })

  test('of a form saved meanwhile is only offered in it, and a service of another organisation waits for nothing', async () => {
    const home = await anOrganisation(app.db, { name: 'Uložená mezitím' })
    const id = await aService(app.db, home)
    const adding = `/prace/sit/organizace/${home}/mista/nove?ke-sluzbe=${id}`
    const saved = await author.post(adding, place)
    expect(saved.headers.get('location')).toContain('zprava=saved#mista')
    expect(await drafted(id)).toEqual([])
    const foreign = `/prace/sit/organizace/${organisation}/mista/nove?ke-sluzbe=${id}`
    expect(await text(author.get(foreign))).not.toContain('Služba zůstala rozepsaná.')
    expect((await author.post(foreign, place)).headers.get('location')).toBe(`/prace/sit/organizace/${organisation}?zprava=saved#mista`)
  })
})

test('places of one town are told apart by their street, never a confidential one', async () => {
  const home = await anOrganisation(app.db, { name: 'Se dvěma místy' })
  await aLocation(app.db, home, { name: null, address: 'Havlíčkova 1' })
  await aLocation(app.db, home, { name: null, address: 'Tajná 13', confidential: true })
  const id = await aService(app.db, home)
  const shown = await text(author.get(edit(id)))
  expect(shown).toContain(', Havlíčkova 1')
  expect(shown).not.toContain('Tajná 13')
})

test('what a form only points at opens beside it', async () => {
  const contact = await text(author.get(`/prace/sit/organizace/${organisation}/kontakty/novy`))
  expect(contact).toMatch(/<a href="\/prace\/sit\/souhlas\/[^"]+" target="_blank"/)
})
