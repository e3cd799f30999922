import { type CostMatrix, transposed } from '#core/accessibility/costMatrix.ts'
import { intAt, realAt } from '#core/cells.ts'

/**
 * What each demand point adds to a sum that is to be small, by the place that serves it: a matrix of the pairs that may
 * be, once with a row a demand point and once with a row a place. `unserved` is what it adds when no place serves it.
 */
export interface Burdens {
  readonly unserved: Float64Array
  readonly byDemand: CostMatrix
  readonly byPlace: CostMatrix
}

/** Burdens by the way: pairs that `burdenOf` gives Infinity are left out. */
export const burdensOf = (ways: CostMatrix, unserved: Float64Array, burdenOf: (demand: number, cost: number) => number): Burdens => {
  const starts = new Int32Array(ways.starts.length)
  const column = new Int32Array(ways.column.length)
  const cost = new Float64Array(ways.column.length)
  let kept = 0
  for (let demand = 0; demand < ways.rows; demand += 1) {
    const end = intAt(ways.starts, demand + 1)
    for (let pair = intAt(ways.starts, demand); pair < end; pair += 1) {
      const burden = burdenOf(demand, realAt(ways.cost, pair))
      if (burden === Infinity) continue
      column[kept] = intAt(ways.column, pair)
      cost[kept] = burden
      kept += 1
    }
    starts[demand + 1] = kept
  }
  const byDemand = { ...ways, starts, column: column.subarray(0, kept), cost: cost.subarray(0, kept) }
  return { unserved, byDemand, byPlace: transposed(byDemand) }
}

/** Who serves whom, when some places are open. */
export interface Service {
  /** Burden of each demand point with its best open place, and with the second best. */
  readonly best: Float64Array
  readonly second: Float64Array
  /** The best open place, −1 when none serves it. */
  readonly server: Int32Array
}

export const serviceOf = ({ unserved, byDemand: { starts, column, cost } }: Burdens, isOpen: Uint8Array): Service => {
  const best = unserved.slice()
  const second = unserved.slice()
  const server = new Int32Array(unserved.length).fill(-1)
  for (let demand = 0; demand < unserved.length; demand += 1) {
    const end = intAt(starts, demand + 1)
    for (let pair = intAt(starts, demand); pair < end; pair += 1) {
      const place = intAt(column, pair)
      if (isOpen[place] !== 1) continue
      const burden = realAt(cost, pair)
      if (burden < realAt(best, demand)) {
        second[demand] = realAt(best, demand)
        best[demand] = burden
        server[demand] = place
      } else if (burden < realAt(second, demand)) second[demand] = burden
    }
  }
  return { best, second, server }
}
