import { intAt, realAt } from '#core/cells.ts'
import { strengths } from './degree.ts'
import type { Network } from './network.ts'

/** The share that follows ties; the rest starts anew anywhere. */
const damping = 0.85
/** Each round leaves at most 0.85 of the error: after 250 rounds it is below rounding. */
const rounds = 250
const accuracy = 1e-15

/** What is passed along one unit of weight by each node, and what nodes without ties outwards pass to everyone. */
const split = (before: Float64Array, given: Float64Array) => {
  const perWeight = new Float64Array(before.length)
  let toEveryone = 0
  for (let node = 0; node < before.length; node += 1) {
    const strength = realAt(given, node)
    if (strength > 0) perWeight[node] = realAt(before, node) / strength
    else toEveryone += realAt(before, node)
  }
  return { perWeight, toEveryone }
}

const passOn = ({ in: { starts, ends, weights } }: Network, before: Float64Array, given: Float64Array) => {
  const size = before.length
  const { perWeight, toEveryone } = split(before, given)
  const anywhere = (1 - damping + damping * toEveryone) / size
  const after = new Float64Array(size)
  let change = 0
  for (let node = 0; node < size; node += 1) {
    let received = 0
    for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
      received += realAt(weights, arc) * realAt(perWeight, intAt(ends, arc))
    }
    after[node] = anywhere + damping * received
    change += Math.abs(realAt(after, node) - realAt(before, node))
  }
  return { after, change }
}

/**
 * Where someone would be who keeps following ties (the stronger, the more often) and now and then starts anew (Page
 * and Brin 1998, damping 0.85); the figures sum to 1. Nodes without ties outwards lead to everyone alike.
 */
export const pageRank = (network: Network): Float64Array => {
  const size = network.ids.length
  const given = strengths(network).out
  let values = new Float64Array(size).fill(1 / size)
  for (let round = 0; round < rounds; round += 1) {
    const { after, change } = passOn(network, values, given)
    values = after
    if (change < accuracy) break
  }
  return values
}
