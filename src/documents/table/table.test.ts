import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zipParts } from '#test/support/zipParts.ts'
import { csvPieces, toCsv as csvBytes } from './csv.ts'
import { joined, type LongTable } from './longTable.ts'
import type { SheetTable, SheetValue } from './sheetTable.ts'
import { toXlsx, xlsxPieces } from './xlsx.ts'

const aTable = (rows: readonly (readonly SheetValue[])[]): SheetTable => ({
  language: 'cs',
  name: 'Služby: ORP Hlinsko / přehled',
  columns: [{ header: 'Název', kind: 'text' }, { header: 'Dětí', kind: 'number', decimals: 1 }, { header: 'Ověřeno', kind: 'day' }],
  rows,
  about: [{ label: 'Zdroj', value: 'karty služeb' }],
})
const dangerous = ['=HYPERLINK("https://a.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']

test.each([["'Naše'", 'Naše'], ['o\u00A0Datech', 'o\u00A0Datech 1'], ["'", '1'], ['Seznam <a> & "b"', 'Seznam &lt;a> &amp; &quot;b&quot;']])('a table called %s gives a sheet that Excel opens', async (name, sheet) => {
  const parts = zipParts(await toXlsx({ ...aTable([]), name }))
  expect([...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/gu)].map(([, said]) => said)).toEqual([sheet, 'O\u00A0datech'])
})

describe('CSV', () => {
  const toCsv = async (table: SheetTable): Promise<string> => (await csvBytes(table)).toString()

  test('opens in a Czech spreadsheet: mark, semicolons, decimal comma, CRLF', async () => {
    expect(await toCsv(aTable([['Dětský klub', 12.5, '2026-11-01']])))
      .toBe('\uFEFFNázev;Dětí;Ověřeno\r\nDětský klub;12,5;2026-11-01\r\n')
  })
  test.each(dangerous)('%j is text with an apostrophe before it', async (text) => {
    expect((await toCsv(aTable([[text, -5, null]]))).split('\r\n').slice(1).join('\r\n').replace(/^"/u, '').startsWith(`'${text[0]!}`)).toBe(true)
  })
  test('a negative number stays a number and an unknown one is empty', async () => {
    expect(await toCsv(aTable([['x', -5, null], ['y', NaN, null]]))).toContain('\r\nx;-5;\r\ny;;\r\n')
  })
  test('any text comes back as it was, apart from the apostrophe and forbidden characters', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const records: string[][] = parse(await toCsv(aTable([[text, 1, null]])), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
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
  test('a cell longer than a spreadsheet takes ends in a whole character', async () => {
    const parts = await partsOf(aTable([[`${'a'.repeat(32_766)}😀`, 1, null]]))
    expect(textOf(parts)).toContain(`<t>${'a'.repeat(32_766)}\uFFFD</t>`)
  })
  test('columns after the 26th have two letters', async () => {
    const columns = Array.from({ length: 28 }, (_, index) => ({ header: `h${index}`, kind: 'text' as const }))
    expect(textOf(await partsOf({ language: 'cs', name: 'x', columns, rows: [] }))).toMatch(/r="Z1".*r="AA1".*r="AB1"/u)
  })
})

describe('a long table', () => {
  const batch = Array.from({ length: 500 }, (_, row) => [`Poradna ${row}`, row, null])
  /** So many batches, how many of them were asked for, and whether somebody still may ask. */
  const aLongTable = (most: number, onBatch: (asked: number) => void = () => undefined) => {
    const told = { asked: 0, isOver: false }
    async function* batches(): LongTable['batches'] & AsyncGenerator {
      try {
        for (; told.asked < most;) {
          onBatch(++told.asked)
          await Promise.resolve()
          yield batch
        }
      } finally { told.isOver = true }
    }
    const { language, name, columns } = aTable([])
    return { told, table: { language, name, columns, batches: batches(), about: (rows: number) => [{ label: 'Řádků', value: String(rows) }] } }
  }
  const writers = { csv: csvPieces, xlsx: xlsxPieces }

  test.each(Object.entries(writers))('%s is read only as it is written, and no more when nobody wants the rest', async (_format, write) => {
    const { told, table } = aLongTable(1000)
    const pieces = write(table)
    expect(told.asked).toBe(0)
    while (told.asked < 3) await pieces.next()
    // Whoever packs has a few batches on the way, not the whole.
    expect(told.asked).toBeLessThan(20)
    await pieces.return(undefined)
    await expect.poll(() => told.isOver).toBe(true)
    expect(told.asked).toBeLessThan(20)
  })

  test.each(Object.entries(writers))('%s whose rows fail half-way fails as well', async (_format, write) => {
    const { table } = aLongTable(1000, (asked) => { if (asked === 5) throw new Error('databáze je pryč') })
    await expect(joined(write(table))).rejects.toThrow('databáze je pryč')
  })

  test('has all rows in both files, and the workbook says how many', async () => {
    expect((await joined(csvPieces(aLongTable(7).table))).toString().split('\r\n')).toHaveLength(7 * batch.length + 2)
    const parts = zipParts(await joined(xlsxPieces(aLongTable(7).table)))
    expect(parts.get('xl/worksheets/sheet1.xml')?.match(/<row /gu)).toHaveLength(7 * batch.length + 1)
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(`<t>${7 * batch.length}</t>`)
  })
})
