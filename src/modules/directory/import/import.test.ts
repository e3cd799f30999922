import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesMeant } from './codes.ts'
import { type ImportField, importFields, mappingFor, missingFields } from './fields.ts'
import { filledColumns } from './tableHead.ts'
import { unreadColumns } from './unread.ts'
import { guessMapping } from './headings.ts'
import type { Known, KnownOrganisation, KnownService } from './known.ts'
import { planImport } from './plan.ts'
import { readRows } from './rows.ts'
import { readTable } from './table.ts'
import { tableIn } from './foundTable.ts'
import { textOfTable } from './text.ts'
import { serviceForms, targetGroups } from '../codelists/index.ts'
import { noLineage } from './lineage.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const windows1250 = new Uint8Array([0xe8, 0xed, 0x73, 0x6c, 0x6f]) // číslo

type Order = 'little' | 'big'
const orders: readonly Order[] = ['little', 'big']

/** UTF-16 with its mark, also of texts that are none. */
function utf16(text: string, order: Order): Uint8Array {
  const all = `\uFEFF${text}`
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), order === 'little')
  return new Uint8Array(view.buffer)
}

describe('the text of a table', () => {
  test('UTF-8 with and without its mark, and windows-1250', () => {
    expect(textOfTable(bytes('číslo'))).toEqual({ ok: true, value: 'číslo' })
    expect(textOfTable(bytes('\uFEFFčíslo'))).toEqual({ ok: true, value: 'číslo' })
    expect(textOfTable(windows1250)).toEqual({ ok: true, value: 'číslo' })
  })
  test('UTF-16 of either order, by its mark', () => {
    for (const order of orders) expect(textOfTable(utf16('číslo 🙂\t1\r\n', order))).toEqual({ ok: true, value: 'číslo 🙂\t1\r\n' })
  })
  test('any text comes through UTF-16 as through UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...orders), (written, order) => {
      const text = `x${written.replaceAll(/[\u0000\uFEFF]/g, '')}`
      expect(textOfTable(utf16(text, order))).toEqual(textOfTable(bytes(text)))
    }))
  })
  test.each(orders)('UTF-16 (%s) that is broken is no table: half a sign, an odd byte', (order) => {
    for (const text of ['a;b\uD83D\n', 'a\uDE42;b\n', 'a;b\uD83D']) expect(textOfTable(utf16(text, order))).toEqual({ ok: false, reason: 'brokenUtf16' })
    expect(textOfTable(utf16('a;b\n', order).slice(0, -1))).toEqual({ ok: false, reason: 'brokenUtf16' })
    expect(textOfTable(utf16('a\u0000b', order))).toEqual({ ok: false, reason: 'notText' })
    expect(textOfTable(utf16(' ', order))).toEqual({ ok: false, reason: 'empty' })
  })
  test('what Excel saves as Unicode text is read, bounded as any other', async () => {
    const read = await tableIn(utf16('Poskytovatel\tSlužba\r\nLípa\t"Poradna\tpro rodiče"\r\n', 'little'), null)
    expect(read).toEqual({ ok: true, value: { sheet: null, sheets: [], table: { header: ['Poskytovatel', 'Služba'], rows: [{ line: 2, cells: ['Lípa', 'Poradna\tpro rodiče'], whole: true }] } } })
    expect(await tableIn(utf16(`a\n${'1\n'.repeat(20_001)}`, 'big'), null)).toEqual({ ok: false, reason: 'tooManyRows' })
    expect(await tableIn(utf16(`a\n${'x'.repeat(5 * 1024 * 1024)}`, 'big'), null)).toEqual({ ok: false, reason: 'tooLarge' })
  })
  test.each([
    [bytes(' \n'), 'empty'], [bytes('a\u0000b'), 'notText'], [bytes('<!doctype html>'), 'webPage'],
  ])('what is no table: %#', (content, reason) => { expect(textOfTable(content)).toEqual({ ok: false, reason }) })
})

describe('the rows', () => {
  test('of a long table come through whole, whatever sign its pieces are parted at', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const cells = Array.from({ length: 4000 }, (_, number) => `${'x'.repeat(shift)}🙂ž${number}`)
      const read = await readTable(`a\n${cells.join('\n')}\n`)
      expect(read.ok && read.value.rows.map(({ cells: [cell] }) => cell)).toEqual(cells)
    }
  })

  test.each([';', ',', '\t'])('are divided by %j', async (sign) => {
    expect(await readTable(`a${sign}b\n1${sign}"x${sign}y"\n`)).toEqual({
      ok: true, value: { header: ['a', 'b'], rows: [{ line: 2, cells: ['1', `x${sign}y`], whole: true }] },
    })
  })
  test.each(
    [
      ['a;b\n', 'onlyHeader'], ['a;b\n"x;1\n', 'broken'], [`a\n${'1\n'.repeat(20_001)}`, 'tooManyRows'],
      [`a;b\n1;${'x'.repeat(70_000)}\n`, 'tooLong'], [`${'a;'.repeat(300)}\n1\n`, 'tooManyColumns'],
    ],
  )(
    'that are too much or broken end with a reason: %#',
    async (text, reason) => { expect(await readTable(text)).toEqual({ ok: false, reason }) })
})

const guessedFrom = (header: readonly string[], cells: readonly string[] = []) =>
  guessMapping({ header, rows: [{ line: 2, cells, whole: true }] })

test('headings tell the columns', () => {
  const mapping = guessedFrom(
    ['ID', 'Poskytovatel', 'Název služby', 'IČO', 'Obec (místo)', 'Telefon', 'E-mail', 'Poznámka'],
  )
  expect(mapping).toEqual({
    externalKey: 'ID', organisation: 'Poskytovatel', name: 'Název služby', ico: 'IČO', municipality: 'Obec (místo)',
    phone: 'Telefon', email: 'E-mail',
  })
  expect(missingFields(mapping, 'services')).toEqual([])
  expect(mappingFor(['Obec'], { municipality: 'Obec', name: 'Služba' })).toEqual({ municipality: 'Obec' })
  expect(missingFields({ municipality: 'Obec' }, 'services')).toEqual(['organisation', 'name'])
})

test.each<[string, ImportField]>([
  ['Od věku', 'ageFrom'], ['Do věku', 'ageTo'], ['Do (věku)', 'ageTo'], ['Otevřeno', 'openingHours'], ['PROVOZNÍ DOBA', 'openingHours'],
  ['Doba provozní', 'openingHours'], ['Úřední hodiny', 'openingHours'], ['Tel.', 'phone'], ['Mobil', 'phone'], ['Kontaktní telefon', 'phone'],
  ['Telefon 1', 'phone'], ['Mail', 'email'], ['E-mailová adresa', 'email'], ['WWW', 'web'], ['Web', 'web'], ['Webová adresa', 'web'],
  ['Adresa', 'address'], ['Ulice', 'address'], ['Ulice a číslo popisné', 'address'], ['Město', 'municipality'], ['Obec', 'municipality'],
  ['Název obce', 'municipality'], ['Cílová skupina', 'targetGroups'], ['Skupina cílová', 'targetGroups'], ['Pro koho', 'targetGroups'],
  ['Poskytovatel – název', 'organisation'], ['Název poskytovatele sociální služby', 'organisation'], ['Zařízení', 'name'],
  ['S čím pomáhá', 'functions'], ['Životní situace', 'situations'], ['Služba – název', 'name'], ['Typ služby', 'serviceKind'], ['Počet míst', 'capacity'],
])('the heading „%s“ says %s', (heading, field) => { expect(guessedFrom([heading])).toEqual({ [field]: heading }) })

test.each([
  ['469 000 000', { phone: 'Kontakt' }], ['poradna@priklad.example', { email: 'Kontakt' }], ['https://www.priklad.example', { web: 'Kontakt' }],
  ['469 000 000, poradna@priklad.example', {}], ['', {}],
])('a column of contacts is what stands in it: „%s“', (cell, mapping) => { expect(guessedFrom(['Kontakt'], [cell])).toEqual(mapping) })

test('a heading that says two things or nothing of ours is not guessed', () => {
  expect(guessedFrom(['Věk od – do', 'Poznámka', ''])).toEqual({})
})

test('columns nothing is read from are told: left out, without a heading, or with one that repeats', () => {
  const header = ['Služba', 'Poznámka', '', 'Služba', '']
  const filled = filledColumns({ header, rows: [{ line: 2, cells: ['Poradna', '', 'něco', '', ''], whole: true }] })
  expect(unreadColumns({ header, filled }, { name: 'Služba' })).toEqual([
    { heading: 'Poznámka', number: 2, repeats: false }, { heading: '', number: 3, repeats: false }, { heading: 'Služba', number: 4, repeats: true },
  ])
  expect(unreadColumns({ header: ['Služba'], filled }, { name: 'Služba' })).toEqual([])
})

test.each([
  ['ambulantní, terénní', ['ambulatory', 'outreach']], ['outreach', ['outreach']],
  ['AMBULANTNI;pobytová', ['ambulatory', 'residential']], ['cokoli', null], ['', []],
])('forms „%s“ mean %o', (cell, codes) => { expect(codesMeant(serviceForms, cell)).toEqual(codes) })

test('a name with commas of its own is one code', () => {
  const name = 'osoby, které vedou rizikový způsob života nebo jsou tímto způsobem života ohroženy'
  expect(codesMeant(targetGroups, `${name}; rodiny s dítětem/dětmi`)).toEqual(['risky_life', 'families'])
})

const header = 'klíč;organizace;služba;obec;telefon;popis;druh služby;věk od;věk do'
const mapping = {
  externalKey: 'klíč', organisation: 'organizace', name: 'služba', municipality: 'obec', phone: 'telefon',
  summary: 'popis', serviceKind: 'druh služby', ageFrom: 'věk od', ageTo: 'věk do',
}
const readLines = async (lines: readonly string[], acceptsDoubts = false) => {
  const table = await readTable([header, ...lines].join('\n'))
  if (!table.ok) throw new Error(table.reason)
  return readRows(table.value, mapping, acceptsDoubts)
}

test.each([
  [';Lípa;;Hlinsko;;;;;', 'name', 'name'], [';;Poradna;Hlinsko;;;;;', 'organisation', 'organisation'],
  [';Lípa;Poradna;;;;;;', 'municipality', 'municipality'],
  [';Lípa;Poradna;Hlinsko;12;;;;', 'phone', 'phone'], [';Lípa;Poradna;Hlinsko;;;nesmysl;;', 'code', 'serviceKind'],
  [';Lípa;Poradna;Hlinsko;;;;x;', 'number', 'ageFrom'],
  [';Lípa;Poradna;Hlinsko;;;;9;3', 'ages', 'ageTo'], [';Lípa;Poradna;Hlinsko;;900101/1239;;;', 'birthNumber', 'summary'],
  [';Lípa;Poradna;Hlinsko;;Syn Honzík nechodí do školy.;;;', 'doubtful', 'summary'], [';Lípa;Péče 900101/1239;Hlinsko;;;;;', 'birthNumber', 'name'],
  [`;Lípa;Poradna;Hlinsko;;${'x'.repeat(301)};;;`, 'tooLong', 'summary'],
  [';Lípa;Poradna;Hlinsko;;;;;;navíc', 'columns', null],
])('%s is left out: %s', async (line, reason, field) => {
  const { rows, refused } = await readLines([line])
  expect(rows).toEqual([])
  expect(refused).toMatchObject([{ line: 2, problems: [{ reason, field }] }])
})

test('a row is told everything that is wrong with it at once', async () => {
  const { refused } = await readLines([';Lípa;;Hlinsko;12;900101/1239;nesmysl;9;3;navíc'])
  expect(refused[0]?.problems).toEqual([
    { reason: 'columns', field: null }, { reason: 'birthNumber', field: 'summary' }, { reason: 'name', field: 'name' },
    { reason: 'code', field: 'serviceKind' }, { reason: 'phone', field: 'phone' }, { reason: 'ages', field: 'ageTo' },
  ])
})

test('an apostrophe that kept a text from running as a formula is no part of it', async () => {
  const { rows } = await readLines([";Lípa;'=1+1;Hlinsko;'+420 469 000 000;'uvozovka;;;"])
  expect(rows[0]?.service.fields).toMatchObject({ name: '=1+1', phone: '+420 469 000 000', summary: "'uvozovka" })
})

test('a birth number stops in the name and in the address, as in the forms; a home and the name of who gives the service do not', async () => {
  const rowsOf = (name: string, address: string) => readRows(
    { header: ['organizace', 'služba', 'obec', 'adresa'], rows: [{ line: 2, cells: ['Lípa', name, 'Hlinsko', address], whole: true }] }, { ...mapping, address: 'adresa' }, false)
  expect(rowsOf('Poradna', 'Jasanová 8, 900101/1239').refused[0]?.problems).toEqual([{ reason: 'birthNumber', field: 'address' }])
  expect(rowsOf('Psychologie Jany Novákové', 'ul. Jasanová 8').refused).toEqual([])
})

test('a birth number stops in every column', () => {
  const refused = (field: ImportField, cell: string) => readRows(
    { header: ['organizace', 'služba', 'obec', 'sloupec'], rows: [{ line: 2, cells: ['Lípa', 'Poradna', 'Hlinsko', cell], whole: true }] },
    { organisation: 'organizace', name: 'služba', municipality: 'obec', [field]: 'sloupec' }, true).refused.flatMap(({ problems }) => problems)
  for (const field of importFields) expect(refused(field, 'Jan, 900101/1239'), field).toContainEqual({ reason: 'birthNumber', field })
  expect(refused('phone', '+43 9001011239')).toEqual([])
  expect(refused('externalKey', '9001011239')).toEqual([])
})

test('a doubtful text passes when somebody has read it', async () => {
  expect((await readLines([';Lípa;Poradna;Hlinsko;;Syn Honzík nechodí do školy.;;;'], true)).refused).toEqual([])
})

describe('the plan', () => {
  const [saidOfIt] = readRows({ header: ['organizace', 'služba', 'obec'], rows: [{ line: 2, cells: ['Lípa', 'Poradna', 'Hlinsko'], whole: true }] }, mapping, false).rows
  const silent = saidOfIt!.service
  const card: KnownService = {
    id: 's1' as never, organisationId: 'o1' as never, externalKey: 'K1', isArchived: false, mergedInto: null,
    places: [{ municipality: '571393' as never, orpCode: '5302', address: null, confidential: false }],
    parts: { ...silent.parts, areas: [] }, fields: { ...silent.fields, summary: 'Náš popis', legalBasis: 'related' },
  }
  const anOrganisation = (id: string, name: string): KnownOrganisation => ({
    id: id as never, name, ico: null, externalKey: null, isArchived: false, mergedInto: null, orpCodes: [], hasSecretSeat: false, seatMunicipality: null,
    fields: { ...silent.organisation.fields, kind: 'provider', sector: 'social', actorStatus: 'identified' },
  })
  const known: Known = {
    today: '2026-11-28' as never, lineage: noLineage,
    territories: { region: [{ code: 'CZ053', name: 'Pardubický kraj' }], district: [{ code: 'CZ0531', name: 'Chrudim' }], orp: [{ code: '5302', name: 'Hlinsko' }, { code: '5304', name: 'Chrudim' }] },
    municipalities: [
      { code: '571393' as never, name: 'Hlinsko', district: 'Chrudim', orpCode: '5302' },
      { code: '571164' as never, name: 'Chrudim', district: 'Chrudim', orpCode: '5304' },
      { code: '1' as never, name: 'Lhota', district: 'Chrudim', orpCode: '5304' },
      { code: '2' as never, name: 'Lhota', district: 'Zlín', orpCode: '7213' },
    ],
    organisations: [anOrganisation('o1', 'Lípa'), anOrganisation('o2', 'Dvojice'), anOrganisation('o3', 'dvojice')],
    services: [card],
  }
  const everywhere = { orpCodes: null, overwrites: false }
  const planOf = async (
    lines: readonly string[], options = everywhere as { orpCodes: readonly string[] | null, overwrites: boolean },
  ) =>
    planImport(await readLines(lines), known, options)

  test('a card is found by name and place whatever the letters, and by key', async () => {
    const plan = await planOf([';LIPA;PORADNA;hlinsko;;;;;', 'K2;Lípa;Poradna;Chrudim;;;;;'])
    expect(plan.unchanged).toMatchObject([{ line: 2 }])
    expect(plan.added).toMatchObject([{ line: 3, organisation: { id: 'o1' } }])
    expect((await planOf(['K1;Lípa;Poradna;Hlinsko;;;;;'])).unchanged).toHaveLength(1)
  })

  test('empty fields are filled in, filled ones are kept unless they may be replaced', async () => {
    const line = 'K1;Lípa;Poradna;Hlinsko;469 000 000;Jiný popis;;;'
    expect((await planOf([line])).changed).toMatchObject(
      [{ changes: [{ field: 'phone', before: null, after: '+420 469 000 000' }] }],
    )
    expect(
      (await planOf(['K1;Lípa;Poradna;Hlinsko;;Jiný popis;;;'])).unchanged,
    ).toMatchObject([{ kept: [{ field: 'summary' }] }])
    const replaced = await planOf([line], { orpCodes: null, overwrites: true })
    expect(replaced.changed[0]!.changes.map(({ field }) => field)).toEqual(['summary', 'phone'])
  })

  test.each([
    [[';Lípa;Nová;Atlantida;;;;;'], 'unknownMunicipality'], [[';Lípa;Nová;Lhota;;;;;'], 'ambiguousMunicipality'],
    [[';Dvojice;Nová;Hlinsko;;;;;'], 'ambiguousOrganisation'],
    [['K1;Jiná;Poradna;Hlinsko;;;;;'], 'keyOfAnother'],
    [['X;Nová;A;Hlinsko;;;;;', 'X;Nová;B;Hlinsko;;;;;'], 'duplicate'],
    [[';Nová;A;Hlinsko;;;;;', ';nova;a;Hlinsko;;;;;'], 'duplicate'],
  ])('%o is left out: %s', async (lines,
  reason) => { expect((await planOf(lines)).refused).toMatchObject([{ problems: [{ reason }] }]) })

  test('a networker brings in only own ORPs, and there a namesake decides itself', async () => {
    const own = { orpCodes: ['5304'], overwrites: true }
    expect((await planOf([';Lípa;Nová;Hlinsko;;;;;'], own)).refused).toMatchObject([{ problems: [{ reason: 'foreignMunicipality', field: 'municipality' }] }])
    expect((await planOf([';Lípa;Nová;Lhota;;;;;'], own)).added).toMatchObject([{ meant: { places: [{ code: '1' }] } }])
    expect(
      (await planOf(['K1;Lípa;Poradna;Chrudim;;Jiný;;;'], own)).refused,
    ).toMatchObject([{ problems: [{ reason: 'foreignCard', field: null }] }])
  })

  test('a row that cannot be read is told too where it does not belong', async () => {
    const { refused } = await planOf([';Dvojice;Nová;Atlantida;12;;;;', ';Dvojice;Nová;Atlantida;;;;;'])
    const misplaced = [{ reason: 'unknownMunicipality', field: 'municipality' }, { reason: 'ambiguousOrganisation', field: 'organisation' }]
    expect(refused.map(({ problems }) => problems)).toEqual([[{ reason: 'phone', field: 'phone' }, ...misplaced], misplaced])
  })
})

test('any bytes end with a table or a reason, and any table with rows or reasons', async () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(';', ',', '\n', '"', '=cmd()', '<b>', '\uFEFF', '\t', 'Hlinsko', 'x'.repeat(3000)),
  )
  await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), fc.boolean(), async (parts, isCut) => {
    const whole = bytes(parts.join(''))
    const text = textOfTable(isCut ? whole.subarray(0, Math.floor(whole.length / 2)) : whole)
    if (!text.ok) return
    const table = await readTable(text.value)
    if (!table.ok) return
    const [organisation = '', name = '', municipality = ''] = table.value.header
    const { rows, refused } = readRows(table.value, { organisation, name, municipality }, false)
    expect(rows.length + refused.length).toBe(table.value.rows.length)
  }), { numRuns: 300 })
})
