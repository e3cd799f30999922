import { placeOf, rowLength } from './adjacency.ts'
import { addTo, intAt, realAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/**
 * How the common neighbours of a pair count: each as 1; as a share of all neighbours of either; less the more
 * neighbours it has itself, by the logarithm (Adamic and Adar 2003) or in full (resource allocation, Zhou 2009).
 */
export type SuggestionMeasure = 'common-neighbours' | 'jaccard' | 'adamic-adar' | 'resource-allocation'

/** A pair without a tie; `from` stands before `to` by id. */
export interface SuggestedTie {
  readonly from: number
  readonly to: number
  readonly commonNeighbours: number
  readonly score: number
}

const weightOfNeighbour: Readonly<Record<SuggestionMeasure, (neighbours: number) => number>> = {
  'common-neighbours': () => 1,
  jaccard: () => 1,
  'adamic-adar': (neighbours) => 1 / Math.log(neighbours),
  'resource-allocation': (neighbours) => 1 / neighbours,
}

/** What lies two ties from a node: the nodes met, how often, and the score added up over the neighbours between. */
interface Around { readonly met: number[]; readonly common: Float64Array; readonly score: Float64Array }

const lookAround = ({ either: { starts, ends } }: Network, node: number, weights: Float64Array, around: Around) => {
  for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
    const between = intAt(ends, arc)
    for (let next = intAt(starts, between); next < intAt(starts, between + 1); next += 1) {
      const other = intAt(ends, next)
      if (other <= node) continue
      if (realAt(around.common, other) === 0) around.met.push(other)
      addTo(around.common, other, 1)
      addTo(around.score, other, realAt(weights, between))
    }
  }
}

const scoreOf = ({ either }: Network, { common, score }: Around, measure: SuggestionMeasure, node: number, other: number) => {
  if (measure !== 'jaccard') return realAt(score, other)
  const shared = realAt(common, other)
  return shared / (rowLength(either, node) + rowLength(either, other) - shared)
}

const isBefore = ({ ids }: Network, one: number, other: number) => (ids[one] ?? '') < (ids[other] ?? '')

const forget = ({ met, common, score }: Around) => {
  for (const node of met) {
    common[node] = 0
    score[node] = 0
  }
  met.length = 0
}

/** Sums in another order differ in their last digits: scores that agree on ten decimals are equal. */
const rankOf = ({ score }: SuggestedTie) => Math.round(score * 1e10)

/** The higher score first, then more common neighbours, then by ids: the order of nodes does not matter. */
const inOrder = (network: Network) => {
  const byId = (one: number, other: number) => isBefore(network, one, other) ? -1 : Number(one !== other)
  return (one: SuggestedTie, other: SuggestedTie) => rankOf(other) - rankOf(one)
    || other.commonNeighbours - one.commonNeighbours || byId(one.from, other.from) || byId(one.to, other.to)
}

/**
 * Pairs that are not tied and have neighbours in common, directions left aside: the `limit` with the highest scores.
 * It says where a tie would be usual, not where one is needed.
 */
export const suggestedTies = (network: Network, measure: SuggestionMeasure, limit: number): readonly SuggestedTie[] => {
  if (!(limit >= 0)) throw new RangeError(`limit: ${limit} is no number of ties`)
  const { ids, either } = network
  const weights = Float64Array.from(ids, (_, node) => weightOfNeighbour[measure](rowLength(either, node)))
  const around: Around = { met: [], common: new Float64Array(ids.length), score: new Float64Array(ids.length) }
  const order = inOrder(network)
  let best: SuggestedTie[] = []
  for (const node of ids.keys()) {
    lookAround(network, node, weights, around)
    for (const other of around.met) {
      if (placeOf(either, node, other) >= 0) continue
      const [from, to] = isBefore(network, node, other) ? [node, other] : [other, node]
      const score = scoreOf(network, around, measure, node, other)
      best.push({ from, to, commonNeighbours: realAt(around.common, other), score })
    }
    forget(around)
    // Never more than about twice the limit is kept, whatever the size of the network.
    if (best.length > 2 * limit + 1000) best = best.sort(order).slice(0, limit)
  }
  return best.sort(order).slice(0, limit)
}
