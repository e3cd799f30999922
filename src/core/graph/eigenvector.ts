import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { intAt, realAt, sumOf } from '#core/cells.ts'
import { strongComponents } from './components.ts'
import type { Network } from './network.ts'

/** Where a node's weight comes from has no figure: no ties, only one-way chains, or a sum that does not settle. */
export type EigenvectorProblem = 'no-ties' | 'no-cycle' | 'not-settled'

/** Rounds come in blocks: only within a block does the change of one round follow from that of the round before. */
const roundsOfBlock = 16
const mostBlocks = 1500
/** Agreed on about this many decimals. */
const accuracy = 1e-12
/** Changes this small are rounding: they may go on for ever and mean nothing. */
const rounding = 1e-15

const highest = (values: Float64Array) => {
  let most = 0
  for (let node = 0; node < values.length; node += 1) most = Math.max(most, realAt(values, node))
  return most
}

const toHighestOne = (values: Float64Array) => {
  const most = highest(values)
  for (let node = 0; node < values.length; node += 1) values[node] = realAt(values, node) / most
  return values
}

/** One round: everyone keeps `inertia` of their own and receives from those who have a tie to them. */
const passOn = ({ in: { starts, ends, weights } }: Network, before: Float64Array, inertia: number): Float64Array => {
  const after = new Float64Array(before.length)
  for (let node = 0; node < before.length; node += 1) {
    let sum = inertia * realAt(before, node)
    for (let arc = intAt(starts, node), last = intAt(starts, node + 1); arc < last; arc += 1) {
      sum += realAt(weights, arc) * realAt(before, intAt(ends, arc))
    }
    after[node] = sum
  }
  return toHighestOne(after)
}

const difference = (one: Float64Array, other: Float64Array) => {
  let most = 0
  for (let node = 0; node < one.length; node += 1) most = Math.max(most, Math.abs(realAt(one, node) - realAt(other, node)))
  return most
}

/**
 * Half the mean strength kept each round: without it the figures of a network of two sides (a star) would swing for
 * ever; with more the rounds would be many.
 */
const inertiaOf = ({ in: { weights }, ids }: Network) => sumOf(weights) / ids.length / 2

interface Block { readonly values: Float64Array; readonly before: Float64Array; readonly change: number; readonly ratio: number }

const blockOfRounds = (network: Network, from: Float64Array, inertia: number): Block => {
  let [before, values, change, last] = [from, from, Infinity, Infinity]
  for (let round = 0; round < roundsOfBlock; round += 1) {
    before = values
    values = passOn(network, before, inertia)
    last = change
    change = difference(values, before)
  }
  return { values, before, change, ratio: change === 0 ? 0 : change / last }
}

/** What all later rounds together would still change, when each changes so many times as much as the one before. */
const remaining = ({ change, ratio }: Block) => ratio < 1 ? change * ratio / (1 - ratio) : Infinity

const isSettled = (block: Block) => block.change < rounding || Math.max(block.change, remaining(block)) < accuracy

/** Jumps to where the rounds seem to lead (Aitken): two groups that are almost equally dense settle very slowly. */
const jump = ({ values, before, ratio }: Block): Float64Array => {
  if (ratio > 1 - 1e-9) return values
  const rest = ratio / (1 - ratio)
  return toHighestOne(values.map((value, node) => Math.max(0, value + (value - realAt(before, node)) * rest)))
}

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
  let [last, isJumping] = [Infinity, true]
  for (let done = 0; done < mostBlocks; done += 1) {
    const block = blockOfRounds(network, values, inertia)
    if (isSettled(block)) return ok(block.values)
    // Only with directions may changes go round in circles and lead nowhere straight on: there jumps do harm.
    isJumping &&= !network.directed || block.change < last
    last = block.change
    values = isJumping ? jump(block) : block.values
  }
  return failed('not-settled')
}
