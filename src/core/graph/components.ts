import type { Adjacency } from './adjacency.ts'
import { intAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** Parts of a network: the part of each node, numbered by their first node, and how many nodes each has. */
export interface Components { readonly of: Int32Array; readonly sizes: readonly number[] }

/** Walks everything reachable from a node and gives it the number of the part; returns how many nodes that was. */
const spread = ({ starts, ends }: Adjacency, of: Int32Array, from: number, part: number, stack: Int32Array): number => {
  let waiting = 1
  let size = 0
  stack[0] = from
  of[from] = part
  while (waiting > 0) {
    waiting -= 1
    const node = intAt(stack, waiting)
    size += 1
    for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
      const end = intAt(ends, arc)
      if (intAt(of, end) >= 0) continue
      of[end] = part
      stack[waiting] = end
      waiting += 1
    }
  }
  return size
}

/** Parts held together by ties in any direction (weak components). */
export const components = ({ ids, either }: Network): Components => {
  const of = new Int32Array(ids.length).fill(-1)
  const stack = new Int32Array(ids.length)
  const sizes: number[] = []
  for (let node = 0; node < ids.length; node += 1) {
    if (intAt(of, node) < 0) sizes.push(spread(either, of, node, sizes.length, stack))
  }
  return { of, sizes }
}

/** Nodes in the order in which a walk along arcs leaves them for good. */
const finishingOrder = ({ starts, ends }: Adjacency): Int32Array => {
  const size = starts.length - 1
  const next = starts.slice(0, size)
  const seen = new Uint8Array(size)
  const stack = new Int32Array(size)
  const order = new Int32Array(size)
  let finished = 0
  for (let root = 0; root < size; root += 1) {
    if (seen[root] === 1) continue
    seen[root] = 1
    stack[0] = root
    let depth = 1
    while (depth > 0) {
      const node = intAt(stack, depth - 1)
      const arc = intAt(next, node)
      if (arc === intAt(starts, node + 1)) {
        depth -= 1
        order[finished] = node
        finished += 1
        continue
      }
      next[node] = arc + 1
      const end = intAt(ends, arc)
      if (seen[end] === 1) continue
      seen[end] = 1
      stack[depth] = end
      depth += 1
    }
  }
  return order
}

/** Numbers parts anew by their first node, so that they do not depend on the way of computing. */
const numberedByFirst = (of: Int32Array, sizes: readonly number[]): Components => {
  const numbers = new Map<number, number>()
  const renumbered = of.map((part) => {
    const number = numbers.get(part) ?? numbers.size
    numbers.set(part, number)
    return number
  })
  return { of: renumbered, sizes: [...numbers.keys()].map((part) => sizes[part] ?? 0) }
}

/** Parts in which every node can be reached from every other along arcs (Kosaraju and Sharir). */
export const strongComponents = (network: Network): Components => {
  const order = finishingOrder(network.out)
  const of = new Int32Array(order.length).fill(-1)
  const stack = new Int32Array(order.length)
  const sizes: number[] = []
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const node = intAt(order, place)
    if (intAt(of, node) < 0) sizes.push(spread(network.in, of, node, sizes.length, stack))
  }
  return numberedByFirst(of, sizes)
}
