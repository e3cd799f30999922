import { z } from 'zod'
import { betweenness, betweennessShare, tieBetweenness } from '#core/graph/betweenness.ts'
import { closenessInComponent, closenessWassermanFaust, harmonicCentrality, harmonicMean } from '#core/graph/closeness.ts'
import { degreeCentrality, degrees, strengths } from '#core/graph/degree.ts'
import { eigenvectorCentrality } from '#core/graph/eigenvector.ts'
import type { Network } from '#core/graph/network.ts'
import { pageRank } from '#core/graph/pageRank.ts'
import { constraint, effectiveSize } from '#core/graph/structuralHoles.ts'
import { byNode, near, type Check } from './question.ts'

type Figures = ArrayLike<number | null>

const none: Figures = []

/** Highest 1, as igraph. */
function byHighest(network: Network): Figures {
  const figures = eigenvectorCentrality(network)
  return figures.ok ? figures.value : none
}

/** Length of the whole vector 1, as networkx. */
function byLength(network: Network): Figures {
  const figures = eigenvectorCentrality(network)
  if (!figures.ok) return none
  const length = Math.hypot(...figures.value)
  return figures.value.map((figure) => figure / length)
}

/** networkx says nothing of nodes without arcs outwards, igraph only of isolates, as we do. */
const asNetworkx = (measure: (network: Network) => readonly (number | null)[], network: Network): Figures => {
  const { out } = degrees(network)
  return measure(network).map((figure, node) => out[node] === 0 ? null : figure)
}

const tieKey = ({ ids, directed }: Network, from: number, to: number): string => {
  const ends = [ids[from] ?? '', ids[to] ?? '']
  return (directed ? ends : ends.toSorted()).join('>')
}

const tieFigures: Check = (comparison, key, expected, { plain }) => {
  const wanted = z.record(z.string(), z.number()).parse(expected)
  const turned = (name: string): string => plain.directed ? name : name.split('>').toSorted().join('>')
  const byTie = new Map(Object.entries(wanted).map(([name, figure]) => [turned(name), figure]))
  const actual = tieBetweenness(plain)
  comparison.same(`${key}: ties`, actual.length, byTie.size)
  for (const { from, to, betweenness: figure } of actual) {
    const name = tieKey(plain, from, to)
    comparison.near(`${key} ${name}`, figure, byTie.get(name) ?? null, near)
  }
}

const to = { direction: 'to' } as const
const from = { direction: 'from' } as const

/** Figures of every node. */
export const positionChecks: Readonly<Record<string, Check>> = {
  degree: byNode(({ network }) => degrees(network).all),
  in_degree: byNode(({ network }) => degrees(network).in),
  out_degree: byNode(({ network }) => degrees(network).out),
  strength: byNode(({ network }) => strengths(network).all),
  in_strength: byNode(({ network }) => strengths(network).in),
  out_strength: byNode(({ network }) => strengths(network).out),
  degree_centrality: byNode(({ network }) => degreeCentrality(network) ?? none),
  betweenness_raw: byNode(({ network }) => betweenness(network)),
  betweenness_normalized: byNode(({ network }) => betweennessShare(network, betweenness(network)) ?? none),
  'betweenness_weighted_raw (distance = 1/weight)': byNode(({ network }) => betweenness(network, 'strength')),
  edge_betweenness_raw: tieFigures,
  'closeness_networkx (incoming distance if directed, Wasserman-Faust)': byNode(({ network }) => closenessWassermanFaust(network, to)),
  'closeness_networkx (incoming, no WF)': byNode(({ network }) => closenessInComponent(network, to).map((figure) => figure ?? 0)),
  'closeness_igraph_all_or_out (per reachable set)': byNode(({ network }) => closenessInComponent(network, from)),
  closeness_igraph_in: byNode(({ network }) => closenessInComponent(network, to)),
  'closeness_weighted_networkx (distance = 1/weight, incoming, WF)': byNode(({ network }) => closenessWassermanFaust(network, { ...to, ways: 'strength' })),
  'harmonic_networkx (incoming, raw sum)': byNode(({ network }) => harmonicCentrality(network, to)),
  'harmonic_igraph (mean, out)': byNode(({ network }) => harmonicMean(network, from) ?? none),
  'eigenvector_networkx_numpy (L2=1, in-edges, unweighted)': byNode(({ plain }) => byLength(plain)),
  eigenvector_networkx_numpy_weighted: byNode(({ network }) => byLength(network)),
  'eigenvector_igraph (max=1, unweighted)': byNode(({ plain }) => byHighest(plain)),
  eigenvector_igraph_weighted: byNode(({ network }) => byHighest(network)),
  'pagerank_networkx (0.85, weighted)': byNode(({ network }) => pageRank(network)),
  constraint_networkx: byNode(({ plain }) => asNetworkx(constraint, plain)),
  constraint_networkx_weighted: byNode(({ network }) => asNetworkx(constraint, network)),
  constraint_igraph: byNode(({ plain }) => constraint(plain)),
  constraint_igraph_weighted: byNode(({ network }) => constraint(network)),
  effective_size_networkx: byNode(({ plain }) => asNetworkx(effectiveSize, plain)),
  effective_size_networkx_weighted: byNode(({ network }) => asNetworkx(effectiveSize, network)),
}
