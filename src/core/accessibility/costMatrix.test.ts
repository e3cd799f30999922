import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Latitude, Longitude, Point } from '#core/ids.ts'
import { aMatrix, made } from '#test/factories/reach.ts'
import { matrixOfPairs, transposed } from './costMatrix.ts'
import type { CostMatrix } from './costMatrix.ts'
import { matrixWithin } from './matrixWithin.ts'
import { carMinutesOf, roadKmBetween } from './travelEstimate.ts'

const at = (lat: number, lon: number): Point => ({ lat: lat as Latitude, lon: lon as Longitude })
const pairsOf = ({ rows, starts, column, cost }: CostMatrix) => Array.from({ length: rows }, (_, row) =>
  Array.from(column.subarray(starts[row], starts[row + 1]), (to, pair) => [to, cost[starts[row]! + pair]]))

describe('listed pairs', () => {
  test('lie in rows by their columns, whatever their order; a row without pairs is there', () => {
    expect(pairsOf(aMatrix(3, 3, [[2, 1, 7], [0, 2, 5], [0, 0, 9], [2, 0, 0]]))).toEqual([[[0, 9], [2, 5]], [], [[0, 0], [1, 7]]])
  })

  test('turned round twice they are the same', () => {
    const matrix = aMatrix(3, 2, [[2, 1, 7], [0, 0, 9], [2, 0, 1]])
    expect(pairsOf(transposed(matrix))).toEqual([[[0, 9], [2, 1]], [[2, 7]]])
    expect(transposed(transposed(matrix))).toEqual(matrix)
  })

  test.each([
    [[[0, 0, -1]], 'negative', 'cost', 0], [[[0, 0, NaN]], 'not-a-number', 'cost', 0], [[[0, 0, Infinity]], 'infinite', 'cost', 0],
    [[[2, 0, 1]], 'out-of-range', 'pairs', 0], [[[0, 0, 1], [0, 0.5, 1]], 'out-of-range', 'pairs', 1], [[[1, 1, 1], [1, 1, 2]], 'twice', 'pairs', 1],
  ])('%o are refused by name', (ways, reason, what, place) => {
    const pairs = { row: ways.map(([row]) => row!), column: ways.map(([, column]) => column!), cost: ways.map(([, , cost]) => cost!) }
    expect(matrixOfPairs(2, 2, pairs)).toEqual({ ok: false, reason: { reason, what, at: place } })
  })

  test.each([[-1, 2, 'rows'], [2, 1.5, 'columns'], [NaN, 2, 'rows'], [2, Infinity, 'columns']])('%s rows and %s columns are refused by name', (rows, columns, what) => {
    expect(matrixOfPairs(rows, columns, { row: [], column: [], cost: [] })).toEqual({ ok: false, reason: { reason: 'out-of-range', what, at: null } })
  })

  test('lists of different lengths are refused', () => {
    expect(matrixOfPairs(2, 2, { row: [0], column: [0, 1], cost: [1] })).toEqual({ ok: false, reason: { reason: 'wrong-length', what: 'pairs', at: null } })
  })
})

describe('within a reach', () => {
  test('example worked by hand in docs/methods/matice-cest.md: 32 minutes are within 35, not within 30', () => {
    const [origins, supplies] = [[at(49.75, 15.9), at(49.95, 15.9), null], [at(49.95, 15.9)]]
    expect(pairsOf(made(matrixWithin(origins, supplies, 35)))).toEqual([[[0, 32]], [[0, 10]], []])
    expect(pairsOf(made(matrixWithin(origins, supplies, 30)))).toEqual([[], [[0, 10]], []])
  })

  test('none, one and many at one spot', () => {
    expect(pairsOf(made(matrixWithin([], [at(50, 15)], 30)))).toEqual([])
    expect(pairsOf(made(matrixWithin([at(50, 15)], [], 30)))).toEqual([[]])
    expect(pairsOf(made(matrixWithin([at(50, 15), at(50, 15)], [at(50, 15), at(50, 15)], 10)))).toEqual([[[0, 10], [1, 10]], [[0, 10], [1, 10]]])
  })

  test.each([[[at(NaN, 15)], [], 'origins'], [[], [at(50, 15), at(50, 181)], 'supplies']])('places off the Earth are refused', (origins, supplies, what) => {
    expect(matrixWithin(origins, supplies, 30)).toMatchObject({ ok: false, reason: { reason: 'out-of-range', what } })
  })

  test.each([[0, 'out-of-range'], [NaN, 'not-a-number'], [-5, 'negative'], [Infinity, 'infinite']])('a reach of %s is refused', (reach, reason) => {
    expect(matrixWithin([], [], reach)).toEqual({ ok: false, reason: { reason, what: 'reach', at: null } })
  })

  const anyPoint = fc.option(fc.record({ lat: fc.double({ min: 49, max: 50.5, noNaN: true }), lon: fc.double({ min: 15, max: 17, noNaN: true }) }).map(({ lat, lon }) => at(lat, lon)), { nil: null, freq: 9 })
  test('holds just the pairs whose estimate is within it', () => {
    fc.assert(fc.property(fc.array(anyPoint, { maxLength: 30 }), fc.array(anyPoint, { maxLength: 8 }), fc.integer({ min: 10, max: 90 }), (origins, supplies, reach) => {
      const expected = origins.map((from) => supplies.flatMap((to, column) => {
        const minutes = from && to ? carMinutesOf(roadKmBetween(from, to)) : Infinity
        return minutes <= reach ? [[column, minutes]] : []
      }))
      expect(pairsOf(made(matrixWithin(origins, supplies, reach)))).toEqual(expected)
    }))
  })
})
