import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { cronbachAlpha } from './alpha.ts'
import { likertSummary } from './likert.ts'
import { netPromoterScore } from './netPromoter.ts'

const repeated = (counts: readonly number[]): number[] => counts.flatMap((count, at) => new Array<number>(count).fill(at + 1))

describe('likertSummary', () => {
  test('the example of the page: 2, 3, 6, 5, 4 of 20 people', () => {
    const found = valueOf(likertSummary([...repeated([2, 3, 6, 5, 4]), null]))
    expect(found).toMatchObject({ n: 20, missing: 1, median: 3, topTwoPercent: 45, bottomTwoPercent: 25, negativePercent: 40, positivePercent: 60 })
    expect(found.mean.mean).toBeCloseTo(3.3, 14)
    expect(found.bar).toEqual([
      { level: 1, from: -40, to: -30 }, { level: 2, from: -30, to: -15 }, { level: 3, from: -15, to: 15 }, { level: 4, from: 15, to: 40 }, { level: 5, from: 40, to: 60 },
    ])
  })

  test('an even scale has no middle to split', () => {
    expect(valueOf(likertSummary(repeated([1, 1, 1, 1]), 4))).toMatchObject({ negativePercent: 50, positivePercent: 50, bar: [{ from: -50 }, { to: 0 }, { from: 0 }, { to: 50 }] })
  })

  test.each([
    [[], 5, 'empty', null], [[null], 5, 'empty', null], [[1, 6], 5, 'off-scale', 1], [[2.5], 5, 'off-scale', 0], [[NaN], 5, 'not-a-number', 0], [[1], 1, 'off-scale', null],
  ])('%j on %d levels is refused: %s', (answers, levels, reason, at) => {
    expect(likertSummary(answers, levels)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('both sides make 100, the bar is one piece, and turning the scale round turns it', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 11 }).chain((levels) => fc.tuple(fc.constant(levels), fc.array(fc.integer({ min: 1, max: levels }), { minLength: 1 }))), ([levels, answers]) => {
      const { negativePercent, positivePercent, bar } = valueOf(likertSummary(answers, levels))
      const turned = valueOf(likertSummary(answers.map((level) => levels + 1 - level), levels))
      expect(negativePercent + positivePercent).toBeCloseTo(100, 9)
      expect(turned.negativePercent).toBeCloseTo(positivePercent, 9)
      expect(bar.at(-1)!.to - bar[0]!.from).toBeCloseTo(100, 9)
      expect(bar.slice(1).every(({ from }, at) => from === bar[at]!.to)).toBe(true)
    }))
  })
})

describe('netPromoterScore', () => {
  test('the example of the page', () => {
    const found = valueOf(netPromoterScore([10, 9, 9, 8, 7, 6, 5, 10, 3, 9, null]))
    expect(found).toMatchObject({ promoters: 5, passives: 2, detractors: 3, n: 10, score: 20 })
    expect(found.interval.low).toBeCloseTo(100 * (0.2 - 1.95996398454005386 * Math.sqrt(0.076)), 10)
    expect(found.interval.high).toBeCloseTo(100 * (0.2 + 1.95996398454005386 * Math.sqrt(0.076)), 10)
  })

  test('everybody would: no doubt is left by this approximation', () => {
    expect(valueOf(netPromoterScore([10]))).toMatchObject({ score: 100, interval: { low: 100, high: 100 } })
  })

  test.each([[[], 'empty', null], [[11], 'off-scale', 0], [[null, -1], 'off-scale', 1], [[5, NaN], 'not-a-number', 1], [[5.5], 'off-scale', 0]])('%j is refused: %s', (answers, reason, at) => {
    expect(netPromoterScore(answers)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('lies between −100 and 100 inside its interval', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (answers) => {
      const { score, interval, promoters, passives, detractors, n } = valueOf(netPromoterScore(answers))
      expect(-100 <= interval.low && interval.low <= score && score <= interval.high && interval.high <= 100).toBe(true)
      expect(promoters + passives + detractors).toBe(n)
    }))
  })
})

describe('cronbachAlpha', () => {
  const people = [[1, 2, 5], [2, 2, 4], [3, 4, 2], [4, 4, 1], [5, null, 1]]
  const turned = { lowest: 1, highest: 5, reversed: [2] }

  test('the example of the page: the third item is worded the other way round', () => {
    const found = valueOf(cronbachAlpha(people, turned))
    expect(found).toMatchObject({ complete: 4, incomplete: 1 })
    expect(found.alpha).toBeCloseTo(51 / 53, 14)
    expect(valueOf(cronbachAlpha(people, { ...turned, reversed: [] })).alpha).toBeCloseTo(-27, 12)
  })

  test('without an item; with two items there is no other to be left with', () => {
    // items 1 and 2: variances 5/3 and 4/3, of the sum 3, 4, 7, 8 it is 17/3
    expect(valueOf(cronbachAlpha(people, turned)).withoutItem[2]).toBeCloseTo(2 * (1 - 3 / (17 / 3)), 13)
    expect(valueOf(cronbachAlpha(people.map((answers) => answers.slice(0, 2)), { ...turned, reversed: [] })).withoutItem).toEqual([null, null])
  })

  test('an item equal to another: they measure the same thing', () => {
    expect(valueOf(cronbachAlpha([[1, 1], [3, 3], [5, 5]], { ...turned, reversed: [] })).alpha).toBeCloseTo(1, 14)
  })

  test.each([
    [[], [], 'empty', null], [[[1], [2]], [], 'too-few', null], [[[1, 2]], [], 'too-few', null], [[[1, 2], [null, 3]], [], 'too-few', null],
    [[[2, 2], [2, 2]], [], 'all-the-same', null], [[[1, 2], [1]], [], 'unequal-lengths', 1], [[[1, 2], [1, NaN]], [], 'not-a-number', 1],
    [[[1, 2], [1, 6]], [], 'off-scale', 1], [[[1, 2], [3, 4]], [2], 'off-scale', null], [[[1, Infinity], [3, 4]], [], 'infinite', 0],
  ])('%j reversed %j is refused: %s', (answers, reversed, reason, at) => {
    expect(cronbachAlpha(answers, { lowest: 1, highest: 5, reversed })).toEqual({ ok: false, reason: { reason, at } })
  })

  test.each([[NaN, 5, 'not-a-number'], [1, Infinity, 'infinite'], [-Infinity, 5, 'infinite'], [5, 1, 'off-scale']])('a scale from %s to %s is refused: %s', (lowest, highest, reason) => {
    expect(cronbachAlpha([[1, 2], [3, 4]], { lowest, highest, reversed: [0] })).toEqual({ ok: false, reason: { reason, at: null } })
  })

  test('order of people and of items changes nothing, turning all items round neither, and it is at most 1', () => {
    const answer = fc.integer({ min: 1, max: 5 })
    fc.assert(fc.property(fc.array(fc.tuple(answer, answer, answer), { minLength: 3 }), (answers) => {
      const found = cronbachAlpha(answers, { lowest: 1, highest: 5, reversed: [] })
      if (!found.ok) return
      const { alpha } = found.value
      expect(alpha).toBeLessThanOrEqual(1 + 1e-12)
      const others = [
        valueOf(cronbachAlpha(answers.toReversed(), { lowest: 1, highest: 5, reversed: [] })), valueOf(cronbachAlpha(answers.map((one) => one.toReversed()), { lowest: 1, highest: 5, reversed: [] })),
        valueOf(cronbachAlpha(answers, { lowest: 1, highest: 5, reversed: [0, 1, 2] })),
      ]
      for (const other of others) expect(Math.abs(other.alpha - alpha)).toBeLessThan(1e-9 * Math.max(1, Math.abs(alpha)))
    }))
  })
})
