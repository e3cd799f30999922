import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { CostMatrix } from './costMatrix.ts'
import { decayCurve } from './decay.ts'
import type { Decay, DecayCurve } from './decay.ts'
import type { Refusal } from './figures.ts'

/** Who reaches what and how much it weighs: a weight beside every pair of the matrix, 0 outside the reach. */
export interface Catchments {
  readonly matrix: CostMatrix
  readonly weight: Float64Array
  /** The decay the weights come from; null when they were given. */
  readonly curve: DecayCurve | null
}

/** Weighs a matrix by a decay once, for all measures over it. */
export const catchmentsOf = (matrix: CostMatrix, decay: Decay): Result<Catchments, Refusal> => {
  const made = decayCurve(decay)
  if (!made.ok) return made
  const curve = made.value
  const weight = new Float64Array(matrix.cost.length)
  for (let pair = 0; pair < weight.length; pair += 1) {
    const cost = matrix.cost[pair] ?? Infinity
    if (cost <= curve.max) weight[pair] = curve.weight(cost)
  }
  return ok({ matrix, weight, curve })
}

/** How many supply points weigh anything for each origin: 0 says that it reaches nothing. */
export const reachedCounts = ({ matrix, weight }: Catchments): Int32Array => {
  const reached = new Int32Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row += 1) {
    let count = 0
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) if ((weight[pair] ?? 0) > 0) count += 1
    reached[row] = count
  }
  return reached
}
