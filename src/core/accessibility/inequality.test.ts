import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { made } from '#test/factories/reach.ts'
import { concentrationIndex, gini, palma, shortfall, theil } from './inequality.ts'
import type { Distribution } from './inequality.ts'

const spread = (values: readonly number[], people: readonly number[]): Distribution =>
  ({ values: Float64Array.from(values), people: Float64Array.from(people) })
const figures = (...values: readonly number[]) => Float64Array.from(values)

describe('example worked by hand in docs/methods/nerovnost.md', () => {
  const three = spread([4, 2, 1], [1, 2, 1])

  test('Gini and Theil', () => {
    expect(made(gini(three))).toBeCloseTo(0.25, 12)
    expect(made(theil(three))).toBeCloseTo(0.1133, 4)
  })

  test('concentration is Gini when the richer have more, its opposite when the poorer do', () => {
    expect(made(concentrationIndex(three, figures(30, 20, 10), 'standard'))).toBeCloseTo(0.25, 12)
    expect(made(concentrationIndex(three, figures(10, 20, 30), 'standard'))).toBeCloseTo(-0.25, 12)
    expect(made(concentrationIndex(three, figures(30, 20, 10), 'corrected'))).toBeCloseTo(0.75, 12)
  })

  test('the same income for all says nothing of rich and poor', () => {
    expect(made(concentrationIndex(three, figures(5, 5, 5), 'standard'))).toBeCloseTo(0, 12)
  })

  test('Palma: the richest of ten has 6, the four poorest 2 each', () => {
    const ten = spread([2, 2, 2, 2, 9, 9, 9, 9, 9, 6], Array.from({ length: 10 }, () => 1))
    expect(made(palma(ten, figures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))).toBe(3)
  })

  test('Palma: who has just the income of the limit is among the poorest, however it is rounded', () => {
    const income = figures(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.9)
    expect(made(palma(spread([2, 2, 2, 2, 2, 2, 2, 2, 2, 8], Array.from({ length: 10 }, () => 1.3)), income))).toBe(4)
  })

  test('one of four is under 2, by half of it', () => {
    expect(made(shortfall(three, 2))).toEqual({ extent: 0.25, gap: 0.125, severity: 0.0625 })
  })
})

describe('what says nothing is null', () => {
  const empty = spread([], [])
  const deserted = spread([1, 2], [0, 0])
  test.each([['nothing', empty], ['nobody', deserted]])('%s', (_what, distribution) => {
    const income = new Float64Array(distribution.values.length)
    const measures = [gini(distribution), theil(distribution), palma(distribution, income), concentrationIndex(distribution, income, 'standard')]
    expect([...measures.map((one) => made(one)), made(shortfall(distribution, 1))]).toEqual([null, null, null, null, null])
  })

  test('all have nothing: there is nothing to divide, yet all are under the line', () => {
    const poor = spread([0, 0], [3, 1])
    expect([gini(poor), theil(poor), concentrationIndex(poor, figures(1, 2), 'standard'), concentrationIndex(poor, figures(1, 2), 'corrected'), palma(poor, figures(1, 2))].map((one) => made(one)))
      .toEqual([null, null, null, null, null])
    expect(made(shortfall(poor, 2))).toEqual({ extent: 1, gap: 1, severity: 1 })
  })

  test('one place is equal with itself; its people are neither rich nor poor', () => {
    const one = spread([3], [7])
    expect([made(gini(one)), made(theil(one)), made(palma(one, figures(2)))]).toEqual([0, 0, null])
  })
})

test.each([
  [spread([1, -2], [1, 1]), 'negative', 'values', 1], [spread([1, 2], [1, NaN]), 'not-a-number', 'people', 1],
  [spread([Infinity, 2], [1, 1]), 'infinite', 'values', 0], [spread([1, 2], [1]), 'wrong-length', 'people', null],
])('%o is refused by name', (distribution, reason, what, at) => {
  const refused = { ok: false, reason: { reason, what, at } }
  const income = figures(1, 2)
  for (const outcome of [gini(distribution), theil(distribution), palma(distribution, income), concentrationIndex(distribution, income, 'standard'), shortfall(distribution, 1)]) expect(outcome).toEqual(refused)
})

test.each([[0, 'out-of-range'], [NaN, 'not-a-number'], [-1, 'negative']])('a line at %s is refused', (line, reason) => {
  expect(shortfall(spread([1], [1]), line)).toEqual({ ok: false, reason: { reason, what: 'line', at: null } })
})

describe('always', () => {
  const anyPlaces = fc.array(fc.record({ value: fc.integer({ min: 0, max: 100 }), people: fc.integer({ min: 0, max: 50 }), income: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 12 })
    .filter((places) => places.some(({ value, people }) => value > 0 && people > 0))
  type Places = typeof anyPlaces extends fc.Arbitrary<infer Value> ? Value : never
  const of = (places: Places) => spread(places.map(({ value }) => value), places.map(({ people }) => people))
  const incomes = (places: Places) => figures(...places.map(({ income }) => income))
  const short = (places: Places): number[] => {
    const { extent, gap, severity } = made(shortfall(of(places), 50))!
    return [extent, gap, severity]
  }
  const all = (places: Places): (number | null)[] => [
    made(gini(of(places))), made(theil(of(places))), made(palma(of(places), incomes(places))), made(concentrationIndex(of(places), incomes(places), 'standard')),
    made(concentrationIndex(of(places), incomes(places), 'corrected')), ...short(places),
  ]
  const expectAlike = (one: readonly (number | null)[], other: readonly (number | null)[]) => {
    expect(one.length).toBe(other.length)
    for (const [at, figure] of one.entries()) {
      if (figure === null) expect(other[at]).toBeNull()
      else expect(other[at]).toBeCloseTo(figure, 9)
    }
  }

  test('the order of places changes nothing', () => {
    fc.assert(fc.property(anyPlaces, (places) => { expectAlike(all(places.toReversed()), all(places)) }))
  })

  test('a place told as two of the same says the same of people', () => {
    fc.assert(fc.property(anyPlaces, (places) => {
      expectAlike(all(places.flatMap((one) => [{ ...one, people: one.people / 2 }, { ...one, people: one.people / 2 }])), all(places))
    }))
  })

  test('Gini is 0 to 1, Theil is not negative, concentration stays within Gini', () => {
    fc.assert(fc.property(anyPlaces, (places) => {
      const index = made(gini(of(places)))!
      expect(index).toBeGreaterThanOrEqual(-1e-12)
      expect(index).toBeLessThan(1)
      expect(made(theil(of(places)))).toBeGreaterThanOrEqual(-1e-12)
      expect(Math.abs(made(concentrationIndex(of(places), incomes(places), 'standard'))!)).toBeLessThanOrEqual(index + 1e-9)
    }))
  })

  test('who gets more leaves nobody deeper under the line', () => {
    fc.assert(fc.property(anyPlaces, fc.integer({ min: 0, max: 40 }), (places, more) => {
      const [before, after] = [made(shortfall(of(places), 50))!, made(shortfall(of(places.map((one) => ({ ...one, value: one.value + more }))), 50))!]
      for (const part of ['extent', 'gap', 'severity'] as const) expect(after[part]).toBeLessThanOrEqual(before[part] + 1e-12)
    }))
  })
})
