import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { intAt, realAt, sumOf } from './cells.ts'
import { strongComponents } from './components.ts'
import type { Network } from './network.ts'

/** Where a node's weight comes from has no figure: no ties, only one-way chains, or a sum that does not settle. */
export type EigenvectorProblem = 'no-ties' | 'no-cycle' | 'not-settled'

const mostRounds = 20_000
/** Agreed on about this many decimals. */
const accuracy = 1e-12

const highest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0)

/** One round: everyone keeps `inertia` of their own and receives from those who have a tie to them. */
const passOn = ({ in: { starts, ends, weights } }: Network, before: Float64Array, inertia: number): Float64Array => {
  const after = new Float64Array(before.length)
  for (let node = 0; node < before.length; node += 1) {
    let sum = inertia * realAt(before, node)
    for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
      sum += realAt(weights, arc) * realAt(before, intAt(ends, arc))
    }
    after[node] = sum
  }
  const most = highest(after)
  return after.map((value) => value / most)
}

const difference = (one: Float64Array, other: Float64Array) =>
  highest(one.map((value, node) => Math.abs(value - realAt(other, node))))

/**
 * Half the mean strength kept each round: without it the figures of a network of two sides (a star) would swing for
 * ever; with more the rounds would be many.
 */
const inertiaOf = ({ in: { weights }, ids }: Network) => sumOf(weights) / ids.length / 2

/**
 * Eigenvector centrality (Bonacich 1987), the highest figure 1: a node is central when central nodes have ties to it,
 * and weights count. In a network of several parts only the densest part has figures, others 0.
 */
export const eigenvectorCentrality = (network: Network): Result<Float64Array, EigenvectorProblem> => {
  if (network.tieCount === 0) return failed('no-ties')
  const isChain = network.directed && strongComponents(network).sizes.every((size) => size === 1)
  if (isChain) return failed('no-cycle')
  const inertia = inertiaOf(network)
  let values: Float64Array = new Float64Array(network.ids.length).fill(1)
  let last = Infinity
  for (let round = 0; round < mostRounds; round += 1) {
    const next = passOn(network, values, inertia)
    const change = difference(next, values)
    values = next
    // Changes shrink by about the same ratio each round: what all later rounds together would still change.
    const ratio = change / last
    const remaining = ratio < 1 ? change * ratio / (1 - ratio) : Infinity
    if (change === 0 || Math.max(change, remaining) < accuracy) return ok(values)
    last = change
  }
  return failed('not-settled')
}
