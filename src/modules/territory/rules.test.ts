import { describe, expect, test } from 'vitest'
import type { Minutes } from '#core/ids.ts'
import { JourneyInput, ProfileInput } from './input.ts'
import { reachOf } from './rules.ts'

const minutes = (from: number, to = from) => ({ from: from as Minutes, to: to as Minutes })

test.each([
  [minutes(30), 'near'], [minutes(31), 'middle'], [minutes(20, 31), 'middle'], [minutes(60), 'middle'], [minutes(50, 61), 'far'], ['unknown', 'unknown'],
] as const)('the slower connection decides how far a place is: %j is %s', (time, reach) => {
  expect(reachOf(time)).toBe(reach)
})

describe('times as networkers write them', () => {
  const journey = { from: 'Krouna', to: 'Chrudim', kilometres: '38,8', car: '39', transit: '', workingDaysOnly: '', lastBack: '', basis: 'measured', source: 'seminář', asOf: '', version: '0' }
  test.each([
    ['39', { from: 39, to: 39 }], ['50 – 70 min.', { from: 50, to: 70 }], ['50-70', { from: 50, to: 70 }], ['xx', 'unknown'], ['Neznámo', 'unknown'], ['', null],
  ])('„%s“', (text, expected) => {
    expect(JourneyInput.parse({ ...journey, transit: text }).transit).toEqual(expected)
  })
  test.each(['70–50', 'asi hodinu', '-5', '1000'])('„%s“ is not a time', (text) => {
    expect(JourneyInput.safeParse({ ...journey, transit: text }).success).toBe(false)
  })
  test.each([['7.05', '07:05'], ['17:40', '17:40'], ['', null]])('last connection back „%s“', (text, expected) => {
    expect(JourneyInput.parse({ ...journey, lastBack: text }).lastBack).toBe(expected)
  })
  test('a journey about which nothing is said is not saved', () => {
    expect(JourneyInput.safeParse({ ...journey, kilometres: '', car: '' }).success).toBe(false)
  })
})

test.each([['8/2016', '2016-08-01'], ['08. 2016', '2016-08-01'], ['2016-08', '2016-08-01'], ['', null]])('networking since „%s“', (text, expected) => {
  expect(ProfileInput.parse({ networkingSince: text, motto: '', characteristics: '', version: '1' }).networkingSince).toBe(expected)
})
test.each(['13/2016', 'léto 2016'])('„%s“ is not a month', (text) => {
  expect(ProfileInput.safeParse({ networkingSince: text, motto: '', characteristics: '', version: '1' }).success).toBe(false)
})
