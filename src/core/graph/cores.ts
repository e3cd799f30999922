import { bothWays, arcsOf, compressed, rowLength, sizeOf } from './adjacency.ts'
import type { Adjacency } from './adjacency.ts'
import { countTo, intAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** Nodes in order of remaining degree, with the place of each and where each degree begins. */
interface Buckets { readonly nodes: Int32Array; readonly places: Int32Array; readonly begins: Int32Array }

const bucketsOf = (remaining: Int32Array): Buckets => {
  const size = remaining.length
  const begins = new Int32Array(remaining.reduce((most, degree) => Math.max(most, degree), 0) + 2)
  for (const degree of remaining) countTo(begins, degree + 1, 1)
  for (let degree = 1; degree < begins.length; degree += 1) countTo(begins, degree, intAt(begins, degree - 1))
  const next = begins.slice()
  const buckets = { nodes: new Int32Array(size), places: new Int32Array(size), begins }
  for (let node = 0; node < size; node += 1) {
    const place = intAt(next, intAt(remaining, node))
    next[intAt(remaining, node)] = place + 1
    buckets.places[node] = place
    buckets.nodes[place] = node
  }
  return buckets
}

/** Moves a node one degree down: it changes places with the first of its degree, which then begins one later. */
const moveDown = ({ nodes, places, begins }: Buckets, node: number, degree: number) => {
  const place = intAt(places, node)
  const begin = intAt(begins, degree)
  const first = intAt(nodes, begin)
  nodes[begin] = node
  nodes[place] = first
  places[node] = begin
  places[first] = place
  begins[degree] = begin + 1
}

const peel = ({ starts, ends }: Adjacency, remaining: Int32Array) => {
  const buckets = bucketsOf(remaining)
  for (let place = 0; place < remaining.length; place += 1) {
    const node = intAt(buckets.nodes, place)
    for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
      const end = intAt(ends, arc)
      const degree = intAt(remaining, end)
      if (degree <= intAt(remaining, node)) continue
      moveDown(buckets, end, degree)
      remaining[end] = degree - 1
    }
  }
}

/**
 * The highest k for which the node lies in a group where everyone has k ties inside (Batagelj and Zaveršnik 2003).
 * `neighbours` counts each other node once; `arcs` counts a pair of opposite arcs twice, as networkx does.
 */
export const coreNumbers = (network: Network, counting: 'neighbours' | 'arcs' = 'neighbours'): Int32Array => {
  const size = network.ids.length
  const isByArcs = counting === 'arcs' && network.directed
  const adjacency = isByArcs ? compressed(size, bothWays(arcsOf(network.out))) : network.either
  const remaining = Int32Array.from({ length: sizeOf(adjacency) }, (_, node) => rowLength(adjacency, node))
  peel(adjacency, remaining)
  return remaining
}
