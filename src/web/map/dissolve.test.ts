import { expect, test } from 'vitest'
import { aSquare } from '#test/factories/aMap.ts'
import { dissolved } from './dissolve.ts'
import { signedArea } from './rings.ts'

const surface = (geometry: ReturnType<typeof dissolved>) => geometry.coordinates.flat().reduce((sum, ring) => sum + signedArea(ring), 0)

test('two neighbours become one outline without the border between them, whatever their winding', () => {
  const outline = dissolved([aSquare(0, 0), aSquare(1, 0, true)])
  expect(outline.coordinates).toHaveLength(1)
  expect(outline.coordinates[0]).toHaveLength(1)
  expect(outline.coordinates[0]![0]).toHaveLength(7)
  expect(surface(outline)).toBeCloseTo(0.02)
})

test('eight squares around an empty one keep its hole', () => {
  const around = [[0, 0], [1, 0], [2, 0], [0, 1], [2, 1], [0, 2], [1, 2], [2, 2]].map(([column, row]) => aSquare(column!, row!))
  const outline = dissolved(around)
  expect(outline.coordinates.map((rings) => rings.length)).toEqual([2])
  expect(surface(outline)).toBeCloseTo(0.08)
})

test('squares that touch only in a corner stay two', () => {
  const outline = dissolved([aSquare(0, 0), aSquare(1, 1)])
  expect(outline.coordinates.map((rings) => rings.length)).toEqual([1, 1])
})

test('an enclave is kept apart from the rest', () => {
  expect(dissolved([aSquare(0, 0), aSquare(5, 0)]).coordinates).toHaveLength(2)
})
