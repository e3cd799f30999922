import type { Table } from './table.ts'

/** What somebody who sees the published cells and all totals can tell of a suppressed cell: it is from … to …, no less and no more. */
export interface Interval { readonly from: number, readonly to: number }

/**
 * The smallest and the largest value of a cell over all tables with the same totals, the same published cells and no
 * negative cell. What leaves one cell must come back in its row and column, so the room to move is a largest flow
 * between its row and its column over the other suppressed cells (Gusfield 1988, SIAM Journal on Computing 17, 552–571).
 * Counts are whole, so the flows are, and nothing is rounded.
 */
export const attackerInterval = (table: Table, isSuppressed: Uint8Array, at: number): Interval => {
  const value = table.counts[at] ?? 0
  if (isSuppressed[at] !== 1) return { from: value, to: value }
  const row = Math.floor(at / table.columns)
  const column = table.rows + at % table.columns
  return {
    from: value - Math.min(value, largestFlow(networkOf(table, isSuppressed, at), row, column)),
    to: value + largestFlow(networkOf(table, isSuppressed, at), column, row),
  }
}

/** Rows and columns are nodes; `capacity[from × nodes + to]`. */
interface Network { readonly nodes: number, readonly capacity: Float64Array }

/** A cell may grow by as much as anything (row → column) and shrink to nothing (column → row). The cell asked for is left out. */
const networkOf = ({ rows, columns, counts }: Table, isSuppressed: Uint8Array, except: number): Network => {
  const nodes = rows + columns
  const capacity = new Float64Array(nodes * nodes)
  for (const [at, count] of counts.entries()) {
    if (at === except || isSuppressed[at] !== 1) continue
    const row = Math.floor(at / columns)
    const column = rows + at % columns
    capacity[row * nodes + column] = Infinity
    capacity[column * nodes + row] = count
  }
  return { nodes, capacity }
}

/** Largest flow by shortest augmenting paths (Edmonds, Karp 1972); uses the network up. */
const largestFlow = (network: Network, from: number, to: number): number => {
  let flow = 0
  for (;;) {
    const before = pathTo(network, from, to)
    if (!before) return flow
    const steps: number[] = []
    for (let node = to; node !== from; node = before[node] ?? from) steps.push((before[node] ?? from) * network.nodes + node)
    const room = Math.min(...steps.map((step) => network.capacity[step] ?? 0))
    for (const step of steps) {
      const back = step % network.nodes * network.nodes + Math.floor(step / network.nodes)
      network.capacity[step] = (network.capacity[step] ?? 0) - room
      network.capacity[back] = (network.capacity[back] ?? 0) + room
    }
    flow += room
  }
}

/** The node before each node on a shortest path; null when there is no way. */
const pathTo = ({ nodes, capacity }: Network, from: number, to: number): Int32Array | null => {
  const before = new Int32Array(nodes).fill(-1)
  before[from] = from
  const queue = [from]
  for (const node of queue) {
    for (let next = 0; next < nodes; next += 1) {
      if (before[next] !== -1 || (capacity[node * nodes + next] ?? 0) <= 0) continue
      before[next] = node
      if (next === to) return before
      queue.push(next)
    }
  }
  return null
}
