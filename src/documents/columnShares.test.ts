import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnShares } from './columnShares.ts'
import { cell, type Cell, type Column, type Table } from './content.ts'

const aTable = (columns: readonly Partial<Column>[], rows: readonly (readonly Cell[])[]): Table => ({
  kind: 'table', caption: '', headerColumn: true,
  columns: columns.map((column) => ({ header: '', align: 'start', ...column })), rows: rows.map((cells) => ({ cells })),
})

test('said widths are kept in their proportion, one that is not said counts as 1', () => {
  expect(columnShares(aTable([{ width: 2 }, {}, { width: 1 }], []))).toEqual([0.5, 0.25, 0.25])
})

test('a said width gives way to the longest word of the heading', () => {
  const [name = 0, number = 0] = columnShares(aTable([{ width: 12, header: 'Stupeň' }, { width: 1, header: 'Registrations' }], []))
  expect(number).toBeGreaterThan(1 / 13)
  expect(name + number).toBeCloseTo(1)
})

test('more written means wider, and a long text does not take everything', () => {
  const [name = 0, number = 0, words = 0] = columnShares(aTable([{}, {}, {}], [[cell('Trhová Kamenice'), cell('12'), cell('slovo '.repeat(200))]]))
  expect(words).toBeGreaterThan(name)
  expect(name).toBeGreaterThan(number)
  expect(words).toBeLessThan(0.5)
})

test('columns of states are equally wide', () => {
  const [, one, other] = columnShares(aTable([{}, { header: 'Psychologická pomoc' }, { header: 'Klub' }],
    [[cell('Krouna'), cell('silné', 'strong'), cell('chybí', 'missing')]]))
  expect(one).toBe(other)
})

test('shares are positive and make one whole, whatever is written', () => {
  const cells = fc.array(fc.string().map((text) => cell(text)), { maxLength: 4 })
  fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), fc.array(cells), (headers, rows) => {
    const shares = columnShares(aTable(headers.map((header) => ({ header })), rows))
    expect(Math.min(...shares)).toBeGreaterThan(0)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  }))
})
