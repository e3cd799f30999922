import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays, dayInPrague, daysBetween } from '#core/time/isoDate.ts'
import { archiveName, byQuarters, isDue, madeAs, nightlyState, outdated, reasons } from './rules.ts'

const setting = { nightly: true, at: '02:30', daily: 7, weekly: 4, monthly: 6 }
const clock = (day: string, time: string) => ({ day: day as IsoDate, time })

test('a name says when and why, and is in the order of time', () => {
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(fc.property(moment, moment, fc.constantFrom(...reasons), (one, other, reason) => {
    const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)
    expect(madeAs(archiveName(one, reason))).toEqual({ at: new Date(seconds(one) * 1000), reason })
    if (seconds(one) < seconds(other)) expect(archiveName(one, reason) < archiveName(other, reason)).toBe(true)
  }))
})

test.each(['záloha.zip', 'sitovka-2026-11-28.zip', 'sitovka-2026-11-28T01-30-00Z-weekly.zip', 'x-sitovka-2026-11-28T01-30-00Z-nightly.zip'])('%s was not made by us', (name) => {
  expect(madeAs(name)).toBe(null)
})

test.each([
  ['before its hour', '2026-11-22', '02:29', false],
  ['at its hour', '2026-11-22', '02:30', true],
  ['when the server was off in the night', '2026-11-22', '14:00', true],
  ['just before midnight', '2026-11-22', '23:59', true],
  ['the next night', '2026-11-23', '00:00', false],
])('%s: %s %s', (_, day, time, due) => {
  expect(isDue(setting, clock(day, time), clock('2026-01-01', '12:00'))).toBe(due)
})

test('an installation younger than the hour waits for the next night; a switched off one for ever', () => {
  expect(isDue(setting, clock('2026-11-22', '14:00'), clock('2026-11-22', '13:00'))).toBe(false)
  expect(isDue(setting, clock('2026-11-23', '02:30'), clock('2026-11-22', '13:00'))).toBe(true)
  expect(isDue({ ...setting, nightly: false }, clock('2026-11-22', '14:00'), clock('2026-01-01', '12:00'))).toBe(false)
})

const nightly = (day: IsoDate, hour = '01') => ({ name: archiveName(new Date(`${day}T${hour}:30:00Z`), 'nightly'), day })
const dayOfName = (name: string): string => dayInPrague(madeAs(name)!.at)

describe('which backups are kept', () => {
  const today = '2026-11-22' as IsoDate // a Sunday
  const year = Array.from({ length: 365 }, (_, days) => nightly(addDays(today, -days)))

  test('of a year of nights: 7 days, 4 Sundays and 6 last days of months', () => {
    const gone = new Set(outdated(year, setting))
    expect(year.filter(({ name }) => !gone.has(name)).map(({ day }) => day)).toEqual([
      '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16',
      '2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30',
    ])
  })

  test('of several in one day the newest stays', () => {
    const [early, late] = [nightly(today, '01'), nightly(today, '09')]
    expect(outdated([early, late], setting)).toEqual([early.name])
  })

  test('done night by night it comes to the same as at once', () => {
    let kept: ReturnType<typeof nightly>[] = []
    for (const backup of year.toReversed()) {
      const gone = new Set(outdated([...kept, backup], setting))
      kept = [...kept, backup].filter(({ name }) => !gone.has(name))
    }
    const gone = new Set(outdated(year, setting))
    expect(kept.toReversed()).toEqual(year.filter(({ name }) => !gone.has(name)))
  })

  test('the newest always stays, a whole week is never without one, and never more than asked for', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 120 })
    const keeping = fc.record({ daily: fc.integer({ min: 1, max: 60 }), weekly: fc.integer({ min: 0, max: 60 }), monthly: fc.integer({ min: 0, max: 60 }) })
    fc.assert(fc.property(days, keeping, (ages, keep) => {
      const backups = ages.map((age) => nightly(addDays(today, -age)))
      const gone = new Set(outdated(backups, keep))
      const kept = backups.filter(({ name }) => !gone.has(name)).map(({ name }) => dayOfName(name)).toSorted().toReversed()
      const newest = Math.min(...ages)
      expect(kept[0]).toBe(addDays(today, -newest))
      expect(kept.length).toBeLessThanOrEqual(keep.daily + keep.weekly + keep.monthly)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(ages.length, keep.daily))
      expect(outdated(backups.filter(({ name }) => !gone.has(name)), keep)).toEqual([])
      if (keep.daily >= 30) expect(ages.filter((age) => daysBetween(addDays(today, -age), addDays(today, -newest)) < 30).length).toBeLessThanOrEqual(kept.length)
    }))
  })
})

describe('how it stands with nightly backups', () => {
  const now = new Date('2026-11-22T11:00:00Z')
  const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
  const made = (hours: number) => ({ finishedAt: hoursAgo(hours), failure: null, result: { name: 'x', size: 1, rows: 1, seconds: 1, removed: 0 } })
  const failedRun = (hours: number) => ({ finishedAt: hoursAgo(hours), failure: 'failed', result: null })
  const full = (hours: number) => ({ finishedAt: hoursAgo(hours), failure: null, result: { trouble: 'no-space' } })
  const going = { finishedAt: null, failure: null, result: null }

  test.each([
    ['made tonight', [made(8)], 1000, 'ok'],
    ['going on', [going, made(26)], 1000, 'ok'],
    ['failed', [failedRun(8), made(32)], 1000, 'failed'],
    ['without space', [full(8), made(32)], 1000, 'failed'],
    ['failing while the next goes on', [going, failedRun(26)], 1000, 'failed'],
    ['missed', [made(37)], 1000, 'late'],
    ['never made', [], 37, 'late'],
    ['not yet made in a young installation', [], 35, 'ok'],
    ['well again', [made(1), failedRun(25)], 1000, 'ok'],
  ] as const)('%s', (_, runs, installedHours, state) => {
    expect(nightlyState(setting, runs, hoursAgo(installedHours), now)).toBe(state)
  })

  test('switched off it is off, whatever was before', () => {
    expect(nightlyState({ ...setting, nightly: false }, [failedRun(8)], hoursAgo(1000), now)).toBe('off')
  })
})

test('who waits at a terminal hears of every quarter once, whatever steps the work goes by', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true })).map((some) => some.toSorted((one, other) => one - other))
  fc.assert(fc.property(shares, (some) => {
    const told: number[] = []
    const tell = byQuarters((percent) => { told.push(percent) })
    for (const share of some) tell(share)
    const passed = [25, 50, 75].filter((percent) => some.some((share) => share < 1 && Math.floor(share * 4) * 25 === percent))
    expect(told).toEqual(passed)
  }))
})
