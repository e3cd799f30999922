import type { NetworkInput } from '#core/graph/network.ts'

/** A network as the plain table of weights it is: row from, column to, 0 where there is no tie. For tests that recompute by definition. */
export interface WeightTable {
  readonly size: number
  readonly directed: boolean
  readonly weight: (from: number, to: number) => number
  readonly sector: (node: number) => string | null
}

export function weightTable({ nodes, ties, directed }: NetworkInput): WeightTable {
  const table = nodes.map(() => nodes.map(() => 0))
  const place = new Map(nodes.map(({ id }, index) => [id, index]))
  for (const { from, to, weight = 1 } of ties) {
    const [one, other] = [place.get(from)!, place.get(to)!]
    table[one]![other]! += weight
    if (!directed) table[other]![one]! += weight
  }
  return { size: nodes.length, directed, weight: (from, to) => table[from]![to]!, sector: (node) => nodes[node]!.sector }
}

export const range = (size: number): number[] => Array.from({ length: size }, (_, index) => index)
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const sumOver = (size: number, of: (index: number) => number): number => sum(range(size).map(of))

export const isTied = ({ weight }: WeightTable, from: number, to: number): boolean => weight(from, to) > 0
export const isNear = (table: WeightTable, one: number, other: number): boolean => isTied(table, one, other) || isTied(table, other, one)
export const neighboursOf = (table: WeightTable, node: number): number[] => range(table.size).filter((other) => isNear(table, node, other))

export interface ShortestWays { readonly distance: readonly (readonly number[])[], readonly count: readonly (readonly number[])[] }

/** Distances by Floyd and Warshall over whole lengths, then the number of shortest ways by their last but one node. */
export function shortestWays(table: WeightTable, length: (weight: number) => number): ShortestWays {
  const nodes = range(table.size)
  const distance = nodes.map((from) => nodes.map((to) => from === to ? 0 : isTied(table, from, to) ? length(table.weight(from, to)) : Infinity))
  for (const by of nodes) for (const from of nodes) for (const to of nodes) distance[from]![to] = Math.min(distance[from]![to]!, distance[from]![by]! + distance[by]![to]!)
  const count = nodes.map((from) => {
    const known = new Map<number, number>([[from, 1]])
    const waysTo = (to: number): number => {
      const ways = known.get(to) ?? sum(nodes
        .filter((last) => isTied(table, last, to) && distance[from]![to]! < Infinity && distance[from]![last]! + length(table.weight(last, to)) === distance[from]![to])
        .map(waysTo))
      known.set(to, ways)
      return ways
    }
    return nodes.map(waysTo)
  })
  return { distance, count }
}

/** Share of the shortest ways of a pair that lead over a piece of way (a node, a tie) of this length. */
export function shareThrough({ distance, count }: ShortestWays, from: number, to: number, piece: { readonly first: number, readonly last: number, readonly length: number }): number {
  const { first, last, length } = piece
  const isOn = distance[from]![to]! < Infinity && distance[from]![first]! + length + distance[last]![to]! === distance[from]![to]
  return isOn ? count[from]![first]! * count[last]![to]! / count[from]![to]! : 0
}

/** How many pieces are left when what is left out is left out. */
export function pieces(table: WeightTable, isLeft: (one: number, other: number) => boolean, nodes = range(table.size)): number {
  const seen = new Set<number>()
  const walk = (node: number): void => {
    seen.add(node)
    for (const other of nodes) if (!seen.has(other) && isNear(table, node, other) && isLeft(node, other)) walk(other)
  }
  return nodes.filter((node) => {
    if (seen.has(node)) return false
    walk(node)
    return true
  }).length
}

/** All ways to divide so many nodes into groups. */
export function* partitions(size: number, begun: readonly number[] = []): Generator<readonly number[]> {
  if (begun.length === size) {
    yield begun
    return
  }
  for (let group = 0; group <= Math.max(-1, ...begun) + 1; group += 1) yield* partitions(size, [...begun, group])
}
