import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from './isoDate.ts'
import { weekdayAfter, weekdayOf, weekdays } from './weekdays.ts'

test('known days', () => {
  expect(weekdayOf('2026-11-27' as IsoDate)).toBe('fri')
  expect(weekdayOf('2000-01-01' as IsoDate)).toBe('sat')
  expect(weekdayOf('1989-11-17' as IsoDate)).toBe('fri')
})

test('after Sunday comes Monday, before Monday Sunday', () => {
  expect(weekdayAfter('sun', 1)).toBe('mon')
  expect(weekdayAfter('mon', -1)).toBe('sun')
})

test('days of dates and days of the week go together', () => {
  fc.assert(fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -50, max: 50 }), (day, more) => {
    const date = addDays('2000-01-01' as IsoDate, day)
    expect(weekdayAfter(weekdayOf(date), more)).toBe(weekdayOf(addDays(date, more)))
    expect(weekdays).toContain(weekdayOf(date))
  }))
})
