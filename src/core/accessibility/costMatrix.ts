import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { checkAmounts, checkSizes, firstOutside, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/**
 * Costs of the ways from origins (rows) to supply points (columns), in rows one after another: row `i` holds the pairs
 * `starts[i]` to `starts[i + 1]`, by ascending column. A pair that is not there cannot be reached: its cost is not
 * zero and not large, there is none. Costs are in any one unit, mostly minutes.
 */
export interface CostMatrix {
  readonly rows: number
  readonly columns: number
  readonly starts: Int32Array
  readonly column: Int32Array
  readonly cost: Float64Array
}

/** Pairs side by side, in any order. */
export interface CostPairs {
  readonly row: ArrayLike<number>
  readonly column: ArrayLike<number>
  readonly cost: ArrayLike<number>
}

/** Where each row begins when so many pairs fall to each. */
const startsOf = (rows: number, rowOfPair: ArrayLike<number>): Int32Array => {
  const starts = new Int32Array(rows + 1)
  for (let pair = 0; pair < rowOfPair.length; pair += 1) {
    const row = rowOfPair[pair] ?? 0
    starts[row + 1] = (starts[row + 1] ?? 0) + 1
  }
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  return starts
}

/** Supply points as rows and origins as columns. Columns ascend in the result even where they did not before. */
export const transposed = ({ rows, columns, starts, column, cost }: CostMatrix): CostMatrix => {
  const turned = startsOf(columns, column)
  const next = turned.slice()
  const rowOf = new Int32Array(column.length)
  const costs = new Float64Array(column.length)
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0
    for (let pair = starts[row] ?? 0; pair < end; pair += 1) {
      const at = next[column[pair] ?? 0] ?? 0
      next[column[pair] ?? 0] = at + 1
      rowOf[at] = row
      costs[at] = cost[pair] ?? 0
    }
  }
  return { rows: columns, columns: rows, starts: turned, column: rowOf, cost: costs }
}

const firstTwice = ({ rows, starts, column }: CostMatrix): number | null => {
  for (let row = 0; row < rows; row += 1) {
    for (let pair = (starts[row] ?? 0) + 1; pair < (starts[row + 1] ?? 0); pair += 1) {
      if (column[pair] === column[pair - 1]) return row
    }
  }
  return null
}

const checkPairs = (rows: number, columns: number, { row, column, cost }: CostPairs): Result<null, Refusal> => {
  const sizes = checkSizes({ rows, columns })
  if (!sizes.ok) return sizes
  if (row.length !== cost.length || column.length !== cost.length) return refuse('wrong-length', 'pairs')
  const outside = firstOutside(row, rows) ?? firstOutside(column, columns)
  return outside === null ? checkAmounts({ cost }, cost.length) : refuse('out-of-range', 'pairs', outside)
}

/** A matrix of listed pairs. Refused: indexes outside the size, costs negative or not finite, one pair twice. */
export const matrixOfPairs = (rows: number, columns: number, pairs: CostPairs): Result<CostMatrix, Refusal> => {
  const checked = checkPairs(rows, columns, pairs)
  if (!checked.ok) return checked
  // By columns first: turning it round then leaves every row in the order of its columns.
  const starts = startsOf(columns, pairs.column)
  const next = starts.slice()
  const row = new Int32Array(pairs.cost.length)
  const cost = new Float64Array(pairs.cost.length)
  for (let pair = 0; pair < cost.length; pair += 1) {
    const column = pairs.column[pair] ?? 0
    const at = next[column] ?? 0
    next[column] = at + 1
    row[at] = pairs.row[pair] ?? 0
    cost[at] = pairs.cost[pair] ?? 0
  }
  const matrix = transposed({ rows: columns, columns: rows, starts, column: row, cost })
  const twice = firstTwice(matrix)
  return twice === null ? ok(matrix) : refuse('twice', 'pairs', twice)
}
