import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zipParts } from '#test/support/zipParts.ts'
import { toCsv } from './csv.ts'
import type { SheetTable, SheetValue } from './sheetTable.ts'
import { toXlsx } from './xlsx.ts'

const aTable = (rows: readonly (readonly SheetValue[])[]): SheetTable => ({
  language: 'cs',
  name: 'Služby: ORP Hlinsko / přehled',
  columns: [{ header: 'Název', kind: 'text' }, { header: 'Dětí', kind: 'number', decimals: 1 }, { header: 'Ověřeno', kind: 'day' }],
  rows,
  about: [{ label: 'Zdroj', value: 'karty služeb' }],
})
const dangerous = ['=HYPERLINK("https://a.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']

describe('CSV', () => {
  test('opens in a Czech spreadsheet: mark, semicolons, decimal comma, CRLF', () => {
    expect(toCsv(aTable([['Dětský klub', 12.5, '2026-11-01']])))
      .toBe('\uFEFFNázev;Dětí;Ověřeno\r\nDětský klub;12,5;2026-11-01\r\n')
  })
  test.each(dangerous)('%j is text with an apostrophe before it', (text) => {
    expect(toCsv(aTable([[text, -5, null]])).split('\r\n').slice(1).join('\r\n').replace(/^"/u, '').startsWith(`'${text[0]!}`)).toBe(true)
  })
  test('a negative number stays a number and an unknown one is empty', () => {
    expect(toCsv(aTable([['x', -5, null], ['y', NaN, null]]))).toContain('\r\nx;-5;\r\ny;;\r\n')
  })
  test('any text comes back as it was, apart from the apostrophe and forbidden characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const records: string[][] = parse(toCsv(aTable([[text, 1, null]])), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
      const read = records[1]?.[0] ?? ''
      const isGuarded = /^[=+\-@\t\r]/u.test(text)
      expect(read).toBe(isGuarded ? `'${text}` : text)
    }))
  })
})

describe('XLSX', () => {
  const partsOf = async (table: SheetTable): Promise<ReadonlyMap<string, string>> => zipParts(await toXlsx(table))
  const textOf = (parts: ReadonlyMap<string, string>): string => [...parts.values()].join('')

  test('header is frozen, numbers are numbers, days are days, sources are on a second sheet', async () => {
    const parts = await partsOf(aTable([['Dětský klub', 12.5, '2026-11-01']]))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u)
    expect(sheet).toContain('<v>12.5</v>')
    expect(sheet).toContain('<v>46327</v>')
    expect(parts.get('xl/worksheets/sheet2.xml')).toBeDefined()
    expect(parts.get('xl/workbook.xml')).toContain('name="Služby  ORP Hlinsko   přehled"')
    expect(textOf(parts)).toContain('karty služeb')
  })
  test('what looks like a formula stays a text, whatever column it is in', async () => {
    const parts = await partsOf(aTable(dangerous.map((text) => [text, text, text])))
    expect(textOf(parts)).not.toMatch(/<f[ >]/u)
    expect(textOf(parts)).toContain('<t>=HYPERLINK("https://a.example")</t>')
  })
  test('characters that XML forbids and specials leave the file well-formed', async () => {
    const parts = await partsOf(aTable([['a\u0000\u000Bb <i>&"\uD800', 1, null]]))
    expect(textOf(parts)).toContain('ab &lt;i&gt;&amp;')
    expect(textOf(parts)).not.toMatch(/[\u0000\u000B]|\uD800/u)
  })
})
