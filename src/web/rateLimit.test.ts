import { describe, expect, test } from 'vitest'
import { networkOf, RateLimit } from './rateLimit.ts'

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 28, 8, 0, seconds))

describe('so many tries within a window', () => {
  test('the next one is refused, another key is not', () => {
    const limit = new RateLimit(2, 10_000)
    expect([limit.allows('a', at(0)), limit.allows('a', at(1)), limit.allows('a', at(2)), limit.allows('b', at(2))]).toEqual([true, true, false, true])
  })

  test('time gives them back one by one', () => {
    const limit = new RateLimit(2, 10_000)
    limit.allows('a', at(0))
    limit.allows('a', at(5))
    expect(limit.allows('a', at(9))).toBe(false)
    expect(limit.allows('a', at(11))).toBe(true)
    expect(limit.allows('a', at(12))).toBe(false)
  })
})

test.each([
  ['2a00:1028:8381:5::17', '2a00:1028:8381:5'], ['2a00:1028:8381:0005:1:2:3:4', '2a00:1028:8381:5'], ['2a00::', '2a00:0:0:0'], ['::1', '0:0:0:0'],
  ['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '::ffff:192.0.2.7'], ['něco', 'něco'],
])('%s counts as %s', (address, network) => { expect(networkOf(address)).toBe(network) })
