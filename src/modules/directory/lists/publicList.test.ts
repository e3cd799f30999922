import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { unnamedOperator } from '#modules/access/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim, hlinsko } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { languagesOfPdf, readPdf } from '#test/support/readPdf.ts'

let site: TestApp
let author: Visit
let organisation: OrganisationId
let path: string
let publicPath: string
const about = { title: 'Pro rodiče v rozvodu', purpose: 'Kam se obrátit', intro: '## Jak číst', visibility: 'public', editors: 'self' }

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Poradna Pod Lípou' })
  const secret = await aLocation(site.db, organisation, { municipality: chrudim, name: 'Úkryt', address: 'Skrytá ulička 77', confidential: true })
  const at = { places: [{ locationId: secret, capacityShare: null, openingHours: null, openingNote: null }] }
  author = await site.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
  const made = await author.post('/prace/sit/seznamy/novy?orp=vse', { ...about, version: '0' })
  path = new URL(made.headers.get('location') ?? '', 'http://x').pathname
  publicPath = path.replace('/prace/sit', '')
  await author.post(`${path}/kapitoly`, { title: 'Ve škole' })
  for (const [name, rest] of [['Mediace', {}], ['Skončená služba', { endsOn: '2026-01-01' as IsoDate }], ['Stažená služba', {}]] as const) {
    await author.post(`${path}/pridat`, { karta: `service:${await aService(site.db, organisation, { ...at, ...rest, name })}` })
  }
  await author.post(`${path}/pridat`, { karta: `organisation:${organisation}` })
  await site.db.updateTable('saved_list_item').set({ note: 'Jen pro síť.', note_visibility: 'network' }).where('service_id', 'is not', null).execute()
  await site.db.updateTable('saved_list_item').set({ note: 'Pro kohokoli.', note_visibility: 'public' }).where('organisation_id', 'is not', null).execute()
  await site.db.updateTable('service').set({ archived_at: new Date('2026-11-01') }).where('name', '=', 'Stažená služba').execute()
})
afterAll(() => site[Symbol.asyncDispose]())

const pdfOf = async (): Promise<string> => (await readPdf(new Uint8Array(await (await site.anyone.get(`${publicPath}/seznam.pdf`)).arrayBuffer()))).text

describe('a list for anybody', () => {
  test('is read without an account at an address its page says, and search engines are kept away', async () => {
    expect(await textOf(await author.get(path))).toContain(`http://sit.example${publicPath}`)
    const answer = await site.anyone.get(publicPath)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    for (const said of ['Pro rodiče v rozvodu', 'Kam se obrátit', '<h2>Jak číst</h2>', 'Mediace', 'Poradna Pod Lípou', 'Pardubický kraj', 'Pro kohokoli.', 'noindex']) expect(html).toContain(said)
    expect(html).toMatch(/href="\/sluzby\/[0-9a-f-]+"/)
    expect(await (await site.anyone.get(`/en${publicPath}`)).text()).toContain('Download as PDF')
  })

  test('says, as the working page does, for whom a service is, how long one waits and what it costs', async () => {
    await site.db.updateTable('service').set({ waiting_weeks_from: 5, waiting_weeks_to: 7, waiting_as_of: '2026-11-01' as IsoDate }).where('name', '=', 'Mediace').execute()
    for (const text of [await textOf(await site.anyone.get(publicPath)), await textOf(await author.get(path))]) {
      const said = text.replaceAll(/[\s\u00A0]+/g, ' ')
      for (const words of ['Pro koho: od 3 do 18 let', 'Čekání: 5 až 7 týdnů (stav k 1. 11. 2026)', 'Cena: zdarma']) expect(said).toContain(words)
    }
  })

  test('says of an organisation its whole seat, its data box and public contacts by function, and no other contact', async () => {
    await site.db.updateTable('organisation').set({ seat_municipality_code: hlinsko, seat_address: 'Školní 1', seat_postal_code: '53901', data_box: 'abc1234' }).where('id', '=', organisation).execute()
    await aContact(site.db, organisation, { label: 'Příjem klientů', personName: 'Jana Vymyšlená', legalBasis: 'consent', retainUntil: '2030-01-01' as IsoDate, email: 'prijem@priklad.example', phone: null, visibility: 'public' })
    await aContact(site.db, organisation, { label: 'Účtárna', email: 'uctarna@priklad.example', visibility: 'network' })
    for (const text of [await textOf(await site.anyone.get(publicPath)), await textOf(await author.get(path)), await pdfOf()]) {
      const said = text.replaceAll(/[\s\u00A0]+/g, ' ')
      for (const words of ['Hlinsko, Školní 1, 539 01', 'Datová schránka', 'abc1234', 'Příjem klientů', 'prijem@priklad.example']) expect(said).toContain(words)
      for (const secret of ['uctarna@', 'Jana Vymyšlená']) expect(said).not.toContain(secret)
    }
    expect(await (await author.get(`${path}/tabulka/csv`)).text()).toContain('Hlinsko, Školní 1, 539 01')
  })

  test('says of a card that ended that it did, and of one that is gone only that it is missing', async () => {
    for (const text of [await textOf(await site.anyone.get(publicPath)), await pdfOf()]) {
      expect(text).toContain('Skončená služba')
      expect(text).toMatch(/1\s+karta\s+z\s+tohoto\s+seznamu\s+už\s+v\s+katalogu\s+není/)
      expect(text).not.toContain('Stažená služba')
    }
    expect(await textOf(await site.anyone.get(publicPath))).toMatch(/Skončená služba[^<]*<\/strong><\/a>[^]*?tag-warm/)
  })

  test('gives away neither a secret address, nor a note for fewer, nor who made it', async () => {
    for (const text of [await textOf(await site.anyone.get(publicPath)), await pdfOf()]) {
      for (const secret of ['Skrytá', 'Úkryt', 'Jen pro síť', 'Zkušební Osoba']) expect(text).not.toContain(secret)
    }
  })

  test('in print counts services and organisations apart', async () => {
    expect(await pdfOf()).toMatch(/Služeb\s*2\s*Organizací\s*1/)
  })

  test('in print says once when the cards were verified, and in a column of its own what to mind', async () => {
    const text = (await pdfOf()).replaceAll(/[\s\u00A0]+/g, ' ')
    expect(text).toMatch(/Kdy byly karty ověřeny Tabulka 1 Karty v pořadí seznamu Karta Stav údajů Pozor/)
  })

  test('in an English print the Czech words of cards and notes are Czech', async () => {
    const bytes = new Uint8Array(await (await site.anyone.get(`/en${publicPath}/seznam.pdf`)).arrayBuffer())
    expect(languagesOfPdf(bytes)).toContain('cs-CZ')
    const { text, language } = await readPdf(bytes)
    expect([language, text]).toEqual(['en-GB', expect.stringMatching(/Note of the list’s author\s+Pro kohokoli\./) as string])
  })

  test('in print names no publisher while nobody has said who it is', async () => {
    await site.db.updateTable('installation').set({ operator_name: unnamedOperator }).execute()
    const nameless = await pdfOf()
    await site.db.updateTable('installation').set({ operator_name: 'Město Vzorov' }).execute()
    expect(nameless).not.toMatch(/Vydává|Provozovatel/)
    expect(await pdfOf()).toMatch(/Vydává\s+Město Vzorov/)
  })

  test('archived says that it is gone; for fewer people it is not there at all', async () => {
    await author.post(`${path}/archiv`)
    expect((await site.anyone.get(publicPath)).status).toBe(410)
    await author.post(`${path}/archiv`)
    expect((await site.anyone.get(publicPath)).status).toBe(200)
    await author.post(`${path}/upravit`, { ...about, visibility: 'network', version: '1' })
    for (const address of [publicPath, `${publicPath}/seznam.pdf`, '/seznamy/nic']) expect((await site.anyone.get(address)).status, address).toBe(404)
  })
})

describe('who asks for lists again and again', () => {
  const from = (address: string, path: string) => site.app.request(`http://sit.example${path}`, {}, { incoming: { socket: { remoteAddress: address } } })
  const worn = async (address: string): Promise<void> => { for (let time = 0; time < 60; time++) expect((await from(address, '/seznamy/nic')).status).toBe(404) }

  test('waits a minute, told so on a page; others read on', async () => {
    const other = new URL((await author.post('/prace/sit/seznamy/novy?orp=vse', { ...about, version: '0' })).headers.get('location') ?? '', 'http://x').pathname.replace('/prace/sit', '')
    expect((await from('203.0.113.7', other)).status).toBe(200)
    await worn('203.0.113.9')
    for (const path of [other, `${other}/seznam.pdf`]) {
      const refused = await from('203.0.113.9', path)
      expect([path, refused.status]).toEqual([path, 429])
      expect(await refused.text()).toContain(`href="${other}">Zkusit znovu`)
    }
    for (const path of [other, `${other}/seznam.pdf`]) expect((await from('203.0.113.7', path)).status, path).toBe(200)
  })
})

test('what should not be public an administrator takes away, also when its author is here no more; another list, and others, cannot be', async () => {
  const provider = await site.signIn('provider', { kind: 'organisation', code: organisation })
  const administrator = await site.signIn('administrator')
  const make = async (visibility: string) => new URL((await provider.post('/prace/sit/seznamy/novy', { ...about, visibility, version: '0' })).headers.get('location') ?? '', 'http://x').pathname
  const [open, inner] = [await make('public'), await make('network')]
  expect((await author.post(`${open}/archiv`)).status).toBe(403)
  expect((await administrator.post(`${inner}/archiv`)).status).toBeGreaterThanOrEqual(403)
  expect(await (await administrator.get(open)).text()).toContain('Zůstane jen autorovi')
  expect((await administrator.post(`${open}/archiv`)).headers.get('location')).toContain('/prace/sit/seznamy?')
  expect((await site.anyone.get(open.replace('/prace/sit', ''))).status).toBe(410)
})

describe('whose a list is', () => {
  test('is chosen in its form among the author’s territories, and nothing else is taken', async () => {
    const form = await (await author.get(`${path}/upravit`)).text()
    expect(form).toMatch(/value="region\.CZ053" selected[^]*value="orp\.5302"/)
    const { version } = await site.db.selectFrom('saved_list').select('version').where('id', '=', path.split('/').at(-1) ?? '').executeTakeFirstOrThrow()
    expect((await author.post(`${path}/upravit`, { ...about, visibility: 'network', territory: 'orp.9999', version: String(version) })).status).toBe(422)
    expect((await author.post(`${path}/upravit`, { ...about, visibility: 'network', territory: 'orp.5302', version: String(version) })).status).toBe(303)
    const [here, elsewhere] = [await site.signIn('ospod_worker', { kind: 'orp', code: '5302' }), await site.signIn('ospod_worker', { kind: 'orp', code: '5304' })]
    expect([(await here.get(path)).status, (await elsewhere.get(path)).status]).toEqual([200, 404])
  })
})

test('in print the table tells namesakes apart by their organisation', async () => {
  const made = await author.post('/prace/sit/seznamy/novy?orp=vse', { ...about, title: 'Se jmenovci', version: '0' })
  const list = new URL(made.headers.get('location') ?? '', 'http://x').pathname
  for (const [name, home] of [['Raná péče', 'Ústav Sever'], ['Raná péče', 'Ústav Jih'], ['Půjčovna', 'Ústav Jih']] as const) {
    await author.post(`${list}/pridat`, { karta: `service:${await aService(site.db, await anOrganisation(site.db, { name: home }), { name })}` })
  }
  const { text } = await readPdf(new Uint8Array(await (await site.anyone.get(`${list.replace('/prace/sit', '')}/seznam.pdf`)).arrayBuffer()))
  const [, table = ''] = text.replaceAll(/[\s\u00A0]+/g, ' ').split('Karty v pořadí seznamu')
  for (const said of ['Raná péče (Ústav Sever)', 'Raná péče (Ústav Jih)', 'Půjčovna']) expect(table).toContain(said)
  expect(table).not.toContain('Půjčovna (')
})
