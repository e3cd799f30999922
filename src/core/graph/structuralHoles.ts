import { rowLength } from './adjacency.ts'
import { addTo, intAt, realAt } from '#core/cells.ts'
import { strengths } from './degree.ts'
import type { Network } from './network.ts'

/** Sums of weights of the ties of each node in either direction. */
const investments = (network: Network) => strengths({ ...network, directed: false, out: network.either }).out

const isIsolate = ({ either }: Network, node: number) => rowLength(either, node) === 0

/**
 * Burt's constraint: how far a node's ties lead to people tied to each other; the lower, the more separate circles it
 * touches. Null for isolates, which have no ties to speak of. Ties count in either direction, weights of both added.
 */
export const constraint = (network: Network): readonly (number | null)[] => {
  const { ids, either: { starts, ends, weights } } = network
  const totals = investments(network)
  const through = new Float64Array(ids.length)
  const shareOf = (node: number, arc: number) => realAt(weights, arc) / realAt(totals, node)
  return ids.map((_, node) => {
    if (isIsolate(network, node)) return null
    const [first, last] = [intAt(starts, node), intAt(starts, node + 1)]
    for (let arc = first; arc < last; arc += 1) {
      const neighbour = intAt(ends, arc)
      const share = shareOf(node, arc)
      addTo(through, neighbour, share)
      for (let next = intAt(starts, neighbour); next < intAt(starts, neighbour + 1); next += 1) {
        addTo(through, intAt(ends, next), share * shareOf(neighbour, next))
      }
    }
    let sum = 0
    for (let arc = first; arc < last; arc += 1) sum += realAt(through, intAt(ends, arc)) ** 2
    clear(through, network, node)
    return sum
  })
}

/** Puts back to 0 what lies within two ties of a node. */
const clear = (values: Float64Array, { either: { starts, ends } }: Network, node: number) => {
  values[node] = 0
  for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
    const neighbour = intAt(ends, arc)
    values[neighbour] = 0
    for (let next = intAt(starts, neighbour); next < intAt(starts, neighbour + 1); next += 1) values[intAt(ends, next)] = 0
  }
}

const strongestTies = ({ ids, either: { starts, weights } }: Network) => Float64Array.from(ids, (_, node) =>
  weights.subarray(intAt(starts, node), intAt(starts, node + 1)).reduce((most, weight) => Math.max(most, weight), 0))

/**
 * Burt's effective size: neighbours less what they repeat, because they are tied to each other. Null for isolates.
 * Without weights and directions it is n − 2t/n for n neighbours with t ties among them (Borgatti 1997).
 */
export const effectiveSize = (network: Network): readonly (number | null)[] => {
  const { ids, either: { starts, ends, weights } } = network
  const totals = investments(network)
  const strongest = strongestTies(network)
  const shares = new Float64Array(ids.length)
  return ids.map((_, node) => {
    if (isIsolate(network, node)) return null
    const [first, last] = [intAt(starts, node), intAt(starts, node + 1)]
    for (let arc = first; arc < last; arc += 1) shares[intAt(ends, arc)] = realAt(weights, arc) / realAt(totals, node)
    let size = 0
    for (let arc = first; arc < last; arc += 1) {
      const neighbour = intAt(ends, arc)
      let repeated = 0
      for (let next = intAt(starts, neighbour); next < intAt(starts, neighbour + 1); next += 1) {
        repeated += realAt(shares, intAt(ends, next)) * realAt(weights, next)
      }
      size += 1 - repeated / realAt(strongest, neighbour)
    }
    for (let arc = first; arc < last; arc += 1) shares[intAt(ends, arc)] = 0
    return size
  })
}
