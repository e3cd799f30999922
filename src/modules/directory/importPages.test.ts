import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aWorkbook } from '#test/factories/aWorkbook.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { settled } from '#test/support/settled.ts'
import { tableSteps } from '#test/support/tableSteps.ts'
import { importFields } from './import/fields.ts'

const table = [
  'Poskytovatel;IČO;Název služby;Obec;Druh služby;Forma;Telefon;Kapacita',
  'Nová naděje;27074358;Raná péče;Hlinsko;§ 54;terénní;+420 000 000 011;12',
  'Nová naděje;27074358;Odlehčovací služby;Krouna;Odlehčovací služby;terénní, pobytová;;',
  'Stará lípa;;=HYPERLINK("x");Hlinsko;;;;',
  'Stará lípa;;<b>tučná</b>;Chrudim;;;;',
].join('\r\n')

let app: TestApp
let networker: Visit

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const { send, sent, previewed, written } = tableSteps(() => networker)
const columns = {
  'sloupec-organisation': 'Poskytovatel', 'sloupec-ico': 'IČO', 'sloupec-name': 'Název služby',
  'sloupec-municipality': 'Obec',
  'sloupec-serviceKind': 'Druh služby', 'sloupec-forms': 'Forma', 'sloupec-phone': 'Telefon',
  'sloupec-capacity': 'Kapacita',
}
const services = () => app.db.selectFrom('service').innerJoin(
  'organisation', 'organisation.id', 'service.organisation_id',
)
  .select(
    ['organisation.name as organisation', 'service.name', 'service.phone', 'service.functions'],
  ).orderBy('service.name').execute()

describe('a table', () => {
  test('is read, shown before it is written, written once, and repeated without a change', async () => {
    const at = await sent(table)
    const mapping = await (await networker.get(at)).text()
    expect(mapping).toContain('<option value="Název služby" selected')
    const shown = await previewed(at, { ...columns, remember: 'Katalog' })
    expect(shown).toContain('nová organizace')
    expect(shown).toContain('Obec neleží ve vašem území.')
    expect(shown).not.toContain('<b>tučná</b>')
    expect(await services()).toEqual([])

    const record = await written(at, columns)
    expect(await services()).toMatchObject([
      { name: '=HYPERLINK("x")', organisation: 'Stará lípa' },
      { name: 'Odlehčovací služby', organisation: 'Nová naděje' },
      { name: 'Raná péče', organisation: 'Nová naděje', phone: '+420 000 000 011', functions: ['early_care'] },
    ])
    expect(await app.db.selectFrom('organisation').select('id').execute()).toHaveLength(2)
    expect(await app.db.selectFrom('service_search').select('service_id').execute()).toHaveLength(3)
    expect(
      await app.db.selectFrom('audit_entry').select('id').where(
        'action', 'like', 'directory.%',
      ).where('actor_id', '=', networker.personId).execute(),
    ).toHaveLength(1)
    const run = await (await networker.get(record)).text()
    expect(run).toContain('Obec neleží ve vašem území.')
    expect(await app.db.selectFrom('file').select('id').execute()).toEqual([])

    // Said again, whoever says it, the table is written once.
    await networker.post(`${at}/nacist`)
    const again = await sent(table)
    expect(await previewed(again, columns)).toContain('Všechno z tabulky už tu je')
    expect(await services()).toHaveLength(3)
    expect(await (await networker.get('/prace/sit/import')).text()).toContain('<option value="Katalog"')
    expect(await (await networker.get('/prace/sit/sluzby.csv')).text()).toContain(`"'=HYPERLINK`)
  })

  test('fills in what a card lacks and keeps what it says, unless told otherwise', async () => {
    const home = await anOrganisation(app.db, { name: 'Vyplněná' })
    await aService(app.db, home, { name: 'S naším telefonem', phone: '+420 000 000 021', functions: [] })
    const place = await app.db.insertInto('location').values({
      organisation_id: home, kind: 'place', municipality_code: '571393',
    }).returning('id').executeTakeFirstOrThrow()
    await app.db.insertInto('service_location').values((select) => ({
      service_id: select.selectFrom('service').select('id').where('name', '=', 'S naším telefonem'),
      location_id: place.id,
    })).execute()
    const at = await sent('Poskytovatel;Název služby;Obec;Telefon;Forma\nVyplněná;S naším telefonem;Hlinsko;+420 000 000 022;ambulantní\n')
    const choice = { ...columns, 'sloupec-ico': '' }
    expect(await previewed(at, choice)).toContain('Liší se, ale na kartě zůstane')
    await written(at, { ...choice, overwrites: 'on' })
    expect(
      (await services()).find(({ name }) => name === 'S naším telefonem'),
    ).toMatchObject({ phone: '+420 000 000 022' })
  })

  test.each([
    ['<html>', 'webová stránka'], ['', 'Vyberte soubor'], ['a;b\n', 'jen nadpisy'], ['a;b\n"x', 'rozbité uvozovky'],
    [new Uint8Array([0x50, 0x4b, 3, 4]), 'Sešit je poškozený'], [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'starší sešit Excelu'],
  ])('that is none ends with a sentence: %#', async (content, sentence) => {
    const answer = await send(content, content === '' ? '' : 'x.csv')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('larger than the limit is told so and not kept', async () => {
    const before = await app.db.selectFrom('file').select('id').execute()
    const answer = await send('x'.repeat(10 * 1024 * 1024 + 10))
    expect([413, 422]).toContain(answer.status)
    expect(await app.db.selectFrom('file').select('id').execute()).toHaveLength(before.length)
  })

  test('may be a workbook: a sheet is chosen, its columns are remembered, and its rows are written', async () => {
    const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const row = (...cells: readonly string[]): string => `<row>${cells.map(text).join('')}</row>`
    const content = await aWorkbook({ sheets: [
      { name: 'Lidé', rows: row('Jméno', 'Kde') + row('Někdo', 'Chrudim') },
      { name: 'Služby & místa'.replace('&', '&amp;'), rows: row('Poskytovatel', 'Název služby', 'Obec') + row('Ze sešitu', 'Klub', 'Hlinsko') + row('Ze sešitu', 'Jinde', 'Chrudim') },
    ] })
    const choose = async (at: string, list: string): Promise<string> => {
      await networker.post(`${at}/list`, { list })
      return settled(networker, at)
    }
    const at = await sent(content, 'sluzby.xlsx')
    expect(await (await networker.get(at)).text()).toContain('<option value="Služby &amp; místa"')
    expect(await choose(at, 'nic')).toContain('<option value="Lidé" selected')
    expect(await choose(at, 'Služby & místa')).toContain('<option value="Název služby" selected')
    const columnsOfSheet = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec' }
    expect(await previewed(at, { ...columnsOfSheet, remember: 'Sešit' })).toContain('Obec neleží ve vašem území.')
    const again = await sent(content, 'sluzby.csv')
    await choose(again, 'Služby & místa')
    expect(await (await networker.get(`${again}?mapovani=Se%C5%A1it`)).text()).toContain('<option value="Poskytovatel" selected')
    await written(again, columnsOfSheet)
    expect((await services()).filter(({ organisation }) => organisation === 'Ze sešitu')).toMatchObject([{ name: 'Klub' }])
  })

  test('shows every chosen column, all that is wrong with a row, and gives the rows left out back', async () => {
    const rows = [
      'Poskytovatel;Název služby;Obec;Telefon;Kapacita;Poznámka',
      'Všechno špatně;Poradna;Atlantida;12;moc;zůstane u řádku', 'Dobrá;Klub;Hlinsko;+420 000 000 013;7;', 'Za hranicí;=1+1;Chrudim;+420 000 000 014;;',
    ].join('\n')
    const at = await sent(rows)
    const choice = { ...columns, 'sloupec-ico': '', 'sloupec-serviceKind': '', 'sloupec-forms': '' }
    const shown = await previewed(at, choice)
    for (const said of ['Telefon: Telefon má mít devět číslic.', 'Kapacita: Má tu být celé číslo.', 'Obec: Takovou obec neznáme.']) expect(shown).toContain(said)
    expect(shown).toContain('data-label="Kapacita">7</td>')
    const csv = await networker.get(`${at}/vynechane/csv`)
    const text = await csv.text()
    expect(text).toContain('Proč vynecháno;Poskytovatel;Název služby;Obec;Telefon;Kapacita;Poznámka')
    expect(text).toContain('Všechno špatně;Poradna;Atlantida;12;moc;zůstane u řádku')
    expect(text).toContain(`'=1+1;Chrudim;'+420 000 000 014`)
    expect(text).not.toContain('Dobrá')
    expect((await networker.get(`${at}/vynechane/xlsx`)).headers.get('content-type')).toContain('spreadsheetml')
    expect((await networker.get(`${at}/vynechane/pdf`)).status).toBe(404)
    const again = await previewed(await sent(text.replace('Atlantida;12;moc', 'Hlinsko;;')), choice)
    expect(again).not.toContain('Telefon má mít')
    expect(again).toContain('Všechno špatně (nová organizace)')
    expect(again).toContain('Obec: Obec neleží ve vašem území.')
    const run = await written(at, choice)
    const left = await (await networker.get(`${run}/vynechane/csv`)).text()
    expect(left).toContain('2;Všechno špatně – Poradna;')
  })

  test('of the same headings is recognised: its mapping comes first, is said, and can be changed', async () => {
    const rows = 'Kdo;Co;Kde;Spojení\nSpolek;Klub;Hlinsko;\n'
    const choice = { 'sloupec-organisation': 'Kdo', 'sloupec-name': 'Co', 'sloupec-municipality': 'Kde', 'sloupec-phone': 'Spojení' }
    await previewed(await sent(rows), { ...choice, remember: 'Vlastní tabulka' })
    const at = await sent('Spojení;Kde;Co;Kdo\n;Hlinsko;Klub;Spolek\n')
    const page = await (await networker.get(at)).text()
    expect(page).toContain('stejné jako u zapamatovaných sloupců „Vlastní tabulka“')
    expect(page).toContain('<option value="Spojení" selected')
    expect(page.indexOf('value="Vlastní tabulka"')).toBeLessThan(page.indexOf('value="Katalog"'))
    expect(await (await networker.get(`${at}?mapovani=`)).text()).not.toContain('<option value="Spojení" selected')
    const other = await (await networker.get(await sent('Kdo;Co;Kde\nSpolek;Klub;Hlinsko\n'))).text()
    expect(other).not.toContain('stejné jako')
  })

  test('is not remembered by the words about somebody, neither in its name nor in its headings', async () => {
    const remembered = async () => (await app.db.selectFrom('import_mapping').select('name').execute()).map(({ name }) => name)
    const before = await remembered()
    const choice = { 'sloupec-organisation': 'Kdo', 'sloupec-name': 'Co', 'sloupec-municipality': 'Kde' }
    const at = await sent('Kdo;Co;Kde\nSpolek;Klub;Hlinsko\n')
    const stopped = await networker.post(`${at}/nahled`, { ...choice, remember: 'Podle 530503/1006' })
    expect(stopped.status).toBe(422)
    expect(await stopped.text()).toContain('rodné číslo')
    const without = await sent('Kdo;Co;Kde;530503/1006\nSpolek;Klub;Hlinsko;\n')
    expect((await networker.post(`${without}/nahled`, { ...choice, remember: 'Bez záhlaví' })).status).toBe(422)
    expect(await remembered()).toEqual(before)
    expect((await networker.post(`${without}/nahled`, choice)).status).toBe(303)
    const asked = await networker.post(`${at}/nahled`, { ...choice, remember: 'Od paní Novákové' })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('name="straz"')
    expect((await networker.post(`${at}/nahled`, { ...choice, remember: 'Od paní Novákové', straz: 'on' })).status).toBe(303)
    expect(await remembered()).toEqual([...before, 'Od paní Novákové'])
  })

  test.each([['csv', ''], ['xlsx', ''], ['csv', '/en']] as const)('has a sample to fill in (%s %s), which the import takes as it is', async (format, prefix) => {
    const sample = await networker.ask(`${prefix}/prace/sit/import/vzor/${format}`, { method: 'GET' })
    expect(sample.status).toBe(200)
    const at = await sent(new Uint8Array(await sample.arrayBuffer()), `vzor.${format}`)
    const mapping = await (await networker.get(at)).text()
    expect([...mapping.matchAll(/<select[^>]*name="sloupec-[^>]*>(?:(?!<\/select>).)*<option value="[^"]+" selected/gs)]).toHaveLength(importFields.length)
    const chosen = Object.fromEntries([...mapping.matchAll(/<select[^>]*name="(sloupec-[^"]+)"[^>]*>(?:(?!<\/select>).)*?<option value="([^"]+)" selected/gs)]
      .map(([, name = '', heading = '']) => [name, heading]))
    const preview = await previewed(at, chosen)
    expect(preview).not.toContain('Vynechané řádky')
    expect(preview).toContain('poradna@priklad.example')
  })

  test('of organisations alone is known, shown, written with its history, and told as such', async () => {
    const at = await sent('Organizace;IČO;Obec sídla;Kdo svolává\nRodinný spolek;25596641;Hlinsko;město\n')
    const page = await (await networker.get(at)).text()
    expect(page).toMatch(/name="radek"(?:(?!<\/select>).)*value="organisations" selected/s)
    const choice = { radek: 'organisations', 'sloupec-organisation': 'Organizace', 'sloupec-ico': 'IČO', 'sloupec-seatMunicipality': 'Obec sídla', 'sloupec-convenor': 'Kdo svolává' }
    const preview = await previewed(at, choice)
    expect(preview).toContain('Nové organizace')
    const run = await written(at, choice)
    expect(await (await networker.get(run)).text()).toContain('nových')
    expect(await app.db.selectFrom('organisation').select(['ico', 'seat_municipality_code', 'convenor', 'source']).where('name', '=', 'Rodinný spolek').executeTakeFirst())
      .toEqual({ ico: '25596641', seat_municipality_code: '571393', convenor: 'město', source: 'import' })
  })

  test('is between its steps only for whoever sent it', async () => {
    const at = await sent(table)
    const colleague = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
    expect((await networker.get(at)).status).toBe(200)
    expect((await colleague.get(at)).status).toBe(404)
    for (const step of ['nahled', 'nacist', 'zrusit', 'znovu', 'zahodit', 'list']) expect((await colleague.post(`${at}/${step}`, columns)).status).toBe(404)
  })

  test('needs its columns chosen', async () => {
    const at = await sent(table)
    const answer = await networker.post(`${at}/nahled`, { ...columns, 'sloupec-municipality': '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Tento sloupec je potřeba vybrat.')
  })
})

test('the parts of the network are listed as the menu has them for the person', async () => {
  const listed = async (visit: Visit): Promise<string[]> => {
    const html = await (await visit.get('/prace/sit')).text()
    return [...(/<ul class="room-parts">.*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
  }
  expect(await listed(networker)).toContain('/prace/sit/import')
  const worker = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  expect(await listed(worker)).toEqual(['/prace/sit/organizace', '/prace/sit/sluzby', '/prace/sit/seznamy', '/prace/sit/sledovane'])
  expect(await (await networker.get('/prace/sit/import')).text()).toContain('<li><a href="/prace/sit">Síť</a></li>')
})

test('only networkers and the administrator import', async () => {
  const provider = await app.signIn(
    'provider', { kind: 'organisation', code: await anOrganisation(app.db, { name: 'Cizí' }) },
  )
  expect((await provider.get('/prace/sit/import')).status).toBe(403)
  expect((await networker.get('/prace/sit/import/nic')).status).toBe(404)
})
