import { addTo, intAt, realAt } from '#core/cells.ts'
import { possibleTies } from './density.ts'
import type { Network } from './network.ts'
import { pathSearch } from './shortestPaths.ts'
import type { PathSearch, Ways } from './shortestPaths.ts'

/** Sums of one source by node: its ways' dependency on the node, and (1 + that) / ways, which the node passes back. */
interface Dependencies { readonly on: Float64Array; readonly passedBack: Float64Array }

const emptyDependencies = (size: number): Dependencies =>
  ({ on: new Float64Array(size), passedBack: new Float64Array(size) })

const sumOfSteps = (ends: Int32Array, passedBack: Float64Array, first: number, last: number): number => {
  let sum = 0
  for (let step = first; step < last; step += 1) sum += realAt(passedBack, intAt(ends, step))
  return sum
}

/** How much the ways from one source depend on each node reached (Brandes 2001), the farthest first. */
const passBack = ({ order, ways, steps }: PathSearch, reached: number, { on, passedBack }: Dependencies) => {
  const { starts, ends } = steps
  for (let place = reached - 1; place >= 0; place -= 1) {
    const node = intAt(order, place)
    const waysHere = realAt(ways, node)
    const dependency = waysHere * sumOfSteps(ends, passedBack, intAt(starts, place), intAt(starts, place + 1))
    on[node] = dependency
    passedBack[node] = (1 + dependency) / waysHere
  }
}

/** Each pair of a network without directions is met from both its ends. */
const pairFactor = ({ directed }: Network) => directed ? 1 : 0.5

/**
 * On how many shortest ways between two others each node lies; a pair with several ways gives each its share. Ends of
 * a way do not count. Without directions every pair once, with directions each way there and back (as igraph and
 * networkx not normalised).
 */
export const betweenness = (network: Network, ways: Ways = 'ties'): Float64Array => {
  const size = network.ids.length
  const sums = new Float64Array(size)
  const dependencies = emptyDependencies(size)
  const search = pathSearch(network, ways)
  for (let source = 0; source < size; source += 1) {
    const reached = search.from(source)
    passBack(search, reached, dependencies)
    // The source comes first in the order; its ways do not depend on itself.
    for (let place = 1; place < reached; place += 1) {
      const node = intAt(search.order, place)
      addTo(sums, node, realAt(dependencies.on, node))
    }
  }
  return sums.map((sum) => sum * pairFactor(network))
}

/** Betweenness as a share of all pairs of the others, 0 to 1; null with fewer than three nodes. */
export const betweennessShare = ({ ids, directed }: Network, values: Float64Array): Float64Array | null => {
  const pairs = possibleTies(ids.length - 1, directed)
  return ids.length < 3 ? null : values.map((value) => value / pairs)
}

/** A tie and on how many shortest ways it lies. */
export interface TieBetweenness { readonly from: number; readonly to: number; readonly betweenness: number }

/** On how many shortest ways each tie lies, its own ends' way among them; an edge stands once, the lower node first. */
export const tieBetweenness = (network: Network, ways: Ways = 'ties'): readonly TieBetweenness[] => {
  const sums = new Float64Array(network.out.ends.length)
  const dependencies = emptyDependencies(network.ids.length)
  const search = pathSearch(network, ways)
  const { starts, ends, arcs } = search.steps
  for (let source = 0; source < network.ids.length; source += 1) {
    const reached = search.from(source)
    passBack(search, reached, dependencies)
    for (let place = 0; place < reached; place += 1) {
      const waysHere = realAt(search.ways, intAt(search.order, place))
      for (let step = intAt(starts, place); step < intAt(starts, place + 1); step += 1) {
        addTo(sums, intAt(arcs, step), waysHere * realAt(dependencies.passedBack, intAt(ends, step)))
      }
    }
  }
  return listTies(network, sums)
}

/** Both arcs of an edge carry the same pairs of ends turned round: one of them is enough. */
const listTies = ({ ids, directed, out }: Network, sums: Float64Array): TieBetweenness[] => {
  const list: TieBetweenness[] = []
  for (let from = 0; from < ids.length; from += 1) {
    for (let arc = intAt(out.starts, from); arc < intAt(out.starts, from + 1); arc += 1) {
      const to = intAt(out.ends, arc)
      if (directed || from < to) list.push({ from, to, betweenness: realAt(sums, arc) })
    }
  }
  return list
}
