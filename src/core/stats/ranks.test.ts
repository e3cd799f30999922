import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { kruskalWallis } from './kruskalWallis.ts'
import { mannWhitney } from './mannWhitney.ts'
import { midranks } from './ranks.ts'
import { spearman } from './spearman.ts'

test('those that tie share the mean of their ranks', () => {
  expect(midranks([30, 10, 20, 20])).toEqual({ ranks: [4, 1, 2.5, 2.5], ties: 6 })
  expect(midranks([])).toEqual({ ranks: [], ties: 0 })
})

describe('spearman', () => {
  test('the example of the page', () => {
    const found = valueOf(spearman([1, 2, 3, 4, 5, null], [2, 1, 4, 3, 5, 1]))
    expect(found).toMatchObject({ n: 5, missing: 1 })
    expect(found.rho).toBeCloseTo(0.8, 14)
    expect(found.p).toBeCloseTo(0.10408803866182788, 13)
  })

  test('with ties, as scipy has it', () => {
    expect(valueOf(spearman([1, 2, 2, 3, 5, 5, 4], [2, 2, 3, 1, 5, 4, 4]))).toMatchObject({ rho: expect.closeTo(0.7222222222222224, 13) as number, p: expect.closeTo(0.06680522679430437, 13) as number })
  })

  test('two pairs have no p; a whole agreement has none left to chance', () => {
    expect(valueOf(spearman([1, 2], [4, 9]))).toEqual({ rho: 1, p: null, n: 2, missing: 0 })
    expect(valueOf(spearman([1, 2, 3], [9, 5, 1]))).toEqual({ rho: -1, p: 0, n: 3, missing: 0 })
  })

  test.each([
    [[], [], 'too-few', null], [[1], [1], 'too-few', null], [[1, 2, 3], [5, 5, 5], 'all-the-same', null], [[1, 2], [1], 'unequal-lengths', null],
    [[1, NaN, 3], [1, 2, 3], 'not-a-number', 1], [[1, 2, 3], [1, Infinity, 3], 'infinite', 1], [[1, null, 3], [null, 2, 3], 'too-few', null],
  ])('%j and %j are refused: %s', (first, second, reason, at) => {
    expect(spearman(first, second)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('either way round, in any order and on any rising scale it is the same', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    fc.assert(fc.property(fc.array(pair, { minLength: 3 }), (pairs) => {
      const [left, right] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
      const found = spearman(left, right)
      if (!found.ok) return
      expect(Math.abs(found.value.rho)).toBeLessThanOrEqual(1)
      expect(valueOf(spearman(right, left)).rho).toBeCloseTo(found.value.rho, 12)
      expect(valueOf(spearman(left.toReversed(), right.toReversed())).rho).toBeCloseTo(found.value.rho, 12)
      expect(valueOf(spearman(left.map((value) => value ** 3), right)).rho).toBeCloseTo(found.value.rho, 12)
    }))
  })
})

describe('kruskalWallis', () => {
  test('the example of the page', () => {
    const found = valueOf(kruskalWallis([[1, 2, 3, null], [4, 5, 6], [7, 8, 9]]))
    expect(found).toMatchObject({ df: 2, meanRanks: [2, 5, 8], sizes: [3, 3, 3] })
    expect(found.statistic).toBeCloseTo(7.2, 12)
    expect(found.p).toBeCloseTo(Math.exp(-3.6), 14)
  })

  test('with ties, as scipy has it', () => {
    expect(valueOf(kruskalWallis([[1, 2, 2, 5], [3, 3, 4], [5, 5, 4, 4, 1]]))).toMatchObject({ statistic: expect.closeTo(1.6356666666666666, 12) as number, p: expect.closeTo(0.44138695762876046, 13) as number })
  })

  test.each([
    [[], 'too-few', null], [[[1, 2]], 'too-few', null], [[[1], []], 'empty', 1], [[[1], [null]], 'empty', 1], [[[3, 3], [3]], 'all-the-same', null],
    [[[1], [2, NaN]], 'not-a-number', 1], [[[-Infinity], [2]], 'infinite', 0],
  ])('%j is refused: %s', (groups, reason, at) => {
    expect(kruskalWallis(groups)).toEqual({ ok: false, reason: { reason, at } })
  })
})

test('order of groups and of people in them changes nothing but the order of what is told of groups', () => {
  const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
    const found = kruskalWallis(groups)
    if (!found.ok) return
    const turned = valueOf(kruskalWallis(groups.toReversed().map((one) => one.toReversed())))
    expect(turned.statistic).toBeCloseTo(found.value.statistic, 9)
    expect(turned.meanRanks.toReversed()).toEqual(found.value.meanRanks)
    const people = groups.flat().length
    expect(found.value.meanRanks.reduce((sum, rank, at) => sum + rank * groups[at]!.length, 0)).toBeCloseTo(people * (people + 1) / 2, 9)
  }))
})

describe('mannWhitney', () => {
  test('the example of the page: 1 of 9 pairs, and 4 of 20 orders so far apart', () => {
    expect(valueOf(mannWhitney([1, 2, 4], [3, 5, 6]))).toEqual({ u: 1, p: 0.2, by: 'exact', chanceOfHigher: 1 / 9 })
  })

  test.each([
    ['ties: normal with corrections', [1, 2, 2, 5, 4], [3, 3, 4, 5, 5, 5], 7, 0.15805326141621479, 'normal'],
    ['exact, eight and twelve', [1, 2, 3, 4, 5, 6, 7, 8], Array.from({ length: 12 }, (_, at) => at + 0.5), 36, 0.3837421608319441, 'exact'],
    ['exact, three and forty', [1.2, 2.2, 9.2], Array.from({ length: 40 }, (_, at) => at), 15, 0.028198687302487646, 'exact'],
  ])('%s, as scipy has it', (_what, first, second, u, p, by) => {
    expect(valueOf(mannWhitney(first, second))).toMatchObject({ u, by, p: expect.closeTo(p, 13) as number })
  })

  test('a long other group is counted by the normal way, the numbers of orders would not be whole', () => {
    expect(valueOf(mannWhitney([1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5], Array.from({ length: 1000 }, (_, at) => at))).by).toBe('normal')
  })

  test.each([[[], [1], 'empty', 0], [[1], [null], 'empty', 1], [[2], [2, 2], 'all-the-same', null], [[NaN], [1], 'not-a-number', 0], [[1], [2, -Infinity], 'infinite', 1]])('%j and %j are refused: %s', (first, second, reason, at) => {
    expect(mannWhitney(first, second)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('turning the groups round leaves p and turns the chance; one person against one is no evidence', () => {
    const group = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(group, group, (first, second) => {
      const found = mannWhitney(first, second)
      if (!found.ok) return
      const turned = valueOf(mannWhitney(second, first))
      expect(turned.p).toBeCloseTo(found.value.p, 12)
      expect(turned.chanceOfHigher).toBeCloseTo(1 - found.value.chanceOfHigher, 12)
      expect(found.value.p > 0 && found.value.p <= 1).toBe(true)
    }))
    expect(valueOf(mannWhitney([1], [2])).p).toBe(1)
  })
})
