import { components } from './components.ts'
import { degrees } from './degree.ts'
import { possibleTies } from './density.ts'
import type { Network } from './network.ts'

/** How far values fall below the highest, as a share of how far they could; null with fewer than three of them. */
const fallBelowHighest = (values: ArrayLike<number> & Iterable<number>, possible: number): number | null => {
  if (values.length < 3) return null
  const all = [...values]
  const highest = all.reduce((most, value) => Math.max(most, value), 0)
  return all.reduce((sum, value) => sum + highest - value, 0) / possible
}

/** Freeman's centralisation by degree: 0 all alike, 1 a star. Null with fewer than three nodes. */
export const degreeCentralisation = (network: Network): number | null => {
  const size = network.ids.length
  return fallBelowHighest(degrees(network).all, (size - 1) * (size - 2) * (network.directed ? 2 : 1))
}

/** Freeman's centralisation by raw betweenness: 0 all alike, 1 a star. Null with fewer than three nodes. */
export const betweennessCentralisation = (network: Network, betweenness: Float64Array): number | null => {
  const size = network.ids.length
  return fallBelowHighest(betweenness, (size - 1) ** 2 * (size - 2) / (network.directed ? 1 : 2))
}

/** Share of pairs with some way between them, directions left aside (Krackhardt's connectedness); null without pairs. */
export const connectedness = (network: Network): number | null => {
  const pairs = possibleTies(network.ids.length, false)
  if (pairs === 0) return null
  const { sizes } = components(network)
  return sizes.reduce((sum, size) => sum + possibleTies(size, false), 0) / pairs
}

/**
 * How little there is beyond the ties that hold components together (Krackhardt's efficiency): 1 a tree, 0 all tied to
 * all. Null where every component is a single node. An edge counts as two arcs.
 */
export const tieEfficiency = (network: Network): number | null => {
  const { sizes } = components(network)
  const needed = sizes.reduce((sum, size) => sum + size - 1, 0)
  const possible = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
  return possible === needed ? null : 1 - (network.out.ends.length - needed) / (possible - needed)
}
