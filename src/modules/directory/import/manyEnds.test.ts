import { expect, test } from 'vitest'
import { isSuspicious } from './preview.ts'

test('a table that ends all of a few cards, or three of them and more than a fifth, is asked about', () => {
  const asks = (ended: number, knownBefore: number): boolean => isSuspicious({ sums: { added: 0, changed: 0, unchanged: 0, ended, rejected: 0 }, knownBefore })
  expect([asks(9, 9), asks(1, 1), asks(3, 14), asks(12, 40)]).toEqual([true, true, true, true])
  expect([asks(0, 0), asks(0, 9), asks(2, 9), asks(3, 15), asks(10, 50)]).toEqual([false, false, false, false, false])
})
