import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toXlsx } from '#documents/table/xlsx.ts'
import { aWorkbook, zipped } from '#test/factories/aWorkbook.ts'
import { tableIn } from '../foundTable.ts'
import type { Table } from '../table.ts'
import { cellText } from './cellText.ts'
import { dateShapeOf } from './dateShapes.ts'

const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Co</t></is></c><c r="B1" t="inlineStr"><is><t>Kde</t></is></c></row>'
const text = (words: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`

async function tableOf(content: Uint8Array, sheet: string | null = null): Promise<Table> {
  const found = await tableIn(content, sheet)
  if (!found.ok) throw new Error(found.reason)
  return found.value.table
}
const troubleOf = async (content: Uint8Array, sheet: string | null = null): Promise<string> => {
  const found = await tableIn(content, sheet)
  return found.ok ? 'none' : found.reason
}
/** Cells of the first row under the usual two headings. */
const firstCells = async (parts: Omit<Parameters<typeof aWorkbook>[0], 'sheets'> & { readonly row: string }): Promise<readonly string[]> =>
  (await tableOf(await aWorkbook({ ...parts, sheets: [{ rows: `${head}<row r="2">${parts.row}</row>` }] }))).rows[0]?.cells ?? []

describe('a workbook of our own', () => {
  test('comes back as it was written, texts, numbers and days', async () => {
    const content = await toXlsx({
      language: 'cs', name: 'Služby', rows: [['Raná péče', 12, '2026-11-01'], ['  Žluťoučký <kůň> & "spol."  ', 0.5, null]],
      columns: [{ header: 'Název', kind: 'text' }, { header: 'Kapacita', kind: 'number', decimals: 1 }, { header: 'Ověřeno', kind: 'day' }],
      about: [{ label: 'Zdroj', value: 'karty' }],
    })
    const found = await tableIn(content, null)
    expect(found).toMatchObject({ ok: true, value: { sheet: 'Služby', sheets: ['Služby', 'O\u00A0datech'] } })
    expect(await tableOf(content)).toEqual({
      header: ['Název', 'Kapacita', 'Ověřeno'], rows: [
        { line: 2, cells: ['Raná péče', '12', '1. 11. 2026'], whole: true }, { line: 3, cells: ['Žluťoučký <kůň> & "spol."', '0,5'], whole: true },
      ],
    })
  })

  test('gives back any text people can write', async () => {
    const isWritable = (words: string): boolean => words !== '' && !/[\0-\x1f\ufffe\uffff]/u.test(words)
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.trim()).filter(isWritable)
    await fc.assert(fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (texts) => {
      const content = await toXlsx({ language: 'cs', name: 'L', columns: [{ header: 'a', kind: 'text' }, { header: 'b', kind: 'text' }], rows: texts.map((one) => [one, 'x']) })
      expect((await tableOf(content)).rows.map(({ cells }) => cells[0])).toEqual(texts)
    }), { numRuns: 30, examples: [[['valueOf', '_x0041_', 'a\r\nb', '\uFFFD']]] })
  })
})

describe('cells', () => {
  test('shared texts, also put together of parts; what says how they are read aloud is left out', async () => {
    const strings = '<si><t>Poradna</t></si><si><r><t>Hlin</t></r><r><rPr/><t>sko</t></r><rPh sb="0" eb="1"><t>čti</t></rPh></si>'
    expect(await firstCells({ strings, row: '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>' })).toEqual(['Poradna', 'Hlinsko'])
  })
  test('a formula says what was computed when the workbook was saved; an error and nothing computed say nothing', async () => {
    expect(await firstCells({ row: '<c t="str"><f>A1&amp;"x"</f><v>Cox</v></c><c><f>1+1</f><v>2</v></c>' })).toEqual(['Cox', '2'])
    expect(await firstCells({ row: `${text('x')}<c t="e"><f>1/0</f><v>#DIV/0!</v></c>` })).toEqual(['x'])
    expect(await firstCells({ row: `${text('x')}<c><f>1+1</f></c>` })).toEqual(['x'])
  })
  test('a place may be said or follow from the cell before', async () => {
    expect(await firstCells({ row: `<c r="B2" t="inlineStr"><is><t>b</t></is></c>` })).toEqual(['', 'b'])
    expect(await firstCells({ row: text('a') + text('b') })).toEqual(['a', 'b'])
  })
  test('days by the style of a cell, counted from 1900 or 1904', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="d\\. m\\. yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
      + '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    const row = '<c s="1"><v>46327</v></c><c s="0"><v>46327</v></c>'
    expect(await firstCells({ styles, row })).toEqual(['1. 11. 2026', '46327'])
    expect(await firstCells({ styles, row, is1904: true })).toEqual(['2. 11. 2030', '46327'])
  })
  const meanings = (shape: 'day' | 'time' | 'dayTime' | 'hours' | null, is1904 = false) => ({ strings: [], shapes: [shape], is1904 })
  test.each([
    ['1', 'day', '1. 1. 1900'], ['59', 'day', '28. 2. 1900'], ['61', 'day', '1. 3. 1900'], ['45658.75', 'day', '1. 1. 2025'], ['45658.5208333333', 'dayTime', '1. 1. 2025 12:30'],
    ['0.375', 'time', '9:00'], ['0.375', 'dayTime', '9:00'], ['1.5', 'hours', '36:00'], ['2958465', 'day', '31. 12. 9999'], ['2958466', 'day', '2958466'], ['-1', 'day', '-1'],
    ['0.1', null, '0,1'], ['0.30000000000000004', null, '0,3'], ['27074358', null, '27074358'], ['4.20777123456E11', null, '420777123456'], ['1E-7', null, '1e-7'], ['x', null, ''],
  ] as const)('the number %s as %s is „%s“', (written, shape, shown) => {
    expect(cellText({ type: 'n', written, style: 0 }, meanings(shape))).toBe(shown)
  })
  test.each([
    ['b', '1', 'ano'], ['b', '0', 'ne'], ['d', '2026-12-03', '3. 12. 2026'], ['d', '2026-12-03T14:05:00', '3. 12. 2026 14:05'], ['d', 'kdysi', 'kdysi'],
    ['str', 'dva_x000D_\nřádky', 'dva\r\nřádky'], ['s', '7', ''],
  ])('a cell of type %s with %s is „%s“', (type, written, shown) => {
    expect(cellText({ type, written, style: 0 }, meanings(null))).toBe(shown)
  })
  test.each([
    ['General', null], ['0.00', null], ['#,##0 "Kč"', null], ['"den" 0', null], ['d. m. yyyy', 'day'], ['[$-405]mmmm yy;@', 'day'], ['h:mm', 'time'], ['mm:ss.0', 'time'],
    ['d/m/yyyy h:mm', 'dayTime'], ['[h]:mm:ss', 'hours'], ['[Red]0', null], ['\\d0', null], ['h:mm AM/PM', 'time'],
  ])('the format %s shows %s', (code, shape) => { expect(dateShapeOf(code)).toBe(shape) })
})

describe('the table', () => {
  test('is of the first visible sheet that has one, or of the sheet that was chosen', async () => {
    const sheets = [
      { name: 'Úvod', rows: `<row>${text('Seznam služeb')}</row>` }, { name: 'Kódy', state: 'hidden', rows: `${head}<row>${text('skrytý')}</row>` },
      { name: 'Služby &amp; místa', rows: `${head}<row>${text('první')}</row>` }, { name: 'Jiné', rows: `${head}<row>${text('druhý')}</row>` },
    ]
    const content = await aWorkbook({ sheets })
    expect(await tableIn(content, null)).toMatchObject({ ok: true, value: { sheet: 'Služby & místa', sheets: ['Úvod', 'Služby & místa', 'Jiné'] } })
    expect((await tableOf(content, 'Jiné')).rows[0]?.cells).toEqual(['druhý'])
    expect([await troubleOf(content, 'Úvod'), await troubleOf(content, 'Kódy'), await troubleOf(content, 'Není')]).toEqual(['noTable', 'noSheet', 'noSheet'])
  })
  test('begins under a title, forgets empty rows, tells rows by their numbers', async () => {
    const rows = `<row r="1">${text('Naše služby 2026')}</row><row r="3">${text(' Co \n slouží ')}${text('Kde')}</row><row r="4"/><row r="5">${text(' ')}</row><row r="9">${text(' a ')}${text('b')}${text('navíc')}</row>`
    expect(await tableOf(await aWorkbook({ sheets: [{ rows }] }))).toEqual({
      header: ['Co slouží', 'Kde'], rows: [{ line: 9, cells: ['a', 'b', 'navíc'], whole: false }],
    })
  })
  test('says a cell joined with those below it in each of their rows, and never one joined across', async () => {
    const rows = `${head}<row r="2">${text('Lípa')}${text('Hlinsko')}</row><row r="3"><c r="B3" t="inlineStr"><is><t>Krouna</t></is></c></row><row r="4"/>`
      + `<row r="5">${text('Oddíl')}</row>`
    const after = '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="A5:B5"/></mergeCells>'
    expect((await tableOf(await aWorkbook({ sheets: [{ rows, after }] }))).rows.map(({ cells }) => cells))
      .toEqual([['Lípa', 'Hlinsko'], ['Lípa', 'Krouna'], ['Oddíl']])
  })
  test('is the same whatever prefix and spelling of the format a program uses', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const content = await aWorkbook({ sheets: [], others: {
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="${strict}/officeDocument/relationships/officeDocument" Target="/XL/Workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="L" sheetId="1" q:id="a"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/worksheet" Target="./list.xml"/></Relationships>`,
      'xl/list.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="str"><x:v>Co</x:v></x:c><x:c t="str"><x:v>Kde</x:v></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    } })
    expect(await tableOf(content)).toEqual({ header: ['Co', 'Kde'], rows: [{ line: 2, cells: ['5'], whole: true }] })
  })
})

describe('refused with a reason', () => {
  const compound = (words: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1024), Buffer.from(words, 'utf16le')])
  const sheetOf = (rows: string): Promise<Uint8Array> => aWorkbook({ sheets: [{ rows }] })
  const withPart = (name: string, content: string): Promise<Uint8Array> => aWorkbook({ sheets: [{ rows: `${head}<row>${text('x')}</row>` }], others: { [name]: content } })
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const root = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  const cases: Readonly<Record<string, readonly [string, () => Promise<Uint8Array> | Uint8Array]>> = {
    'an older workbook': ['oldWorkbook', () => compound('Workbook')],
    'a workbook with a password': ['encrypted', () => compound('EncryptedPackage')],
    'an OpenDocument': ['openDocument', () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    'a binary workbook': ['binaryWorkbook', () => withPart('_rels/.rels', '<Relationships xmlns="r"><Relationship Id="w" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>')],
    'a document of Word': ['otherArchive', () => withPart('xl/workbook.xml', '<w:document xmlns:w="w"/>')],
    'pictures in a ZIP': ['otherArchive', () => zipped({ 'a.png': 'x' })],
    'an empty ZIP': ['otherArchive', () => zipped({})],
    'a ZIP that was cut': ['workbook', async () => (await sheetOf(head)).subarray(0, 500)],
    'no row under the headings': ['noTable', () => sheetOf(head)],
    'nothing at all': ['noTable', () => sheetOf('')],
    'a billion laughs': ['doctype', () => withPart('xl/sharedStrings.xml', `${laughs}${root}<si><t>&b;</t></si></sst>`)],
    'a file of the machine as an entity': ['doctype', () => withPart('xl/sharedStrings.xml', `<!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/passwd">]>${root}<si><t>&f;</t></si></sst>`)],
    'an entity nobody defined': ['workbook', () => withPart('xl/sharedStrings.xml', `${root}<si><t>&f;</t></si></sst>`)],
    'elements without end': ['workbook', () => withPart('xl/sharedStrings.xml', `${root}${'<a>'.repeat(100_000)}`)],
    'an element that is not closed': ['workbook', () => sheetOf(`${head}<row><c>`)],
    'another encoding': ['workbook', async () => aWorkbook({ sheets: [{ rows: head }], others: { 'xl/sharedStrings.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xec, 0x9e, 0x3c]) } })],
    'a cell of ten megabytes': ['tooLongCell', () => sheetOf(`${head}<row>${text('x'.repeat(10 * 1024 * 1024))}</row>`)],
    'a cell just too long': ['tooLongCell', () => sheetOf(`${head}<row>${text('x'.repeat(70_000))}</row>`)],
    'two million rows': ['tooManyRows', () => sheetOf(`${head}${Array.from({ length: 2_000_000 }, (_, number) => `<row><c><v>${number}</v></c></row>`).join('')}`)],
    '20,001 rows': ['tooManyRows', () => sheetOf(`${head}${`<row><c><v>1</v></c></row>`.repeat(20_001)}`)],
    'too many columns': ['tooManyColumns', () => sheetOf(`${head}<row><c r="GS2"><v>1</v></c></row>`)],
    'a place that is none': ['workbook', () => sheetOf(`${head}<row><c r="2"><v>1</v></c></row>`)],
    'a part that is missing': ['workbook', () => withPart('xl/_rels/workbook.xml.rels', '<Relationships xmlns="r"><Relationship Id="s1" Type="x/worksheet" Target="../../jinde.xml"/></Relationships>')],
    'a ZIP bomb': ['workbook', () => aWorkbook({ sheets: [{ rows: head }], others: { 'xl/sharedStrings.xml': new Uint8Array(120_000_000).fill(0x20) } })],
    'more parts than a workbook has': ['workbook', () => aWorkbook({ sheets: [{ rows: head }], others: Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x/${index}`, ''])) })],
  }
  test.each(Object.entries(cases))('%s', async (_name, [trouble, content]) => { expect(await troubleOf(await content())).toBe(trouble) })

  test('two parts of one name', async () => {
    expect(await troubleOf(await aWorkbook({ sheets: [{ rows: head }], others: { 'XL/Styles.xml': '<x/>' } }))).toBe('workbook')
  })
  test('what lies outside the workbook is not asked for', async () => {
    const relations = '<Relationships xmlns="r"><Relationship Id="s1" Type="x/worksheet" Target="https://jinde.example/list.xml" TargetMode="External"/></Relationships>'
    expect(await troubleOf(await withPart('xl/_rels/workbook.xml.rels', relations))).toBe('noTable')
  })
})

test('no bytes of a workbook, however damaged, end otherwise than with a reason', async () => {
  const good = await aWorkbook({ sheets: [{ rows: `${head}<row>${text('x')}</row>` }] })
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, change) => {
    const damaged = new Uint8Array(good)
    damaged[place] = (damaged[place] ?? 0) ^ change
    expect(await tableIn(damaged, null)).toHaveProperty('ok')
  }), { numRuns: 300 })
})
