import { DirectedGraph, UndirectedGraph } from 'graphology'
import louvainPackage from 'graphology-communities-louvain'
import { seeded } from '#core/seeded.ts'
import { intAt, realAt, sumOf } from '#core/cells.ts'
import { strengths } from './degree.ts'
import type { Network } from './network.ts'

/**
 * How much more weight lies inside groups than if everyone kept the strength of their ties and chose the other end by
 * chance (Newman and Girvan 2004; with directions Leicht and Newman 2008). Null without ties. `of` is the group of
 * each node.
 */
export const modularity = (network: Network, of: ArrayLike<number>): number | null => {
  const { starts, ends, weights } = network.out
  const all = sumOf(weights)
  if (all === 0) return null
  const strength = strengths(network)
  const [given, received] = [new Map<number, number>(), new Map<number, number>()]
  let inside = 0
  for (let node = 0; node < network.ids.length; node += 1) {
    const group = of[node] ?? -1
    given.set(group, (given.get(group) ?? 0) + realAt(strength.out, node))
    received.set(group, (received.get(group) ?? 0) + realAt(strength.in, node))
    for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
      if (of[intAt(ends, arc)] === group) inside += realAt(weights, arc)
    }
  }
  let byChance = 0
  for (const [group, weight] of given) byChance += weight / all * ((received.get(group) ?? 0) / all)
  return inside / all - byChance
}

// The package is CommonJS: what its types call `default` is the module itself.
const louvainOf = louvainPackage as unknown as typeof louvainPackage.default

export interface Communities {
  /** Group of each node; groups are numbered by their first node. Numbers mean nothing beyond this result. */
  readonly of: Int32Array
  readonly count: number
  /** Null without ties; then everyone is alone. */
  readonly modularity: number | null
}

const graphOf = ({ ids, directed, out: { starts, ends, weights } }: Network) => {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph()
  // The library compares gains with a fixed tolerance: around 1 weights mean the same in whatever unit they came.
  const mean = sumOf(weights) / weights.length
  for (const node of ids.keys()) graph.addNode(node)
  for (const from of ids.keys()) {
    for (let arc = intAt(starts, from); arc < intAt(starts, from + 1); arc += 1) {
      const to = intAt(ends, arc)
      if (directed || from < to) graph.addEdge(from, to, { weight: realAt(weights, arc) / mean })
    }
  }
  return graph
}

const numberedByFirst = (of: ArrayLike<number>): Pick<Communities, 'of' | 'count'> => {
  const numbers = new Map<number, number>()
  const renumbered = Int32Array.from(of, (group) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
  return { of: renumbered, count: numbers.size }
}

/** One search may end early on a small network, where a second one costs nothing; a large one is searched once. */
const mostSearches = 10
const searchedTies = 5000
const searchesOf = ({ tieCount }: Network) => Math.max(1, Math.min(mostSearches, Math.floor(searchedTies / Math.max(1, tieCount))))

/**
 * Groups with many ties inside and few across (Louvain: Blondel and others 2008, by graphology), weights count; of up
 * to ten searches the one with the highest modularity. There is chance in it: another seed may divide the network
 * otherwise and as well, so the seed is kept with the result and partitions are compared by modularity, never by
 * numbers of groups.
 */
export const louvain = (network: Network, seed: number): Communities => {
  const graph = graphOf(network)
  const rng = seeded(seed)
  const searches = Array.from({ length: searchesOf(network) }, (): Communities => {
    const found = louvainOf(graph, { getEdgeWeight: 'weight', rng })
    const groups = numberedByFirst(network.ids.map((_, node) => found[node] ?? -1))
    return { ...groups, modularity: modularity(network, groups.of) }
  })
  return searches.reduce((best, one) => isNoticeablyBetter(one, best) ? one : best)
}

/** Divisions that differ in the last digits only are equally good: then the first found stays. */
const isNoticeablyBetter = (one: Communities, other: Communities) => (one.modularity ?? 0) > (other.modularity ?? 0) + 1e-12
