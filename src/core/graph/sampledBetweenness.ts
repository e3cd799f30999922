import { seeded } from '#core/seeded.ts'
import { betweenness } from './betweenness.ts'
import { addTo, intAt, realAt } from '#core/cells.ts'
import type { Network } from './network.ts'
import { pathSearch } from './shortestPaths.ts'
import type { PathSearch, Ways } from './shortestPaths.ts'

export interface Sampling {
  /** How many nodes to start ways from; at least 2, at most all. */
  readonly sources: number
  /** The same seed chooses the same nodes; it is kept with the result. */
  readonly seed: number
  readonly ways?: Ways
}

export interface SampledBetweenness {
  readonly estimate: Float64Array
  /**
   * Standard error of each estimate; 0 when every node was a source. Where few ways lead it is too low: those that do
   * may begin at nodes that were not chosen.
   */
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
  const variance = Math.max(0, (squares - sum * sum / sources) / (sources - 1))
  return size * Math.sqrt((1 - sources / size) * variance / sources)
}

/**
 * Adds what the ways between a chosen node and all others give to each node between: of a way's share the part that
 * the node's distance from the chosen one is of the whole way. The other end, when it is chosen, gives the rest.
 */
const addScaled = (search: PathSearch, chosen: number, passedBack: Float64Array, sums: Float64Array) => {
  const { order, ways, steps: { starts, ends } } = search
  const reached = search.from(chosen)
  for (let place = reached - 1; place > 0; place -= 1) {
    const node = intAt(order, place)
    let beyond = 0
    for (let step = intAt(starts, place), last = intAt(starts, place + 1); step < last; step += 1) {
      beyond += realAt(passedBack, intAt(ends, step))
    }
    const waysHere = realAt(ways, node)
    const distance = search.distanceTo(node)
    passedBack[node] = 1 / distance / waysHere + beyond
    addTo(sums, node, distance * waysHere * beyond)
  }
}

/** Ways from a chosen node; with directions also those to it. */
const searchesOf = (network: Network, ways: Ways): readonly PathSearch[] => {
  const forth = pathSearch(network, ways)
  return network.directed ? [forth, pathSearch({ ...network, out: network.in, in: network.out }, ways)] : [forth]
}

const exactly = (estimate: Float64Array): SampledBetweenness =>
  ({ estimate, standardError: new Float64Array(estimate.length), sources: estimate.length })

/**
 * Betweenness of a large network estimated from the ways of some of its nodes (pivots of Brandes and Pich 2007, scaled
 * by distance as Geisberger, Sanders and Schultes 2008, so that nodes beside a pivot are not overestimated), with the
 * error of each figure. With all nodes as sources the exact figures.
 */
export const sampledBetweenness = (
  network: Network, { sources: wanted, seed, ways = 'ties' }: Sampling,
): SampledBetweenness => {
  if (!(wanted >= 0)) throw new RangeError(`sources: ${wanted} is no number of nodes`)
  const size = network.ids.length
  const sources = Math.min(size, Math.max(2, Math.floor(wanted)))
  if (sources === size) return exactly(betweenness(network, ways))
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)]
  const [ofSource, passedBack] = [new Float64Array(size), new Float64Array(size)]
  const searches = searchesOf(network, ways)
  for (const source of chosenSources(size, sources, seed)) {
    ofSource.fill(0)
    for (const search of searches) addScaled(search, source, passedBack, ofSource)
    for (let node = 0; node < size; node += 1) {
      const dependency = realAt(ofSource, node)
      addTo(sums, node, dependency)
      addTo(squares, node, dependency * dependency)
    }
  }
  return {
    estimate: sums.map((sum) => sum * size / sources),
    standardError: sums.map((sum, node) => errorOfTotal(sum, realAt(squares, node), sources, size)),
    sources,
  }
}
