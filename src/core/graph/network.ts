import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { arcsOf, bothWays, compressed, eitherWay, merged, transposed } from './adjacency.ts'
import type { Adjacency, Arcs, Join } from './adjacency.ts'
import { intAt } from '#core/cells.ts'

/** An actor of the network; null is an unknown sector. */
export interface NetworkNode { readonly id: string; readonly sector: string | null }

/** A stated tie; weight 1 where none is given. In a network without directions the order of the ends means nothing. */
export interface Tie { readonly from: string; readonly to: string; readonly weight?: number }

export interface NetworkInput {
  readonly directed: boolean
  readonly nodes: readonly NetworkNode[]
  readonly ties: readonly Tie[]
  /** A tie of an actor to itself: refused, unless it is to be left out. */
  readonly selfTies?: 'refuse' | 'leave-out'
  /** The same tie stated twice: refused, unless weights are to be added or the strongest kept. */
  readonly doubleTies?: 'refuse' | 'add' | 'keep-strongest'
}

/**
 * A checked network in typed arrays: no self-ties, no double ties, weights between 1e-9 and 1e9. Figures of nodes are
 * arrays in the order of `ids`.
 */
export interface Network {
  readonly directed: boolean
  readonly ids: readonly string[]
  /** Names of sectors in order, and the place of each node's sector among them, -1 where unknown. */
  readonly sectors: readonly string[]
  readonly sectorOf: Int32Array
  /** Ties as stated: arcs of a directed network, edges of the other kind. */
  readonly tieCount: number
  readonly out: Adjacency
  /** Without directions the same object as `out`. */
  readonly in: Adjacency
  /** Neighbours in either direction, weights of both added; without directions the same object as `out`. */
  readonly either: Adjacency
}

export interface NetworkProblem {
  readonly reason:
    | 'node-twice' | 'unknown-node' | 'self-tie' | 'double-tie'
    | 'weight-not-a-number' | 'weight-infinite' | 'weight-negative' | 'weight-zero' | 'weight-out-of-range'
  /** Ids of the node or of the two ends of the tie. */
  readonly at: readonly string[]
}

/** Weights beyond these bounds cannot be told apart when ways are added up. */
const least = 1e-9
const most = 1e9

const weightProblem = (weight: number): NetworkProblem['reason'] | null => {
  if (Number.isNaN(weight)) return 'weight-not-a-number'
  if (!Number.isFinite(weight)) return 'weight-infinite'
  if (weight < 0) return 'weight-negative'
  if (weight === 0) return 'weight-zero'
  return weight < least || weight > most ? 'weight-out-of-range' : null
}

const indexNodes = (nodes: readonly NetworkNode[]): Result<ReadonlyMap<string, number>, NetworkProblem> => {
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of nodes.entries()) {
    if (indexOf.has(id)) return failed({ reason: 'node-twice', at: [id] })
    indexOf.set(id, index)
  }
  return ok(indexOf)
}

interface Read { readonly from: number[]; readonly to: number[]; readonly weights: number[] }

const tieProblem = ({ from, to, weight = 1 }: Tie, indexOf: ReadonlyMap<string, number>): NetworkProblem | null => {
  const unknown = [from, to].filter((id) => !indexOf.has(id))
  if (unknown.length > 0) return { reason: 'unknown-node', at: unknown }
  const reason = weightProblem(weight)
  return reason && { reason, at: [from, to] }
}

/** Without directions the lower end is written first, so that the same tie looks the same from both its ends. */
const take = (read: Read, tie: Tie, indexOf: ReadonlyMap<string, number>, directed: boolean) => {
  const [from, to] = [indexOf.get(tie.from) ?? -1, indexOf.get(tie.to) ?? -1]
  read.from.push(directed ? from : Math.min(from, to))
  read.to.push(directed ? to : Math.max(from, to))
  read.weights.push(tie.weight ?? 1)
}

const readTies = (
  { ties, directed, selfTies }: NetworkInput, indexOf: ReadonlyMap<string, number>,
): Result<Arcs, NetworkProblem> => {
  const read: Read = { from: [], to: [], weights: [] }
  for (const tie of ties) {
    const problem = tieProblem(tie, indexOf)
    if (problem) return failed(problem)
    const isSelfTie = tie.from === tie.to
    if (isSelfTie && selfTies !== 'leave-out') return failed({ reason: 'self-tie', at: [tie.from] })
    if (!isSelfTie) take(read, tie, indexOf, directed)
  }
  return ok({
    from: Int32Array.from(read.from), to: Int32Array.from(read.to), weights: Float64Array.from(read.weights),
  })
}

const doubleArc = ({ starts, ends }: Adjacency): readonly [number, number] | null => {
  for (let node = 0; node < starts.length - 1; node += 1) {
    for (let arc = intAt(starts, node) + 1; arc < intAt(starts, node + 1); arc += 1) {
      if (intAt(ends, arc) === intAt(ends, arc - 1)) return [node, intAt(ends, arc)]
    }
  }
  return null
}

const joins: Readonly<Record<'add' | 'keep-strongest', Join>> = {
  add: (one, other) => one + other,
  'keep-strongest': Math.max,
}

type Shape = Pick<Network, 'out' | 'in' | 'either'>

const shapeOf = (size: number, directed: boolean, once: Arcs): Shape => {
  const out = compressed(size, directed ? once : bothWays(once))
  return directed ? { out, in: transposed(out), either: eitherWay(out) } : { out, in: out, either: out }
}

const sectorsOf = (nodes: readonly NetworkNode[]): Pick<Network, 'sectors' | 'sectorOf'> => {
  const sectors = [...new Set(nodes.flatMap(({ sector }) => sector ?? []))].sort()
  const places = new Map(sectors.map((sector, place) => [sector, place]))
  const placeOfSector = (sector: string | null) => sector === null ? -1 : places.get(sector) ?? -1
  return { sectors, sectorOf: Int32Array.from(nodes, ({ sector }) => placeOfSector(sector)) }
}

/** Checks nodes and ties and makes the network ready for all measures; what is wrong is refused by its name. */
export const networkOf = (input: NetworkInput): Result<Network, NetworkProblem> => {
  const { nodes, directed, doubleTies: joining = 'refuse' } = input
  const indexOf = indexNodes(nodes)
  if (!indexOf.ok) return indexOf
  const arcs = readTies(input, indexOf.value)
  if (!arcs.ok) return arcs
  const stated = compressed(nodes.length, arcs.value)
  const twice = doubleArc(stated)
  const ids = nodes.map(({ id }) => id)
  if (twice && joining === 'refuse') return failed({ reason: 'double-tie', at: twice.map((node) => ids[node] ?? '') })
  const once = joining === 'refuse' ? stated : merged(stated, joins[joining])
  const shape = shapeOf(nodes.length, directed, arcsOf(once))
  return ok({ directed, ids, ...sectorsOf(nodes), tieCount: once.ends.length, ...shape })
}

/** The same network with every tie as strong as any other: a measure that reads weights becomes the plain one. */
export const withoutWeights = (network: Network): Network => {
  const out = { ...network.out, weights: new Float64Array(network.out.ends.length).fill(1) }
  if (!network.directed) return { ...network, out, in: out, either: out }
  return { ...network, out, in: transposed(out), either: eitherWay(out) }
}
