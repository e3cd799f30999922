import { z } from 'zod'
import { betweenness } from '#core/graph/betweenness.ts'
import { betweennessCentralisation, connectedness, degreeCentralisation, tieEfficiency } from '#core/graph/centralisation.ts'
import { averageClustering, localClustering, transitivity } from '#core/graph/clustering.ts'
import { components, strongComponents, type Components } from '#core/graph/components.ts'
import { coreNumbers } from '#core/graph/cores.ts'
import { cutPoints } from '#core/graph/cutPoints.ts'
import { density } from '#core/graph/density.ts'
import { dyadCensus, reciprocity } from '#core/graph/reciprocity.ts'
import { triadCensus } from '#core/graph/triads.ts'
import { byNode, named, sameSet, whole, type Check, type Question } from './question.ts'

/** networkx counts what is not defined for want of neighbours as 0. */
const orZero = (figure: number | null): number => figure ?? 0

function parts({ network: { ids } }: Question, { of, sizes }: Components): string[][] {
  const lists = sizes.map((): string[] => [])
  for (const [node, id] of ids.entries()) lists[of[node] ?? -1]?.push(id)
  return lists
}

const dyads: Check = (comparison, key, expected, { plain }) => {
  const { mutual, asymmetric, empty } = dyadCensus(plain)
  comparison.nearAll(key, [mutual, asymmetric, empty], z.array(z.number()).parse(expected), {})
}

function printedByR({ plain }: Question): Record<string, number | null> {
  const { pairsAlike, mutualAmongTied, arcsReturned } = reciprocity(plain)
  return {
    gden: density(plain),
    grecip_dyadic: pairsAlike, 'grecip_dyadic.nonnull': mutualAmongTied, grecip_edgewise: arcsReturned,
    centralization_degree: degreeCentralisation(plain),
    centralization_betweenness: betweennessCentralisation(plain, betweenness(plain)),
    krackhardt_connectedness: connectedness(plain), krackhardt_efficiency: tieEfficiency(plain),
  }
}

/** What R printed has seven digits. */
const sevenDigits = { relative: 1e-6 }

/** How the network is built: its size, its pieces and how they hold together. */
export const shapeChecks: Readonly<Record<string, Check>> = {
  nodes: whole(({ network }) => network.ids.length),
  edges: whole(({ network }) => network.tieCount),
  directed: (comparison, key, expected, { network }) => { comparison.same(key, network.directed, z.boolean().parse(expected)) },
  density: whole(({ network }) => density(network)),
  reciprocity: named(({ network }) => {
    const { arcsReturned, mutualAmongTied } = reciprocity(network)
    return {
      'networkx_overall (share of arcs that are returned)': arcsReturned, igraph_default: arcsReturned,
      'igraph_ratio (mutual dyads / nonnull dyads)': mutualAmongTied,
    }
  }),
  'dyad_census (mutual, asymmetric, null)': dyads,
  triad_census: named(({ network }) => triadCensus(network)),
  core_number: byNode(({ network }) => coreNumbers(network, 'arcs')),
  core_number_undirected_simple: byNode(({ network }) => coreNumbers(network)),
  components_weak: sameSet((question) => parts(question, components(question.network))),
  components_strong: sameSet((question) => parts(question, strongComponents(question.network))),
  'articulation_points (undirected)': (comparison, key, expected, { network }) => {
    const actual = cutPoints(network).nodes.map((node) => network.ids[node]).toSorted().join(' ')
    comparison.same(key, actual, z.array(z.string()).parse(expected).toSorted().join(' '))
  },
  'bridges (undirected)': sameSet(({ network }) =>
    cutPoints(network).ties.map((ends) => ends.map((node) => network.ids[node] ?? ''))),
  'transitivity (undirected)': whole(({ network }) => orZero(transitivity(network))),
  'average_clustering (undirected)': whole(({ network }) => averageClustering(network)),
  'local_clustering (undirected)': byNode(({ network }) => localClustering(network).map(orZero)),
  R_sna: named(printedByR, sevenDigits),
}
