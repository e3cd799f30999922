import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { reachedCounts } from './catchments.ts'
import type { Catchments } from './catchments.ts'
import { checkAmounts } from './figures.ts'
import type { Refusal } from './figures.ts'

export interface Opportunities {
  /** Supply in reach weighted by the way, by origin; 0 may also say that nothing is reached: see `reached`. */
  readonly amount: Float64Array
  /** Supply points in reach, by origin. */
  readonly reached: Int32Array
}

/** Supply in reach, weighted: cumulative opportunities with a binary decay, gravity (Hansen 1959) with any other. */
export const opportunities = (catchments: Catchments, supply: Float64Array): Result<Opportunities, Refusal> => {
  const { matrix, weight } = catchments
  const checked = checkAmounts({ supply }, matrix.columns)
  if (!checked.ok) return checked
  const amount = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row += 1) {
    let sum = 0
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) {
      sum += (weight[pair] ?? 0) * (supply[matrix.column[pair] ?? 0] ?? 0)
    }
    amount[row] = sum
  }
  return ok({ amount, reached: reachedCounts(catchments) })
}
