import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { pagesOfPdf, readPdf } from '#test/support/readPdf.ts'
import { zipParts } from '#test/support/zipParts.ts'

let site: TestApp
let author: Visit & { readonly personId: string }
let court: Visit
let organisation: OrganisationId
let services: ServiceId[]

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Poradna Pod Lípou' })
  const secret = await aLocation(site.db, organisation, { municipality: chrudim, name: 'Úkryt', address: 'Skrytá ulička 77', confidential: true })
  services = []
  for (const name of ['Mediace', 'Rodinná poradna', 'Dětský psycholog']) {
    services.push(await aService(site.db, organisation, { name, places: [{ locationId: secret, capacityShare: null, openingHours: null, openingNote: null }] }))
  }
  author = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  court = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

async function aList(form: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await author.post('/prace/sit/seznamy/novy?orp=5302', { title: 'Pro soud', purpose: 'Rozvod', intro: '', visibility: 'network', editors: 'self', version: '0', ...form })
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location') ?? '', 'http://x').pathname
}
const footOf = async (pdf: Response): Promise<string> => (await pagesOfPdf(new Uint8Array(await pdf.arrayBuffer()))).join('\n').replaceAll('\u00A0', ' ')
const cardsOf = async (path: string): Promise<string[]> => {
  const rows = await site.db.selectFrom('saved_list_item').innerJoin('service', 'service.id', 'service_id').select('service.name')
    .where('list_id', '=', path.split('/').at(-1) ?? '').where('removed_at', 'is', null).orderBy('position').execute()
  return rows.map(({ name }) => name)
}
const itemOf = async (path: string, name: string): Promise<string> => (await site.db.selectFrom('saved_list_item').innerJoin('service', 'service.id', 'service_id')
  .select('saved_list_item.id').where('list_id', '=', path.split('/').at(-1) ?? '').where('service.name', '=', name).executeTakeFirstOrThrow()).id

describe('a saved list', () => {
  test('is filled by searching, and a card comes in once', async () => {
    const path = await aList()
    expect(await textOf(await author.get(`${path}?q=mediace`))).toContain('Mediace · Poradna Pod Lípou')
    await author.post(`${path}/pridat`, { karta: `service:${services[0]}` })
    await author.post(`${path}/pridat`, { karta: `service:${services[0]}` })
    await author.post(`${path}/pridat`, { karta: `organisation:${organisation}` })
    expect(await cardsOf(path)).toEqual(['Mediace'])
    expect((await author.post(`${path}/pridat`, {})).headers.get('location')).toContain('none-picked')
  })

  test('offers what it has not got even when the first found are in it, says that there is more, and keeps the words', async () => {
    const path = await aList()
    const crowd = await anOrganisation(site.db, { name: 'Canisovo středisko' })
    for (let number = 1; number <= 14; number += 1) await aService(site.db, crowd, { name: `Canisterapie ${String(number).padStart(2, '0')}` })
    const offered = async () => (await (await author.get(`${path}?q=canisterapie`)).text()).split('id="pridat"')[1] ?? ''
    const picks = (html: string): string[] => [...html.matchAll(/value="(service:[^"]+)"/g)].map(([, value]) => value ?? '')
    const first = await offered()
    expect(picks(first)).toHaveLength(12)
    expect(first).toMatch(/Služeb se našlo víc, tady jsou první z nich\.[^]*?doplnit\?q=canisterapie&amp;uzemi=vse/)
    let after: Response | undefined
    for (const karta of picks(first)) after = await author.post(`${path}/pridat`, { karta, q: 'canisterapie' })
    expect(after?.headers.get('location')).toBe(`${path}?q=canisterapie&zprava=saved`)
    const then = await offered()
    expect(picks(then)).toHaveLength(2)
    expect(then).not.toContain('A další')
  })

  test('of somebody turned to a whole region is read by those it is for', async () => {
    const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
    const about = { purpose: '', intro: '', editors: 'self', version: '0' }
    await coordinator.post('/prace/sit/seznamy/novy?orp=vse', { ...about, title: 'Pro síťaře kraje', visibility: 'region' })
    await coordinator.post('/prace/sit/seznamy/novy?orp=vse', { ...about, title: 'Jen můj', visibility: 'self' })
    const read = await textOf(await author.get('/prace/sit/seznamy'))
    expect(read).toContain('Pro síťaře kraje')
    expect(read).not.toContain('Jen můj')
    expect(await textOf(await court.get('/prace/sit/seznamy'))).not.toContain('Pro síťaře kraje')
  })

  test('keeps the order of its author, by buttons', async () => {
    const path = await aList()
    for (const id of services) await author.post(`${path}/pridat`, { karta: `service:${id}` })
    const move = async (name: string, where: string) => author.post(`${path}/karty/${await itemOf(path, name)}/posunout`, { kam: where })
    await move('Dětský psycholog', 'nahoru')
    expect(await cardsOf(path)).toEqual(['Mediace', 'Dětský psycholog', 'Rodinná poradna'])
    await move('Mediace', 'nahoru')
    await move('Mediace', 'dolu')
    expect(await cardsOf(path)).toEqual(['Dětský psycholog', 'Mediace', 'Rodinná poradna'])
    await author.post(`${path}/karty/${await itemOf(path, 'Mediace')}/odebrat`)
    expect(await cardsOf(path)).toEqual(['Dětský psycholog', 'Rodinná poradna'])
  })

  test('has chapters; when one goes, its cards stay', async () => {
    const path = await aList()
    await author.post(`${path}/pridat`, { karta: `service:${services[1]}` })
    await author.post(`${path}/kapitoly`, { title: 'Poradny' })
    const { id: chapter } = await site.db.selectFrom('saved_list_chapter').select('id').where('title', '=', 'Poradny').orderBy('id').executeTakeFirstOrThrow()
    const item = await itemOf(path, 'Rodinná poradna')
    await author.post(`${path}/karty/${item}`, { note: 'Volejte dopoledne.', noteVisibility: 'network', chapter, version: '1' })
    expect(await textOf(await court.get(path))).toMatch(/Poradny[^]*Rodinná poradna[^]*Volejte dopoledne/)
    await author.post(`${path}/kapitoly/${chapter}/odebrat`)
    expect(await cardsOf(path)).toEqual(['Rodinná poradna'])
  })

  test('takes cards into the chapter that was chosen, and the buttons lead over its border', async () => {
    const path = await aList()
    const list = path.split('/').at(-1) ?? ''
    for (const title of ['První', 'Druhá']) await author.post(`${path}/kapitoly`, { title })
    const chapters = await site.db.selectFrom('saved_list_chapter').select('id').where('list_id', '=', list).orderBy('position').execute()
    const last = chapters[1]?.id ?? ''
    expect(await (await author.get(`${path}?q=mediace`)).text()).toMatch(new RegExp(`Do kapitoly[^]*value="${last}" selected`))
    await author.post(`${path}/pridat`, { karta: `service:${services[0]}`, chapter: last })
    await author.post(`${path}/pridat`, { karta: `service:${services[1]}`, chapter: 'nic' })
    const chapterOf = async (name: string) => (await site.db.selectFrom('saved_list_item').select('chapter_id').where('id', '=', await itemOf(path, name)).executeTakeFirstOrThrow()).chapter_id
    expect([await chapterOf('Mediace'), await chapterOf('Rodinná poradna')]).toEqual([last, null])
    const item = await itemOf(path, 'Mediace')
    for (const chapter of [chapters[0]?.id, null, null]) {
      await author.post(`${path}/karty/${item}/posunout`, { kam: 'nahoru' })
      expect(await chapterOf('Mediace')).toBe(chapter)
    }
    expect(await cardsOf(path)).toEqual(['Mediace', 'Rodinná poradna'])
  })

  test('for the author’s office is not for the office where the author works next', async () => {
    const path = await aList({ visibility: 'office' })
    const next = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
    const colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
    await site.db.insertInto('role_grant').values({ person_id: author.personId, role: 'local_networker', scope_kind: 'orp', scope_code: '5304', valid_from: '2026-01-01' }).execute()
    expect([(await colleague.get(path)).status, (await next.get(path)).status]).toEqual([200, 404])
    await site.db.deleteFrom('role_grant').where('person_id', '=', author.personId).where('scope_code', '=', '5304').execute()
  })

  test.each(['kapitoly', 'karty'])('of %s an address of nothing removes nothing', async (what) => {
    const path = await aList()
    await author.post(`${path}/pridat`, { karta: `service:${services[1]}` })
    for (const part of ['nic', '%27', '00000000-0000-0000-0000-000000000000']) {
      expect((await author.post(`${path}/${what}/${part}/odebrat`)).status, part).toBe(303)
    }
    expect(await cardsOf(path)).toEqual(['Rodinná poradna'])
  })

  test('a note is read only by whom it is for; a list likewise', async () => {
    const path = await aList()
    await author.post(`${path}/pridat`, { karta: `service:${services[1]}` })
    await author.post(`${path}/karty/${await itemOf(path, 'Rodinná poradna')}`, { note: 'Jen pro mě.', noteVisibility: 'self', chapter: '', version: '1' })
    expect(await textOf(await author.get(path))).toContain('Jen pro mě.')
    expect(await textOf(await court.get(path))).not.toContain('Jen pro mě.')
    expect(await (await court.get(`${path}/tabulka/csv`)).text()).not.toContain('Jen pro mě.')
    const own = await aList({ visibility: 'self', title: 'Tajný seznam' })
    expect((await court.get(own)).status).toBe(404)
    expect((await court.get(`${own}/seznam.pdf`)).status).toBe(404)
    expect(await textOf(await court.get('/prace/sit/seznamy'))).not.toContain('Tajný seznam')
  })

  describe('in what goes out', () => {
    const notes = { Mediace: ['Jen pro mě.', 'self'], 'Rodinná poradna': ['Pro pracoviště.', 'office'], 'Dětský psycholog': ['Pro všechny.', 'network'] } as const
    const said = (text: string): string[] => Object.values(notes).map(([note]) => note).filter((note) => text.includes(note))
    let path: string
    beforeAll(async () => {
      path = await aList()
      for (const id of services) await author.post(`${path}/pridat`, { karta: `service:${id}` })
      for (const [name, [note, noteVisibility]] of Object.entries(notes)) await author.post(`${path}/karty/${await itemOf(path, name)}`, { note, noteVisibility, chapter: '', version: '1' })
    })
    test('a note in the PDF says whose it is', async () => { expect((await pdfOf(court, '')).replaceAll(/\s+/g, ' ')).toMatch(/Poznámka autora seznamu Pro všechny\./) })

    const pdfOf = async (who: Visit, search: string) => (await readPdf(new Uint8Array(await (await who.get(`${path}/seznam.pdf${search}`)).arrayBuffer()))).text
    const csvOf = async (who: Visit, search: string) => (await who.get(`${path}/tabulka/csv${search}`)).text()
    const xlsxOf = async (who: Visit, search: string) => {
      const bytes = Buffer.from(await (await who.get(`${path}/tabulka/xlsx${search}`)).arrayBuffer())
      return [...zipParts(bytes).values()].join('\n')
    }
    /** What of the page paper shows. */
    const paperOf = async (who: Visit, search: string) => (await (await who.get(`${path}${search}`)).text()).replaceAll(/<p class="said no-print">.*?<\/p>/gs, '')
    const ways = [['PDF', pdfOf], ['CSV', csvOf], ['XLSX', xlsxOf], ['print', paperOf]] as const

    test.each(ways)('%s has of itself only notes for everybody', async (_, made) => {
      for (const who of [author, court]) for (const search of ['', '?poznamky=nic']) {
        const text = await made(who, search)
        expect(said(text)).toEqual(['Pro všechny.'])
        expect(text).not.toMatch(/Jen pro (autora|pracoviště)/)
      }
    })

    test.each(ways)('%s says for whom it is when more was chosen', async (_, made) => {
      const office = await made(author, '?poznamky=pracovisti')
      expect(said(office)).toEqual(['Pro pracoviště.', 'Pro všechny.'])
      expect(office).toContain('Jen pro pracoviště autora')
      const own = await made(author, '?poznamky=vlastni')
      expect(said(own)).toHaveLength(3)
      expect(own).toContain('Jen pro autora seznamu')
    })

    test.each([['PDF', pdfOf], ['CSV', csvOf]] as const)('%s says by a narrow note for whom it is, and by whom notes are', async (_, made) => {
      const text = (await made(author, '?poznamky=vlastni')).replaceAll(/\s+/g, ' ')
      for (const words of ['Jen pro mě. (jen já)', 'Pro pracoviště. (moje pracoviště)']) expect(text).toContain(words)
      expect(text).not.toContain('Pro všechny. (')
    })

    test.each(ways)('%s never has a note its asker may not read', async (_, made) => {
      const colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
      expect(said(await made(colleague, '?poznamky=vlastni'))).toEqual(['Pro pracoviště.', 'Pro všechny.'])
      const others = await made(court, '?poznamky=vlastni')
      expect(said(others)).toEqual(['Pro všechny.'])
      expect(others).not.toContain('Jen pro')
    })

    test('the page offers only what would add a note', async () => {
      expect(await textOf(await author.get(path))).toMatch(/i pro pracoviště[^]*i moje vlastní/)
      expect(await textOf(await court.get(path))).not.toContain('i pro pracoviště')
      expect(await (await author.get(`${path}?poznamky=vlastni`)).text()).toContain('seznam.pdf?poznamky=vlastni')
    })
  })

  test('only its author changes it; anybody who reads it may copy it', async () => {
    const path = await aList()
    await author.post(`${path}/pridat`, { karta: `service:${services[2]}` })
    expect((await court.post(`${path}/pridat`, { karta: `service:${services[0]}` })).status).toBe(403)
    const copied = await court.post(`${path}/kopie`)
    const own = new URL(copied.headers.get('location') ?? '', 'http://x').pathname
    expect(await textOf(await court.get(own))).toMatch(/Kopie: Pro soud[^]*Dětský psycholog/)
  })

  test('what is refused stays in the form; two editors see both', async () => {
    const empty = await author.post('/prace/sit/seznamy/novy', { title: '', purpose: 'Soud', intro: '', visibility: 'office', version: '0' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('value="Soud"')
    const path = await aList()
    const edit = (title: string) => author.post(`${path}/upravit`, { title, purpose: '', intro: '', visibility: 'network', editors: 'self', version: '1' })
    expect((await edit('První')).status).toBe(303)
    const late = await edit('Druhý')
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/První[^]*value="Druhý"/)
  })

  test('is archived aside from saving, and its page offers the way back', async () => {
    const path = await aList()
    expect(await textOf(await author.get(path))).toMatch(/zmizí z přehledu[^]*Archivovat seznam/)
    const archived = await author.post(`${path}/archiv`)
    expect(archived.headers.get('location')).toBe(`${path}?zprava=archived`)
    expect(await textOf(await author.get(`${path}?zprava=archived`))).toMatch(/vidíte ho jen vy[^]*Vrátit seznam z archivu/)
    expect((await court.get(path)).status).toBe(404)
    await author.post(`${path}/archiv`)
    expect((await court.get(path)).status).toBe(200)
  })

  test('an archived card is told to the author and left out for others', async () => {
    const path = await aList()
    const gone = await aService(site.db, organisation, { name: 'Zrušená služba' })
    await author.post(`${path}/pridat`, { karta: `service:${gone}` })
    await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22') }).where('id', '=', gone).execute()
    expect(await textOf(await author.get(path))).toContain('v archivu')
    expect(await textOf(await court.get(path))).not.toContain('Zrušená služba')
    expect(await (await court.get(`${path}/tabulka/csv`)).text()).not.toContain('Zrušená služba')
  })

  test('shows its introduction with headings and bold words, not with their marks', async () => {
    const html = await (await court.get(await aList({ intro: '## Jak číst\n\nPro **soud**.\n\n- první\n- druhá' }))).text()
    expect(html).toContain('<h2>Jak číst</h2>')
    expect(html).toContain('<p>Pro <strong>soud</strong>.</p>')
    expect(html).toContain('<ul><li>první</li><li>druhá</li></ul>')
    expect(html).not.toContain('**soud**')
  })

  test('goes out as PDF/UA, XLSX and CSV without a confidential address, and the audit knows', async () => {
    const path = await aList({ intro: '## Jak číst\n\nPro **soud**.' })
    const gone = await aService(site.db, organisation, { name: 'Zaniklá', openingHours: null })
    for (const id of [...services, gone]) await author.post(`${path}/pridat`, { karta: `service:${id}` })
    await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22') }).where('id', '=', gone).execute()
    await site.db.updateTable('service').set({ opening_hours: 'Po–Pá 8–16' }).where('id', '=', services[0]!).execute()
    await author.post(`${path}/kapitoly`, { title: 'Ve škole', about: 'Kapitola o škole' })
    const made = await court.get(`${path}/seznam.pdf`)
    expect(made.headers.get('content-type')).toBe('application/pdf')
    const pdf = await readPdf(new Uint8Array(await made.clone().arrayBuffer()))
    expect(pdf.xmp).toMatch(/pdfuaid:part>1</u)
    for (const said of ['Pro soud', 'Jak číst', 'Mediace', 'Chrudim']) expect(pdf.text).toContain(said)
    expect(pdf.text).not.toMatch(/Skrytá|Úkryt/)
    // Its content changes without its version; the day says which list it is.
    expect(await footOf(made)).toMatch(/Údaje k 22\. 11\. 2026 · seznam změněn \d+\. \d+\. \d{4}/)
    const csv = await (await court.get(`${path}/tabulka/csv`)).text()
    expect(csv).toContain('Rodinná poradna')
    expect(csv).not.toMatch(/Skrytá|Úkryt/)
    expect(csv.split('\r\n')[0]).toMatch(/;Otevřeno;Pro koho;Cena;Jak začít;Čekání;/)
    expect(csv).toMatch(/;"?Po–Pá 8–16"?;[^\n]*?zdarma;/)
    const about = [...zipParts(Buffer.from(await (await court.get(`${path}/tabulka/xlsx`)).arrayBuffer())).values()].join('\n')
    for (const said of ['Pro koho a k čemu', 'Rozvod', 'Jak číst', 'Pro soud.', 'Ve škole', 'Kapitola o škole', 'karta z tohoto seznamu']) expect(about.replaceAll('\u00A0', ' ')).toContain(said)
    expect(about).not.toMatch(/## |\*\*/)
    const exports = await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.export').execute()
    expect(exports.length).toBeGreaterThanOrEqual(3)
  })
})
