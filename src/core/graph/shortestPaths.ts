import { intAt, realAt } from '#core/cells.ts'
import { lengthDistances } from './distances.ts'
import type { Network } from './network.ts'
import { tieLengths } from './tieLengths.ts'

/**
 * Shortest ways from one node. A step is an arc that lies on some shortest way: those from the node at a place of the
 * order stand from starts[place] to before starts[place + 1]. The arrays are used again by the next search.
 */
export interface PathSearch {
  /** Finds all shortest ways from a node; returns how many nodes are reached, itself among them. */
  readonly from: (source: number) => number
  /** The nodes reached, the nearest first. */
  readonly order: Int32Array
  /** How many shortest ways lead to each node reached. */
  readonly ways: Float64Array
  /** How far a node reached is, in the units of the search. */
  readonly distanceTo: (node: number) => number
  readonly steps: { readonly starts: Int32Array; readonly ends: Int32Array; readonly arcs: Int32Array }
}

/** Which ways are the shortest: by number of ties, or by their strength (the stronger the tie, the shorter). */
export type Ways = 'ties' | 'strength'

const emptySearch = ({ ids, out }: Network): Omit<PathSearch, 'from' | 'distanceTo'> => ({
  order: new Int32Array(ids.length),
  ways: new Float64Array(ids.length),
  // One more, so that a search may note a step before it knows whether it is one.
  steps: {
    starts: new Int32Array(ids.length + 1), ends: new Int32Array(out.ends.length + 1),
    arcs: new Int32Array(out.ends.length + 1),
  },
})

/** Shortest by number of ties: one queue, no allocation after the first search. */
const hopPaths = (network: Network): PathSearch => {
  const { starts, ends } = network.out
  const search = emptySearch(network)
  const { order, ways, steps } = search
  const far = new Int32Array(network.ids.length).fill(-1)
  let reached = 0
  const from = (source: number) => {
    for (let place = 0; place < reached; place += 1) far[intAt(order, place)] = -1
    order[0] = source
    far[source] = 0
    ways[source] = 1
    reached = 1
    let count = 0
    for (let head = 0; head < reached; head += 1) {
      const node = intAt(order, head)
      const next = intAt(far, node) + 1
      const waysHere = realAt(ways, node)
      steps.starts[head] = count
      for (let arc = intAt(starts, node), last = intAt(starts, node + 1); arc < last; arc += 1) {
        const end = intAt(ends, arc)
        const known = intAt(far, end)
        if (known === -1) {
          far[end] = next
          ways[end] = waysHere
          order[reached] = end
          reached += 1
        } else if (known === next) ways[end] = realAt(ways, end) + waysHere
        else continue
        steps.ends[count] = end
        steps.arcs[count] = arc
        count += 1
      }
    }
    steps.starts[reached] = count
    return reached
  }
  return { ...search, from, distanceTo: (node) => intAt(far, node) }
}

/** Shortest by the strength of ties (see `tieLengths`): distances first, then which arcs lie on shortest ways. */
const lengthPaths = (network: Network): PathSearch => {
  const { starts, ends } = network.out
  const { lengths, tolerance } = tieLengths(network)
  const { from: measure, order, distances } = lengthDistances(network.out, lengths)
  const search = { ...emptySearch(network), order }
  const { ways, steps } = search
  const places = new Int32Array(network.ids.length)
  const from = (source: number) => {
    const reached = measure(source)
    for (let place = 0; place < reached; place += 1) {
      places[intAt(order, place)] = place
      ways[intAt(order, place)] = 0
    }
    ways[source] = 1
    let count = 0
    for (let place = 0; place < reached; place += 1) {
      const node = intAt(order, place)
      const distance = realAt(distances, node)
      steps.starts[place] = count
      for (let arc = intAt(starts, node), last = intAt(starts, node + 1); arc < last; arc += 1) {
        const end = intAt(ends, arc)
        const further = realAt(distances, end)
        const isShortest = distance + realAt(lengths, arc) <= further * (1 + tolerance)
        if (!isShortest || intAt(places, end) <= place) continue
        ways[end] = realAt(ways, end) + realAt(ways, node)
        steps.ends[count] = end
        steps.arcs[count] = arc
        count += 1
      }
    }
    steps.starts[reached] = count
    return reached
  }
  return { ...search, from, distanceTo: (node) => realAt(distances, node) }
}

/** All shortest ways of the network, from one node after another. */
export const pathSearch = (network: Network, ways: Ways): PathSearch =>
  ways === 'ties' ? hopPaths(network) : lengthPaths(network)
