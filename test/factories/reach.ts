import { type Catchments, catchmentsOf } from '#core/accessibility/catchments.ts'
import { type CostMatrix, matrixOfPairs } from '#core/accessibility/costMatrix.ts'
import type { Decay } from '#core/accessibility/decay.ts'

/** What a test takes for granted: its own input is right. */
export function made<Value>(result: { readonly ok: true, readonly value: Value } | { readonly ok: false, readonly reason: unknown }): Value {
  if (result.ok) return result.value
  throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
}

type Way = readonly [origin: number, supply: number, cost: number]

/** A matrix of ways; what is not listed cannot be reached. */
export const aMatrix = (origins: number, supplies: number, ways: readonly Way[]): CostMatrix => made(matrixOfPairs(origins, supplies, {
  row: ways.map(([row]) => row), column: ways.map(([, column]) => column), cost: ways.map(([, , cost]) => cost),
}))

export const catchments = (matrix: CostMatrix, decay: Decay): Catchments => made(catchmentsOf(matrix, decay))

/**
 * The example of the pages in docs/methods: municipalities A, B, C, D with 100, 50, 50 and 20 children; services X for
 * 10 and Y for 6 clients. A–X 10 min, A–Y 25, B–X 20, B–Y 15, C–Y 40; nothing leads from D.
 */
export const example = {
  matrix: aMatrix(4, 2, [[0, 0, 10], [0, 1, 25], [1, 0, 20], [1, 1, 15], [2, 1, 40]]),
  demand: Float64Array.of(100, 50, 50, 20),
  supply: Float64Array.of(10, 6),
}

export const binary30: Decay = { kind: 'binary', max: 30 }
export const steps30: Decay = { kind: 'step', ends: 'closed', steps: [{ upTo: 10, weight: 1 }, { upTo: 20, weight: 0.68 }, { upTo: 30, weight: 0.22 }] }
