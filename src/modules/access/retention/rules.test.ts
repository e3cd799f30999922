import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { type Period, retentionKinds, retentionOf } from './kinds.ts'
import { beganBy, goesOn, leavesOn } from './rules.ts'

const day = (text: string) => text as IsoDate
const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days))
const somePeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constant('months' as const), length: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant('days' as const), length: fc.integer({ min: 1, max: 400 }) }),
)
const months = (length: number): Period => ({ unit: 'months', length })

describe('the day something may go', () => {
  test.each([
    ['2024-11-22', 24, '2026-11-22'], ['2024-02-29', 24, '2026-02-28'], ['2026-01-31', 1, '2026-02-28'], ['2026-12-31', 2, '2027-02-28'],
  ] as const)('of %s after %i months is %s', (began, length, goes) => {
    expect(goesOn(day(began), months(length))).toBe(goes)
  })

  test.each([
    ['2026-11-22', 24, '2024-11-22'], ['2026-02-28', 1, '2026-01-31'], ['2026-03-30', 1, '2026-02-28'], ['2026-02-27', 1, '2026-01-27'], ['2024-02-29', 12, '2023-02-28'],
  ] as const)('what may go on %s after %i months began by %s', (today, length, began) => {
    expect(beganBy(day(today), months(length))).toBe(began)
  })

  test('the two ways round agree: nothing goes a day early, nothing a day late', () => {
    fc.assert(fc.property(someDay, someDay, somePeriod, (began, today, period) => {
      expect(began <= beganBy(today, period)).toBe(goesOn(began, period) <= today)
    }))
  })

  test('what may go today may go tomorrow', () => {
    fc.assert(fc.property(someDay, somePeriod, (today, period) => {
      expect(beganBy(today, period) <= beganBy(addDays(today, 1), period)).toBe(true)
    }))
  })

  test('a longer period lets nothing more go', () => {
    fc.assert(fc.property(someDay, somePeriod, (today, period) => {
      expect(beganBy(today, { ...period, length: period.length + 1 }) <= beganBy(today, period)).toBe(true)
    }))
  })
})

describe('the day something leaves', () => {
  test('is never before its time, before today, nor before it was shown long enough', () => {
    fc.assert(fc.property(someDay, someDay, fc.option(someDay), fc.integer({ min: 0, max: 60 }), somePeriod, (began, today, on, days, period) => {
      const leaves = leavesOn(began, period, { on, days }, today)
      expect(leaves >= today).toBe(true)
      expect(leaves >= goesOn(began, period)).toBe(true)
      if (days > 0) expect(leaves >= addDays(on ?? today, days)).toBe(true)
    }))
  })

  test('is the day its time ends when it has been announced a month before', () => {
    expect(leavesOn(day('2024-12-10'), months(24), { on: day('2026-11-10'), days: 30 }, day('2026-11-22'))).toBe('2026-12-10')
    expect(leavesOn(day('2024-12-10'), months(24), { on: null, days: 30 }, day('2026-11-22'))).toBe('2026-12-22')
  })
})

test('the usual period lies within its bounds, and everything named is shown before it goes', () => {
  for (const kind of retentionKinds) {
    const { usual, bounds } = retentionOf(kind)
    if (bounds) expect(usual.length >= bounds[0] && usual.length <= bounds[1], kind).toBe(true)
  }
  for (const kind of ['organisations', 'services', 'places', 'contacts', 'agedContacts', 'agreedContacts', 'lists', 'accounts', 'mentions'] as const) expect(retentionOf(kind).noticeDays, kind).toBeGreaterThan(0)
})
