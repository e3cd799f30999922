import { intAt, realAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/** How many ties could be there among so many nodes. */
export const possibleTies = (nodes: number, directed: boolean): number => nodes < 2 ? 0 : nodes * (nodes - 1) / (directed ? 1 : 2)

const share = (part: number, whole: number) => whole === 0 ? null : part / whole

/** Share of possible ties that are there; null where none is possible (fewer than two nodes). */
export const density = ({ ids, directed, tieCount }: Network): number | null =>
  share(tieCount, possibleTies(ids.length, directed))

/** Ties between and within sectors: rows from, columns to, in the order of `sectors`; symmetric without directions. */
export interface SectorTies {
  readonly sectors: readonly string[]
  readonly sizes: readonly number[]
  readonly ties: readonly (readonly number[])[]
  readonly weights: readonly (readonly number[])[]
  /** Share of possible ties of the pair that are there; null where none is possible. */
  readonly densities: readonly (readonly (number | null)[])[]
  /** Ties with an end whose sector is unknown: they are in no cell. */
  readonly tiesWithoutSector: number
}

const sectorSizes = ({ sectors, sectorOf }: Network): number[] => {
  const sizes = sectors.map(() => 0)
  for (const sector of sectorOf) if (sector >= 0) sizes[sector] = (sizes[sector] ?? 0) + 1
  return sizes
}

interface Sums { readonly ties: Float64Array; readonly weights: Float64Array; without: number }

/** Adds arcs up by the sectors of their ends, row by row; an edge inside a sector comes from both its ends. */
const sumArcs = ({ ids, sectors, sectorOf, out }: Network): Sums => {
  const count = sectors.length
  const sums: Sums = { ties: new Float64Array(count * count), weights: new Float64Array(count * count), without: 0 }
  for (let node = 0; node < ids.length; node += 1) {
    for (let arc = intAt(out.starts, node); arc < intAt(out.starts, node + 1); arc += 1) {
      const [from, to] = [intAt(sectorOf, node), intAt(sectorOf, intAt(out.ends, arc))]
      if (from < 0 || to < 0) {
        sums.without += 1
        continue
      }
      const cell = from * count + to
      sums.ties[cell] = realAt(sums.ties, cell) + 1
      sums.weights[cell] = realAt(sums.weights, cell) + realAt(out.weights, arc)
    }
  }
  return sums
}

/** Ties, weights and densities of every pair of sectors. */
export const tiesBetweenSectors = (network: Network): SectorTies => {
  const { sectors, directed } = network
  const sizes = sectorSizes(network)
  const sums = sumArcs(network)
  const halved = (from: number, to: number) => !directed && from === to ? 2 : 1
  const grid = <Cell>(cell: (from: number, to: number) => Cell) =>
    sectors.map((_, from) => sectors.map((__, to) => cell(from, to)))
  const of = (values: Float64Array) => (from: number, to: number) =>
    realAt(values, from * sectors.length + to) / halved(from, to)
  const possible = (from: number, to: number) =>
    from === to ? possibleTies(sizes[from] ?? 0, directed) : (sizes[from] ?? 0) * (sizes[to] ?? 0)
  const tiesOf = of(sums.ties)
  return {
    sectors, sizes,
    ties: grid(tiesOf),
    weights: grid(of(sums.weights)),
    densities: grid((from, to) => share(tiesOf(from, to), possible(from, to))),
    tiesWithoutSector: sums.without / (directed ? 1 : 2),
  }
}
