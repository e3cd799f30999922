import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { zipParts } from '#test/support/zipParts.ts'
import type { Db } from '#db/connection.ts'

const home = '/prace/sprava/zaznam'

let site: TestApp
let administrator: Visit
let networker: Visit
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  administrator = await site.signIn('administrator')
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  await site.db.updateTable('person').set({ name: 'Běta Síťařová' }).where('id', '=', networker.personId).execute()
})
afterAll(() => site[Symbol.asyncDispose]())

interface Entry { readonly action: string, readonly kind?: string, readonly id?: string, readonly by?: string | null, readonly at?: string, readonly details?: object }

const anEntry = (db: Db, { action, kind, id, by = null, at = '2026-11-20T10:00:00Z', details = {} }: Entry) => db.insertInto('audit_entry').values({
  action, subject_kind: kind ?? null, subject_id: id ?? null, actor_id: by, at: new Date(at), details: JSON.stringify(details),
}).execute()

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const rowsIn = (page: string): string[] => (/<tbody>(.*?)<\/tbody>/su.exec(page)?.[1] ?? '').split('</tr>').slice(0, -1)

async function aMention(visibility: string, wording: string): Promise<string> {
  const { id } = await site.db.insertInto('mention').values({
    orp_code: '5302', said_on: '2026-11-02', sector: 'education', source_kind: 'teacher', origin: 'talk', wording, visibility, created_by: networker.personId,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

test('what an entry is about is called by its name, with the way to it', async () => {
  const organisation = await anOrganisation(site.db, { name: 'Pod Jedlí' })
  const service = await aService(site.db, organisation, { name: 'Poradna Jedle' })
  const at = '2026-11-18T09:00:00Z'
  await anEntry(site.db, { action: 'directory.changeService', kind: 'service', id: service, by: networker.personId, at })
  await anEntry(site.db, { action: 'territory.changeProfile', kind: 'orp', id: '5302', at })
  await anEntry(site.db, { action: 'access.grantRole', kind: 'person', id: networker.personId, at })
  await anEntry(site.db, { action: 'directory.export', kind: 'list', id: 'sluzby', at })
  await anEntry(site.db, { action: 'directory.changeService', kind: 'service', id: '00000000-0000-4000-8000-000000000000', at })
  const page = await text(administrator.get(`${home}?od=18.11.2026&do=18.11.2026`))
  const [gone, list, person, orp, card] = rowsIn(page)
  expect(card).toContain(`<a href="/prace/sit/sluzby/${service}">Poradna Jedle</a>`)
  expect(card).toContain(`<a href="/prace/sprava/lide/${networker.personId}">Běta Síťařová</a>`)
  expect(orp).toContain('<a href="/prace/uzemi?orp=5302">Hlinsko</a>')
  expect(person).toContain(`<a href="/prace/sprava/lide/${networker.personId}">Běta Síťařová</a>`)
  expect(list).toContain('<a href="/prace/sit/sluzby">')
  expect(gone).not.toContain('<a href="/prace/sit/')
  expect(gone).toContain('služba')
  expect(await text(administrator.get(`/en${home}?od=18.11.2026&do=18.11.2026`))).toContain(`<a href="/en/prace/sit/sluzby/${service}">Poradna Jedle</a>`)
})

test('a hidden voice, a confidential place and a person behind a contact are never told', async () => {
  const organisation = await anOrganisation(site.db, { name: 'Azylový dům Javor' })
  const hidden = await aLocation(site.db, organisation, { name: 'Byt v Lipové', address: 'Lipová 7', confidential: true })
  const open = await aLocation(site.db, organisation, { name: 'Poradna na náměstí' })
  const contact = await aContact(site.db, organisation, { label: 'Vedoucí', personName: 'Jan Tajný', email: 'jan.tajny@priklad.example', visibility: 'self', legalBasis: 'contract', retainUntil: '2040-01-01' as IsoDate })
  const ownVoice = await aMention('self', 'Slova jen pro sebe')
  const sharedVoice = await aMention('network', 'Slova pro celou síť')
  const at = '2026-11-17T09:00:00Z'
  for (const [kind, id, action] of [
    ['location', hidden, 'directory.changeLocation'], ['location', open, 'directory.changeLocation'], ['contact', contact, 'directory.changeContact'],
    ['mention', ownVoice, 'needs.recordMention'], ['mention', sharedVoice, 'needs.recordMention'],
  ] as const) await anEntry(site.db, { action, kind, id, at })
  const day = 'od=17.11.2026&do=17.11.2026'
  const page = await text(administrator.get(`${home}?${day}`))
  const files = [page, await text(administrator.get(`${home}/tabulka/csv?${day}`))]
  for (const file of files) {
    for (const secret of ['Lipov', 'Tajn', 'tajny', 'Slova jen', 'Slova pro']) expect(file).not.toContain(secret)
    expect(file).toContain('Poradna na náměstí, Azylový dům Javor')
  }
  const [shared, own, ofContact, , ofHidden] = rowsIn(page)
  expect(shared).toContain('Hlas ze dne 2. 11. 2026, ORP Hlinsko')
  expect(shared).toContain('href="/prace/potreby/hlasy?orp=5302"')
  expect(own).not.toContain('Hlas z')
  expect(own).not.toContain('/prace/potreby')
  for (const row of [ofContact, ofHidden]) expect(row).toContain(`>Azylový dům Javor</a>`)
})

test('details are said in words, with the way to the history of a card; where there is nothing to say, nothing opens', async () => {
  const organisation = await anOrganisation(site.db, { name: 'Spolek Dub' })
  const service = await aService(site.db, organisation, { name: 'Poradna Dub' })
  const at = '2026-11-16T09:00:00Z'
  const voice = await aMention('network', 'Slova o dubu')
  for (const entry of [
    { action: 'directory.changeList', kind: 'list', id: '00000000-0000-4000-8000-000000000001', details: { what: 'note' } },
    { action: 'access.grantRole', kind: 'person', id: networker.personId, details: { role: 'local_networker', scope: 'orp:5302' } },
    { action: 'access.moveGrant', kind: 'person', id: networker.personId, details: { role: 'provider', from: 'organisation:00000000-0000-4000-8000-000000000002', scope: `organisation:${organisation}` } },
    { action: 'directory.changeService', kind: 'service', id: service },
    { action: 'directory.moveService', kind: 'service', id: service, details: { from: organisation, to: organisation, places: 1, contacts: 2 } },
    { action: 'directory.changeContact', kind: 'contact', id: await aContact(site.db, organisation, { label: 'Vedoucí Dubu', serviceId: service }) },
    { action: 'needs.recordMention', kind: 'mention', id: voice, details: { unknown: { deep: 'věc' } } },
    { action: 'territory.changeProfile', kind: 'region', id: 'CZ053' },
    { action: 'coverage.export', kind: 'orp', id: '5302', details: { kind: 'csv', rows: 3 } },
    { action: 'outputs.saveWords', kind: 'document', id: '00000000-0000-4000-8000-000000000003', details: { chapter: 'territory', version: 2, autosaved: false } },
  ]) await anEntry(site.db, { ...entry, at })
  const page = await text(administrator.get(`${home}?od=16.11.2026&do=16.11.2026`))
  const [chapter, exported, region, mention, contact, transferred, card, moved, granted, list] = rowsIn(page)
  expect(list).toContain('poznámka')
  expect(chapter).toContain('>Síťování v ORP <')
  expect(granted).toContain('lokální síťař/ka; ORP Hlinsko')
  expect(moved).toContain('poskytovatel / aktér sítě; Spolek Dub <')
  expect(card).toContain(`href="/prace/sit/sluzby/${service}/historie"`)
  expect(transferred).toContain('míst: 1; kontaktů: 2')
  expect(contact).toContain('>Poradna Dub, Spolek Dub</a>')
  expect(contact).not.toContain('Vedoucí Dubu')
  expect(mention).not.toContain('>hlas<')
  expect(region).not.toContain('>kraj<')
  expect(exported).toContain('CSV; řádků: 3')
  expect(page).not.toContain('<details><summary>Podrobnosti')
  for (const raw of ['{&quot;', '5302&quot;', 'local_networker', '00000000-0000']) expect(rowsIn(page).join('')).not.toContain(raw)
})

test('narrowed by person, part, act and days of the Czech calendar; pages keep it', async () => {
  const midnight = '2026-11-09T23:30:00Z' // already 10 November in Prague
  await anEntry(site.db, { action: 'coverage.export', by: networker.personId, at: midnight, details: { kind: 'půlnoc' } })
  await anEntry(site.db, { action: 'coverage.changeMinimum', by: administrator.personId, at: '2026-11-10T08:00:00Z' })
  await anEntry(site.db, { action: 'work.changeEngagement', at: '2026-11-10T09:00:00Z' })
  const acts = async (query: string): Promise<string[]> => rowsIn(await text(administrator.get(`${home}?${query}`))).map((row) =>
    /stažena tabulka pokrytí|změněno minimum|upraven úvazek/u.exec(row)?.[0] ?? row)
  const day = 'od=10.11.2026&do=10.11.2026'
  expect(await acts(day)).toEqual(['upraven úvazek', 'změněno minimum', 'stažena tabulka pokrytí'])
  expect(await acts(`${day}&razeni=kdy`)).toEqual(['stažena tabulka pokrytí', 'změněno minimum', 'upraven úvazek'])
  expect(await acts('od=9.11.2026&do=9.11.2026')).toEqual([])
  expect(await acts(`${day}&kdo=${networker.personId}`)).toEqual(['stažena tabulka pokrytí'])
  expect(await acts(`${day}&kdo=system`)).toEqual(['upraven úvazek'])
  expect(await acts(`${day}&cast=coverage`)).toEqual(['změněno minimum', 'stažena tabulka pokrytí'])
  expect(await acts(`${day}&co=coverage.changeMinimum`)).toEqual(['změněno minimum'])
  const page = await text(administrator.get(`${home}?${day}&kdo=${networker.personId}`))
  expect(page).toContain(`<option value="${networker.personId}" selected>Běta Síťařová</option>`)
  expect(page).toContain('value="10.11.2026"')
  expect(page).toContain(`/tabulka/csv?${day.replaceAll('&', '&amp;')}&amp;kdo=${networker.personId}`)
  expect(await text(administrator.get(`/prace/sprava/lide/${networker.personId}`))).toContain(`${home}?kdo=${networker.personId}`)
})

test('a hundred entries are a page', async () => {
  await site.db.insertInto('audit_entry').values(Array.from({ length: 201 }, (_, number) => (
    { action: 'outputs.saveWords', subject_id: `č. ${number}`, at: new Date('2026-10-05T10:00:00Z'), details: '{}' }))).execute()
  const query = 'co=outputs.saveWords&od=5.10.2026&do=5.10.2026'
  const first = await text(administrator.get(`${home}?${query}`))
  expect(rowsIn(first)).toHaveLength(100)
  expect(first).toContain('201 záznamů')
  expect(first).toContain(`strana=3`)
  const last = rowsIn(await text(administrator.get(`${home}?${query}&strana=3`)))
  expect(last).toHaveLength(1)
  expect(last[0]).toContain('č. 0')
  expect(await text(administrator.get(`${home}?${query}&strana=9`))).toContain('Takový záznam tu není')
})

test('a day that is none is told at its field, and nothing is narrowed by it', async () => {
  const answer = await administrator.get(`${home}?od=31.2.2026&cast=outputs`)
  expect(answer.status).toBe(422)
  const page = await text(answer)
  expect(page).toContain('value="31.2.2026"')
  expect(page).toContain('id="pole-od-chyba"')
  const turned = await administrator.get(`${home}?od=2.2.2026&do=1.2.2026`)
  expect(turned.status).toBe(422)
  expect(await text(turned)).toContain('id="pole-do-chyba"')
})

test('nothing found says what to do', async () => {
  const page = await text(administrator.get(`${home}?od=1.1.2020&do=2.1.2020`))
  expect(page).toContain('Takový záznam tu není')
  expect(page).toContain('Ukázat celý záznam')
})

test('the log is downloaded as it was narrowed, guarded, and the download is in the log', async () => {
  await anEntry(site.db, { action: '=HYPERLINK("https://a.example")', at: '2026-09-01T10:00:00Z', details: { rows: 3 } })
  const query = 'od=1.9.2026&do=1.9.2026'
  const csv = await text(administrator.get(`${home}/tabulka/csv?${query}`))
  expect(csv).toContain('2026-09-01;12:00;systém;')
  expect(csv).toContain(`"'=HYPERLINK(""https://a.example"")"`)
  const parts = zipParts(new Uint8Array(await (await administrator.get(`${home}/tabulka/xlsx?${query}`)).arrayBuffer()))
  expect([...parts.values()].join('')).not.toMatch(/<f[ >]/u)
  expect((await administrator.get(`${home}/tabulka/pdf`)).status).toBe(404)
  const written = await site.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'access.exportLog').orderBy('id', 'desc').limit(2).execute()
  expect(written.map(({ actor_id, details }) => [actor_id, details])).toEqual(['xlsx', 'csv'].map((format) =>
    [administrator.personId, { format, rows: 1, who: null, act: null, room: null, from: '2026-09-01', to: '2026-09-01' }]))
})
