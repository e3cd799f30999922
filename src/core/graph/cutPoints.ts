import { intAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** What holds parts together, directions left aside. */
export interface CutPoints {
  /** Nodes without which their component falls apart, in order. */
  readonly nodes: readonly number[]
  /** Ties without which their component falls apart: the lower node first, in order. */
  readonly ties: readonly (readonly [number, number])[]
}

/** A walk into depth: when each node was entered and the earliest node its subtree reaches back to. */
interface Walk {
  readonly entered: Int32Array
  readonly earliest: Int32Array
  readonly parent: Int32Array
  readonly next: Int32Array
  readonly isCut: Uint8Array
  readonly ties: [number, number][]
  clock: number
}

const enter = (walk: Walk, node: number, parent: number) => {
  walk.entered[node] = walk.clock
  walk.earliest[node] = walk.clock
  walk.parent[node] = parent
  walk.clock += 1
}

const reachesBackTo = (walk: Walk, node: number, entered: number) => {
  if (entered < intAt(walk.earliest, node)) walk.earliest[node] = entered
}

/** Going back up over a tie tells whether the node or the tie was the only way down. Roots are judged apart. */
const leave = (walk: Walk, node: number, parent: number) => {
  const earliest = intAt(walk.earliest, node)
  const entered = intAt(walk.entered, parent)
  reachesBackTo(walk, parent, earliest)
  if (earliest >= entered && intAt(walk.parent, parent) >= 0) walk.isCut[parent] = 1
  if (earliest > entered) walk.ties.push(parent < node ? [parent, node] : [node, parent])
}

/** Follows the next tie of a node; returns the node to stand on now, -1 when the root is left. */
const step = (walk: Walk, { starts, ends }: Network['either'], node: number): number => {
  const arc = intAt(walk.next, node)
  const parent = intAt(walk.parent, node)
  if (arc === intAt(starts, node + 1)) {
    if (parent >= 0) leave(walk, node, parent)
    return parent
  }
  walk.next[node] = arc + 1
  const end = intAt(ends, arc)
  if (intAt(walk.entered, end) < 0) {
    enter(walk, end, node)
    return end
  }
  if (end !== parent) reachesBackTo(walk, node, intAt(walk.entered, end))
  return node
}

const walkFrom = (walk: Walk, { either }: Network, root: number) => {
  enter(walk, root, -1)
  let branches = 0
  let node = root
  while (node >= 0) {
    const before = node
    node = step(walk, either, node)
    if (before === root && node >= 0 && node !== root) branches += 1
  }
  if (branches > 1) walk.isCut[root] = 1
}

/** Finds nodes and ties whose loss would split their component (articulation points and bridges; Tarjan 1972). */
export const cutPoints = (network: Network): CutPoints => {
  const size = network.ids.length
  const walk: Walk = {
    entered: new Int32Array(size).fill(-1), earliest: new Int32Array(size), parent: new Int32Array(size).fill(-1),
    next: network.either.starts.slice(0, size), isCut: new Uint8Array(size), ties: [], clock: 0,
  }
  for (let node = 0; node < size; node += 1) if (intAt(walk.entered, node) < 0) walkFrom(walk, network, node)
  const nodes = [...walk.isCut.keys()].filter((node) => walk.isCut[node] === 1)
  return { nodes, ties: walk.ties.sort(([a, b], [c, d]) => a - c || b - d) }
}
