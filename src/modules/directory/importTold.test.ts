import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { tableSteps } from '#test/support/tableSteps.ts'

let app: TestApp
let networker: Visit

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const { sent, previewed, written } = tableSteps(() => networker)
const needed = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec' }

describe('a table', () => {
  test('says on both pages which columns are not read, and shows its beginning whole', async () => {
    const rows = 'Poskytovatel;Název služby;Obec;a;b;c;d;e;f;Vnitřní číslo\nČtená;Klub;Hlinsko;1;2;3;4;5;6;devátá buňka\n'
    const at = await sent(rows)
    const unread = (html: string): string => /Tyto sloupce tabulky se nenačtou.*?<\/ul>/s.exec(html)?.[0] ?? ''
    const mapping = await (await networker.get(at)).text()
    expect(mapping).toContain('data-label="Vnitřní číslo">devátá buňka</td>')
    expect(mapping).toContain('posouvá se ve svém rámečku')
    expect(unread(mapping)).toContain('<li>Vnitřní číslo</li>')
    expect(unread(mapping)).not.toContain('Obec')
    const choice = { ...needed, 'sloupec-externalKey': 'Vnitřní číslo' }
    const preview = await previewed(at, choice)
    expect(unread(preview)).toContain('<li>f</li>')
    expect(unread(preview)).not.toContain('Vnitřní číslo')
    const whole = {
      'sloupec-keywords': 'a', 'sloupec-summary': 'b', 'sloupec-openingHours': 'c', 'sloupec-howToStart': 'd', 'sloupec-notFor': 'e',
      'sloupec-crisisNote': 'f',
    }
    expect(unread(await previewed(at, { ...choice, ...whole }))).toBe('')
  })

  test('says what it does not say, lets it be chosen, and writes nothing else', async () => {
    const at = await sent('Poskytovatel;Název služby;Obec;Telefon;Kapacita\nNeúplná;Kroužek;Hlinsko;+420 000 000 015;9\n')
    const page = await (await networker.get(at)).text()
    for (const [name, code] of [['legalBasis', '="related"'], ['kind', '="provider"'], ['sector', '(="")?']]) {
      expect(page).toMatch(new RegExp(`name="jinak-${name}"(?:(?!</select>).)*<option value${code} selected`, 's'))
    }
    const choice = { ...needed, 'sloupec-phone': 'Telefon', 'sloupec-capacity': 'Kapacita' }
    const told = (html: string): string => /Co tabulka neříká.*?<\/section>/s.exec(html)?.[0] ?? ''
    const usual = told(await previewed(at, choice))
    for (const said of ['návazná služba, komunitní aktivita (1 karta)', 'poskytovatel sociálních služeb (1 karta)', 'sociální služby</dd>', 'ambulantní', 'hned uvidí veřejnost']) {
      expect(usual).toContain(said)
    }
    const chosen = { ...choice, 'jinak-legalBasis': 'informal', 'jinak-kind': 'svc_ddm', 'jinak-sector': 'nesmysl' }
    const preview = await previewed(at, chosen)
    expect(told(preview)).toContain('volný čas a sport</dd>')
    await written(at, chosen)
    const card = await app.db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'service.organisation_id')
      .select(['legal_basis', 'languages', 'forms', 'price', 'organisation.kind', 'organisation.sector']).where('service.name', '=', 'Kroužek').executeTakeFirst()
    expect(card).toEqual({ legal_basis: 'informal', languages: [], forms: [], price: null, kind: 'svc_ddm', sector: 'leisure' })
    await written(await sent('Poskytovatel;Název služby;Obec;Telefon;Kapacita\nJiná;Sbor;Hlinsko;;\n'), { ...choice, 'jinak-sector': 'church' })
    expect(await app.db.selectFrom('organisation').select(['kind', 'sector']).where('name', '=', 'Jiná').executeTakeFirst()).toEqual({ kind: 'provider', sector: 'church' })
  })

  test('may say what services help with; who says nothing is named in the result, and an unknown word at its row', async () => {
    const rows = [
      'Poskytovatel;Název služby;Obec;S čím pomáhá;Životní situace', 'Pomocná;Slovy;Hlinsko;Mediace a rodičovské spory, crisis;',
      'Pomocná;Mlčí;Hlinsko;;', 'Pomocná;Obojí;Hlinsko;Krizová pomoc;Dítě je smutné, bojí se', 'Pomocná;Nesmysl;Hlinsko;Kouzla;',
    ].join('\n')
    const at = await sent(rows)
    const choice = { ...needed, 'sloupec-functions': 'S čím pomáhá', 'sloupec-situations': 'Životní situace' }
    expect(await previewed(at, choice)).toContain('S čím pomáhá: Takovou hodnotu náš seznam nemá.')
    const result = await written(at, choice)
    const named = async (name: string) => app.db.selectFrom('service').select(['id', 'functions', 'situations']).where('name', '=', name).executeTakeFirstOrThrow()
    expect((await named('Slovy')).functions).toEqual(expect.arrayContaining(['mediation', 'crisis']))
    expect((await named('Slovy')).situations).toContain('separation')
    expect(await named('Obojí')).toMatchObject({ functions: ['crisis'], situations: ['sad_child'] })
    const silent = await named('Mlčí')
    const shown = await (await networker.get(result)).text()
    expect(shown).toContain('1 nová služba neříká, s čím pomáhá')
    expect(shown).toContain(`<li><a href="/prace/sit/sluzby/${silent.id}">Mlčí</a></li>`)
    expect(shown).not.toContain('>Slovy</a>')
    await written(await sent(rows.replace('Mlčí;Hlinsko;', 'Mlčí;Hlinsko;mediation')), choice)
    expect(await named('Mlčí')).toMatchObject({ functions: ['mediation'], situations: expect.arrayContaining(['separation']) as string[] })
    expect(await (await networker.get(result)).text()).not.toContain('neříká, s čím pomáhá')
  })
})
