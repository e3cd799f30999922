import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { made } from '#test/factories/reach.ts'
import { costsFrom, matrixByRoad, roadNetworkOf } from './roadNetwork.ts'

type Road = readonly [from: number, to: number, cost: number]
const network = (crossings: number, roads: readonly Road[], isOneWay = false) => made(roadNetworkOf(crossings, {
  from: roads.map(([from]) => from), to: roads.map(([, to]) => to), cost: roads.map(([, , cost]) => cost), isOneWay: () => isOneWay,
}))

/** 0–1 5 min, 1–2 5, 0–2 12; nothing leads to 3. */
const roads: readonly Road[] = [[0, 1, 5], [1, 2, 5], [0, 2, 12]]

describe('example worked by hand in docs/methods/cesty-po-silnicich.md', () => {
  test('round by 1 it is shorter than straight, 3 cannot be reached', () => {
    expect([...made(costsFrom(network(4, roads), 0))]).toEqual([0, 5, 10, Infinity])
  })

  test('no farther than 9', () => {
    expect([...made(costsFrom(network(4, roads), 0, 9))]).toEqual([0, 5, Infinity, Infinity])
  })

  test('one-way roads lead one way', () => {
    expect([...made(costsFrom(network(4, roads, true), 2))]).toEqual([Infinity, Infinity, 0, Infinity])
  })

  test('many origins at once, two services at one crossing', () => {
    const { starts, column, cost } = made(matrixByRoad(network(4, roads), Int32Array.of(0, 3, 1), Int32Array.of(2, 2), 20))
    expect([[...starts], [...column], [...cost]]).toEqual([[0, 2, 2, 4], [0, 1, 0, 1], [10, 10, 5, 5]])
  })
})

describe('at the edges', () => {
  test('no crossing, one crossing, two roads between the same, a road to itself, a road of no length', () => {
    expect([...made(matrixByRoad(network(0, []), Int32Array.of(), Int32Array.of(), 1)).starts]).toEqual([0])
    expect([...made(costsFrom(network(1, []), 0))]).toEqual([0])
    expect([...made(costsFrom(network(3, [[0, 1, 9], [1, 0, 4], [0, 0, 1], [1, 2, 0]]), 0))]).toEqual([0, 4, 4])
  })

  test.each([
    [[[0, 1, -1]], 'negative', 'cost', 0], [[[0, 1, NaN]], 'not-a-number', 'cost', 0], [[[0, 1, Infinity]], 'infinite', 'cost', 0], [[[0, 2, 1]], 'out-of-range', 'roads', 0],
  ])('%o are refused by name', (listed, reason, what, at) => {
    const [from, to, cost] = [0, 1, 2].map((part) => listed.map((road) => road[part]!))
    expect(roadNetworkOf(2, { from: from!, to: to!, cost: cost!, isOneWay: () => false })).toEqual({ ok: false, reason: { reason, what, at } })
  })

  test.each([-1, 1.5, NaN, Infinity])('%s crossings are refused by name', (crossings) => {
    expect(roadNetworkOf(crossings, { from: [], to: [], cost: [], isOneWay: () => false })).toEqual({ ok: false, reason: { reason: 'out-of-range', what: 'crossings', at: null } })
  })

  test('unknown crossings and a senseless reach are refused', () => {
    const known = network(2, [[0, 1, 1]])
    expect(costsFrom(known, 2)).toMatchObject({ ok: false, reason: { what: 'crossing' } })
    expect(costsFrom(known, 0, NaN)).toMatchObject({ ok: false, reason: { what: 'bound' } })
    expect(matrixByRoad(known, Int32Array.of(0), Int32Array.of(-1), 5)).toMatchObject({ ok: false, reason: { reason: 'out-of-range', what: 'crossing' } })
    expect(matrixByRoad(known, Int32Array.of(0), Int32Array.of(1), -5)).toMatchObject({ ok: false, reason: { reason: 'negative', what: 'reach' } })
  })
})

describe('always', () => {
  const size = 9
  const anyRoads = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 0, max: 20 })), { maxLength: 25 })
  /** All pairs by trying every crossing in between (Floyd–Warshall). */
  const everyWay = (listed: readonly Road[]) => {
    const best = Array.from({ length: size }, (_, from) => Array.from({ length: size }, (_unused, to) => from === to ? 0 : Infinity))
    for (const [from, to, cost] of listed) best[from]![to] = Math.min(best[from]![to]!, cost)
    for (let by = 0; by < size; by += 1) for (const row of best) for (let to = 0; to < size; to += 1) row[to] = Math.min(row[to]!, row[by]! + best[by]![to]!)
    return best
  }

  test('is what trying all ways gives, one after another over the same network', () => {
    fc.assert(fc.property(anyRoads, fc.integer({ min: 1, max: 60 }), (listed, bound) => {
      const one = network(size, listed, true)
      const all = Int32Array.from({ length: size }, (_, at) => at)
      const { starts, column, cost } = made(matrixByRoad(one, all, all, bound))
      for (const [from, row] of everyWay(listed).entries()) {
        const cut = row.map((way) => way <= bound ? way : Infinity)
        expect([...made(costsFrom(one, from, bound))]).toEqual(cut)
        const [first, end] = [starts[from]!, starts[from + 1]!]
        expect(Array.from(column.subarray(first, end), (to, pair) => [to, cost[first + pair]])).toEqual(cut.flatMap((way, to) => way < Infinity ? [[to, way]] : []))
      }
    }))
  })

  test('a new road never lengthens a way', () => {
    fc.assert(fc.property(anyRoads, anyRoads, (listed, more) => {
      const before = made(costsFrom(network(size, listed), 0))
      for (const [to, way] of made(costsFrom(network(size, [...listed, ...more]), 0)).entries()) expect(way).toBeLessThanOrEqual(before[to]!)
    }))
  })
})
