import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { made } from '#test/factories/reach.ts'
import { decayCurve } from './decay.ts'
import type { Decay } from './decay.ts'

const steps = [{ upTo: 10, weight: 1 }, { upTo: 20, weight: 0.68 }, { upTo: 30, weight: 0.22 }]
const all: readonly Decay[] = [
  { kind: 'binary', max: 30 }, { kind: 'step', ends: 'closed', steps }, { kind: 'step', ends: 'right-open', steps },
  { kind: 'linear', max: 30 }, { kind: 'gaussian', sigma: 15, max: 30 }, { kind: 'gaussian-dai', max: 30 },
  { kind: 'exponential', beta: 0.1, max: null }, { kind: 'inverse-power', power: 1, atLeast: 5, max: null },
]
const weights = (cost: number) => all.map((decay) => made(decayCurve(decay)).weight(cost))

test('a way of 15 minutes, the example of docs/methods/utlum-vzdalenosti.md', () => {
  expect(weights(15)).toEqual([
    1, 0.68, 0.68, 0.5, expect.closeTo(0.606531, 6), expect.closeTo(0.701367, 6), expect.closeTo(0.22313, 6),
    expect.closeTo(0.066667, 6),
  ])
})

test('just on a step the closed band holds it, the right-open one no more', () => {
  const at = (ends: 'closed' | 'right-open', cost: number) => made(decayCurve({ kind: 'step', ends, steps })).weight(cost)
  expect([at('closed', 10), at('right-open', 10)]).toEqual([1, 0.68])
  expect([at('closed', 30), at('right-open', 30), at('closed', 30.1)]).toEqual([0.22, 0, 0])
})

test('Dai’s Gaussian falls to 0 just at the reach and is 1 at no cost', () => {
  const { weight } = made(decayCurve({ kind: 'gaussian-dai', max: 30 }))
  expect([weight(0), weight(30)]).toEqual([1, 0])
})

test('costs under the floor of an inverse power count as the floor, also no cost at all', () => {
  const { weight } = made(decayCurve({ kind: 'inverse-power', power: 2, atLeast: 5, max: null }))
  expect([weight(0), weight(5), weight(10)]).toEqual([0.04, 0.04, 0.01])
})

test('a longer way never weighs more', () => {
  const cost = fc.double({ min: 0, max: 60, noNaN: true })
  fc.assert(fc.property(cost, cost, (one, other) => {
    const [near, far] = [weights(Math.min(one, other)), weights(Math.max(one, other))]
    for (const [at, weight] of far.entries()) expect(weight).toBeLessThanOrEqual(near[at]!)
  }))
})

describe('refused by name', () => {
  test.each<[Decay, object]>([
    [{ kind: 'binary', max: 0 }, { reason: 'out-of-range', what: 'max', at: null }],
    [{ kind: 'linear', max: -1 }, { reason: 'negative', what: 'max', at: null }],
    [{ kind: 'gaussian', sigma: NaN, max: 30 }, { reason: 'not-a-number', what: 'sigma', at: null }],
    [{ kind: 'exponential', beta: Infinity, max: null }, { reason: 'infinite', what: 'beta', at: null }],
    [{ kind: 'inverse-power', power: 1, atLeast: 0, max: null }, { reason: 'out-of-range', what: 'atLeast', at: null }],
    [{ kind: 'step', ends: 'closed', steps: [] }, { reason: 'wrong-length', what: 'steps', at: null }],
    [{ kind: 'step', ends: 'closed', steps: [steps[1]!, steps[0]!] }, { reason: 'not-ascending', what: 'steps', at: 1 }],
    [{ kind: 'step', ends: 'closed', steps: [{ upTo: 10, weight: -1 }] }, { reason: 'out-of-range', what: 'weight', at: 0 }],
  ])('%o', (decay, reason) => {
    expect(decayCurve(decay)).toEqual({ ok: false, reason })
  })
})
