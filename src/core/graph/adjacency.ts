import { countTo, intAt, realAt } from '#core/cells.ts'

/** Arcs in compressed rows: those of node v stand from starts[v] to before starts[v + 1], by rising other end. */
export interface Adjacency {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly weights: Float64Array
}

/** Arcs side by side, in any order. */
export interface Arcs {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weights: Float64Array
}

const rowsBy = (size: number, keys: Int32Array, others: Int32Array, weights: Float64Array): Adjacency => {
  const starts = new Int32Array(size + 1)
  for (let arc = 0; arc < keys.length; arc += 1) countTo(starts, intAt(keys, arc) + 1, 1)
  for (let node = 0; node < size; node += 1) countTo(starts, node + 1, intAt(starts, node))
  const next = starts.slice(0, size)
  const rows = { starts, ends: new Int32Array(keys.length), weights: new Float64Array(keys.length) }
  for (let arc = 0; arc < keys.length; arc += 1) {
    const key = intAt(keys, arc)
    const place = intAt(next, key)
    next[key] = place + 1
    rows.ends[place] = intAt(others, arc)
    rows.weights[place] = realAt(weights, arc)
  }
  return rows
}

export const sizeOf = ({ starts }: Adjacency): number => starts.length - 1

/** How many arcs the row of a node has. */
export const rowLength = ({ starts }: Adjacency, node: number): number => intAt(starts, node + 1) - intAt(starts, node)

/** The node each arc starts from, in the order of the rows. */
const rowOfArc = (adjacency: Adjacency): Int32Array => {
  const { starts, ends } = adjacency
  const rows = new Int32Array(ends.length)
  for (let node = 0; node < sizeOf(adjacency); node += 1) rows.fill(node, intAt(starts, node), intAt(starts, node + 1))
  return rows
}

/** The same arcs by the node they lead to. Reading rows in order leaves every new row sorted. */
export const transposed = (adjacency: Adjacency): Adjacency =>
  rowsBy(sizeOf(adjacency), adjacency.ends, rowOfArc(adjacency), adjacency.weights)

/** Arcs by the node they start from; double arcs stay side by side. */
export const compressed = (size: number, { from, to, weights }: Arcs): Adjacency =>
  transposed(rowsBy(size, to, from, weights))

export const arcsOf = (adjacency: Adjacency): Arcs =>
  ({ from: rowOfArc(adjacency), to: adjacency.ends, weights: adjacency.weights })

/** Every arc and the same arc turned round. */
export const bothWays = ({ from, to, weights }: Arcs): Arcs => {
  const count = from.length
  const both = { from: new Int32Array(count * 2), to: new Int32Array(count * 2), weights: new Float64Array(count * 2) }
  both.from.set(from)
  both.from.set(to, count)
  both.to.set(to)
  both.to.set(from, count)
  both.weights.set(weights)
  both.weights.set(weights, count)
  return both
}

export type Join = (one: number, other: number) => number

/** Rows in which every other end stands once; weights of double arcs are joined. */
export const merged = (adjacency: Adjacency, join: Join): Adjacency => {
  const size = sizeOf(adjacency)
  const starts = new Int32Array(size + 1)
  const ends = new Int32Array(adjacency.ends.length)
  const weights = new Float64Array(adjacency.ends.length)
  let count = 0
  for (let node = 0; node < size; node += 1) {
    const first = count
    for (let arc = intAt(adjacency.starts, node); arc < intAt(adjacency.starts, node + 1); arc += 1) {
      const end = intAt(adjacency.ends, arc)
      const weight = realAt(adjacency.weights, arc)
      const isDouble = count > first && intAt(ends, count - 1) === end
      if (!isDouble) count += 1
      ends[count - 1] = end
      weights[count - 1] = isDouble ? join(realAt(weights, count - 1), weight) : weight
    }
    starts[node + 1] = count
  }
  return { starts, ends: ends.slice(0, count), weights: weights.slice(0, count) }
}

/** Ties in either direction as one tie with the weights of both added. */
export const eitherWay = (adjacency: Adjacency): Adjacency =>
  merged(compressed(sizeOf(adjacency), bothWays(arcsOf(adjacency))), (one, other) => one + other)

/** Place of the arc in the rows, -1 where there is none; by halving the sorted row. */
export const placeOf = ({ starts, ends }: Adjacency, from: number, to: number): number => {
  let low = intAt(starts, from)
  let high = intAt(starts, from + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (intAt(ends, middle) < to) low = middle + 1
    else high = middle
  }
  return low < intAt(starts, from + 1) && intAt(ends, low) === to ? low : -1
}
