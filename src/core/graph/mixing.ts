import { addTo, intAt, realAt } from '#core/cells.ts'
import { possibleTies } from './density.ts'
import type { Network } from './network.ts'

/** Weights of ties inside sectors and across them; ties with an end of unknown sector are in neither. */
interface Mixture { readonly inside: number; readonly across: number }

const indexOf = ({ inside, across }: Mixture): number | null =>
  inside + across === 0 ? null : (across - inside) / (across + inside)

const sizesOf = ({ sectors, sectorOf }: Network): Float64Array => {
  const sizes = new Float64Array(sectors.length)
  for (const sector of sectorOf) if (sector >= 0) addTo(sizes, sector, 1)
  return sizes
}

/** Strengths of each node inside its sector and across, ties in both directions. */
const mixtures = ({ ids, sectorOf, either: { starts, ends, weights } }: Network): Mixture[] => ids.map((_, node) => {
  const sums = { inside: 0, across: 0 }
  for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
    const [own, other] = [intAt(sectorOf, node), intAt(sectorOf, intAt(ends, arc))]
    if (own < 0 || other < 0) continue
    sums[own === other ? 'inside' : 'across'] += realAt(weights, arc)
  }
  return sums
})

export interface EiIndex {
  /** (across − inside) ÷ all ties: −1 only inside sectors, 1 only across; null without ties of known sectors. */
  readonly index: number | null
  /** What it would be if ties did not care about sectors, from their sizes alone; null with fewer than two nodes. */
  readonly expected: number | null
  /** The same for ties of each node; null for a node without ties of known sectors. */
  readonly ofNodes: readonly (number | null)[]
}

const expectedIndex = (sizes: Float64Array): number | null => {
  const nodes = sizes.reduce((sum, size) => sum + size, 0)
  const inside = sizes.reduce((sum, size) => sum + possibleTies(size, false), 0)
  return nodes < 2 ? null : indexOf({ inside, across: possibleTies(nodes, false) - inside })
}

/** E–I index of Krackhardt and Stern (1988), by weights; `withoutWeights` first gives the plain one by ties. */
export const eiIndex = (network: Network): EiIndex => {
  const nodes = mixtures(network)
  // Every tie is met from both its ends: the ratio stays.
  const all = nodes.reduce((sum, { inside, across }) =>
    ({ inside: sum.inside + inside, across: sum.across + across }), { inside: 0, across: 0 })
  return { index: indexOf(all), expected: expectedIndex(sizesOf(network)), ofNodes: nodes.map(indexOf) }
}

export interface SectorHomophily {
  readonly sector: string
  readonly size: number
  /** Share of the sector's ties that stay inside it, by weights; null without ties. */
  readonly inside: number | null
  /** Share of others who are of the sector: what `inside` would be if ties did not care; null for a lone node. */
  readonly expected: number | null
  /** Coleman's index: −1 only across, 0 as expected, 1 only inside; null where either is null or nothing else can be. */
  readonly index: number | null
}

/** How far above (or below) the expected share, of how far it could be (Coleman 1958). */
const colemanIndex = (inside: number | null, expected: number | null): number | null => {
  if (inside === null || expected === null) return null
  const room = inside >= expected ? 1 - expected : expected
  return room === 0 ? null : (inside - expected) / room
}

/** How much each sector keeps to itself, compared with its share of the network; in the order of `sectors`. */
export const homophily = (network: Network): readonly SectorHomophily[] => {
  const sizes = sizesOf(network)
  const nodes = sizes.reduce((sum, size) => sum + size, 0)
  const inside = new Float64Array(sizes.length)
  const all = new Float64Array(sizes.length)
  for (const [node, mixture] of mixtures(network).entries()) {
    const sector = intAt(network.sectorOf, node)
    if (sector < 0) continue
    addTo(inside, sector, mixture.inside)
    addTo(all, sector, mixture.inside + mixture.across)
  }
  return network.sectors.map((sector, place) => {
    const share = realAt(all, place) === 0 ? null : realAt(inside, place) / realAt(all, place)
    const expected = nodes < 2 ? null : (realAt(sizes, place) - 1) / (nodes - 1)
    return { sector, size: realAt(sizes, place), inside: share, expected, index: colemanIndex(share, expected) }
  })
}
