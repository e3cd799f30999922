import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBirthNumber } from './birthNumber.ts'

test.each([
  ['5305031006', 'a day to come, divisible by 11'],
  ['5257121001', 'month with 50'],
  ['5323031010', 'month with 20'],
  ['5373031004', 'month with 70'],
  ['120503123', 'nine digits, a day of 1912'],
])('%s is valid: %s', (digits) => {
  expect(isBirthNumber(digits)).toBe(true)
})

test.each([
  ['5305031007', 'not divisible by 11'],
  ['5302291000', 'no 29 February 2053'],
  ['5313031004', 'no 13th month'],
  ['5300031000', 'no month nought'],
  ['5305320000', 'no 32nd day'],
  ['120503000', 'no serial number 000'],
  ['540503123', 'nine digits end with 1953'],
  ['9923031009', 'months with 20 begin with 2004'],
  ['53050310', 'eight digits are no birth number'],
])('%s is not: %s', (digits) => {
  expect(isBirthNumber(digits)).toBe(false)
})

test('a remainder of ten could be written as nought until 1985, not later', () => {
  const serials = Array.from({ length: 1000 }, (_, serial) => String(serial).padStart(3, '0'))
  const remainderTen = (day: string): string[] =>
    serials.filter((serial) => Number(day + serial) % 11 === 10).map((serial) => `${day}${serial}0`)
  expect(remainderTen('600101').every(isBirthNumber)).toBe(true)
  expect(remainderTen('860101').some(isBirthNumber)).toBe(false)
  expect(remainderTen('600101').length).toBeGreaterThan(80)
})

test('of the ten last digits at most one fits a valid day', () => {
  const date = { day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) }
  const numbers = fc.record({ ...date, three: fc.integer({ min: 0, max: 999 }) })
  fc.assert(fc.property(numbers, ({ day, month, three }) => {
    const start = `53${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(three).padStart(3, '0')}`
    return ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].filter((last) => isBirthNumber(start + last)).length <= 1
  }))
})
