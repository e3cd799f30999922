import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { reachedCounts } from './catchments.ts'
import type { Catchments } from './catchments.ts'
import { checkAmounts, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/**
 * - `two-step`: 2SFCA with a binary decay, E2SFCA with any other (Luo and Wang 2003, Luo and Qi 2009)
 * - `balanced`: BFCA, weights made to add up to 1 by origin for demand and by supply point for access (Páez 2019)
 * - `three-step`: 3SFCA, demand divides itself first; its selection weights add up to 1 inside the catchment (Wan 2012)
 * - `three-step-all-pairs`: the same as PySAL computes it, selection weights add up to 1 over all pairs of the matrix
 */
export type FloatingCatchment = 'two-step' | 'balanced' | 'three-step' | 'three-step-all-pairs'

/** Demand by origins (rows) and supply by supply points (columns), each in one unit; not negative. */
export interface Competition { readonly demand: Float64Array; readonly supply: Float64Array }

export interface CompetitionOptions {
  /** What supply that no demand reaches gives to origins without demand that do reach it; usually nothing. */
  readonly unshared?: 'nothing' | 'everything'
}

export interface SharedAccess {
  /**
   * Supply for one unit of demand, by origin. It is 0 where nothing is reached as well as where what is reached has no
   * supply: `reached` tells which. `Infinity` only with `unshared: 'everything'`.
   */
  readonly access: Float64Array
  /** Supply points in reach, by origin. */
  readonly reached: Int32Array
  /** Demand that shares each supply point, weighted as the variant says. */
  readonly sharedBy: Float64Array
  /** Supply for one unit of weighted demand; 0 where no demand reaches. */
  readonly ratio: Float64Array
  /** Supply that some demand reaches. With both step variants it equals the sum of demand × access. */
  readonly reachableSupply: number
}

interface Weights { readonly toDemand: Float64Array; readonly toAccess: Float64Array }

/** Weights divided by their sum in each row; a row without weight stays without it. */
const sharedByRow = ({ matrix }: Catchments, weight: Float64Array, sums: Float64Array): Float64Array => {
  const shares = new Float64Array(weight.length)
  for (let row = 0; row < matrix.rows; row += 1) {
    const sum = sums[row] ?? 0
    const end = matrix.starts[row + 1] ?? 0
    if (sum > 0) {
      for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) shares[pair] = (weight[pair] ?? 0) / sum
    }
  }
  return shares
}

const rowSums = ({ matrix }: Catchments, weightAt: (pair: number) => number): Float64Array => {
  const sums = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row += 1) {
    let sum = 0
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) sum += weightAt(pair)
    sums[row] = sum
  }
  return sums
}

const sharedByColumn = ({ matrix, weight }: Catchments): Float64Array => {
  const sums = new Float64Array(matrix.columns)
  for (let pair = 0; pair < weight.length; pair += 1) {
    const column = matrix.column[pair] ?? 0
    sums[column] = (sums[column] ?? 0) + (weight[pair] ?? 0)
  }
  return weight.map((value, pair) => value > 0 ? value / (sums[matrix.column[pair] ?? 0] ?? 1) : 0)
}

const weightsOf = (catchments: Catchments, variant: FloatingCatchment): Weights => {
  const { weight, matrix, curve } = catchments
  if (variant === 'two-step') return { toDemand: weight, toAccess: weight }
  const inside = (pair: number) => weight[pair] ?? 0
  if (variant === 'balanced') {
    return { toDemand: sharedByRow(catchments, weight, rowSums(catchments, inside)), toAccess: sharedByColumn(catchments) }
  }
  const uncut = (pair: number) => curve?.weight(matrix.cost[pair] ?? Infinity) ?? inside(pair)
  const selection = sharedByRow(catchments, weight, rowSums(catchments, variant === 'three-step' ? inside : uncut))
  const both = selection.map((share, pair) => share * (weight[pair] ?? 0))
  return { toDemand: both, toAccess: both }
}

const demandOnSupply = ({ matrix }: Catchments, weight: Float64Array, demand: Float64Array): Float64Array => {
  const sharedBy = new Float64Array(matrix.columns)
  for (let row = 0; row < matrix.rows; row += 1) {
    const people = demand[row] ?? 0
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) {
      const column = matrix.column[pair] ?? 0
      sharedBy[column] = (sharedBy[column] ?? 0) + people * (weight[pair] ?? 0)
    }
  }
  return sharedBy
}

const accessFrom = ({ matrix }: Catchments, weight: Float64Array, ratio: Float64Array): Float64Array => {
  const access = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row += 1) {
    let sum = 0
    const end = matrix.starts[row + 1] ?? 0
    for (let pair = matrix.starts[row] ?? 0; pair < end; pair += 1) {
      const share = weight[pair] ?? 0
      // An infinite ratio outside the catchment must not become NaN.
      if (share > 0) sum += share * (ratio[matrix.column[pair] ?? 0] ?? 0)
    }
    access[row] = sum
  }
  return access
}

const ratioOf = (supply: number, demand: number, unshared: number) => {
  if (demand > 0) return supply / demand
  return supply > 0 ? unshared : 0
}

const checkCompetition = ({ matrix, curve }: Catchments, { demand, supply }: Competition, variant: FloatingCatchment) => {
  const checked = checkAmounts({ demand }, matrix.rows)
  if (!checked.ok) return checked
  return variant === 'three-step-all-pairs' && !curve ? refuse('out-of-range', 'curve') : checkAmounts({ supply }, matrix.columns)
}

/**
 * One function for the whole family: supply is divided among the demand that reaches it, and each origin adds up what
 * it reaches. Refused by name: figures negative, infinite or not numbers, lists of another length than the matrix.
 */
export const floatingCatchment = (
  catchments: Catchments, competition: Competition, variant: FloatingCatchment, options: CompetitionOptions = {},
): Result<SharedAccess, Refusal> => {
  const checked = checkCompetition(catchments, competition, variant)
  if (!checked.ok) return checked
  const { demand, supply } = competition
  const unshared = options.unshared === 'everything' ? Infinity : 0
  const { toDemand, toAccess } = weightsOf(catchments, variant)
  const sharedBy = demandOnSupply(catchments, toDemand, demand)
  const ratio = supply.map((amount, column) => ratioOf(amount, sharedBy[column] ?? 0, unshared))
  const reachableSupply = supply.reduce((sum, amount, column) => (sharedBy[column] ?? 0) > 0 ? sum + amount : sum, 0)
  return ok({
    access: accessFrom(catchments, toAccess, ratio), reached: reachedCounts(catchments), sharedBy, ratio, reachableSupply,
  })
}
