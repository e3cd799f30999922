import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMatrix, binary30, catchments, example, made } from '#test/factories/reach.ts'
import type { Decay } from './decay.ts'
import { opportunities } from './opportunities.ts'

const gravity: Decay = { kind: 'exponential', beta: 0.1, max: null }
const over = (decay: Decay) => made(opportunities(catchments(example.matrix, decay), example.supply))

test('cumulative, the example of docs/methods/dosazitelne-prilezitosti.md', () => {
  expect(over(binary30)).toEqual({ amount: Float64Array.of(16, 16, 0, 0), reached: Int32Array.of(2, 2, 0, 0) })
})

test('gravity, the example of the same page: C reaches a little, D nothing at all', () => {
  expect([...over(gravity).amount]).toEqual([expect.closeTo(4.1713, 4), expect.closeTo(2.6921, 4), expect.closeTo(0.1099, 4), 0])
  expect([...over(gravity).reached]).toEqual([2, 2, 1, 0])
})

test('a longer way never offers more', () => {
  const cost = fc.integer({ min: 0, max: 60 })
  fc.assert(fc.property(cost, cost, (one, other) => {
    const at = (minutes: number) => made(opportunities(catchments(aMatrix(1, 1, [[0, 0, minutes]]), gravity), Float64Array.of(10))).amount[0]!
    expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)))
  }))
})

test.each([[[NaN, 1], 'not-a-number', 0], [[1, -1], 'negative', 1], [[Infinity, 1], 'infinite', 0], [[1], 'wrong-length', null]])('supply %o is refused by name', (supply, reason, at) => {
  expect(opportunities(catchments(example.matrix, binary30), Float64Array.from(supply))).toEqual({ ok: false, reason: { reason, what: 'supply', at } })
})
