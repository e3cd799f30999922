import { expect, test } from 'vitest'
import { ordered, saying } from './wholeList.ts'

test('rows are ordered by the Czech alphabet or by size, the unknown last both ways', () => {
  const rows = [{ name: 'Chrast', count: 5 }, { name: 'Hlinsko', count: null }, { name: 'Čankovice', count: 10 }, { name: 'Cerekvice', count: 1 }]
  const values = { name: (row: (typeof rows)[number]) => row.name, count: (row: (typeof rows)[number]) => row.count }
  expect(ordered(rows, { by: 'name', descending: false }, values).map(({ name }) => name)).toEqual(['Cerekvice', 'Čankovice', 'Hlinsko', 'Chrast'])
  expect(ordered(rows, { by: 'count', descending: false }, values).map(({ count }) => count)).toEqual([1, 5, 10, null])
  expect(ordered(rows, { by: 'count', descending: true }, values).map(({ count }) => count)).toEqual([10, 5, 1, null])
})

test('a part of the words finds a row, without accents too; nothing typed finds all', () => {
  const rows = ['Děti a rodina', 'Šance']
  const found = (typed: string) => saying(rows, typed, (row) => row)
  expect(found(' deti ')).toEqual(['Děti a rodina'])
  expect(found('ŠANCE')).toEqual(['Šance'])
  expect(found('')).toEqual(rows)
  expect(found('nic')).toEqual([])
})
