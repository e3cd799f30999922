import { z } from 'zod'
import { degreeAssortativity, sectorAssortativity } from '#core/graph/assortativity.ts'
import { brokerage, type Brokerage } from '#core/graph/brokerage.ts'
import { louvain, modularity } from '#core/graph/communities.ts'
import { tiesBetweenSectors, type SectorTies } from '#core/graph/density.ts'
import { eiIndex } from '#core/graph/mixing.ts'
import type { Network } from '#core/graph/network.ts'
import { suggestedTies, type SuggestionMeasure } from '#core/graph/suggestions.ts'
import { byNode, near, whole, type Check, type Question } from './question.ts'

const Grid = z.record(z.string(), z.record(z.string(), z.number().nullable()))

/** A figure of every pair of sectors: rows from, columns to. */
const bySectors = (cells: (ties: SectorTies) => readonly (readonly (number | null)[])[]): Check => (comparison, key, expected, { network }) => {
  const wanted = Grid.parse(expected)
  const ties = tiesBetweenSectors(network)
  const actual = cells(ties)
  comparison.same(`${key}: sectors`, Object.keys(wanted).length, ties.sectors.length)
  for (const [row, from] of ties.sectors.entries()) {
    for (const [column, to] of ties.sectors.entries()) comparison.near(`${key} ${from} → ${to}`, actual[row]?.[column], wanted[from]?.[to] ?? null, near)
  }
}

const sectorsOfNodes: Check = (comparison, key, expected, { network: { ids, sectors, sectorOf } }) => {
  const wanted = z.record(z.string(), z.string()).parse(expected)
  for (const [node, id] of ids.entries()) comparison.same(`${key} ${id}`, sectors[sectorOf[node] ?? -1], wanted[id] ?? null)
}

const sizesOfSectors: Check = (comparison, key, expected, { network }) => {
  const { sectors, sizes } = tiesBetweenSectors(network)
  const wanted = z.record(z.string(), z.number()).parse(expected)
  comparison.same(`${key}: sectors`, Object.keys(wanted).length, sectors.length)
  for (const [place, sector] of sectors.entries()) comparison.near(`${key} ${sector}`, sizes[place], wanted[sector] ?? null, {})
}

const rolesInR = { w_I: 'coordinator', w_O: 'itinerant', b_IO: 'representative', b_OI: 'gatekeeper', b_O: 'liaison', t: 'total' } as const satisfies Record<string, keyof Brokerage>

const roles: Check = (comparison, key, expected, { network }) => {
  const wanted = z.record(z.string(), z.record(z.string(), z.number())).parse(expected)
  const actual = brokerage(network)
  for (const [node, id] of network.ids.entries()) {
    for (const [name, role] of Object.entries(rolesInR)) comparison.near(`${key} ${id} ${name}`, actual[role][node], wanted[id]?.[name] ?? null, {})
  }
}

const seed = 1
const Range = z.object({ min: z.number() })
const asGood = { absolute: 0.01 }

/** Any partition is right that is about as good as the worst found outside; labels say nothing. */
const groups = (network: (question: Question) => Network): Check => (comparison, key, expected, question) => {
  const { min } = Range.parse(expected)
  const found = louvain(network(question), seed).modularity
  comparison.near(key, Math.min(found ?? NaN, min), min, asGood)
}

/** Nothing may be better than what is proven to be the best. */
const bestGroups = (network: (question: Question) => Network): Check => (comparison, key, expected, question) => {
  const best = z.number().parse(expected)
  comparison.near(key, Math.max(louvain(network(question), seed).modularity ?? NaN, best), best, near)
}

const bestPartition: Check = (comparison, key, expected, { plain }) => {
  const lists = z.array(z.array(z.string())).parse(expected)
  const groupOf = new Map(lists.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  const value = modularity(plain, plain.ids.map((id) => groupOf.get(id) ?? -1))
  const found = louvain(plain, seed).modularity
  comparison.near(`${key}: modularity`, Math.max(value ?? NaN, found ?? NaN), value, near)
}

/** Lists are cut where scores may be equal: pairs must have their scores, and scores must be the highest. */
const suggestions = (measure: SuggestionMeasure): Check => (comparison, key, expected, { network }) => {
  const wanted = z.array(z.tuple([z.string(), z.string(), z.number()])).parse(expected)
  const all = suggestedTies(network, measure, Infinity)
  const name = (one: string, other: string): string => [one, other].toSorted().join(' – ')
  const scores = new Map(all.map(({ from, to, score }) => [name(network.ids[from] ?? '', network.ids[to] ?? ''), score]))
  // Pairs without a common neighbour stand in the lists too, with 0.
  for (const [one, other, score] of wanted) comparison.near(`${key} ${name(one, other)}`, scores.get(name(one, other)) ?? 0, score, near)
  comparison.nearAll(`${key}: highest`, wanted.map((_, place) => all[place]?.score ?? 0), wanted.map(([, , score]) => score), near)
}

/** How sectors and groups mix. */
export const sectorChecks: Readonly<Record<string, Check>> = {
  sector_of: sectorsOfNodes,
  sector_counts: sizesOfSectors,
  'sector_density (rows from, columns to)': bySectors(({ densities }) => densities),
  sector_edges: bySectors(({ ties }) => ties),
  sector_weight: bySectors(({ weights }) => weights),
  ei_index: whole(({ plain }) => eiIndex(plain).index),
  ei_index_weighted: whole(({ network }) => eiIndex(network).index),
  'ei_index_node (all arcs in and out)': byNode(({ plain }) => eiIndex(plain).ofNodes),
  ei_index_expected_random_mixing: whole(({ network }) => eiIndex(network).expected),
  assortativity_sector_networkx: whole(({ plain }) => sectorAssortativity(plain)),
  assortativity_sector_igraph: whole(({ plain }) => sectorAssortativity(plain)),
  degree_assortativity: whole(({ network }) => degreeAssortativity(network)),
  modularity_of_sector_partition_unweighted: whole(({ plain }) => modularity(plain, plain.sectorOf)),
  brokerage_R_sna_raw_nli: roles,
  louvain_modularity_weighted_20_seeds: groups(({ network }) => network),
  louvain_modularity_unweighted_20_seeds: groups(({ plain }) => plain),
  'optimal_modularity_unweighted (proven, igraph+glpk)': bestGroups(({ plain }) => plain),
  'optimal_modularity_weighted (proven)': bestGroups(({ network }) => network),
  optimal_partition_unweighted: bestPartition,
  missing_links_jaccard: suggestions('jaccard'),
  missing_links_adamic_adar: suggestions('adamic-adar'),
  missing_links_resource_allocation: suggestions('resource-allocation'),
}
