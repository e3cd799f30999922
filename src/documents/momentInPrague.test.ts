import { expect, test } from 'vitest'
import { momentInPrague, timeInPrague } from './momentInPrague.ts'

test('a moment is said by Czech clocks with their offset, in winter and in summer', () => {
  expect(momentInPrague(new Date('2026-11-22T11:05:09Z'))).toBe('2026-11-22T12:05:09+01:00')
  expect(momentInPrague(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02T00:30:00+02:00')
})

test('the time of day is that of Czech clocks', () => {
  expect(timeInPrague(new Date('2026-11-22T13:32:00Z'))).toBe('14:32')
})
