import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { codeListForms, codeListsPath, lastCodeChange } from '#test/factories/codeLists.ts'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'
import { tableSteps } from '#test/support/tableSteps.ts'

let app: TestApp
let methodologist: Visit
let networker: Visit
let organisation: OrganisationId
let now = testNow

beforeAll(async () => {
  app = await testApp({ clock: () => now })
  await aTerritory(app.db)
  await signIn()
  organisation = await anOrganisation(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

async function signIn(): Promise<void> {
  methodologist = await app.signIn('methodologist')
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
}

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const groups = `${codeListsPath}/nase-skupiny`
const { newEntry, rename, end, reopen, undo } = codeListForms(() => methodologist)
const saved = async (answer: Promise<Response>): Promise<void> => { expect((await answer).headers.get('location')).toContain('zprava=saved') }

const form = {
  name: 'Rodinná poradna', summary: 'Pomůžeme rodinám, když je toho moc.', forms: 'ambulatory', legalBasis: 'social_service', serviceKind: 'osp',
  functions: 'family_outreach', languages: 'cs', source: 'networker',
}
const newService = (fields: Record<string, string | readonly string[]>) =>
  networker.post(`/prace/sit/organizace/${organisation}/sluzby/nova`, { ...form, presto: 'ano', ...fields })
const card = (id: string): string => `/prace/sit/sluzby/${id}`
const edit = async (id: ServiceId, fields: Record<string, string | readonly string[]>) => {
  const { version } = await app.db.selectFrom('service').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return networker.post(`${card(id)}/upravit`, { ...form, version: String(version), ...fields })
}
const groupsOf = async (id: ServiceId): Promise<string[]> =>
  (await app.db.selectFrom('service').select('audience_groups').where('id', '=', id).executeTakeFirstOrThrow()).audience_groups
const activitiesOf = async (id: ServiceId): Promise<string[]> =>
  (await app.db.selectFrom('service').select('authorised_activities').where('id', '=', id).executeTakeFirstOrThrow()).authorised_activities
const newForm = () => text(networker.get(`/prace/sit/organizace/${organisation}/sluzby/nova`))

/** What a networker reads on the first of December. */
async function later(read: (reader: Visit) => Promise<string>): Promise<string> {
  now = new Date('2026-12-01T11:00:00Z')
  try {
    return await read(await app.signIn('local_networker', { kind: 'orp', code: '5302' }))
  } finally {
    // Those who signed in nine days ago are signed in no more.
    now = testNow
    await signIn()
  }
}

describe('an added entry', () => {
  test('is offered on cards, found in search, filtered by and said in both languages', async () => {
    await saved(newEntry('nase-skupiny', 'mladí pečující', { reason: 'Školy se po nich ptají.' }))
    expect(await newForm()).toContain('mladí pečující')
    const place = await aLocation(app.db, organisation)
    const made = await newService({ audienceGroups: 'mladi_pecujici', [`place-${place}-here`]: 'on' })
    const id = /sluzby\/([\w-]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    expect(await text(networker.get(card(id)))).toContain('mladí pečující')
    expect(await text(app.anyone.get(`/sluzby/${id}`))).toContain('mladí pečující')
    expect(await text(app.anyone.get(`/en/sluzby/${id}`))).toContain('mladí pečující in English')
    const catalogue = await text(app.anyone.get('/sluzby?q=mladí pečující&moznosti=dalsi'))
    expect(catalogue).toContain(`/sluzby/${id}`)
    expect(catalogue).toContain('<option value="mladi_pecujici">mladí pečující (1)</option>')
    expect(await text(app.anyone.get('/sluzby?skupina=mladi_pecujici'))).toContain(`/sluzby/${id}`)
    const page = await text(networker.get(groups))
    for (const said of ['mladí pečující', 'mladi_pecujici', '1 karta', 'Zkušební Osoba', 'Školy se po nich ptají.', 'od 22. 11. 2026']) expect(page, said).toContain(said)
  })

  test('is not offered before its day', async () => {
    await saved(newEntry('nase-skupiny', 'prarodiče jako pěstouni', { fromDay: '1. 12. 2026' }))
    expect(await newForm()).not.toContain('prarodiče jako pěstouni')
    expect(await later((reader) => text(reader.get(`/prace/sit/organizace/${organisation}/sluzby/nova`)))).toContain('prarodiče jako pěstouni')
  })

  test('of a kind of facility stands under its sector and gives it to an imported organisation', async () => {
    await saved(newEntry('druhy-zarizeni', 'komunitní centrum', { sector: 'leisure' }))
    const page = await text(networker.get('/prace/sit/organizace/nova'))
    expect(page).toMatch(/<optgroup label="volný čas a sport">(?:(?!<\/optgroup>).)*komunitní centrum/)
    const { sent, previewed, written } = tableSteps(() => networker)
    const at = await sent('Poskytovatel;Název služby;Obec;Druh poskytovatele\nSpolek U Lípy;Klub;Hlinsko;Komunitní centrum\n')
    const columns = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec', 'sloupec-organisationKind': 'Druh poskytovatele' }
    expect(await previewed(at, columns)).toContain('nová organizace')
    await written(at, columns)
    const made = await app.db.selectFrom('organisation').select(['kind', 'sector']).where('name', '=', 'Spolek U Lípy').executeTakeFirstOrThrow()
    expect(made).toEqual({ kind: 'komunitni_centrum', sector: 'leisure' })
  })

  test('of a list that the law changes is chosen on a card from its day, and means no function by itself', async () => {
    expect(await text(methodologist.get(`${codeListsPath}/druhy-socialnich-sluzeb/nova`))).toContain('Paragraf napište do názvu')
    await saved(newEntry('druhy-socialnich-sluzeb', 'Rodinná asistence (§ 65a)'))
    await saved(newEntry('cinnosti-poverenych-osob', 'doprovázejí dospívající'))
    expect(await newForm()).toContain('Rodinná asistence (§ 65a)')
    const made = await newService({ serviceKind: 'rodinna_asistence_65a', authorisedActivities: 'doprovazeji_dospivajici', functions: [] })
    const id = /sluzby\/([\w-]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    const stored = await app.db.selectFrom('service').select(['service_kind', 'authorised_activities', 'functions']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(stored).toEqual({ service_kind: 'rodinna_asistence_65a', authorised_activities: ['doprovazeji_dospivajici'], functions: [] })
    for (const page of [networker.get(card(id)), app.anyone.get(`/sluzby/${id}`), networker.get(`${card(id)}/upravit`)]) {
      const said = await text(page)
      expect(said).toContain('Rodinná asistence (§ 65a)')
      expect(said).not.toContain('undefined')
    }
    expect(await text(app.anyone.get('/sluzby?druh=rodinna_asistence_65a'))).toContain(`/sluzby/${id}`)
    expect(await text(networker.get('/prace/sit/sluzby?druh=sluzba.rodinna_asistence_65a'))).toContain(id)
    expect(await text(networker.get(`${codeListsPath}/druhy-socialnich-sluzeb`))).toContain('1 karta')
  })

  test('of a language has the code of the norm', async () => {
    expect(await text(newEntry('jazyky', 'arabština'))).toContain('Kód jazyka jsou dvě nebo tři písmena')
    await saved(newEntry('jazyky', 'arabština', { code: 'AR' }))
    expect(await newForm()).toMatch(/value="ar"/)
    expect(await text(newEntry('jazyky', 'jiná čeština', { code: 'cs' }))).toContain('Tento kód už v číselníku je.')
  })

  test('needs a name that the list does not have, and words that speak of nobody', async () => {
    const again = await newEntry('nase-skupiny', 'Rodič')
    expect(again.status).toBe(422)
    expect(await text(again)).toContain('Takový název už v číselníku je.')
    const personal = await newEntry('nase-skupiny', 'děti, viz 845612/0008', { reason: 'rodné číslo 845612/0008' })
    expect(personal.status).toBe(422)
    expect(await text(personal)).toContain('value="děti, viz 845612/0008"')
    expect(await text(newEntry('nase-skupiny', '!!!'))).toContain('nejsou písmena')
    expect(await text(newEntry('nase-skupiny', 'kdokoli', { fromDay: '1. 1. 1999' }))).toContain('Zvolte den mezi rokem 2000')
  })

  test('of one word as another gets a code of its own, also beside the register’s groups', async () => {
    await saved(newEntry('nase-skupiny', 'lidé na cestě'))
    await saved(newEntry('cilove-skupiny', 'lidé na cestě'))
    expect(await lastCodeChange(app.db, 'lide_na_ceste_2')).toBeGreaterThan(0)
  })

  test('a code that no list knows is never taken', async () => {
    const refused = await newService({ audienceGroups: 'nesmysl' })
    expect(refused.status).toBe(422)
    expect((await newService({ languages: ['cs', 'xx'] })).status).toBe(422)
    expect((await newService({ facilityKind: 'nesmysl' })).status).toBe(422)
  })
})

describe('an ended entry', () => {
  test('stays on cards that have it, is said with its last day, and is chosen nowhere anew', async () => {
    const [old, other] = [await aService(app.db, organisation, { audienceGroups: ['foreigners', 'child'] }), await aService(app.db, organisation, { audienceGroups: ['child'] })]
    expect(await text(methodologist.get(`${groups}/polozky/foreigners/konec`))).toContain('1 karta tuto položku má; zůstane na ní.')
    await saved(end('nase-skupiny', 'foreigners', { reason: 'Říkáme to jinak.' }))
    expect(await newForm()).not.toContain('cizinci')
    const form = await text(networker.get(`${card(old)}/upravit`))
    expect(form).toMatch(/value="foreigners" checked[^>]*><span>cizinci \(platilo do 21\. 11\. 2026\)/)
    await saved(edit(old, { audienceGroups: ['foreigners', 'child'] }))
    expect(await groupsOf(old)).toEqual(['foreigners', 'child'])
    expect(await text(networker.get(card(old)))).toContain('cizinci (platilo do 21. 11. 2026)')
    expect(await text(app.anyone.get(`/sluzby/${old}`))).toContain('cizinci')
    expect(await text(app.anyone.get('/sluzby?moznosti=dalsi'))).toContain('>cizinci (1)</option>')
    for (const refused of [await edit(other, { audienceGroups: ['foreigners', 'child'] }), await newService({ audienceGroups: 'foreigners' })]) {
      expect(refused.status).toBe(422)
      expect(await text(refused)).toContain('Tato položka už neplatí a nově ji vybrat nejde.')
    }
    expect(await groupsOf(other)).toEqual(['child'])
    await edit(old, { audienceGroups: ['child'] })
    expect((await edit(old, { audienceGroups: ['foreigners', 'child'] })).status).toBe(422)
    await saved(reopen('nase-skupiny', 'foreigners'))
    expect(await newForm()).toContain('cizinci')
  })

  test('the history of a card says it with its last day', async () => {
    const id = await aService(app.db, organisation, { audienceGroups: ['professional'] })
    await edit(id, { audienceGroups: [] })
    await saved(end('nase-skupiny', 'professional'))
    expect(await text(networker.get(`${card(id)}/historie`))).toContain('pomáhající profesionál (platilo do 21. 11. 2026)')
    await reopen('nase-skupiny', 'professional')
  })

  test('is not taken from a table for a new card', async () => {
    await saved(end('cilove-skupiny', 'seniors'))
    const { sent, previewed } = tableSteps(() => networker)
    const at = await sent('Poskytovatel;Název služby;Obec;Skupiny\nDomov Klid;Domov;Hlinsko;senioři\n')
    const columns = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec', 'sloupec-targetGroups': 'Skupiny' }
    expect(await previewed(at, columns)).toContain('Některá položka číselníku už neplatí')
    await reopen('cilove-skupiny', 'seniors')
  })

  test('in a row of staffing stays where it was and comes nowhere else', async () => {
    const [old, other] = [await aService(app.db, organisation, { staff: [{ profession: 'peer_worker', fullTime: 1 }] }), await aService(app.db, organisation)]
    await saved(end('profese', 'peer_worker'))
    await saved(edit(old, { 'staff-0-profession': 'peer_worker', 'staff-0-fullTime': '2' }))
    const refused = await edit(other, { 'staff-0-profession': 'peer_worker', 'staff-0-fullTime': '1' })
    expect([refused.status, (await text(refused)).includes('nově ji vybrat nejde')]).toEqual([422, true])
    await reopen('profese', 'peer_worker')
  })

  test('a situation that ended leaves the first page', async () => {
    expect(await text(app.anyone.get('/'))).toContain('Dospívající a drogy')
    await saved(end('zivotni-situace', 'teenager_drugs'))
    expect(await text(app.anyone.get('/'))).not.toContain('Dospívající a drogy')
    await reopen('zivotni-situace', 'teenager_drugs')
  })

  test('the last one in force does not end, nor before it began, nor twice', async () => {
    expect(await text(end('nase-skupiny', 'mladi_pecujici', { fromDay: '1. 1. 2026' }))).toContain('dřív, než položka začala platit')
    await saved(end('zpusoby-souhlasu', 'paper'))
    await saved(end('zpusoby-souhlasu', 'email'))
    expect(await text(end('zpusoby-souhlasu', 'recorded'))).toContain('aspoň jedna platná položka')
    expect(await text(end('zpusoby-souhlasu', 'email'))).toContain('už neplatí nebo má konec určený')
    for (const code of ['paper', 'email']) await saved(reopen('zpusoby-souhlasu', code))
    expect(await text(reopen('zpusoby-souhlasu', 'paper'))).toContain('není co obnovit')
  })
})

describe('a new name', () => {
  test('is said everywhere from its day, and the card is found by both', async () => {
    const place = await aLocation(app.db, organisation)
    const id = await aService(app.db, organisation, {
      name: 'Pro školy', audienceGroups: ['school_staff'], places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
    })
    const page = await text(methodologist.get(`${groups}/polozky/school_staff/nazev`))
    expect(page).toContain('value="pedagog"')
    expect(page).toContain('1 karta tuto položku má')
    await saved(rename('nase-skupiny', 'school_staff', { cs: 'vyučující', en: 'teaching staff', fromDay: '1. 12. 2026' }))
    expect(await text(networker.get(card(id)))).toContain('pedagog')
    for (const words of ['pedagog', 'vyučující']) expect(await text(app.anyone.get(`/sluzby?q=${words}`)), words).toContain(`/sluzby/${id}`)
    expect(await later((reader) => text(reader.get(card(id))))).toContain('vyučující')
    expect(await later((reader) => text(reader.get(`/en${card(id)}`)))).toContain('teaching staff')
    expect(await text(rename('nase-skupiny', 'school_staff', { cs: 'pedagog', en: 'school staff' }))).toContain('Název je stejný jako dosud')
  })

  test('without an English name the Czech one stands on English pages, read as Czech, and can be given one later', async () => {
    await saved(newEntry('nase-skupiny', 'pěstouni na přechodnou dobu', { en: '' }))
    const { code } = await app.db.selectFrom('code_change').select('code').where('cs', '=', 'pěstouni na přechodnou dobu').executeTakeFirstOrThrow()
    const place = await aLocation(app.db, organisation)
    const id = await aService(app.db, organisation, {
      name: 'Pro pěstouny', audienceGroups: [code as 'child'], places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
    })
    const asCzech = '<span lang="cs">pěstouni na přechodnou dobu</span>'
    for (const page of [networker.get(`/en${card(id)}`), app.anyone.get(`/en/sluzby/${id}`)]) expect(await text(page)).toContain(asCzech)
    expect(await text(networker.get(card(id)))).not.toContain('<span lang="cs">pěstouni')
    expect(await text(networker.get(`/en${card(id)}/upravit`))).toContain('<span lang="cs">pěstouni na přechodnou dobu')
    expect(await text(methodologist.get(groups))).toContain('bez anglického názvu')
    const renaming = await text(methodologist.get(`${groups}/polozky/${code}/nazev`))
    expect(renaming).toMatch(/name="en"[^>]* value\/>/)
    expect(renaming).toContain('Když ho nenapíšete, bude tam český název.')
    expect(await text(rename('nase-skupiny', code, { cs: 'pěstouni na přechodnou dobu', en: '' }))).toContain('Název je stejný jako dosud')
    await saved(rename('nase-skupiny', code, { cs: 'pěstouni na přechodnou dobu', en: 'temporary foster carers' }))
    expect(await text(networker.get(`/en${card(id)}`))).toContain('temporary foster carers')
    await undo('nase-skupiny', await lastCodeChange(app.db, code))
    expect(await text(networker.get(`/en${card(id)}`))).toContain(asCzech)
  })

  test('of a word many cards have is written into the search after it', async () => {
    await app.db.insertInto('service').values(Array.from({ length: 201 }, (_, number) => ({
      organisation_id: organisation, name: `Mnohá ${number}`, legal_basis: 'social_service', service_kind: 'nocl', source: 'networker',
    }))).execute()
    await saved(rename('druhy-socialnich-sluzeb', 'nocl', { cs: 'Noclehárny a útulky', en: 'overnight shelters' }))
    await expect.poll(async () => (await text(app.anyone.get('/sluzby?q=útulky&mimo=ano'))).includes('Mnohá'), { timeout: 15_000, interval: 50 }).toBe(true)
  })

  test('of a sector is said by the chapters of needs and by the catalogue', async () => {
    await saved(rename('rezorty', 'media', { cs: 'sdělovací prostředky', en: 'the press' }))
    expect(await text(networker.get('/prace/potreby/hlasy/novy?orp=5302'))).toContain('sdělovací prostředky')
    await undo('rezorty', await lastCodeChange(app.db, 'media'))
    expect(await text(networker.get('/prace/potreby/hlasy/novy?orp=5302'))).toContain('>média<')
  })
})

describe('both wordings of § 48', () => {
  test('a new card offers what is in force, an old one keeps and says what was', async () => {
    const offered = await newForm()
    expect(offered).toContain('poskytují služby dětem ohroženým násilím (§ 41)')
    expect(offered).not.toContain('uzavírání dohod o výkonu pěstounské péče')
    const old = await aService(app.db, organisation, { legalBasis: 'spod_authorised', serviceKind: null, authorisedActivities: ['before2025_10'], functions: [] })
    expect(await text(networker.get(card(old)))).toContain('uzavírání dohod o výkonu pěstounské péče (§ 47b) (platilo do 31. 12. 2024)')
    expect(await text(app.anyone.get(`/sluzby/${old}`))).toContain('(platilo do 31. 12. 2024)')
    expect(await text(app.anyone.get(`/en/sluzby/${old}`))).toContain('foster-care agreements (section 47b) (valid until 31 Dec 2024)')
    await saved(edit(old, { legalBasis: 'spod_authorised', serviceKind: '', authorisedActivities: ['before2025_10', 'd'], functions: [] }))
    expect(await activitiesOf(old)).toEqual(['before2025_10', 'd'])
    expect((await newService({ authorisedActivities: 'before2025_10' })).status).toBe(422)
    const page = await text(networker.get(`${codeListsPath}/cinnosti-poverenych-osob`))
    expect(page).toContain('do 31. 12. 2024')
    expect(page).toContain('od 1. 1. 2025')
  })

  test('a letter that holds from another day is corrected, not added', async () => {
    await saved(end('cinnosti-poverenych-osob', 'f', { fromDay: '1. 1. 2025' }))
    expect(await newForm()).not.toContain('poskytují služby dětem ohroženým násilím')
    await saved(reopen('cinnosti-poverenych-osob', 'f', { fromDay: '1. 1. 2026' }))
    expect(await newForm()).toContain('poskytují služby dětem ohroženým násilím')
    expect(await text(networker.get(`${codeListsPath}/cinnosti-poverenych-osob`))).toContain('od 1. 1. 2026')
  })
})
