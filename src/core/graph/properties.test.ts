import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyNetwork, anyNetworkInput, byId, checkedNetwork } from '#test/factories/aNetwork.ts'
import { degreeAssortativity, sectorAssortativity } from './assortativity.ts'
import { betweenness, betweennessShare, tieBetweenness } from './betweenness.ts'
import { brokerage } from './brokerage.ts'
import { betweennessCentralisation, connectedness, degreeCentralisation, tieEfficiency } from './centralisation.ts'
import { closenessInComponent, closenessWassermanFaust, harmonicCentrality, harmonicMean } from './closeness.ts'
import { averageClustering, localClustering, transitivity } from './clustering.ts'
import { louvain, modularity } from './communities.ts'
import { components, strongComponents } from './components.ts'
import { coreNumbers } from './cores.ts'
import { cutPoints } from './cutPoints.ts'
import { degrees, strengths } from './degree.ts'
import { density, tiesBetweenSectors } from './density.ts'
import { eigenvectorCentrality } from './eigenvector.ts'
import { eiIndex, homophily } from './mixing.ts'
import { withoutWeights, type Network, type NetworkInput } from './network.ts'
import { pageRank } from './pageRank.ts'
import { dyadCensus, reciprocity } from './reciprocity.ts'
import { sampledBetweenness } from './sampledBetweenness.ts'
import { constraint, effectiveSize } from './structuralHoles.ts'
import { suggestedTies, type SuggestionMeasure } from './suggestions.ts'
import { triadCensus } from './triads.ts'

const to = { direction: 'to' } as const
const byStrength = { direction: 'from', ways: 'strength' } as const
const measures: readonly SuggestionMeasure[] = ['common-neighbours', 'jaccard', 'adamic-adar', 'resource-allocation']

type Figures = ArrayLike<number | null>

/** Figures of nodes that a lone node elsewhere does not touch. */
const local: Readonly<Record<string, (network: Network) => Figures>> = {
  degrees: (network) => degrees(network).all,
  strengths: (network) => strengths(network).all,
  betweenness: (network) => betweenness(network),
  byStrength: (network) => betweenness(network, 'strength'),
  closenessInComponent: (network) => closenessInComponent(network, to),
  harmonic: (network) => harmonicCentrality(network, to),
  harmonicByStrength: (network) => harmonicCentrality(network, byStrength),
  cores: (network) => coreNumbers(network),
  coresByArcs: (network) => coreNumbers(network, 'arcs'),
  clustering: localClustering,
  constraint, effectiveSize,
  liaison: (network) => brokerage(network).liaison,
  gatekeeper: (network) => brokerage(network).gatekeeper,
  eiOfNodes: (network) => eiIndex(network).ofNodes,
}

const perNode: typeof local = { ...local, pageRank, wassermanFaust: (network) => closenessWassermanFaust(network, to) }

/** Whole figures that a lone node does not touch. */
const localWhole: Readonly<Record<string, (network: Network) => unknown>> = {
  reciprocity: (network) => [reciprocity(network).arcsReturned, reciprocity(network).mutualAmongTied],
  transitivity, sectorAssortativity, degreeAssortativity,
  eiIndex: (network) => eiIndex(network).index,
  mutual: (network) => dyadCensus(network).mutual,
  tieEfficiency,
  suggestions: (network) => measures.map((measure) => suggestedTies(network, measure, 4).map(({ from, to: other, score }) => [network.ids[from], network.ids[other], score])),
  cutPoints: ({ ids, ...rest }) => {
    const { nodes, ties } = cutPoints({ ids, ...rest })
    return [nodes.map((node) => ids[node]).sort(), ties.map((ends) => ends.map((node) => ids[node]).sort().join(' ')).sort()]
  },
}

const wholeFigures: typeof localWhole = {
  ...localWhole, density, averageClustering, connectedness, degreeCentralisation, triadCensus, dyadCensus,
  betweennessCentralisation: (network) => betweennessCentralisation(network, betweenness(network)),
  sectors: (network) => tiesBetweenSectors(network).densities, homophily,
  parts: (network) => [components(network).sizes.toSorted(), strongComponents(network).sizes.toSorted()],
}

/** The last digits depend on the order of adding up. */
const close = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, 9) as unknown
  if (Array.isArray(value)) return value.map(close)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, close(inner)]))
  return value
}
const named = (figures: typeof local, network: Network) => Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, byId(network, Array.from(of(network)))]))
const wholes = (figures: typeof localWhole, network: Network) => Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, of(network)]))

const anyShuffled = anyNetworkInput().chain((input) => fc.record({
  input: fc.constant(input),
  nodes: fc.shuffledSubarray([...input.nodes], { minLength: input.nodes.length }),
  ties: fc.shuffledSubarray([...input.ties], { minLength: input.ties.length }),
})).map(({ input, nodes, ties }): readonly [NetworkInput, NetworkInput] => [
  input, { ...input, nodes, ties: input.directed ? ties : ties.map(({ from, to: other, ...rest }) => ({ ...rest, from: other, to: from })) },
])

describe('relabelling', () => {
  test('the order of nodes and ties, and of the ends of a tie without direction, changes nothing', () => {
    fc.assert(fc.property(anyShuffled, ([one, other]) => {
      const [network, turned] = [checkedNetwork(one), checkedNetwork(other)]
      expect(named(perNode, turned)).toEqual(close(named(perNode, network)))
      expect(wholes(wholeFigures, turned)).toEqual(close(wholes(wholeFigures, network)))
    }), { numRuns: 200 })
  })

  test('eigenvector too, where it settles', () => {
    fc.assert(fc.property(anyShuffled, ([one, other]) => {
      const [network, turned] = [checkedNetwork(one), checkedNetwork(other)]
      const [figures, others] = [eigenvectorCentrality(network), eigenvectorCentrality(turned)]
      if (!figures.ok || !others.ok) expect(others).toEqual(figures)
      else expect(byId(turned, Array.from(others.value))).toEqual(close(byId(network, Array.from(figures.value))))
    }), { numRuns: 60 })
  })
})

test('a lone node elsewhere leaves ties, ways and neighbours of the others alone', () => {
  fc.assert(fc.property(anyNetworkInput(), (input) => {
    const network = checkedNetwork(input)
    const more = checkedNetwork({ ...input, nodes: [...input.nodes, { id: 'alone', sector: null }] })
    for (const [name, of] of Object.entries(local)) expect([name, Array.from(of(more)).slice(0, -1)]).toEqual([name, Array.from(of(network))])
    expect(wholes(localWhole, more)).toEqual(wholes(localWhole, network))
    expect(components(more).sizes).toEqual([...components(network).sizes, 1])
  }))
})

describe('sums', () => {
  test('dyads, triads, degrees, roles and parts add up', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const size = network.ids.length
      const add = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)
      expect(add(Object.values(dyadCensus(network)) as number[])).toBe(size < 2 ? 0 : size * (size - 1) / 2)
      expect(add(Object.values(triadCensus(network)))).toBe(size < 3 ? 0 : size * (size - 1) * (size - 2) / 6)
      expect(add(degrees(network).out)).toBe(network.tieCount * (network.directed ? 1 : 2))
      expect(add(degrees(network).in)).toBe(add(degrees(network).out))
      const { total, ...roles } = brokerage(network)
      expect([...total]).toEqual(network.ids.map((_, node) => add(Object.values(roles).map((counts: Int32Array) => counts[node]!))))
      expect(add(components(network).sizes)).toBe(size)
      expect(add(strongComponents(network).sizes)).toBe(size)
      if (size > 0) expect(add(pageRank(network))).toBeCloseTo(1, 12)
    }))
  })

  test('betweenness of nodes is the number of ties on the ways less one, of ties the number of ties', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const add = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)
      const pairs = network.directed ? 1 : 2
      const reached = Array.from(closenessInComponent(network, to), (figure, node) =>
        figure === null ? 0 : Math.round(closenessWassermanFaust(network, to)[node]! / figure * (network.ids.length - 1)))
      const distances = reached.map((count, node) => count === 0 ? 0 : count / closenessInComponent(network, to)[node]!)
      expect(add(betweenness(network))).toBeCloseTo((add(distances) - add(reached)) / pairs, 6)
      expect(add(tieBetweenness(network).map(({ betweenness: value }) => value))).toBeCloseTo(add(distances) / pairs, 6)
    }))
  })

  test('sectors hold all ties between known sectors', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const { ties, tiesWithoutSector } = tiesBetweenSectors(network)
      const inside = ties.reduce((sum, row, place) => sum + row[place]!, 0)
      const all = ties.flat().reduce((sum, count) => sum + count, 0)
      expect((network.directed ? all : (all - inside) / 2 + inside) + tiesWithoutSector).toBe(network.tieCount)
    }))
  })
})

describe('bounds', () => {
  const within = (least: number, most: number, values: Iterable<number | null>) => {
    for (const value of values) if (value !== null) expect(value >= least - 1e-9 && value <= most + 1e-9 ? 'within' : value).toBe('within')
  }

  test('shares lie between 0 and 1, indexes between −1 and 1', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const { arcsReturned, mutualAmongTied, pairsAlike } = reciprocity(network)
      within(0, 1, [density(network), arcsReturned, mutualAmongTied, pairsAlike, transitivity(network), averageClustering(network), connectedness(network), tieEfficiency(network)])
      within(0, 1, [degreeCentralisation(network), betweennessCentralisation(network, betweenness(network))])
      within(0, 1, localClustering(network))
      within(0, 1, betweennessShare(network, betweenness(network)) ?? [])
      within(0, 1, harmonicMean(network, to) ?? [])
      within(0, 1, closenessWassermanFaust(network, to))
      within(0, 1, tiesBetweenSectors(network).densities.flat())
      const { index, expected, ofNodes } = eiIndex(network)
      within(-1, 1, [index, expected, ...ofNodes, sectorAssortativity(network), degreeAssortativity(network)])
      within(-1, 1, homophily(network).map(({ index: coleman }) => coleman))
    }))
  })

  test('effective size lies between 0 and the number of neighbours, constraint is above 0', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const neighbours = Array.from(network.ids, (_, node) => network.either.starts[node + 1]! - network.either.starts[node]!)
      for (const [node, size] of effectiveSize(network).entries()) {
        expect(size === null).toBe(neighbours[node] === 0)
        if (size !== null) within(0, neighbours[node]!, [size])
      }
      for (const value of constraint(network)) if (value !== null) expect(value).toBeGreaterThan(0)
    }))
  })

  test('modularity of Louvain is never below that of everybody alone and of all together', () => {
    fc.assert(fc.property(anyNetwork({ weights: fc.double({ min: 1e-3, max: 50, noNaN: true }) }), fc.integer(), (network, seed) => {
      const { modularity: found, of, count } = louvain(network, seed)
      if (network.tieCount === 0) expect([found, count]).toEqual([null, network.ids.length])
      else {
        expect(found!).toBeGreaterThanOrEqual(modularity(network, network.ids.map((_, node) => node))! - 1e-9)
        expect(found!).toBeGreaterThanOrEqual(-1e-9)
        within(-1, 1, [found])
      }
      expect(new Set(of).size).toBe(count)
      expect(louvain(network, seed)).toEqual({ modularity: found, of, count })
    }))
  })
})

describe('one measure by another', () => {
  test('cores are nested: inside the k-core everybody has k neighbours of the core', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const cores = coreNumbers(network)
      for (const [node, core] of cores.entries()) {
        const row = network.either.ends.subarray(network.either.starts[node], network.either.starts[node + 1])
        expect(row.filter((other) => cores[other]! >= core).length).toBeGreaterThanOrEqual(core)
      }
    }))
  })

  test('strong parts lie inside weak ones; without directions they are the same', () => {
    fc.assert(fc.property(anyNetwork(), (network) => {
      const [weak, strong] = [components(network), strongComponents(network)]
      if (!network.directed) expect(strong).toEqual(weak)
      const partOf = new Map<number, number>()
      for (const [node, part] of strong.of.entries()) expect(partOf.set(part, partOf.get(part) ?? weak.of[node]!).get(part)).toBe(weak.of[node])
    }))
  })

  test('all weights alike are no weights', () => {
    fc.assert(fc.property(anyNetwork({ weights: fc.constant(3) }), (network) => {
      const plain = withoutWeights(network)
      for (const of of [constraint, effectiveSize, pageRank, (one: Network) => betweenness(one, 'strength'), (one: Network) => eiIndex(one).ofNodes]) {
        expect(Array.from(of(network))).toEqual(close(Array.from(of(plain))))
      }
      expect([...betweenness(network, 'strength')]).toEqual(close([...betweenness(network)]))
    }))
  })

  test('the unit of weights changes no groups and no shares', () => {
    const scaled = (input: NetworkInput, unit: number) => checkedNetwork({ ...input, ties: input.ties.map((tie) => ({ ...tie, weight: tie.weight! * unit })) })
    fc.assert(fc.property(anyNetworkInput({ most: 12 }), fc.constantFrom(2 ** -28, 0.5, 2 ** 20), fc.integer(), (input, unit, seed) => {
      const [network, other] = [checkedNetwork(input), scaled(input, unit)]
      expect(louvain(other, seed)).toEqual(louvain(network, seed))
      for (const of of [constraint, effectiveSize, pageRank, (one: Network) => betweenness(one, 'strength')]) expect(Array.from(of(other))).toEqual(close(Array.from(of(network))))
    }))
  })

  test('sampling from all nodes is exact, whatever the seed', () => {
    fc.assert(fc.property(anyNetwork(), fc.integer(), (network, seed) => {
      const { estimate, standardError } = sampledBetweenness(network, { sources: network.ids.length + 2, seed })
      expect([...estimate]).toEqual(close([...betweenness(network)]))
      expect(Math.max(0, ...standardError)).toBe(0)
    }))
  })
})
