import { addTo, intAt, realAt } from '#core/cells.ts'
import { hopDistances, lengthDistances } from './distances.ts'
import type { DistanceSearch } from './distances.ts'
import type { Network } from './network.ts'
import type { Ways } from './shortestPaths.ts'
import { tieLengths } from './tieLengths.ts'

export interface ClosenessOptions {
  /** Ways that lead to the node (networkx) or from it (igraph's default); without directions they are the same. */
  readonly direction: 'to' | 'from'
  readonly ways?: Ways
}

interface Sums {
  /** Others reached. */
  readonly others: Float64Array
  readonly distances: Float64Array
  readonly inverses: Float64Array
}

interface Measure { readonly search: DistanceSearch; readonly perUnit: number }

const measureOf = (network: Network, ways: Ways): Measure => {
  if (ways === 'ties') return { search: hopDistances(network.out), perUnit: 1 }
  const { lengths, perUnit } = tieLengths(network)
  return { search: lengthDistances(network.out, lengths), perUnit }
}

/** Adds up distances from each node to all others, to the account of the one end or of the other. */
const sumDistances = (network: Network, { direction, ways = 'ties' }: ClosenessOptions): Sums => {
  const size = network.ids.length
  const sums = { others: new Float64Array(size), distances: new Float64Array(size), inverses: new Float64Array(size) }
  const { search, perUnit } = measureOf(network, ways)
  for (let source = 0; source < size; source += 1) {
    const reached = search.from(source)
    for (let place = 1; place < reached; place += 1) {
      const end = intAt(search.order, place)
      const distance = realAt(search.distances, end) / perUnit
      const node = direction === 'from' ? source : end
      addTo(sums.others, node, 1)
      addTo(sums.distances, node, distance)
      addTo(sums.inverses, node, 1 / distance)
    }
  }
  return sums
}

/**
 * Others reached ÷ the sum of distances to them (igraph; networkx without wf_improved): how near a node is within its
 * own part of the network. Null for a node nobody is reached from; figures of different parts cannot be compared.
 */
export const closenessInComponent = (network: Network, options: ClosenessOptions): readonly (number | null)[] => {
  const { others, distances } = sumDistances(network, options)
  return Array.from(others, (count, node) => count === 0 ? null : count / realAt(distances, node))
}

/**
 * The same times the share of others reached (Wasserman and Faust 1994; networkx by default), so that a node of a small
 * part cannot look central. 0 for a node nobody is reached from.
 */
export const closenessWassermanFaust = (network: Network, options: ClosenessOptions): Float64Array => {
  const { others, distances } = sumDistances(network, options)
  const all = network.ids.length - 1
  return others.map((count, node) => count === 0 ? 0 : count / realAt(distances, node) * (count / all))
}

/** Sum of 1 ÷ distance over all others, where a node out of reach adds 0: needs no part to be set apart. */
export const harmonicCentrality = (network: Network, options: ClosenessOptions): Float64Array =>
  sumDistances(network, options).inverses

/** Harmonic centrality per one other node, by number of ties 0 to 1 (igraph); null with fewer than two nodes. */
export const harmonicMean = (network: Network, options: ClosenessOptions): Float64Array | null => {
  const others = network.ids.length - 1
  return others < 1 ? null : harmonicCentrality(network, options).map((sum) => sum / others)
}
