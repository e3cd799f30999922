import { rowLength, sizeOf } from './adjacency.ts'
import type { Adjacency } from './adjacency.ts'
import { addTo, intAt, realAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** Counts of ties, or sums of their weights, of each node: received, given and all. Without directions all three agree. */
export interface PerDirection<Values> { readonly in: Values; readonly out: Values; readonly all: Values }

const lengths = (adjacency: Adjacency) =>
  Int32Array.from({ length: sizeOf(adjacency) }, (_, node) => rowLength(adjacency, node))

const sums = (adjacency: Adjacency): Float64Array => {
  const totals = new Float64Array(sizeOf(adjacency))
  for (let node = 0; node < totals.length; node += 1) {
    for (let arc = intAt(adjacency.starts, node); arc < intAt(adjacency.starts, node + 1); arc += 1) {
      addTo(totals, node, realAt(adjacency.weights, arc))
    }
  }
  return totals
}

/** Numbers of ties; `all` counts a pair of opposite arcs twice. */
export const degrees = (network: Network): PerDirection<Int32Array> => {
  const out = lengths(network.out)
  if (!network.directed) return { in: out, out, all: out }
  const into = lengths(network.in)
  return { in: into, out, all: out.map((count, node) => count + intAt(into, node)) }
}

/** Sums of weights. */
export const strengths = (network: Network): PerDirection<Float64Array> => {
  const out = sums(network.out)
  if (!network.directed) return { in: out, out, all: out }
  const into = sums(network.in)
  return { in: into, out, all: out.map((sum, node) => sum + realAt(into, node)) }
}

/** Ties as a share of the other nodes, up to 1 (with directions up to 2); null with fewer than two nodes. */
export const degreeCentrality = (network: Network): Float64Array | null => {
  const others = network.ids.length - 1
  return others < 1 ? null : Float64Array.from(degrees(network).all, (count) => count / others)
}
