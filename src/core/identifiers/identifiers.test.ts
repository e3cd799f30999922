import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDataBox } from './dataBox.ts'
import { phoneOf } from './phone.ts'
import { postalCodeOf, postalCodeWritten } from './postalCode.ts'

describe('a telephone number', () => {
  test.each([
    ['469 000 000', '+420 469 000 000'], ['469000000', '+420 469 000 000'], ['+420469000000', '+420 469 000 000'],
    ['00420 469-000-000', '+420 469 000 000'], ['(469) 000.000', '+420 469 000 000'],
    ['+49 30 1234567', '+49 30 1234567'], ['0043/1/58800', '+43 1 58800'], ['112', '112'], ['116 111', '116 111'],
    ['116111', '116 111'], ['14111', '14111'],
  ])('%s is kept as %s', (written, kept) => expect(phoneOf(written)).toBe(kept))

  test.each(['', '46900000', '4690000000', '+420 469 000 00', '+1', '+0123456789', '+1234567890123456', 'volejte', '469 000 000, 1', '211'])(
    '%s is none', (written) => expect(phoneOf(written)).toBeNull(),
  )

  test('kept once stays as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^(\+|00)?[\d ]{3,18}$/), (written) => {
      const kept = phoneOf(written)
      return kept === null || phoneOf(kept) === kept
    }))
  })
})

test.each([['x7ab2kq', true], ['x7ab2k', false], ['x7ab2kq9', false], ['x0ab2kq', false], ['xlab2kq', false], ['X7AB2KQ', false]])(
  'the data box %s: %s', (written, isOne) => expect(isDataBox(written)).toBe(isOne),
)

test.each([['539 01', '53901'], ['53901', '53901'], ['539\u00A001', '53901'], ['039 01', null], ['839 01', null], ['5390', null], ['539 011', null]])(
  'the postal code %s is %s', (written, kept) => expect(postalCodeOf(written)).toBe(kept),
)
test('a postal code is written with a space', () => expect(postalCodeWritten('53901')).toBe('539 01'))
