import { CostQueue } from '#core/costQueue.ts'
import type { Adjacency } from './adjacency.ts'
import { intAt, realAt } from '#core/cells.ts'

/** Distances from one node; the arrays are used again by the next search. */
export interface DistanceSearch {
  /** Finds all distances from a node; returns how many nodes are reached, itself among them. */
  readonly from: (source: number) => number
  /** The nodes reached, the nearest first. */
  readonly order: Int32Array
  /** Distances by node; Infinity where the way was not found by the last search. */
  readonly distances: Float64Array
}

const forget = ({ order, distances }: Pick<DistanceSearch, 'order' | 'distances'>, reached: number) => {
  for (let place = 0; place < reached; place += 1) distances[intAt(order, place)] = Infinity
}

/** Distances in numbers of ties. */
export const hopDistances = ({ starts, ends }: Adjacency): DistanceSearch => {
  const size = starts.length - 1
  const order = new Int32Array(size)
  const distances = new Float64Array(size).fill(Infinity)
  let reached = 0
  const from = (source: number) => {
    forget({ order, distances }, reached)
    order[0] = source
    distances[source] = 0
    reached = 1
    for (let head = 0; head < reached; head += 1) {
      const node = intAt(order, head)
      const next = realAt(distances, node) + 1
      for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
        const end = intAt(ends, arc)
        if (realAt(distances, end) !== Infinity) continue
        distances[end] = next
        order[reached] = end
        reached += 1
      }
    }
    return reached
  }
  return { from, order, distances }
}

/** Distances along arcs of given lengths (Dijkstra); lengths stand beside `ends`. */
export const lengthDistances = ({ starts, ends }: Adjacency, lengths: Float64Array): DistanceSearch => {
  const size = starts.length - 1
  const order = new Int32Array(size)
  const distances = new Float64Array(size).fill(Infinity)
  const queue = new CostQueue(size)
  let reached = 0
  const from = (source: number) => {
    forget({ order, distances }, reached)
    reached = 0
    queue.lower(source, 0)
    for (let node = queue.takeNearest(); node >= 0; node = queue.takeNearest()) {
      const distance = queue.costOf(node)
      distances[node] = distance
      order[reached] = node
      reached += 1
      for (let arc = intAt(starts, node), last = intAt(starts, node + 1); arc < last; arc += 1) {
        queue.lower(intAt(ends, arc), distance + realAt(lengths, arc))
      }
    }
    queue.clear()
    return reached
  }
  return { from, order, distances }
}
