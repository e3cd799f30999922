import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { hoursOfSpans, joinedSpans, overlapOf, overlapsAmong } from './spans.ts'

const days = (from: string, to: string) => ({ from, to })

describe('overlaps', () => {
  test('the example of the page: engagements that touch do not overlap', () => {
    expect(overlapOf(days('2026-01-01', '2026-07-01'), days('2026-07-01', '2027-01-01'))).toBeNull()
    expect(valueOf(overlapsAmong([days('2026-01-01', '2026-07-01'), days('2026-07-01', '2027-01-01'), days('2026-06-01', '2026-08-01')]))).toEqual([
      { first: 0, second: 2, shared: days('2026-06-01', '2026-07-01') }, { first: 1, second: 2, shared: days('2026-07-01', '2026-08-01') },
    ])
  })

  test('none and one', () => {
    expect(valueOf(overlapsAmong([]))).toEqual([])
    expect(valueOf(overlapsAmong([{ from: 1, to: 2 }]))).toEqual([])
  })

  test.each([
    [[{ from: 1, to: 2 }, { from: 3, to: 3 }], 'ends-before-start', 1], [[{ from: 3, to: 1 }], 'ends-before-start', 0],
    [[{ from: NaN, to: 1 }], 'not-a-number', 0], [[{ from: 0, to: Infinity }], 'infinite', 0],
  ] as const)('%j is refused: %s', (spans, reason, at) => {
    for (const method of [overlapsAmong, joinedSpans, hoursOfSpans]) expect(method(spans)).toEqual({ ok: false, reason: { reason, at } })
  })
})

const anySpan = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 })).map(([from, length]) => ({ from, to: from + length }))

describe('properties', () => {
  test('overlaps found by the sweep are those of every two, and order changes nothing', () => {
    fc.assert(fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
      const every = spans.flatMap((span, first) => spans.slice(first + 1).flatMap((other, after) => {
        const shared = overlapOf(span, other)
        return shared ? [{ first, second: first + 1 + after, shared }] : []
      }))
      expect(valueOf(overlapsAmong(spans))).toEqual(every)
      expect(valueOf(overlapsAmong(spans.toReversed()))).toHaveLength(every.length)
    }))
  })

  test('joined spans are apart, cover the same points and no others, and joining twice changes nothing', () => {
    fc.assert(fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
      const joined = valueOf(joinedSpans(spans))
      const covers = (some: readonly { from: number, to: number }[], point: number) => some.some(({ from, to }) => from <= point && point < to)
      for (let point = 0; point < 52; point += 0.5) expect(covers(joined, point)).toBe(covers(spans, point))
      expect(joined.slice(1).every(({ from }, at) => from > joined[at]!.to)).toBe(true)
      expect(valueOf(joinedSpans(joined))).toEqual(joined)
    }))
  })
})

test('hours: an hour and a half and two hours, of which a half together', () => {
  const hour = 3_600_000
  expect(valueOf(hoursOfSpans([{ from: 8 * hour, to: 9.5 * hour }, { from: 9 * hour, to: 11 * hour }]))).toEqual({ added: 3.5, covered: 3 })
  expect(valueOf(hoursOfSpans([]))).toEqual({ added: 0, covered: 0 })
})
