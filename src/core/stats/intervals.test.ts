import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { clopperPearsonInterval, meanInterval, wilsonInterval } from './intervals.ts'

describe('meanInterval', () => {
  test('the example of the page', () => {
    const found = valueOf(meanInterval([4, 6, 8, null, 10, 12]))
    expect(found).toMatchObject({ n: 5, mean: 8 })
    expect(found.standardDeviation).toBeCloseTo(Math.sqrt(10), 14)
    expect(found.interval!.low).toBeCloseTo(8 - 2.77644510519779349 * Math.SQRT2, 13)
    expect(found.interval!.high).toBeCloseTo(8 + 2.77644510519779349 * Math.SQRT2, 13)
  })

  test('one answer tells nothing of differences, equal answers leave no doubt', () => {
    expect(valueOf(meanInterval([7]))).toEqual({ n: 1, mean: 7, standardDeviation: null, interval: null })
    expect(valueOf(meanInterval([0.1, 0.1, 0.1]))).toEqual({ n: 3, mean: 0.1, standardDeviation: 0, interval: { low: 0.1, high: 0.1 } })
  })

  test.each([
    [[], 0.95, 'empty', null], [[null], 0.95, 'empty', null], [[1, NaN], 0.95, 'not-a-number', 1], [[Infinity, 1], 0.95, 'infinite', 0],
    [[1, 2], 1, 'off-scale', null], [[1, 2], 0, 'off-scale', null], [[1, 2], NaN, 'not-a-number', null],
  ])('%j at %d is refused: %s', (answers, confidence, reason, at) => {
    expect(meanInterval(answers, confidence)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('the interval holds the mean and widens with confidence', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (answers) => {
      const { mean, interval } = valueOf(meanInterval(answers))
      const wider = valueOf(meanInterval(answers, 0.99)).interval
      expect(interval!.low <= mean && mean <= interval!.high).toBe(true)
      expect(wider!.low <= interval!.low && interval!.high <= wider!.high).toBe(true)
    }))
  })
})

describe('a share', () => {
  test('the example of the page', () => {
    const wilson = valueOf(wilsonInterval(8, 10))
    const exact = valueOf(clopperPearsonInterval(8, 10))
    expect(wilson.low).toBeCloseTo(0.4901624715366418, 14)
    expect(wilson.high).toBeCloseTo(0.9433178485456248, 14)
    expect(exact.low).toBeCloseTo(0.4439045376923585, 14)
    expect(exact.high).toBeCloseTo(0.9747892736731665, 14)
  })

  test('nobody and everybody', () => {
    expect(valueOf(wilsonInterval(0, 20))).toEqual({ low: 0, high: expect.closeTo(0.16112515805281935, 14) as number })
    expect(valueOf(clopperPearsonInterval(0, 20))).toEqual({ low: 0, high: expect.closeTo(0.16843347098308534, 14) as number })
    expect(valueOf(clopperPearsonInterval(20, 20))).toEqual({ low: expect.closeTo(0.8315665290169147, 14) as number, high: 1 })
    expect(valueOf(wilsonInterval(20, 20)).high).toBe(1)
  })

  test.each([
    [0, 0, 'empty', null], [6, 5, 'off-scale', 0], [-1, 5, 'negative', 0], [1.5, 5, 'not-whole', 0], [1, NaN, 'not-a-number', 1], [1, Infinity, 'infinite', 1],
  ])('%d of %d is refused: %s', (successes, n, reason, at) => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) expect(interval(successes, n)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('both intervals hold the share and lie in 0 to 1; turning yes and no round turns them', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), ([successes, n]) => {
      const share = successes / n
      for (const interval of [wilsonInterval, clopperPearsonInterval]) {
        const { low, high } = valueOf(interval(successes, n))
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
        const turned = valueOf(interval(n - successes, n))
        expect(turned.low).toBeCloseTo(1 - high, 11)
        expect(turned.high).toBeCloseTo(1 - low, 11)
      }
    }))
  })
})
