import type { Point } from '#core/ids.ts'
import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { transposed } from './costMatrix.ts'
import type { CostMatrix } from './costMatrix.ts'
import { checkPositive, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'
import { indexPoints, pointsWithin } from './pointIndex.ts'

const isOnEarth = (point: Point | null) =>
  point === null || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)

const firstOffEarth = (points: readonly (Point | null)[]): number | null => {
  const at = points.findIndex((point) => !isOnEarth(point))
  return at < 0 ? null : at
}

/** Doubles the room when the pairs do not fit, so that a country of them is copied only a few times. */
class GrowingPairs {
  length = 0
  #column = new Int32Array(1024)
  #cost = new Float64Array(1024)

  add(columns: Int32Array, costs: Float64Array): void {
    const needed = this.length + columns.length
    if (needed > this.#column.length) {
      const [column, cost] = [this.#column, this.#cost]
      const room = Math.max(needed, 2 * column.length)
      this.#column = new Int32Array(room)
      this.#cost = new Float64Array(room)
      this.#column.set(column)
      this.#cost.set(cost)
    }
    this.#column.set(columns, this.length)
    this.#cost.set(costs, this.length)
    this.length = needed
  }

  get column(): Int32Array { return this.#column.subarray(0, this.length) }
  get cost(): Float64Array { return this.#cost.subarray(0, this.length) }
}

/**
 * Matrix of estimated car minutes from origins to supply points no farther than `reach` minutes. Who has no point has
 * no pairs: the way is not known, which is not the same as none. Refused: coordinates off the Earth or not numbers.
 */
export const matrixWithin = (
  origins: readonly (Point | null)[], supplies: readonly (Point | null)[], reach: number,
): Result<CostMatrix, Refusal> => {
  const checked = checkPositive({ reach })
  if (!checked.ok) return checked
  const wrongOrigin = firstOffEarth(origins)
  if (wrongOrigin !== null) return refuse('out-of-range', 'origins', wrongOrigin)
  const wrongSupply = firstOffEarth(supplies)
  if (wrongSupply !== null) return refuse('out-of-range', 'supplies', wrongSupply)
  const index = indexPoints(origins)
  const starts = new Int32Array(supplies.length + 1)
  const pairs = new GrowingPairs()
  for (const [supply, point] of supplies.entries()) {
    if (point) {
      const { points, minutes } = pointsWithin(index, point, reach)
      pairs.add(points, minutes)
    }
    starts[supply + 1] = pairs.length
  }
  return ok(transposed({ rows: supplies.length, columns: origins.length, starts, column: pairs.column, cost: pairs.cost }))
}
