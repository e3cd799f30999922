import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { filesIn } from '#db/files.ts'
import { tableSteps } from '#test/support/tableSteps.ts'
import { zipParts } from '#test/support/zipParts.ts'

let app: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId
let contact: ContactId

const form = {
  label: 'Koordinátorka', phone: '777 123 456', email: 'dana@priklad.example', personName: 'Dana Příkladná',
  legalBasis: 'consent', retainUntil: '1. 11. 2028', consentText: '2026-11', consentGivenOn: '1. 11. 2026',
  consentGivenHow: 'paper', visibility: 'public', source: 'provider', asOf: '1. 11. 2026',
}

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
  service = await aService(app.db, organisation)
  await networker.post(`/prace/sit/organizace/${organisation}/kontakty/novy`, form)
  const row = await app.db.selectFrom('contact').select('id').where('organisation_id', '=', organisation)
    .executeTakeFirstOrThrow()
  contact = row.id as ContactId
})
afterAll(() => app[Symbol.asyncDispose]())

const card = () => `/prace/sit/organizace/${organisation}`
const pages = (): string[] => [
  `/organizace/${organisation}`, `/sluzby/${service}`, '/sluzby?q=dana', card(), `/prace/sit/sluzby/${service}`,
  '/prace/sit/organizace', '/prace/sit/organizace.csv', '/prace/sit/organizace.xlsx', '/prace/sit/sluzby.csv',
  '/prace/sit/sluzby.xlsx', '/prace/hledat?q=dana',
]

/** Everything of the person that any of the pages and files shows. */
async function traces(visit: Pick<Visit, 'get'>): Promise<string[]> {
  const found = await Promise.all(pages().map(async (path) => {
    const answer = await visit.get(path)
    if (answer.status !== 200) return []
    const content = path.endsWith('.xlsx') ? [...zipParts(await answer.bytes()).values()].join('') : await answer.text()
    return [...content.matchAll(/Dana Příkladná|dana@priklad|777 ?123 ?456/g)].map(([word]) => word)
  }))
  return [...new Set(found.flat())].toSorted()
}

describe('a consent', () => {
  test('is recorded with its wording, day and way, and its words can be printed', async () => {
    const page = await (await networker.get(card())).text()
    expect(page).toMatch(/souhlas z 1\.\s11\.\s2026, písemně, podepsáno; znění z listopadu 2026/)
    const wording = await (await networker.get('/prace/sit/souhlas/2026-11')).text()
    expect(wording).toContain('Souhlas mohu kdykoli odvolat')
    expect(wording).toContain('Město Vzorov')
    expect((await networker.get('/prace/sit/souhlas/1999')).status).toBe(404)
  })

  test('withdrawn hides the person at once everywhere, for everybody, for good', async () => {
    const administrator = await app.signIn('administrator')
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    expect(await traces(networker)).toEqual(['777 123 456', '777123456', 'Dana Příkladná', 'dana@priklad'])
    expect(await traces(app.anyone)).toContain('dana@priklad')
    const list = await app.db.insertInto('saved_list').values({ title: 'Pro soud', intro: 'Ptejte se na dana@priklad.example.', created_by: networker.personId }).returning(['id', 'updated_at']).executeTakeFirstOrThrow()
    const line = { list_id: list.id, position: 1, organisation_id: organisation, note: 'Dana Příkladná zvedá 777 123 456 i +420777123456, jinak podatelna.' }
    await app.db.insertInto('saved_list_item').values(line).execute()
    const elsewhere = await anOrganisation(app.db, { name: 'Svolává', convenor: 'Dana Příkladná', callWhen: 'Volejte Danu Příkladnou, +420 777 123 456.' })
    const other = await aService(app.db, elsewhere, { name: 'U paní Příkladné', howToStart: 'Napište Daně Příkladné na dana@priklad.example.' })
    await networker.post(`/prace/sit/organizace/${elsewhere}/upravit`, {
      name: 'Svolává', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', convenor: 'Dana Příkladná, ředitelka', callWhen: 'Ptejte se Dany Příkladné.', version: '1',
    })
    const { sent, written } = tableSteps(() => networker)
    await written(await sent('Kdo;Co;Kde;Popis;První krok\nSvolává;Sbor;Hlinsko;Dana Příkladná diriguje;777 123 456\n'), {
      'sloupec-organisation': 'Kdo', 'sloupec-name': 'Co', 'sloupec-municipality': 'Kde', 'sloupec-summary': 'Popis', 'sloupec-howToStart': 'První krok', remember: 'Sbory', doubts: 'on',
    })
    const document = await app.db.insertInto('document').values({ kind: 'network_analysis', orp_code: '5302' }).returning('id').executeTakeFirstOrThrow()
    await app.db.insertInto('document_chapter').values({
      document_id: document.id, chapter: 'foreword', words: JSON.stringify([{ kind: 'paragraph', runs: [{ text: 'Děkujeme Daně Příkladné.' }] }]), changed_by: networker.personId, changed_at: new Date(), version: 1,
    }).execute()
    const file = await app.db.transaction().execute((tx) => filesIn(app.db).store(tx, { name: 'a.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') }))
    const version = await app.db.insertInto('document_version').values({
      document_id: document.id, number: 1, as_of: '2026-11-20', content: JSON.stringify({ language: 'cs', title: 'Mluví Dana Příkladná' }), made_by: networker.personId,
      made_at: new Date(), pages: 1, pdf_ua_file_id: file, pdf_a_file_id: file, docx_file_id: file,
    }).returning('id').executeTakeFirstOrThrow()
    expect((await networker.get(`/prace/vystupy/verze/${version.id}/dokument.pdf`)).status).toBe(200)
    const untouched = await app.db.insertInto('saved_list').values({ title: 'Bez jmen', created_by: networker.personId }).returning('id').executeTakeFirstOrThrow()
    const asked = await (await networker.get(`/prace/sit/kontakty/${contact}/souhlas`)).text()
    expect(asked).toContain('Vrátit to nepůjde')
    const withdrawn = await networker.post(`/prace/sit/kontakty/${contact}/souhlas`)
    expect(withdrawn.status).toBe(200)
    const said = await withdrawn.text()
    expect(said).toMatch(/Odkud zmizely[^]*1 karta organizace[^]*Svolává[^]*2 karty služeb[^]*2 texty v seznamech[^]*1 kapitola dokumentu[^]*1 hotový dokument/)
    expect(said).toMatch(/Podívejte se sami[^]*1 karta služby[^]*U paní Příkladné/)
    expect(said).not.toContain('Dana')
    const mended = await app.db.selectFrom('organisation').select(['convenor', 'call_when', 'version']).where('id', '=', elsewhere).executeTakeFirstOrThrow()
    expect(mended).toEqual({ convenor: '…, ředitelka', call_when: 'Ptejte se ….', version: 3 })
    expect(await app.db.selectFrom('service').select('how_to_start').where('id', '=', other).executeTakeFirstOrThrow()).toEqual({ how_to_start: 'Napište … na ….' })
    for (const path of [`/organizace/${elsewhere}`, `/sluzby/${other}`, `/prace/sit/organizace/${elsewhere}/historie`, '/sluzby?q=napište']) expect(await (await networker.get(path)).text(), path).not.toMatch(/Dan[aěu] P|dana@/)
    expect((await networker.get(`/prace/vystupy/verze/${version.id}/dokument.pdf`)).status).toBe(303)
    expect(await (await networker.get('/prace/vystupy/analyza?orp=5302')).text()).toContain('odvolal souhlas')
    for (const visit of [networker, administrator, provider, app.anyone]) expect(await traces(visit)).toEqual([])
    expect(await app.db.selectFrom('saved_list_item').select('note').executeTakeFirstOrThrow()).toEqual({ note: '… zvedá … i …, jinak podatelna.' })
    expect(await app.db.selectFrom('saved_list').select('intro').where('id', '=', list.id).executeTakeFirstOrThrow()).toEqual({ intro: 'Ptejte se na ….' })
    const row = await app.db.selectFrom('saved_list').select(['version', 'updated_at']).where('id', '=', list.id).executeTakeFirstOrThrow()
    expect([row.version, row.updated_at > list.updated_at]).toEqual([2, true])
    expect(await app.db.selectFrom('saved_list_item').select('version').where('list_id', '=', list.id).execute()).toEqual([{ version: 2 }])
    const recorded = await app.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'directory.changeList').where('subject_id', '=', list.id).execute()
    expect(await app.db.selectFrom('saved_list').select('version').where('id', '=', untouched.id).executeTakeFirstOrThrow()).toEqual({ version: 1 })
    expect(recorded).toEqual([{ actor_id: networker.personId, details: { what: 'forgotten' } }])
    expect(await (await administrator.get('/prace/sprava/zaznam')).text()).toContain('vymazané jméno')
    expect(await (await networker.get(card())).text()).toMatch(/souhlas odvolán 22\.\s11\.\s2026, údaje vymazány/)
    expect((await networker.post(`/prace/sit/kontakty/${contact}/obnovit`)).status).toBe(404)
    expect((await networker.get(`/prace/sit/kontakty/${contact}/upravit`)).status).toBe(404)
    for (const visit of [networker, administrator, app.anyone]) expect(await traces(visit)).toEqual([])
  })

  test('leaves nothing of the person in any table', async () => {
    const kept = JSON.stringify([
      await app.db.selectFrom('card_change').select('changes').execute(), await app.db.selectFrom('contact').selectAll().execute(), await app.db.selectFrom('audit_entry').selectAll().execute(),
      await app.db.selectFrom('document_chapter').selectAll().execute(), await app.db.selectFrom('document_version').selectAll().execute(), await app.db.selectFrom('service_search').selectAll().execute(),
      await app.db.selectFrom('register_value').selectAll().execute(), await app.db.selectFrom('import_run').selectAll().execute(), await app.db.selectFrom('table_import').selectAll().execute(),
    ])
    expect(kept).not.toMatch(/Dana|dana@|777 ?123/)
    const row = await app.db.selectFrom('contact').select(['consent_text', 'consent_withdrawn_on']).where('id', '=', contact)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ consent_text: '2026-11', consent_withdrawn_on: '2026-11-22' })
  })

  test('the database refuses a way to reach somebody who took the consent back', async () => {
    await expect(app.db.updateTable('contact').set({ phone: '777 123 456' }).where('id', '=', contact).execute()).rejects.toThrow()
  })

  test('withdrawn under a name, a number and an e-mail of somebody else’s card leaves their texts alone, and shows them', async () => {
    const others = await anOrganisation(app.db, { name: 'Charita Hlinsko', phone: '+420 469 000 111', email: 'charita@priklad.example', callWhen: 'Charita Hlinsko zvedá 469 000 111, charita@priklad.example.' })
    const theirs = await aService(app.db, others, { name: 'Raná péče', howToStart: 'O rané péči řekne Charita Hlinsko, 469 000 111.' })
    const own = await anOrganisation(app.db, { name: 'Zlobivá' })
    const provider = await app.signIn('provider', { kind: 'organisation', code: own })
    await provider.post(`/prace/sit/organizace/${own}/kontakty/novy`, { ...form, personName: 'Charita Hlinsko', phone: '469 000 111', email: 'charita@priklad.example', visibility: 'network' })
    const { id } = await app.db.selectFrom('contact').select('id').where('organisation_id', '=', own).executeTakeFirstOrThrow()
    const said = await provider.post(`/prace/sit/kontakty/${id}/souhlas`)
    expect(said.status).toBe(200)
    expect(await said.text()).toContain('Podívejte se sami')
    expect(await app.db.selectFrom('organisation').select(['call_when', 'version']).where('id', '=', others).executeTakeFirstOrThrow())
      .toEqual({ call_when: 'Charita Hlinsko zvedá 469 000 111, charita@priklad.example.', version: 1 })
    expect(await app.db.selectFrom('service').select('how_to_start').where('id', '=', theirs).executeTakeFirstOrThrow()).toEqual({ how_to_start: 'O rané péči řekne Charita Hlinsko, 469 000 111.' })
  })

  test('may be withdrawn only by who may change the contact', async () => {
    const other = await aContact(app.db, organisation, {
      personName: 'Jan Vzor', legalBasis: 'consent', retainUntil: '2028-01-01' as never, visibility: 'network',
    })
    const ospod = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect((await ospod.post(`/prace/sit/kontakty/${other}/souhlas`)).status).toBe(403)
  })
})

describe('a consent is of one person:', () => {
  const saved = async (fields: object) => {
    const home = await anOrganisation(app.db)
    await networker.post(`/prace/sit/organizace/${home}/kontakty/novy`, { ...form, ...fields })
    return app.db.selectFrom('contact').select('id').where('organisation_id', '=', home).executeTakeFirstOrThrow()
  }
  const stored = (id: string) => app.db.selectFrom('contact').select(['person_name', 'legal_basis', 'consent_text', 'consent_given_on', 'consent_given_how']).where('id', '=', id).executeTakeFirstOrThrow()
  const change = (id: string, version: number, fields: object): Promise<Response> => Promise.resolve(networker.post(`/prace/sit/kontakty/${id}/upravit`, { ...form, version: String(version), ...fields }))

  test('another name needs a consent of its own, and what was typed stays', async () => {
    const { id } = await saved({})
    const refused = await change(id, 1, { personName: 'Eva Nástupnická', phone: '777 654 321' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Tento souhlas dal ten, kdo tu byl zapsaný dosud.')
    expect(page).toContain('Odvolat souhlas')
    for (const typed of ['Eva Nástupnická', '777 654 321', '1. 11. 2026']) expect(page).toContain(`value="${typed}"`)
    expect(await stored(id)).toMatchObject({ person_name: 'Dana Příkladná' })
    expect((await change(id, 1, { personName: 'Eva Nástupnická', consentGivenOn: '20. 11. 2026' })).status).toBe(303)
    expect(await stored(id)).toMatchObject({ person_name: 'Eva Nástupnická', consent_given_on: '2026-11-20' })
  })

  test('of another person given on the same day is written when somebody says so', async () => {
    const { id } = await saved({})
    const same = { personName: 'Eva Nástupnická', consentGivenHow: 'email' }
    const asked = await change(id, 1, same)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('name="souhlas-noveho"')
    expect((await change(id, 1, { ...same, 'souhlas-noveho': 'on' })).status).toBe(303)
    expect(await stored(id)).toMatchObject({ person_name: 'Eva Nástupnická', consent_given_on: '2026-11-01', consent_given_how: 'email' })
    expect(await (await networker.get(`/prace/sit/kontakty/${id}/upravit`)).text()).not.toContain('name="souhlas-noveho"')
  })

  test('the same person may get a title, diacritics or another number', async () => {
    const { id } = await saved({ personName: 'Dana Prikladna' })
    expect((await change(id, 1, { personName: 'Bc. Dana Příkladná, DiS.', phone: '777 654 321' })).status).toBe(303)
  })

  test.each([{ personName: 'Eva Nástupnická', legalBasis: 'contract', visibility: 'network' }, { personName: '' }])('it does not wait for the next one: %o', async (without) => {
    const { id } = await saved({})
    expect((await change(id, 1, without)).status).toBe(303)
    expect(await stored(id)).toMatchObject({ consent_text: null, consent_given_on: null, consent_given_how: null })
  })

  test('the history does not bring it back under somebody else’s name', async () => {
    const { id } = await saved({})
    expect((await change(id, 1, { personName: 'Eva Nástupnická', consentGivenOn: '20. 11. 2026', consentGivenHow: 'email' })).status).toBe(303)
    await networker.post(`/prace/sit/kontakty/${id}/historie/2`, { jak: 'zmena', straz: 'on', karta: '2' })
    expect(await stored(id)).toMatchObject({ person_name: 'Eva Nástupnická', consent_given_on: '2026-11-20', consent_given_how: 'email' })
    expect((await change(id, 2, { personName: 'Iva Třetí', legalBasis: 'contract', visibility: 'network' })).status).toBe(303)
    expect((await networker.post(`/prace/sit/kontakty/${id}/historie/3`, { jak: 'zmena', straz: 'on', karta: '3' })).status).toBe(422)
    expect(await stored(id)).toMatchObject({ person_name: 'Iva Třetí', legal_basis: 'contract', consent_given_on: null })
  })

  test('it may be withdrawn of a contact in the archive, from its card', async () => {
    const { id } = await saved({})
    await networker.post(`/prace/sit/kontakty/${id}/archiv`)
    const { organisation_id: home } = await app.db.selectFrom('contact').select('organisation_id').where('id', '=', id).executeTakeFirstOrThrow()
    const page = await (await networker.get(`/prace/sit/organizace/${home}`)).text()
    expect(page).toContain(`/prace/sit/kontakty/${id}/obnovit`)
    expect(page).toContain(`/prace/sit/kontakty/${id}/souhlas`)
    expect((await networker.post(`/prace/sit/kontakty/${id}/souhlas`)).status).toBe(200)
    expect(await stored(id)).toMatchObject({ person_name: null })
  })

  test('where two change the name, the one who takes the other’s name takes the consent', async () => {
    const { id } = await saved({})
    expect((await change(id, 1, { personName: 'Eva Nástupnická', consentGivenOn: '20. 11. 2026' })).status).toBe(303)
    const asked = await change(id, 1, { personName: 'Iva Třetí', consentGivenOn: '21. 11. 2026' })
    expect(asked.status).toBe(409)
    const answers = { stret: 'personName', consentGivenOn: '20. 11. 2026', personName: 'Iva Třetí' }
    expect((await change(id, 2, { ...answers, 'volba-personName': 'mine' })).status).toBe(422)
    expect((await change(id, 2, { ...answers, 'volba-personName': 'theirs' })).status).toBe(303)
    expect(await stored(id)).toMatchObject({ person_name: 'Eva Nástupnická', consent_given_on: '2026-11-20' })
  })
})

describe('a contact kept longer than agreed', () => {
  test('is seen only by who may mend it, with the reason', async () => {
    const home = await anOrganisation(app.db, { name: 'Dlouho uchováno' })
    await aContact(app.db, home, {
      label: 'Bývalá vedoucí', personName: 'Eva Dávná', legalBasis: 'contract', retainUntil: '2026-11-21' as never,
    })
    const ospod = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    expect(await (await ospod.get(`/prace/sit/organizace/${home}`)).text()).not.toContain('Eva Dávná')
    expect(await (await networker.get(`/prace/sit/organizace/${home}`)).text()).toContain('Ostatní už kontakt nevidí')
  })
})
