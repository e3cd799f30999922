import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { frequencies } from './frequencies.ts'

describe('frequencies', () => {
  test('the example of the page', () => {
    expect(valueOf(frequencies(['ano', 'ne', 'ano', null, 'ano', 'ne'], ['ano', 'ne', 'nevím']))).toEqual({
      n: 5, missing: 1, rows: [
        { value: 'ano', count: 3, percent: 60, cumulativePercent: 60 },
        { value: 'ne', count: 2, percent: 40, cumulativePercent: 100 },
        { value: 'nevím', count: 0, percent: 0, cumulativePercent: 100 },
      ],
    })
  })

  test('without an order numbers go by size and words by the Czech alphabet', () => {
    expect(valueOf(frequencies([10, 9, 10])).rows.map(({ value }) => value)).toEqual([9, 10])
    expect(valueOf(frequencies(['chata', 'cena', 'hora', 'čas'])).rows.map(({ value }) => value)).toEqual(['cena', 'čas', 'hora', 'chata'])
  })

  test('nobody answered', () => {
    expect(valueOf(frequencies([null, null], [1]))).toEqual({ n: 0, missing: 2, rows: [{ value: 1, count: 0, percent: null, cumulativePercent: null }] })
    expect(valueOf(frequencies([]))).toEqual({ n: 0, missing: 0, rows: [] })
  })

  test('what is no answer is refused by its place', () => {
    expect(frequencies([1, NaN])).toEqual({ ok: false, reason: { reason: 'not-a-number', at: 1 } })
    expect(frequencies([1, Infinity])).toEqual({ ok: false, reason: { reason: 'infinite', at: 1 } })
    expect(frequencies([1, 6], [1, 2])).toEqual({ ok: false, reason: { reason: 'off-scale', at: 1 } })
  })

  test('counts and missing add up to all, percentages to 100; the order of people changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 }))), (answers) => {
      const found = valueOf(frequencies(answers))
      expect(found.rows.reduce((sum, { count }) => sum + count, found.missing)).toBe(answers.length)
      if (found.n > 0) expect(found.rows.reduce((sum, { percent }) => sum + percent!, 0)).toBeCloseTo(100, 10)
      expect(valueOf(frequencies(answers.toReversed()))).toEqual(found)
    }))
  })
})
