import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { easterSunday, publicHolidayOn, publicHolidays } from './publicHolidays.ts'
import { weekdayOf } from './weekdays.ts'

describe('easterSunday', () => {
  test.each([
    [1961, '1961-04-02'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2015, '2015-04-05'], [2016, '2016-03-27'], [2024, '2024-03-31'],
    [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'], [2285, '2285-03-22'],
  ])('%i: %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday)
  })

  test('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year < 2300; year += 1) {
      const sunday = easterSunday(year)
      expect(weekdayOf(sunday)).toBe('sun')
      expect(sunday.slice(5) >= '03-22' && sunday.slice(5) <= '04-25').toBe(true)
    }
  })
})

describe('publicHolidays', () => {
  test('the year 2026', () => {
    expect(publicHolidays(2026).map(({ date }) => date)).toEqual([
      '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-08', '2026-07-05', '2026-07-06', '2026-09-28', '2026-10-28',
      '2026-11-17', '2026-12-24', '2026-12-25', '2026-12-26',
    ])
  })

  test('Good Friday is a day of rest since 2016', () => {
    expect(publicHolidayOn('2015-04-03' as IsoDate)).toBeNull()
    expect(publicHolidayOn('2016-03-25' as IsoDate)).toEqual({ date: '2016-03-25', name: 'Velký pátek', kind: 'other' })
  })

  test('names are those of the law of that year', () => {
    expect(publicHolidayOn('2003-05-08' as IsoDate)?.name).toBe('Den osvobození')
    expect(publicHolidayOn('2004-05-08' as IsoDate)?.name).toBe('Den vítězství')
    expect(publicHolidayOn('2018-11-17' as IsoDate)?.name).toBe('Den boje za svobodu a demokracii')
    expect(publicHolidayOn('2019-11-17' as IsoDate)?.name).toBe('Den boje za svobodu a demokracii a Mezinárodní den studentstva')
  })

  test('seven state holidays a year; other laws held before 2001', () => {
    expect(publicHolidays(2026).filter(({ kind }) => kind === 'state')).toHaveLength(7)
    expect(publicHolidays(2000)).toEqual([])
  })
})
