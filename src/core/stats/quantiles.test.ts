import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { quantile, type QuantileType } from './quantiles.ts'

const answers = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
const shares = [0.1, 0.25, 0.5, 0.75, 0.9]

describe('quantile', () => {
  test.each([
    [7, 1.75, 3, 5], [6, 1.25, 3, 7], [8, 1 + 5 / 12, 3, 6 + 1 / 3],
  ] as const)('the example of the page: type %i of 1, 2, 4, 8', (type, lower, middle, upper) => {
    const found = [0.25, 0.5, 0.75].map((share) => valueOf(quantile([8, 1, 4, 2], share, type)))
    for (const [at, value] of [lower, middle, upper].entries()) expect(found[at]).toBeCloseTo(value, 13)
  })

  test.each([
    [1, [1, 2, 4, 5, 6]], [2, [1, 2, 4, 5, 6]], [3, [1, 2, 4, 5, 6]], [4, [1, 1.75, 3.5, 5, 5.9]], [5, [1, 2.25, 4, 5, 7.2]],
    [6, [1, 2, 4, 5, 8.4]], [7, [1, 2.5, 4, 5, 6]], [8, [1, 2 + 1 / 6, 4, 5, 7.6]], [9, [1, 2.1875, 4, 5, 7.5]],
  ] as const)('all nine types as numpy has them: %i', (type, expected) => {
    for (const [at, share] of shares.entries()) expect(valueOf(quantile(answers, share, type))).toBeCloseTo(expected[at]!, 12)
  })

  test('steps: halfway the type decides', () => {
    expect([1, 2, 3].map((type) => valueOf(quantile([1, 2, 3, 4], 0.5, type as QuantileType)))).toEqual([2, 2.5, 2])
    expect([1, 2, 3].map((type) => valueOf(quantile([1, 2, 3, 4, 5, 6], 0.25, type as QuantileType)))).toEqual([2, 2, 2])
  })

  test('a place that misses a whole number only by rounding is that number', () => {
    expect(1 / 49 * 49).toBeLessThan(1)
    expect(valueOf(quantile(Array.from({ length: 49 }, (_, at) => at + 1), 1 / 49, 2))).toBe(1.5)
  })

  test('one answer, all the same, missing ones', () => {
    expect(valueOf(quantile([7], 0.9))).toBe(7)
    expect(valueOf(quantile([0.1, 0.1, 0.1], 0.3))).toBe(0.1)
    expect(valueOf(quantile([null, 2, null, 4], 0.5))).toBe(3)
  })

  test.each([
    [[], 0.5, 'empty', null], [[null], 0.5, 'empty', null], [[1, NaN], 0.5, 'not-a-number', 1], [[-Infinity], 0.5, 'infinite', 0],
    [[1], 1.5, 'off-scale', null], [[1], -0.1, 'off-scale', null], [[1], NaN, 'not-a-number', null],
  ])('%j at %d is refused: %s', (values, share, reason, at) => {
    expect(quantile(values, share)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('rises with the share and stays between the least and the greatest answer, for every type', () => {
    const type = fc.integer({ min: 1, max: 9 }) as fc.Arbitrary<QuantileType>
    fc.assert(fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), type, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, kind, one, other) => {
      const low = valueOf(quantile(values, Math.min(one, other), kind))
      const high = valueOf(quantile(values, Math.max(one, other), kind))
      expect(low).toBeLessThanOrEqual(high + 1e-9)
      expect(low).toBeGreaterThanOrEqual(Math.min(...values))
      expect(high).toBeLessThanOrEqual(Math.max(...values))
      expect(valueOf(quantile(values.toReversed(), one, kind))).toBe(valueOf(quantile(values, one, kind)))
    }))
  })
})
