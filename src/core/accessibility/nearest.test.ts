import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMatrix, example, made } from '#test/factories/reach.ts'
import { costToOpportunities, nearest } from './nearest.ts'

describe('the nearest', () => {
  test('two of each, the example of docs/methods/nejblizsi-sluzby.md', () => {
    const { column, cost } = made(nearest(example.matrix, 2))
    expect([...column]).toEqual([0, 1, 1, 0, 1, -1, -1, -1])
    expect([...cost]).toEqual([10, 25, 15, 20, 40, Infinity, Infinity, Infinity])
  })

  test('equally near: the lower index first', () => {
    expect([...made(nearest(aMatrix(1, 4, [[0, 3, 7], [0, 1, 7], [0, 2, 7], [0, 0, 9]]), 3)).column]).toEqual([1, 2, 3])
  })

  const ways = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(5), fc.integer({ min: 0, max: 9 })), { selector: ([row, column]) => row * 6 + column })
  test('is what sorting all ways gives', () => {
    fc.assert(fc.property(ways, fc.integer({ min: 1, max: 7 }), (all, count) => {
      const found = made(nearest(aMatrix(4, 6, all), count))
      for (let row = 0; row < 4; row += 1) {
        const sorted = all.filter((way) => way[0] === row).sort((one, other) => one[2] - other[2] || one[1] - other[1]).slice(0, count)
        expect([...found.column.subarray(row * count, (row + 1) * count)].filter((column) => column >= 0)).toEqual(sorted.map((way) => way[1]))
      }
    }))
  })

  test('a new service never lengthens anyone’s way', () => {
    fc.assert(fc.property(ways, (all) => {
      const before = made(nearest(aMatrix(4, 6, all.filter(([, column]) => column < 5)), 1)).cost
      for (const [row, cost] of made(nearest(aMatrix(4, 6, all), 1)).cost.entries()) expect(cost).toBeLessThanOrEqual(before[row]!)
    }))
  })

  test.each([0, -1, 1.5, NaN, Infinity])('%s of them is refused', (count) => {
    expect(nearest(example.matrix, count)).toEqual({ ok: false, reason: { reason: 'out-of-range', what: 'count', at: null } })
  })
})

describe('the way to so many opportunities', () => {
  test('12 clients, the example of the same page', () => {
    expect([...made(costToOpportunities(example.matrix, example.supply, 12))]).toEqual([25, 20, Infinity, Infinity])
  })

  test('just as many as wanted are enough', () => {
    expect([...made(costToOpportunities(example.matrix, example.supply, 10))]).toEqual([10, 20, Infinity, Infinity])
    expect([...made(costToOpportunities(example.matrix, example.supply, 16))]).toEqual([25, 20, Infinity, Infinity])
  })

  test('places without opportunities do not count', () => {
    expect([...made(costToOpportunities(example.matrix, Float64Array.of(0, 6), 1))]).toEqual([25, 15, 40, Infinity])
  })

  test('more wanted is never nearer', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (one, other) => {
      const way = (wanted: number) => made(costToOpportunities(example.matrix, example.supply, wanted))
      const [fewer, more] = [way(Math.min(one, other)), way(Math.max(one, other))]
      for (const [row, cost] of more.entries()) expect(cost).toBeGreaterThanOrEqual(fewer[row]!)
    }))
  })

  test.each([[0, 'out-of-range'], [-2, 'negative'], [NaN, 'not-a-number']])('%s wanted is refused', (wanted, reason) => {
    expect(costToOpportunities(example.matrix, example.supply, wanted)).toEqual({ ok: false, reason: { reason, what: 'wanted', at: null } })
  })
})
