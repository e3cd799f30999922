import { describe, expect, test } from 'vitest'
import { aNetwork, byId, exampleNetwork } from '#test/factories/aNetwork.ts'
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
import { degreeCentrality, degrees, strengths } from './degree.ts'
import { density, tiesBetweenSectors } from './density.ts'
import { eigenvectorCentrality } from './eigenvector.ts'
import { eiIndex, homophily } from './mixing.ts'
import { withoutWeights } from './network.ts'
import { pageRank } from './pageRank.ts'
import { dyadCensus, reciprocity } from './reciprocity.ts'
import { sampledBetweenness } from './sampledBetweenness.ts'
import { constraint, effectiveSize } from './structuralHoles.ts'
import { suggestedTies } from './suggestions.ts'
import { triadCensus } from './triads.ts'

// The examples worked by hand in docs/methods, on the eight organisations of sit-spoluprace.md.
const network = exampleNetwork()
const around = { direction: 'from' } as const
const near = (figure: number): number => expect.closeTo(figure, 4) as number

test('hustota.md: 7 of 28 ties, inside sectors 3 of 3 possible', () => {
  expect(density(network)).toBe(0.25)
  const { sectors, ties, densities } = tiesBetweenSectors(network)
  const place = (sector: string) => sectors.indexOf(sector)
  const between = <Cell>(grid: readonly (readonly Cell[])[], from: string, to: string) => grid[place(from)]![place(to)]
  expect(between(ties, 'školství', 'veřejná správa')).toBe(2)
  expect(between(densities, 'školství', 'veřejná správa')).toBe(0.5)
  expect(between(densities, 'školství', 'školství')).toBe(1)
  expect(between(densities, 'policie', 'policie')).toBeNull()
})

test('vzajemnost.md: three arcs, one pair mutual', () => {
  const stated = aNetwork('OSPOD-škola škola-OSPOD OSPOD-pediatr', { directed: true })
  expect(reciprocity(stated)).toEqual({ arcsReturned: near(2 / 3), mutualAmongTied: 0.5, pairsAlike: near(2 / 3) })
  expect(dyadCensus(stated)).toEqual({ mutual: 1, asymmetric: 1, empty: 1 })
  expect(triadCensus(stated)).toMatchObject({ '111U': 1, '111D': 0, '003': 0 })
})

test('pocet-vazeb.md: OSPOD has 4 ties of 7 possible', () => {
  expect(byId(network, degrees(network).all)).toEqual({ škola: 2, poradna: 2, OSPOD: 4, obec: 1, SAS: 3, nízkoprah: 1, pediatr: 1, policie: 0 })
  expect(byId(network, degreeCentrality(network)!)['OSPOD']).toBeCloseTo(4 / 7, 12)
  expect(degreeCentralisation(network)).toBeCloseTo(18 / 42, 12)
  expect(betweennessCentralisation(network, betweenness(network))).toBeCloseTo(68 / 147, 12)
  expect(connectedness(network)).toBe(21 / 28)
  expect(tieEfficiency(network)).toBeCloseTo(1 - 8 / 36, 12)
  const weighted = aNetwork('škola-poradna:3 škola-OSPOD:1')
  expect(byId(weighted, strengths(weighted).all)).toEqual({ škola: 4, poradna: 3, OSPOD: 1 })
})

describe('mezilehlost.md', () => {
  test('11 pairs need OSPOD, 9 pairs SAS, nobody else is between', () => {
    const values = betweenness(network)
    expect(byId(network, values)).toEqual({ škola: 0, poradna: 0, OSPOD: 11, obec: 0, SAS: 9, nízkoprah: 0, pediatr: 0, policie: 0 })
    expect(byId(network, betweennessShare(network, values)!)['OSPOD']).toBeCloseTo(11 / 21, 12)
  })

  test('over the tie OSPOD–SAS lead 4 × 3 pairs', () => {
    const { ids } = network
    const tie = tieBetweenness(network).find(({ from, to }) => ids[from] === 'OSPOD' && ids[to] === 'SAS')
    expect(tie?.betweenness).toBe(12)
  })

  test('by strength: one tie of 1 is as long as two ties of 2', () => {
    const triangle = aNetwork('škola-poradna:2 poradna-OSPOD:2 škola-OSPOD:1')
    expect(byId(triangle, betweenness(triangle, 'strength'))).toEqual({ škola: 0, poradna: 0.5, OSPOD: 0 })
    expect(byId(triangle, betweenness(triangle))).toEqual({ škola: 0, poradna: 0, OSPOD: 0 })
  })

  test('whole weights tell ways apart that a tolerance would not', () => {
    const network = aNetwork('a-b:1 b-d:40001 a-c:1 c-d:40000')
    expect(byId(network, betweenness(network, 'strength'))).toMatchObject({ b: 1, c: 0 })
  })

  test('a tie that is nothing beside the way still leads on, and not back', () => {
    const network = aNetwork('a-b:0.000000001 b-c:1000000000 c-d:0.5')
    expect(byId(network, betweenness(network, 'strength'))).toEqual({ a: 0, b: 2, c: 2, d: 0 })
  })

  test('sampled from all nodes it is exact', () => {
    const { estimate, standardError, sources } = sampledBetweenness(network, { sources: 8, seed: 1 })
    expect(sources).toBe(8)
    expect([...estimate]).toEqual([...betweenness(network)])
    expect([...standardError]).toEqual(network.ids.map(() => 0))
  })
})

test('blizkost.md: SAS is 1, 1, 1, 2, 2 and 2 ties from six others', () => {
  expect(byId(network, closenessInComponent(network, around))).toMatchObject({ SAS: near(6 / 9), policie: null })
  expect(byId(network, closenessWassermanFaust(network, around))).toMatchObject({ SAS: near(6 / 9 * 6 / 7), policie: 0 })
  expect(byId(network, harmonicCentrality(network, around))).toMatchObject({ SAS: 4.5, policie: 0 })
  expect(byId(network, harmonicMean(network, around)!)['SAS']).toBeCloseTo(4.5 / 7, 12)
})

test('vazby-na-propojene.md: a star of four', () => {
  const star = aNetwork('OSPOD-škola OSPOD-obec OSPOD-SAS OSPOD-pediatr')
  const figures = eigenvectorCentrality(star)
  expect(figures.ok && byId(star, figures.value)).toEqual({ OSPOD: near(1), škola: near(0.5), obec: near(0.5), SAS: near(0.5), pediatr: near(0.5) })
  expect(byId(star, pageRank(star))).toMatchObject({ OSPOD: near(0.4757), škola: near(0.1311) })
})

test('soudrznost.md: two parts, one triangle, two people without whom it falls apart', () => {
  expect(components(network).sizes).toEqual([7, 1])
  expect(byId(network, coreNumbers(network))).toEqual({ škola: 2, poradna: 2, OSPOD: 2, obec: 1, SAS: 1, nízkoprah: 1, pediatr: 1, policie: 0 })
  const { nodes, ties } = cutPoints(network)
  expect(nodes.map((node) => network.ids[node])).toEqual(['OSPOD', 'SAS'])
  expect(ties.map((ends) => ends.map((node) => network.ids[node]))).toEqual([['OSPOD', 'obec'], ['OSPOD', 'SAS'], ['SAS', 'nízkoprah'], ['SAS', 'pediatr']])
  const oneWay = aNetwork('škola-OSPOD OSPOD-škola OSPOD-pediatr', { directed: true })
  expect(strongComponents(oneWay).sizes).toEqual([2, 1])
})

test('shlukovani.md: one of six pairs around OSPOD is tied', () => {
  expect(byId(network, localClustering(network))).toEqual({ škola: 1, poradna: 1, OSPOD: 1 / 6, obec: null, SAS: 0, nízkoprah: null, pediatr: null, policie: null })
  expect(averageClustering(network)).toBeCloseTo(0.2708, 4)
  expect(transitivity(network)).toBeCloseTo(3 / 11, 12)
})

test('strukturni-mezery.md: the school is bound, SAS touches three circles', () => {
  expect(byId(network, constraint(network))).toMatchObject({ škola: 0.953125, SAS: near(1 / 3), policie: null })
  expect(byId(network, effectiveSize(network))).toMatchObject({ škola: 1, OSPOD: 3.5, SAS: 3, policie: null })
})

test('kdo-propojuje-rezorty.md: OSPOD stands in ten chains', () => {
  const { coordinator, itinerant, representative, gatekeeper, liaison, total } = brokerage(network)
  const of = (id: string) => [coordinator, itinerant, representative, gatekeeper, liaison, total].map((counts) => byId(network, counts)[id])
  expect(of('OSPOD')).toEqual([0, 0, 3, 3, 4, 10])
  expect(of('SAS')).toEqual([0, 0, 2, 2, 2, 6])
  expect(of('škola')).toEqual([0, 0, 0, 0, 0, 0])
})

test('uvnitr-a-napric.md: 4 ties across, 3 inside', () => {
  const { index, expected, ofNodes } = eiIndex(network)
  expect([index, expected]).toEqual([near(1 / 7), near(22 / 28)])
  expect(byId(network, ofNodes)).toMatchObject({ OSPOD: 0.5, obec: -1, policie: null })
  expect(homophily(network).find(({ sector }) => sector === 'školství')).toEqual({ sector: 'školství', size: 2, inside: 0.5, expected: near(1 / 7), index: near(5 / 12) })
  expect(sectorAssortativity(network)).toBeCloseTo(26 / 138, 12)
  expect(degreeAssortativity(aNetwork('OSPOD-škola OSPOD-obec OSPOD-SAS'))).toBeCloseTo(-1, 12)
})

test('skupiny.md: the office and schools, the non-profits with the doctor, the police alone', () => {
  const { of, count, modularity: value } = louvain(network, 1)
  expect([...of]).toEqual([0, 0, 0, 0, 1, 1, 1, 2])
  expect(count).toBe(3)
  expect(value).toBeCloseTo(62 / 196, 12)
  expect(modularity(network, [0, 0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12)
})

test('nabizejici-se-vazby.md: the youth club and the doctor share their only partner', () => {
  const named = (ties: ReturnType<typeof suggestedTies>) => ties.map(({ from, to, score }) => [network.ids[from], network.ids[to], score])
  expect(named(suggestedTies(network, 'jaccard', 1))).toEqual([['nízkoprah', 'pediatr', 1]])
  expect(named(suggestedTies(network, 'adamic-adar', 3))).toEqual([
    ['OSPOD', 'nízkoprah', near(1 / Math.log(3))], ['OSPOD', 'pediatr', near(1 / Math.log(3))], ['nízkoprah', 'pediatr', near(1 / Math.log(3))],
  ])
  expect(suggestedTies(network, 'common-neighbours', 100)).toHaveLength(8)
})

test('sit-spoluprace.md: ties as people state them, and all alike', () => {
  const stated = aNetwork('škola-OSPOD:3 OSPOD-škola:1 OSPOD-pediatr:2', { directed: true })
  expect([...stated.either.weights]).toEqual([4, 4, 2, 2])
  expect([...withoutWeights(stated).either.weights]).toEqual([2, 2, 1, 1])
})
