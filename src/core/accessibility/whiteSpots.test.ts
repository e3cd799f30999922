import { expect, test } from 'vitest'
import { catchments, example, made, steps30 } from '#test/factories/reach.ts'
import { floatingCatchment } from './floatingCatchment.ts'
import { nearest } from './nearest.ts'
import { whiteSpots } from './whiteSpots.ts'

const rule = { maxNearest: 20, minPer1000: 100 }
const figures = (...values: readonly number[]) => Float64Array.from(values)

test('example worked by hand in docs/methods/pravidlo-bilych-mist.md', () => {
  const { access } = made(floatingCatchment(catchments(example.matrix, steps30), example, 'two-step'))
  const { cost } = made(nearest(example.matrix, 1))
  expect(made(whiteSpots({ demand: example.demand, nearest: cost, access }, rule))).toEqual([
    { origin: 0, isTooFar: false, isTooLittle: true, isUnreached: false },
    { origin: 2, isTooFar: true, isTooLittle: true, isUnreached: false },
    { origin: 3, isTooFar: true, isTooLittle: true, isUnreached: true },
  ])
})

test('just on the limits it is no white spot, and where nobody lives there is none', () => {
  expect(made(whiteSpots({ demand: figures(5, 0), nearest: figures(20, Infinity), access: figures(0.1, 0) }, rule))).toEqual([])
  expect(made(whiteSpots({ demand: figures(), nearest: figures(), access: figures() }, rule))).toEqual([])
})

test.each([
  [{ demand: [-1], nearest: [1], access: [1] }, 'negative', 'demand', 0], [{ demand: [1], nearest: [NaN], access: [1] }, 'not-a-number', 'nearest', 0],
  [{ demand: [1], nearest: [-3], access: [1] }, 'negative', 'nearest', 0], [{ demand: [1], nearest: [1], access: [Infinity] }, 'infinite', 'access', 0],
  [{ demand: [1], nearest: [], access: [1] }, 'wrong-length', 'nearest', null],
])('%o is refused by name', ({ demand, nearest: ways, access }, reason, what, at) => {
  expect(whiteSpots({ demand: figures(...demand), nearest: figures(...ways), access: figures(...access) }, rule)).toEqual({ ok: false, reason: { reason, what, at } })
})
