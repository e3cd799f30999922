import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays, addMonths, dayInPrague, daysBetween, hourInPrague, parseIsoDate, startOfMonth } from './isoDate.ts'

const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text)
  if (!parsed.ok) throw new Error(`${text} is not a date`)
  return parsed.value
}
const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((days) => addDays(day('2000-01-01'), days))

describe('parseIsoDate', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text })
  })

  test.each([
    '', '2026-2-3', '22. 11. 2026', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31',
    '2026-11-22T10:00', ' 2026-11-22', '0000-01-01', '+2026-01-01',
  ])('refuses „%s“', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, reason: 'not-a-date' })
  })

  test('any text is either refused or stays as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const parsed = parseIsoDate(text)
      expect(parsed).toEqual(parsed.ok ? { ok: true, value: text } : { ok: false, reason: 'not-a-date' })
    }))
  })
})

describe('arithmetic', () => {
  test('days cross months, years and both changes of the clock', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26')
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29')
  })

  test('a month without such a day ends on its last day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-11-22'), 12)).toBe('2027-11-22')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
  })

  test('days between', () => {
    expect(daysBetween(day('2026-01-01'), day('2027-01-01'))).toBe(365)
    expect(daysBetween(day('2026-03-29'), day('2026-03-28'))).toBe(-1)
  })

  test('start of month', () => {
    expect(startOfMonth(day('2024-02-29'))).toBe('2024-02-01')
  })

  test('adding days and counting them agree', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -9_999, max: 9_999 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }))
  })

  test('adding months moves the month by exactly that many', () => {
    const monthsOf = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
    fc.assert(fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
      expect(monthsOf(addMonths(date, months)) - monthsOf(date)).toBe(months)
    }))
  })
})

describe('dayInPrague', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s', (instant, expected) => {
    expect(dayInPrague(new Date(instant))).toBe(expected)
  })
})

test.each([
  ['2026-11-22T23:30:00Z', '00:30'], ['2026-06-22T23:30:00Z', '01:30'], ['2026-03-29T00:59:00Z', '01:59'], ['2026-03-29T01:00:00Z', '03:00'], ['2026-11-22T11:05:00Z', '12:05'],
])('clocks at %s show %s', (instant, hour) => {
  expect(hourInPrague(new Date(instant))).toBe(hour)
})
