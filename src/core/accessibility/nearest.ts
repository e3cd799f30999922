import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { CostMatrix } from './costMatrix.ts'
import { checkAmounts, checkPositive, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/** The nearest supply points of every origin, `count` places each, nearest first. */
export interface Nearest {
  readonly count: number
  /** Index of the supply point, −1 where there is none more in reach. */
  readonly column: Int32Array
  /** Cost of the way, `Infinity` where there is none more in reach. */
  readonly cost: Float64Array
}

/** Of two equally near supply points the one with the lower index comes first. */
const isBefore = (cost: number, column: number, other: number, otherColumn: number) =>
  cost < other || (cost === other && otherColumn >= 0 && column < otherColumn)

const insert = ({ count, column, cost }: Nearest, row: number, newColumn: number, newCost: number) => {
  const first = row * count
  let at = first + count - 1
  if (!isBefore(newCost, newColumn, cost[at] ?? Infinity, column[at] ?? -1)) return
  while (at > first && isBefore(newCost, newColumn, cost[at - 1] ?? Infinity, column[at - 1] ?? -1)) {
    cost[at] = cost[at - 1] ?? Infinity
    column[at] = column[at - 1] ?? -1
    at -= 1
  }
  cost[at] = newCost
  column[at] = newColumn
}

/** The `count` nearest supply points of every origin. Refused: a count that is not a whole number from 1. */
export const nearest = (matrix: CostMatrix, count: number): Result<Nearest, Refusal> => {
  if (!Number.isInteger(count) || count < 1) return refuse('out-of-range', 'count')
  const found: Nearest = {
    count, column: new Int32Array(matrix.rows * count).fill(-1), cost: new Float64Array(matrix.rows * count).fill(Infinity),
  }
  for (let row = 0; row < matrix.rows; row += 1) {
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) {
      insert(found, row, matrix.column[pair] ?? 0, matrix.cost[pair] ?? Infinity)
    }
  }
  return ok(found)
}

/**
 * Cost at which an origin has so many opportunities in reach, by origin; `Infinity` where it never has. It counts
 * opportunities, not places: two in one place are two.
 */
export const costToOpportunities = (
  matrix: CostMatrix, supply: Float64Array, wanted: number,
): Result<Float64Array, Refusal> => {
  const checked = checkPositive({ wanted })
  if (!checked.ok) return checked
  const amounts = checkAmounts({ supply }, matrix.columns)
  if (!amounts.ok) return amounts
  const costs = new Float64Array(matrix.rows).fill(Infinity)
  for (let row = 0; row < matrix.rows; row += 1) {
    const pairs = Array.from(matrix.cost.subarray(matrix.starts[row], matrix.starts[row + 1]).keys())
    const first = matrix.starts[row] ?? 0
    pairs.sort((one, other) => (matrix.cost[first + one] ?? 0) - (matrix.cost[first + other] ?? 0))
    let sum = 0
    for (const pair of pairs) {
      sum += supply[matrix.column[first + pair] ?? 0] ?? 0
      if (sum < wanted) continue
      costs[row] = matrix.cost[first + pair] ?? Infinity
      break
    }
  }
  return ok(costs)
}
