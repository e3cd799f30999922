import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from './isoDate.ts'
import { hoursBetween, hoursOfDay, instantsOf, wallTimeAt } from './wallTime.ts'

const at = (date: string, hour: number, minute = 0) => ({ date: date as IsoDate, minute: hour * 60 + minute })
const moment = (text: string) => new Date(text)

describe('the day the clock changes', () => {
  test('summer time begins: 2:30 does not exist, the clock shows 3:30', () => {
    expect(instantsOf(at('2026-03-29', 2, 30))).toEqual({ kind: 'never', shown: at('2026-03-29', 3, 30) })
    expect(instantsOf(at('2026-03-29', 1, 59))).toEqual({ kind: 'once', instant: moment('2026-03-29T00:59:00Z') })
    expect(instantsOf(at('2026-03-29', 3))).toEqual({ kind: 'once', instant: moment('2026-03-29T01:00:00Z') })
  })

  test('summer time ends: 2:30 comes twice', () => {
    expect(instantsOf(at('2026-10-25', 2, 30))).toEqual({ kind: 'twice', earlier: moment('2026-10-25T00:30:00Z'), later: moment('2026-10-25T01:30:00Z') })
    expect(instantsOf(at('2026-10-25', 3))).toEqual({ kind: 'once', instant: moment('2026-10-25T02:00:00Z') })
  })

  test.each([['2026-03-29', 23], ['2026-10-25', 25], ['2026-03-28', 24], ['2026-11-27', 24], ['2025-03-30', 23], ['2025-10-26', 25]])('%s has %i hours', (date, hours) => {
    expect(hoursOfDay(date as IsoDate)).toBe(hours)
  })
})

describe('wallTimeAt', () => {
  test.each([
    ['2026-11-27T22:59:59Z', at('2026-11-27', 23, 59)], ['2026-11-27T23:00:00Z', at('2026-11-28', 0)],
    ['2026-07-01T21:59:00Z', at('2026-07-01', 23, 59)], ['2026-07-01T22:00:00Z', at('2026-07-02', 0)],
  ])('%s', (instant, wall) => { expect(wallTimeAt(moment(instant))).toEqual(wall) })

  test('every instant is among the instants its wall time means; days have 24 hours but for two a year', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1996, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 }), (minutes) => {
      const instant = new Date(minutes * 60_000)
      const meant = instantsOf(wallTimeAt(instant))
      if (meant.kind === 'never') throw new Error('it was just shown')
      expect(meant.kind === 'once' ? [meant.instant] : [meant.earlier, meant.later]).toContainEqual(instant)
    }))
    const year = Array.from({ length: 365 }, (_, day) => hoursOfDay(addDays('2026-01-01' as IsoDate, day)))
    expect([23, 24, 25].map((hours) => year.filter((one) => one === hours).length)).toEqual([1, 363, 1])
  })
})

describe('hoursBetween', () => {
  test('a night shift from 22 to 6 has eight hours, but seven and nine when the clock changes', () => {
    const shift = (date: string) => hoursBetween(at(date, 22), at(addDays(date as IsoDate, 1), 6))
    expect(shift('2026-11-27')).toEqual({ ok: true, value: 8 })
    expect(shift('2026-03-28')).toEqual({ ok: true, value: 7 })
    expect(shift('2026-10-24')).toEqual({ ok: true, value: 9 })
  })

  test.each([NaN, -1, 1440, 90.5, Infinity])('minute %s is on no clock', (minute) => {
    const day = '2026-11-27' as IsoDate
    expect(hoursBetween({ date: day, minute }, at('2026-11-28', 6))).toEqual({ ok: false, reason: 'no-such-time' })
    expect(hoursBetween(at('2026-11-26', 6), { date: day, minute })).toEqual({ ok: false, reason: 'no-such-time' })
  })

  test('times that do not exist or come twice are refused by name, unless it is said which', () => {
    expect(hoursBetween(at('2026-03-29', 2, 15), at('2026-03-29', 6))).toEqual({ ok: false, reason: 'no-such-time' })
    expect(hoursBetween(at('2026-10-25', 2), at('2026-10-25', 6))).toEqual({ ok: false, reason: 'time-comes-twice' })
    expect(hoursBetween(at('2026-10-25', 2), at('2026-10-25', 6), 'earlier')).toEqual({ ok: true, value: 5 })
    expect(hoursBetween(at('2026-10-25', 2), at('2026-10-25', 6), 'later')).toEqual({ ok: true, value: 4 })
    expect(hoursBetween(at('2026-10-25', 6), at('2026-10-25', 5))).toEqual({ ok: false, reason: 'ends-before-start' })
  })
})
