import { margins, sum, type Table } from './tables.ts'

/** Probabilities this near (as logarithms) are the same one, differently rounded; the same bound as in R. */
const same = 1e-7
/** Paths whose logarithms agree to so many parts are one path walked in several ways. */
const partsOfLog = 1e11

/** Logarithms of factorials 0! … n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1)
  for (let k = 2; k <= n; k += 1) logs[k] = (logs[k - 1] ?? 0) + Math.log(k)
  return logs
}

/** Logarithms of products of 1 / count!, and in how many ways each comes about; by their rounded size. */
type Paths = Map<number, { readonly log: number, ways: number }>

function add(paths: Paths, log: number, ways: number): void {
  const key = Math.round(log * partsOfLog)
  const known = paths.get(key)
  if (known) known.ways += ways
  else paths.set(key, { log, ways })
}

/** Rows still to be filled, sorted, since their order does not matter; how to fill one column more; the likeliest and the unlikeliest end. */
interface Node { readonly rows: readonly number[], readonly steps: ReadonlyMap<Node, Paths>, readonly longest: number, readonly shortest: number }

class TooLarge extends Error {}

/** In place; lists are as short as the table is low. */
function sortShort(values: number[]): void {
  for (let place = 1; place < values.length; place += 1) {
    const value = values[place] ?? 0
    let before = place - 1
    for (; before >= 0 && (values[before] ?? 0) > value; before -= 1) values[before + 1] = values[before] ?? 0
    values[before + 1] = value
  }
}

/** The nodes of one pair of margins, each made once. */
class Network {
  readonly #logs: Float64Array
  readonly #nodes: ReadonlyMap<number, Node>[]
  readonly #base: number
  readonly #mostSteps: number
  #taken = 0
  readonly columns: readonly number[]

  constructor(columns: readonly number[], n: number, mostSteps: number) {
    this.columns = columns
    this.#mostSteps = mostSteps
    this.#logs = logFactorials(n)
    this.#nodes = Array.from({ length: columns.length + 1 }, () => new Map<number, Node>())
    this.#base = n + 1
  }

  log(k: number): number {
    return this.#logs[k] ?? 0
  }

  take(): void {
    this.#taken += 1
    if (this.#taken > this.#mostSteps) throw new TooLarge()
  }

  node(sorted: readonly number[], stage: number): Node {
    const key = sorted.reduce((code, value) => code * this.#base + value, 0)
    if (key > Number.MAX_SAFE_INTEGER) throw new TooLarge()
    const nodes = this.#nodes[stage] as Map<number, Node>
    const known = nodes.get(key)
    if (known) return known
    const made = this.#made([...sorted], stage)
    nodes.set(key, made)
    return made
  }

  #made(rows: readonly number[], stage: number): Node {
    const column = this.columns[stage]
    const steps = column === undefined ? new Map<Node, Paths>() : this.#steps(rows, column, stage + 1)
    let [longest, shortest] = column === undefined ? [0, 0] : [-Infinity, Infinity]
    for (const [next, paths] of steps) {
      for (const { log } of paths.values()) {
        longest = Math.max(longest, log + next.longest)
        shortest = Math.min(shortest, log + next.shortest)
      }
    }
    return { rows, steps, longest, shortest }
  }

  /** Every way to put a column into the rows, and the node it leads to. */
  #steps(rows: readonly number[], column: number, nextStage: number): ReadonlyMap<Node, Paths> {
    const steps = new Map<Node, Paths>()
    const room = rows.map((_, row) => sum(rows.slice(row + 1)))
    const rest = [...rows]
    const put = (row: number, left: number, log: number): void => {
      if (row === rows.length) {
        this.take()
        const sorted = [...rest]
        sortShort(sorted)
        const next = this.node(sorted, nextStage)
        const paths = steps.get(next) ?? new Map<number, { log: number, ways: number }>()
        steps.set(next, paths)
        add(paths, log, 1)
        return
      }
      const size = rows[row] ?? 0
      for (let count = Math.max(0, left - (room[row] ?? 0)); count <= Math.min(size, left); count += 1) {
        rest[row] = size - count
        put(row + 1, left - count, log - this.log(count))
      }
      rest[row] = size
    }
    put(0, column, 0)
    return steps
  }

  /** Logarithm of the sum of all ways to fill these rows by the columns from a stage on. */
  whole(rows: readonly number[], stage: number): number {
    const rest = this.columns.slice(stage)
    return [...rows, ...rest].reduce((log, margin) => log - this.log(margin), this.log(sum(rest)))
  }
}

/** Columns are filled one after another; a whole branch is counted or dropped once its best and worst end say which. */
function walk(network: Network, start: Node, found: number): number {
  const limit = found + same
  const all = network.whole(start.rows, 0)
  let p = 0
  let layer = new Map<Node, Paths>([[start, new Map([[0, { log: 0, ways: 1 }]])]])
  for (let stage = 0; stage < network.columns.length; stage += 1) {
    const next = new Map<Node, Paths>()
    for (const [node, paths] of layer) {
      const ends = network.whole(node.rows, stage) - all
      for (const { log, ways } of paths.values()) {
        if (log + node.shortest > limit) continue
        if (log + node.longest <= limit) p += ways * Math.exp(log + ends)
        else carry(network, node, { log, ways }, next)
      }
    }
    layer = next
  }
  return p
}

function carry(network: Network, node: Node, path: { readonly log: number, readonly ways: number }, next: Map<Node, Paths>): void {
  for (const [to, paths] of node.steps) {
    const known = next.get(to) ?? new Map<number, { log: number, ways: number }>()
    next.set(to, known)
    for (const { log, ways } of paths.values()) {
      network.take()
      add(known, path.log + log, path.ways * ways)
    }
  }
}

/**
 * Two-sided p of Fisher's exact test of a table of any size with no empty row or column, two rows at least, by Mehta and Patel's
 * network: tables with the same rest are carried on together. Null beyond so many steps between nodes.
 */
export function fisherNetwork(counts: Table, mostSteps: number): number | null {
  const { rows: down, columns: across, n } = margins(counts)
  // The shorter side makes the nodes, the longer one the stages; large columns first leave the fewest nodes.
  const [rows, columns] = down.length <= across.length ? [down, across] : [across, down]
  const network = new Network(columns.toSorted((left, right) => right - left), n, mostSteps)
  const found = counts.flat().reduce((log, count) => log - network.log(count), 0)
  try {
    const start = network.node(rows.toSorted((left, right) => left - right), 0)
    return Math.min(1, walk(network, start, found))
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}
