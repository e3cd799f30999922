import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { association } from './association.ts'
import { independence } from './chiSquare.ts'
import { crossTable } from './crossTable.ts'
import { fisherExact } from './fisher.ts'
import { fisherNetwork } from './fisherNetwork.ts'
import { fisherTwoByTwo } from './fisherTwoByTwo.ts'

/** 20 of 30 schools and 10 of 30 municipalities meet. */
const meeting = [[20, 10], [10, 20]]

describe('crossTable', () => {
  test('people with both answers are counted against each other', () => {
    expect(valueOf(crossTable(['škola', 'obec', 'škola', null, 'obec', 'škola'], ['ano', 'ne', 'ne', 'ano', null, 'ano'], { columns: ['ano', 'ne'] }))).toEqual({
      rows: ['obec', 'škola'], columns: ['ano', 'ne'], counts: [[0, 1], [2, 1]], rowTotals: [1, 3], columnTotals: [2, 2], n: 4, missing: 2,
      rowPercents: [[0, 100], [expect.closeTo(66.666666666667, 10), expect.closeTo(33.333333333333, 10)]], columnPercents: [[0, 50], [100, 50]],
    })
  })

  test('values nobody chose have a row without percentages', () => {
    expect(valueOf(crossTable(['a'], ['x'], { rows: ['a', 'b'], columns: ['x'] }))).toMatchObject({ counts: [[1], [0]], rowPercents: [[100], [null]] })
  })

  test('refused: lists of different lengths, values off the scale, no numbers', () => {
    expect(crossTable(['a'], [])).toEqual({ ok: false, reason: { reason: 'unequal-lengths', at: null } })
    expect(crossTable(['c'], ['x'], { rows: ['a'] })).toEqual({ ok: false, reason: { reason: 'off-scale', at: 0 } })
    expect(crossTable([1, NaN], ['x', 'y'])).toEqual({ ok: false, reason: { reason: 'not-a-number', at: 1 } })
  })

  test('cells add up to sums and sums to all; turning the questions turns the table', () => {
    const answer = fc.option(fc.constantFrom('a', 'b', 'c'))
    fc.assert(fc.property(fc.array(fc.tuple(answer, answer)), (people) => {
      const [first, second] = [people.map(([one]) => one), people.map(([, other]) => other)]
      const table = valueOf(crossTable(first, second))
      const turned = valueOf(crossTable(second, first))
      expect(table.rowTotals.reduce((sum, value) => sum + value, table.missing)).toBe(people.length)
      expect(turned.counts).toEqual(table.columns.map((_, column) => table.counts.map((row) => row[column])))
    }))
  })
})

describe('independence', () => {
  const found = valueOf(independence(meeting))

  test('the example of the page', () => {
    expect(found.expected).toEqual([[15, 15], [15, 15]])
    expect(found.pearson).toEqual({ statistic: expect.closeTo(20 / 3, 13) as number, df: 1, p: expect.closeTo(0.009823274507519235, 15) as number })
    expect(found.yates).toEqual({ statistic: expect.closeTo(5.4, 13) as number, df: 1, p: expect.closeTo(0.02013675155034633, 15) as number })
    expect(found.likelihood).toEqual({ statistic: expect.closeTo(6.79596147181589, 12) as number, df: 1, p: expect.closeTo(0.009136430620696674, 15) as number })
    expect(found.cramersV).toBeCloseTo(1 / 3, 14)
    expect(found.adjustedResiduals[0]![0]).toBeCloseTo(5 / Math.sqrt(15 / 4), 13)
    expect([found.leastExpected, found.shareUnderFive]).toEqual([15, 0])
  })

  test('Yates corrects a table 2 × 2 only, and never past the expected count', () => {
    expect(valueOf(independence([[12, 8], [7, 13], [5, 15]]))).toMatchObject({ yates: null, pearson: { df: 2, statistic: expect.closeTo(5.416666666666666, 12) as number, p: expect.closeTo(0.06664779385646831, 14) as number } })
    expect(valueOf(independence([[5, 5], [5, 5]])).yates).toEqual({ statistic: 0, df: 1, p: 1 })
  })

  test('rows and columns nobody is in are left out and named', () => {
    const wider = valueOf(independence([[20, 0, 10], [0, 0, 0], [10, 0, 20]]))
    expect(wider).toEqual({ ...found, leftOut: { rows: [1], columns: [1] } })
  })

  test.each([
    [[], 'empty', null], [[[0, 0], [0, 0]], 'empty', null], [[[]], 'empty', null], [[[1, 2]], 'too-few', null], [[[1, 0], [2, 0]], 'too-few', null],
    [[[1, 2], [3]], 'unequal-lengths', 1], [[[1, 2], [3, NaN]], 'not-a-number', 3], [[[1, -2], [3, 4]], 'negative', 1], [[[1, 2], [0.5, 4]], 'not-whole', 2],
    [[[1, Infinity], [3, 4]], 'infinite', 1],
  ])('%j is refused: %s', (counts, reason, at) => {
    for (const method of [independence, fisherExact, association]) expect(method(counts)).toEqual({ ok: false, reason: { reason, at } })
  })
})

const smallTable = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([height, width]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))
  .filter((counts) => independence(counts).ok)

describe('fisherExact', () => {
  test.each([
    ['tea with milk: 34 of 70 orders', [[3, 1], [1, 3]], 34 / 70],
    ['men and women who study (Wikipedia)', [[1, 9], [11, 3]], 0.0027594561852200836],
    ['nobody crosses over', [[0, 5], [5, 0]], 2 / 252],
    ['the example of the page 3 × 2', [[2, 0], [4, 0], [2, 2]], 26 / 90],
    // by counting every table in whole fractions
    ['3 × 4', [[3, 0, 3, 3], [0, 3, 1, 4]], 0.09642122583299054],
    ['4 × 3', [[2, 1], [0, 3], [4, 1], [2, 0]], 0.14685314685314685],
    ['a row left out', [[3, 1], [0, 0], [1, 3]], 34 / 70],
  ])('%s', (_what, counts, p) => {
    expect(valueOf(fisherExact(counts)).p).toBeCloseTo(p, 13)
  })

  test('pay and satisfaction (the example of R): too large for a moment, not for a worker', () => {
    const job = [[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]
    expect(fisherExact(job, 1000)).toEqual({ ok: false, reason: { reason: 'too-large', at: null } })
    expect(valueOf(fisherExact(job, 3_000_000)).p).toBeCloseTo(0.7826849389656, 10)
  })

  test('large tables 2 × 2 are exact too, far in the tail', () => {
    const { p } = valueOf(fisherExact([[3000, 6000], [5000, 16_000]]))
    expect(p / 6.608201022985949e-64).toBeCloseTo(1, 10)
    expect(fisherExact([[30_000, 60_000], [50_000, 160_000]])).toEqual({ ok: false, reason: { reason: 'too-large', at: null } })
  })

  test('the network and counting in whole numbers agree', () => {
    const count = fc.integer({ min: 0, max: 12 })
    fc.assert(fc.property(fc.tuple(count, count, count, count).filter(([a, b, c, d]) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0), ([a, b, c, d]) => {
      expect(fisherNetwork([[a, b], [c, d]], 100_000)).toBeCloseTo(fisherTwoByTwo(a, a + b, a + c, a + b + c + d)!, 12)
    }))
  })

  test('order of rows and columns and turning the table change nothing', () => {
    fc.assert(fc.property(smallTable, (counts) => {
      const { p } = valueOf(fisherExact(counts))
      const turned = counts[0]!.map((_, column) => counts.map((row) => row[column]!))
      for (const other of [counts.toReversed(), counts.map((row) => row.toReversed()), turned]) expect(valueOf(fisherExact(other)).p).toBeCloseTo(p, 10)
      expect(p > 0 && p <= 1).toBe(true)
    }), { numRuns: 40 })
  })
})

describe('association', () => {
  test('large counts: chi-square, with Yates of 2 × 2; small ones: Fisher', () => {
    expect(valueOf(association(meeting))).toMatchObject({ by: 'yates', p: expect.closeTo(0.02013675155034633, 15) as number, isRough: false })
    expect(valueOf(association([[12, 8], [7, 13], [5, 15]]))).toMatchObject({ by: 'chi-square', isRough: false })
    // An expected count of just five is not under five.
    expect(valueOf(association([[5, 5], [5, 5]]))).toMatchObject({ by: 'yates', shareUnderFive: 0, isRough: false })
    expect(valueOf(association([[3, 1], [1, 3]]))).toMatchObject({ by: 'fisher', p: expect.closeTo(34 / 70, 14) as number, isRough: false, leastExpected: 2 })
  })

  test('small counts in a table too large for the exact test are said to be rough', () => {
    expect(valueOf(association([[0, 6, 15], [9, 35, 51], [14, 17, 39], [1, 3, 9], [4, 13, 24]]))).toMatchObject({ by: 'chi-square', isRough: true })
  })

  test('order of rows and columns changes nothing, V lies in 0 to 1, residuals of each row weigh nothing together', () => {
    fc.assert(fc.property(smallTable, (counts) => {
      const found = valueOf(independence(counts))
      const other = valueOf(independence(counts.toReversed().map((row) => row.toReversed())))
      expect(other.pearson.statistic).toBeCloseTo(found.pearson.statistic, 9)
      expect(found.cramersV >= 0 && found.cramersV <= 1 + 1e-12).toBe(true)
      expect(found.pearson.p >= 0 && found.pearson.p <= 1).toBe(true)
      const full = counts.filter((_, row) => !found.leftOut.rows.includes(row)).map((row) => row.filter((_, column) => !found.leftOut.columns.includes(column)))
      for (const [row, line] of full.entries()) {
        expect(line.reduce((sum, count, column) => sum + count - found.expected[row]![column]!, 0)).toBeCloseTo(0, 9)
      }
    }))
  })
})
