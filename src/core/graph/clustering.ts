import { rowLength } from './adjacency.ts'
import { intAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** Pairs of neighbours of each node that are tied to each other, directions left aside. */
const tiedPairs = ({ ids, either: { starts, ends } }: Network): Float64Array => {
  const pairs = new Float64Array(ids.length)
  const marked = new Int32Array(ids.length).fill(-1)
  for (let node = 0; node < ids.length; node += 1) {
    const [first, last] = [intAt(starts, node), intAt(starts, node + 1)]
    for (let arc = first; arc < last; arc += 1) marked[intAt(ends, arc)] = node
    let met = 0
    for (let arc = first; arc < last; arc += 1) {
      const neighbour = intAt(ends, arc)
      for (let next = intAt(starts, neighbour); next < intAt(starts, neighbour + 1); next += 1) {
        if (intAt(marked, intAt(ends, next)) === node) met += 1
      }
    }
    pairs[node] = met / 2
  }
  return pairs
}

const pairsOfNeighbours = ({ either }: Network, node: number) => {
  const neighbours = rowLength(either, node)
  return neighbours * (neighbours - 1) / 2
}

/** Share of pairs of a node's neighbours that are tied to each other; null with fewer than two neighbours. */
export const localClustering = (network: Network): readonly (number | null)[] =>
  Array.from(tiedPairs(network), (pairs, node) => {
    const possible = pairsOfNeighbours(network, node)
    return possible === 0 ? null : pairs / possible
  })

/** Mean of the local figures; nodes with fewer than two neighbours count as 0 (as networkx). Null without nodes. */
export const averageClustering = (network: Network): number | null => {
  const local = localClustering(network)
  return local.length === 0 ? null : local.reduce<number>((sum, share) => sum + (share ?? 0), 0) / local.length
}

/** Share of all chains of two ties whose ends are tied too (transitivity); null where there is no such chain. */
export const transitivity = (network: Network): number | null => {
  const closed = tiedPairs(network).reduce((sum, pairs) => sum + pairs, 0)
  const chains = network.ids.reduce((sum, _, node) => sum + pairsOfNeighbours(network, node), 0)
  return chains === 0 ? null : closed / chains
}
