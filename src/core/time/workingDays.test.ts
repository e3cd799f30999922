import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate, IsoMonth } from '#core/ids.ts'
import { valueOf } from '#test/support/valueOf.ts'
import { addDays } from './isoDate.ts'
import { daysIn, firstDayOf, lastDayOf, monthAfter, monthOf, monthsBetween, monthsThrough, parseIsoMonth } from './isoMonth.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysIn } from './workingDays.ts'

const day = (text: string) => text as IsoDate
const month = (text: string) => text as IsoMonth
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2005-01-01'), days))

describe('working days', () => {
  test('Easter 2026: from Thursday to the Wednesday after there are two', () => {
    expect(valueOf(workingDaysBetween(day('2026-04-02'), day('2026-04-08')))).toBe(2)
    expect(valueOf(workingDaysBetween(day('2026-04-08'), day('2026-04-02')))).toBe(-2)
    expect(valueOf(workingDaysBetween(day('2026-04-02'), day('2026-04-02')))).toBe(0)
  })

  test('months and years as the calendars of offices tell them', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((one) => valueOf(workingDaysIn(month(`2026-${String(one).padStart(2, '0')}`)))))
      .toEqual([21, 20, 22, 20, 19, 22, 22, 21, 21, 21, 20, 21])
    expect(valueOf(workingDaysBetween(day('2020-01-01'), day('2021-01-01')))).toBe(251)
    expect(valueOf(workingDaysBetween(day('2021-01-01'), day('2022-01-01')))).toBe(252)
    expect(valueOf(workingDaysBetween(day('2016-01-01'), day('2017-01-01')))).toBe(252)
  })

  test('so many working days later: the first day is not counted', () => {
    expect(valueOf(addWorkingDays(day('2026-04-02'), 1))).toBe('2026-04-07')
    expect(valueOf(addWorkingDays(day('2026-04-07'), -1))).toBe('2026-04-02')
    expect(valueOf(addWorkingDays(day('2026-12-23'), 3))).toBe('2026-12-30')
    expect(valueOf(addWorkingDays(day('2026-04-03'), 0))).toBe('2026-04-07')
    expect(valueOf(addWorkingDays(day('2026-04-02'), 0))).toBe('2026-04-02')
  })

  test('before the law nothing is counted', () => {
    for (const refused of [workingDaysBetween(day('2000-12-31'), day('2001-02-01')), addWorkingDays(day('2001-01-02'), -1), addWorkingDays(day('1999-01-02'), 0)]) {
      expect(refused).toEqual({ ok: false, reason: 'before-the-law' })
    }
    expect(addWorkingDays(day('2026-01-01'), 1.5)).toEqual({ ok: false, reason: 'not-whole' })
    expect(addWorkingDays(day('2026-01-01'), NaN)).toEqual({ ok: false, reason: 'not-whole' })
  })

  test('counting agrees with going day by day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, days) => {
      const all = Array.from({ length: days }, (_, at) => addDays(from, at)).filter(isWorkingDay)
      expect(valueOf(workingDaysBetween(from, addDays(from, days)))).toBe(all.length)
    }), { numRuns: 40 })
  })

  test('adding working days and counting them agree, there and back', () => {
    fc.assert(fc.property(anyDay.filter(isWorkingDay), fc.integer({ min: 1, max: 300 }), (from, days) => {
      const to = valueOf(addWorkingDays(from, days))
      expect(isWorkingDay(to)).toBe(true)
      expect(valueOf(workingDaysBetween(from, to))).toBe(days)
      expect(valueOf(addWorkingDays(to, -days))).toBe(from)
    }), { numRuns: 40 })
  })
})

describe('months', () => {
  test('arithmetic', () => {
    expect(monthAfter(month('2026-11'), 3)).toBe('2027-02')
    expect(monthAfter(month('2026-01'), -1)).toBe('2025-12')
    expect([firstDayOf(month('2024-02')), lastDayOf(month('2024-02')), daysIn(month('2026-02'))]).toEqual(['2024-02-01', '2024-02-29', 28])
    expect(monthsBetween(month('2026-11'), month('2025-12'))).toBe(-11)
    expect(monthsThrough(month('2026-11'), month('2027-01'))).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(monthsThrough(month('2026-11'), month('2026-10'))).toEqual([])
    expect(monthOf(day('2026-11-27'))).toBe('2026-11')
  })

  test.each(['2026-11', '0001-01', '9999-12'])('reads %s', (text) => { expect(parseIsoMonth(text)).toEqual({ ok: true, value: text }) })
  test.each(['', '2026-13', '2026-00', '2026-1', '0000-05', '2026-11-01', ' 2026-11'])('refuses „%s“', (text) => {
    expect(parseIsoMonth(text)).toEqual({ ok: false, reason: 'not-a-month' })
  })

  test('adding and counting agree', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (date, months) => {
      expect(monthsBetween(monthOf(date), monthAfter(monthOf(date), months))).toBe(months)
    }))
  })
})
