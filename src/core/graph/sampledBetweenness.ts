import { seeded } from '#core/seeded.ts'
import { addTo, intAt, realAt } from './cells.ts'
import { emptyDependencies, pairFactor, passBack } from './dependencies.ts'
import type { Network } from './network.ts'
import { pathSearch } from './shortestPaths.ts'
import type { Ways } from './shortestPaths.ts'

export interface Sampling {
  /** How many nodes to start ways from; at least 2, at most all. */
  readonly sources: number
  /** The same seed chooses the same nodes; it is kept with the result. */
  readonly seed: number
  readonly ways?: Ways
}

export interface SampledBetweenness {
  readonly estimate: Float64Array
  /** Standard error of each estimate; 0 when every node was a source. About twice this far the truth is rarely. */
  readonly standardError: Float64Array
  readonly sources: number
}

/** So many different nodes by chance, each set equally likely (the first steps of a Fisher–Yates shuffle). */
const chosenSources = (size: number, count: number, seed: number): Int32Array => {
  const random = seeded(seed)
  const nodes = Int32Array.from({ length: size }, (_, node) => node)
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (size - place))
    const node = intAt(nodes, other)
    nodes[other] = intAt(nodes, place)
    nodes[place] = node
  }
  return nodes.subarray(0, count)
}

/** Standard error of a total estimated from a sample without repetition, with the correction for a finite whole. */
const errorOfTotal = (sum: number, squares: number, sources: number, size: number): number => {
  if (sources >= size) return 0
  const variance = Math.max(0, (squares - sum * sum / sources) / (sources - 1))
  return size * Math.sqrt((1 - sources / size) * variance / sources)
}

/**
 * Betweenness of a large network estimated from some of its nodes as starts of ways (Brandes and Pich 2007), with the
 * error of each figure. With all nodes as sources the exact figures.
 */
export const sampledBetweenness = (
  network: Network, { sources: wanted, seed, ways = 'ties' }: Sampling,
): SampledBetweenness => {
  const size = network.ids.length
  const sources = Math.min(size, Math.max(2, Math.floor(wanted)))
  const sums = new Float64Array(size)
  const squares = new Float64Array(size)
  const dependencies = emptyDependencies(size)
  const search = pathSearch(network, ways)
  for (const source of chosenSources(size, sources, seed)) {
    const reached = search.from(source)
    passBack(search, reached, dependencies)
    for (let place = 1; place < reached; place += 1) {
      const node = intAt(search.order, place)
      const dependency = realAt(dependencies.on, node)
      addTo(sums, node, dependency)
      addTo(squares, node, dependency * dependency)
    }
  }
  const factor = pairFactor(network)
  return {
    estimate: sums.map((sum) => sum * factor * size / sources),
    standardError: sums.map((sum, node) => factor * errorOfTotal(sum, realAt(squares, node), sources, size)),
    sources,
  }
}
