import { realAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** How long each arc is: the stronger the tie, the shorter the way. Parallel to the arcs of `out`. */
export interface TieLengths {
  readonly lengths: Float64Array
  /** What a distance of 1 measures here: the way over one tie of weight 1. */
  readonly perUnit: number
  /** Two ways count as equally long when they differ by at most this share of their length. */
  readonly tolerance: number
}

const commonDivisor = (one: number, other: number): number => other === 0 ? one : commonDivisor(other, one % other)

/** The least whole number all weights divide, or null where some is not whole or ways would leave exact numbers. */
const commonMultiple = (weights: ReadonlySet<number>, mostTies: number): number | null => {
  let multiple = 1
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return null
    multiple = multiple / commonDivisor(multiple, weight) * weight
    if (multiple * mostTies > Number.MAX_SAFE_INTEGER) return null
  }
  return multiple
}

/**
 * Lengths 1 / weight. In floating point 1/3 + 1/3 + 1/3 may differ from 1, and two ways that are equally long would
 * not be. So whole weights (the usual ones, "how often": 1 to 5) are measured by the common multiple of all of them,
 * in exact whole numbers; only other weights are compared with a relative tolerance of 1e-9.
 */
export const tieLengths = ({ ids, out }: Network): TieLengths => {
  const multiple = commonMultiple(new Set(out.weights), ids.length)
  const perUnit = multiple ?? 1
  const lengths = Float64Array.from({ length: out.weights.length }, (_, arc) => perUnit / realAt(out.weights, arc))
  return { lengths, perUnit, tolerance: multiple === null ? 1e-9 : 0 }
}
