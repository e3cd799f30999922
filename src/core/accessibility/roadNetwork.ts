import { CostQueue } from '#core/costQueue.ts'
import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { matrixOfPairs } from './costMatrix.ts'
import type { CostMatrix } from './costMatrix.ts'
import { checkAmounts, checkPositive, checkSizes, firstOutside, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/** Roads from each crossing, in rows one after another as in a cost matrix. */
export interface RoadNetwork {
  readonly crossings: number
  readonly starts: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
}

/** Roads side by side, between crossings by their numbers; costs in any one unit, not negative. */
export interface Roads {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly cost: ArrayLike<number>
  readonly isOneWay: (road: number) => boolean
}

const checkRoads = (crossings: number, { from, to, cost }: Roads): Result<null, Refusal> => {
  const sizes = checkSizes({ crossings })
  if (!sizes.ok) return sizes
  if (from.length !== cost.length || to.length !== cost.length) return refuse('wrong-length', 'roads')
  const outside = firstOutside(from, crossings) ?? firstOutside(to, crossings)
  return outside === null ? checkAmounts({ cost }, cost.length) : refuse('out-of-range', 'roads', outside)
}

/** Lays roads out by their crossings. Refused: unknown crossings, costs negative, infinite or not numbers. */
export const roadNetworkOf = (crossings: number, roads: Roads): Result<RoadNetwork, Refusal> => {
  const checked = checkRoads(crossings, roads)
  if (!checked.ok) return checked
  const count = roads.cost.length
  const starts = new Int32Array(crossings + 1)
  const each = (visit: (from: number, to: number, cost: number) => void) => {
    for (let road = 0; road < count; road += 1) {
      const [from, to, cost] = [roads.from[road] ?? 0, roads.to[road] ?? 0, roads.cost[road] ?? 0]
      visit(from, to, cost)
      if (!roads.isOneWay(road)) visit(to, from, cost)
    }
  }
  each((from) => { starts[from + 1] = (starts[from + 1] ?? 0) + 1 })
  for (let at = 0; at < crossings; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const to = new Int32Array(starts[crossings] ?? 0)
  const cost = new Float64Array(to.length)
  each((from, target, length) => {
    const at = next[from] ?? 0
    next[from] = at + 1
    to[at] = target
    cost[at] = length
  })
  return ok({ crossings, starts, to, cost })
}

/** Runs over one network many times: only what was touched is put back. */
class RoadSearch {
  readonly #network: RoadNetwork
  readonly #queue: CostQueue

  constructor(network: RoadNetwork) {
    this.#network = network
    this.#queue = new CostQueue(network.crossings)
  }

  /** Visits crossings no farther than `bound`, nearest first. */
  from(crossing: number, bound: number, visit: (crossing: number, cost: number) => void): void {
    const { starts, to, cost } = this.#network
    const queue = this.#queue
    queue.lower(crossing, 0)
    for (let at = queue.takeNearest(); at >= 0; at = queue.takeNearest()) {
      const way = queue.costOf(at)
      visit(at, way)
      const end = starts[at + 1] ?? 0
      for (let road = starts[at] ?? 0; road < end; road += 1) {
        const farther = way + (cost[road] ?? 0)
        if (farther <= bound) queue.lower(to[road] ?? 0, farther)
      }
    }
    queue.clear()
  }
}

/** Shortest costs from one crossing to all (Dijkstra); `Infinity` where no road leads within `bound`. */
export const costsFrom = (
  network: RoadNetwork, crossing: number, bound = Infinity,
): Result<Float64Array, Refusal> => {
  if (firstOutside([crossing], network.crossings) !== null) return refuse('out-of-range', 'crossing')
  if (Number.isNaN(bound) || bound < 0) return refuse(bound < 0 ? 'negative' : 'not-a-number', 'bound')
  const costs = new Float64Array(network.crossings).fill(Infinity)
  new RoadSearch(network).from(crossing, bound, (at, cost) => { costs[at] = cost })
  return ok(costs)
}

/** Matrix of shortest costs between the crossings of origins and of supply points, no farther than `reach`. */
export const matrixByRoad = (
  network: RoadNetwork, origins: Int32Array, supplies: Int32Array, reach: number,
): Result<CostMatrix, Refusal> => {
  const checked = checkPositive({ reach })
  if (!checked.ok) return checked
  const outside = firstOutside(origins, network.crossings) ?? firstOutside(supplies, network.crossings)
  if (outside !== null) return refuse('out-of-range', 'crossing', outside)
  const suppliesAt = Map.groupBy(supplies.keys(), (supply) => supplies[supply] ?? -1)
  const search = new RoadSearch(network)
  const pairs = { row: [] as number[], column: [] as number[], cost: [] as number[] }
  for (const [row, crossing] of origins.entries()) {
    search.from(crossing, reach, (at, cost) => {
      for (const supply of suppliesAt.get(at) ?? []) {
        pairs.row.push(row)
        pairs.column.push(supply)
        pairs.cost.push(cost)
      }
    })
  }
  return matrixOfPairs(origins.length, supplies.length, pairs)
}
