import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMatrix, binary30, catchments, example, made, steps30 } from '#test/factories/reach.ts'
import type { Decay } from './decay.ts'
import { floatingCatchment } from './floatingCatchment.ts'
import type { FloatingCatchment } from './floatingCatchment.ts'

const shared = (decay: Decay, variant: FloatingCatchment) =>
  made(floatingCatchment(catchments(example.matrix, decay), example, variant))
const per1000 = (decay: Decay, variant: FloatingCatchment) =>
  [...shared(decay, variant).access].map((access) => Number((access * 1000).toFixed(3)))

describe('example worked by hand in docs/methods/spadove-oblasti.md', () => {
  test.each<[string, Decay, FloatingCatchment, readonly number[]]>([
    ['2SFCA', binary30, 'two-step', [106.667, 106.667, 0, 0]],
    ['E2SFCA', steps30, 'two-step', [98.198, 123.603, 0, 0]],
    ['BFCA', steps30, 'balanced', [89.729, 143.186, 0, 0]],
    ['3SFCA', steps30, 'three-step', [94.175, 131.65, 0, 0]],
  ])('%s, clients per 1,000 children', (_name, decay, variant, expected) => {
    expect(per1000(decay, variant)).toEqual(expected)
  })

  test('C and D are not at zero: they reach nothing', () => {
    expect([...shared(binary30, 'two-step').reached]).toEqual([2, 2, 0, 0])
  })

  test('who shares each service, for how much, and what is given away in all', () => {
    const { sharedBy, ratio, reachableSupply } = shared(steps30, 'two-step')
    expect([...sharedBy]).toEqual([134, 56])
    expect([...ratio]).toEqual([10 / 134, 6 / 56])
    expect(reachableSupply).toBe(16)
  })
})

test('PySAL’s selection over all pairs differs: A saves a part of its demand for Y, although Y is out of reach', () => {
  const gaussian: Decay = { kind: 'gaussian', sigma: 15, max: 20 }
  expect(per1000(gaussian, 'three-step')[0]).toBeCloseTo(90.6, 2)
  expect(per1000(gaussian, 'three-step-all-pairs')[0]).toBeCloseTo(88.03, 2)
})

describe('at the edges', () => {
  const only = (demand: number, supply: number, options = {}) => made(floatingCatchment(
    catchments(aMatrix(1, 1, [[0, 0, 0]]), binary30),
    { demand: Float64Array.of(demand), supply: Float64Array.of(supply) }, 'two-step', options,
  ))

  test('one place at the very spot', () => {
    expect(only(4, 2)).toMatchObject({ access: Float64Array.of(0.5), reached: Int32Array.of(1) })
  })

  test('supply nobody shares gives nothing, unless it is asked to give everything', () => {
    expect(only(0, 2)).toMatchObject({ access: Float64Array.of(0), ratio: Float64Array.of(0), reachableSupply: 0 })
    expect([...only(0, 2, { unshared: 'everything' }).access]).toEqual([Infinity])
    expect([...only(0, 0, { unshared: 'everything' }).access]).toEqual([0])
  })

  test('no supply is reached and gives nothing', () => {
    expect(only(4, 0)).toMatchObject({ access: Float64Array.of(0), reached: Int32Array.of(1), reachableSupply: 0 })
  })

  test.each<FloatingCatchment>(['two-step', 'balanced', 'three-step', 'three-step-all-pairs'])('%s of nothing is nothing', (variant) => {
    const nothing = { demand: new Float64Array(0), supply: new Float64Array(0) }
    expect(made(floatingCatchment(catchments(aMatrix(0, 0, []), binary30), nothing, variant)).access).toEqual(new Float64Array(0))
  })

  test('identical places share alike', () => {
    const { access } = made(floatingCatchment(
      catchments(aMatrix(2, 2, [[0, 0, 5], [0, 1, 5], [1, 0, 5], [1, 1, 5]]), steps30),
      { demand: Float64Array.of(3, 3), supply: Float64Array.of(6, 6) }, 'three-step',
    ))
    expect([...access]).toEqual([2, 2])
  })

  test.each([
    [{ demand: [1, -1], supply: [1, 1] }, { reason: 'negative', what: 'demand', at: 1 }],
    [{ demand: [1, 1], supply: [NaN, 1] }, { reason: 'not-a-number', what: 'supply', at: 0 }],
    [{ demand: [1, 1], supply: [1, Infinity] }, { reason: 'infinite', what: 'supply', at: 1 }],
    [{ demand: [1], supply: [1, 1] }, { reason: 'wrong-length', what: 'demand', at: null }],
  ])('%o is refused by name', ({ demand, supply }, reason) => {
    const matrix = catchments(aMatrix(2, 2, [[0, 0, 5]]), binary30)
    const competition = { demand: Float64Array.from(demand), supply: Float64Array.from(supply) }
    expect(floatingCatchment(matrix, competition, 'two-step')).toEqual({ ok: false, reason })
  })
})

const anyDecay = fc.constantFrom<Decay>(
  binary30, steps30, { kind: 'linear', max: 40 }, { kind: 'gaussian', sigma: 15, max: 45 }, { kind: 'gaussian-dai', max: 45 },
  { kind: 'exponential', beta: 0.1, max: 45 }, { kind: 'inverse-power', power: 1, atLeast: 1, max: 45 },
)
const size = 6
const anyCase = fc.record({
  decay: anyDecay,
  ways: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 0, max: 60 })), { selector: ([row, column]) => row * size + column, maxLength: 30 }),
  demand: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: size, maxLength: size }),
  supply: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: size, maxLength: size }),
})
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never
const run = ({ decay, ways, demand, supply }: Case, variant: FloatingCatchment) => made(floatingCatchment(
  catchments(aMatrix(size, size, ways), decay), { demand: Float64Array.from(demand), supply: Float64Array.from(supply) }, variant,
))

describe('always', () => {
  test.each<FloatingCatchment>(['two-step', 'three-step', 'three-step-all-pairs'])('%s: demand × access sums to the reachable supply', (variant) => {
    fc.assert(fc.property(anyCase, (one) => {
      const { access, reachableSupply } = run(one, variant)
      const given = access.reduce((sum, share, at) => sum + share * one.demand[at]!, 0)
      expect(Math.abs(given - reachableSupply)).toBeLessThanOrEqual(1e-9 * Math.max(1, reachableSupply))
    }))
  })

  test('balanced: nobody is counted twice, the demand on all supply is the demand that reaches any', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const { sharedBy, reached } = run(one, 'balanced')
      const reaching = one.demand.reduce((sum, people, at) => reached[at]! > 0 ? sum + people : sum, 0)
      expect(sharedBy.reduce((sum, people) => sum + people, 0)).toBeCloseTo(reaching, 8)
    }))
  })

  test.each<FloatingCatchment>(['two-step', 'balanced', 'three-step'])('%s: other numbers of places change nothing', (variant) => {
    fc.assert(fc.property(anyCase, (one) => {
      const turn = (at: number) => size - 1 - at
      const other = run({
        ...one, ways: one.ways.map(([row, column, cost]) => [turn(row), turn(column), cost]),
        demand: one.demand.toReversed(), supply: one.supply.toReversed(),
      }, variant)
      for (const [at, access] of run(one, variant).access.entries()) expect(other.access[turn(at)]).toBeCloseTo(access, 10)
    }))
  })

  test('two-step: more supply anywhere takes nothing from anybody', () => {
    fc.assert(fc.property(anyCase, fc.nat(size - 1), (one, where) => {
      const more = run({ ...one, supply: one.supply.map((amount, at) => at === where ? amount + 7 : amount) }, 'two-step')
      for (const [at, access] of run(one, 'two-step').access.entries()) expect(more.access[at]).toBeGreaterThanOrEqual(access - 1e-12)
    }))
  })

  test('what reaches nothing has nothing', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const { access, reached } = run(one, 'three-step')
      for (const [at, count] of reached.entries()) if (count === 0) expect(access[at]).toBe(0)
    }))
  })
})
