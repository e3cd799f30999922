import { describe, expect, test } from 'vitest'
import { aNetwork, checkedNetwork } from '#test/factories/aNetwork.ts'
import { degreeAssortativity, sectorAssortativity } from './assortativity.ts'
import { betweenness, betweennessShare, tieBetweenness } from './betweenness.ts'
import { brokerage } from './brokerage.ts'
import { betweennessCentralisation, connectedness, degreeCentralisation, tieEfficiency } from './centralisation.ts'
import { closenessInComponent, closenessWassermanFaust, harmonicMean } from './closeness.ts'
import { averageClustering, transitivity } from './clustering.ts'
import { louvain } from './communities.ts'
import { components, strongComponents } from './components.ts'
import { coreNumbers } from './cores.ts'
import { cutPoints } from './cutPoints.ts'
import { degreeCentrality } from './degree.ts'
import { density, tiesBetweenSectors } from './density.ts'
import { eigenvectorCentrality } from './eigenvector.ts'
import { eiIndex, homophily } from './mixing.ts'
import { networkOf, type NetworkInput, type Tie } from './network.ts'
import { pageRank } from './pageRank.ts'
import { reciprocity } from './reciprocity.ts'
import { sampledBetweenness } from './sampledBetweenness.ts'
import { constraint, effectiveSize } from './structuralHoles.ts'
import { suggestedTies } from './suggestions.ts'
import { triadCensus } from './triads.ts'

const nodes = ['a', 'b', 'c'].map((id) => ({ id, sector: null }))
const input = (ties: readonly Tie[], rest: Partial<NetworkInput> = {}): NetworkInput => ({ directed: false, nodes, ties, ...rest })
const tie = (from: string, to: string, weight?: number): Tie => weight === undefined ? { from, to } : { from, to, weight }

describe('what is wrong is refused by its name', () => {
  test.each([
    ['node-twice', input([], { nodes: [...nodes, { id: 'b', sector: 'x' }] }), ['b']],
    ['unknown-node', input([tie('a', 'd')]), ['d']],
    ['unknown-node', input([tie('e', 'd')]), ['e', 'd']],
    ['self-tie', input([tie('a', 'b'), tie('c', 'c')]), ['c']],
    ['double-tie', input([tie('a', 'b'), tie('a', 'b', 2)]), ['a', 'b']],
    ['double-tie', input([tie('b', 'a'), tie('b', 'c'), tie('a', 'b')]), ['a', 'b']],
    ['double-tie', input([tie('b', 'a'), tie('b', 'a')], { directed: true }), ['b', 'a']],
    ['weight-not-a-number', input([tie('a', 'b', NaN)]), ['a', 'b']],
    ['weight-infinite', input([tie('a', 'b', Infinity)]), ['a', 'b']],
    ['weight-infinite', input([tie('a', 'b', -Infinity)]), ['a', 'b']],
    ['weight-negative', input([tie('a', 'b', -1)]), ['a', 'b']],
    ['weight-zero', input([tie('a', 'b', 0)]), ['a', 'b']],
    ['weight-zero', input([tie('a', 'b', -0)]), ['a', 'b']],
    ['weight-out-of-range', input([tie('a', 'b', 1e-10)]), ['a', 'b']],
    ['weight-out-of-range', input([tie('a', 'b', 2e9)]), ['a', 'b']],
  ] as const)('%s', (reason, wrong, at) => {
    expect(networkOf(wrong)).toEqual({ ok: false, reason: { reason, at } })
  })

  test('a self-tie has a bad weight first', () => {
    expect(networkOf(input([tie('a', 'a', NaN)], { selfTies: 'leave-out' }))).toMatchObject({ ok: false, reason: { reason: 'weight-not-a-number' } })
  })
})

describe('what is allowed by name', () => {
  const twice = [tie('a', 'b', 2), tie('b', 'a', 5), tie('b', 'c')]

  test('self-ties are left out', () => {
    const network = checkedNetwork(input([tie('a', 'a'), tie('a', 'b')], { selfTies: 'leave-out' }))
    expect([network.tieCount, [...network.out.ends]]).toEqual([1, [1, 0]])
  })

  test.each([['add', 7], ['keep-strongest', 5]] as const)('double ties: %s', (doubleTies, weight) => {
    const network = checkedNetwork(input(twice, { doubleTies }))
    expect(network.tieCount).toBe(2)
    expect([...network.out.weights]).toEqual([weight, weight, 1, 1])
  })

  test('opposite arcs are two ties', () => {
    const { tieCount, out, in: into, either } = checkedNetwork(input(twice, { directed: true }))
    expect([tieCount, [...out.weights], [...into.weights], [...either.weights]]).toEqual([3, [2, 5, 1], [5, 2, 1], [7, 7, 1, 1]])
  })

  test('sectors stand in order, an empty name is a name, null is none', () => {
    const { sectors, sectorOf } = checkedNetwork(input([], { nodes: ['b', '', null, 'a'].map((sector, index) => ({ id: String(index), sector })) }))
    expect([sectors, [...sectorOf]]).toEqual([['', 'a', 'b'], [2, 0, -1, 1]])
  })
})

const measures = {
  density, reciprocity, triadCensus, betweenness, betweennessShare: (network) => betweennessShare(network, betweenness(network)), tieBetweenness,
  sampled: (network) => sampledBetweenness(network, { sources: 5, seed: 1 }).estimate, strength: (network) => betweenness(network, 'strength'),
  closenessInComponent: (network) => closenessInComponent(network, { direction: 'to' }), closenessWassermanFaust: (network) => closenessWassermanFaust(network, { direction: 'to' }),
  harmonicMean: (network) => harmonicMean(network, { direction: 'from', ways: 'strength' }), eigenvectorCentrality, pageRank, coreNumbers, components, strongComponents, cutPoints,
  averageClustering, transitivity, constraint, effectiveSize, brokerage: (network) => brokerage(network).total, eiIndex, homophily, sectorAssortativity, degreeAssortativity, louvain: (network) => louvain(network, 1),
  suggestedTies: (network) => suggestedTies(network, 'adamic-adar', 5), tiesBetweenSectors: (network) => tiesBetweenSectors(network).densities,
  degreeCentrality, degreeCentralisation, betweennessCentralisation: (network) => betweennessCentralisation(network, betweenness(network)), connectedness, tieEfficiency,
} satisfies Record<string, (network: ReturnType<typeof checkedNetwork>) => unknown>

const all = (network: ReturnType<typeof checkedNetwork>) =>
  Object.fromEntries(Object.entries(measures).map(([name, measure]) => {
    const value: unknown = measure(network)
    return [name, ArrayBuffer.isView(value) ? [...value as unknown as Iterable<number>] : value]
  }))

const nothing = {
  density: null, reciprocity: { arcsReturned: null, mutualAmongTied: null, pairsAlike: null }, tieBetweenness: [], betweennessShare: null, harmonicMean: null,
  eigenvectorCentrality: { ok: false, reason: 'no-ties' }, cutPoints: { nodes: [], ties: [] }, transitivity: null, sectorAssortativity: null, degreeAssortativity: null, suggestedTies: [],
  degreeCentrality: null, degreeCentralisation: null, betweennessCentralisation: null, connectedness: null, tieEfficiency: null,
}

describe.each([false, true])('the smallest networks (directed: %s)', (directed) => {
  test('an empty one', () => {
    expect(all(checkedNetwork({ directed, nodes: [], ties: [] }))).toMatchObject({
      ...nothing, betweenness: [], sampled: [], strength: [], closenessInComponent: [], pageRank: [], coreNumbers: [], components: { sizes: [] }, strongComponents: { sizes: [] },
      averageClustering: null, constraint: [], effectiveSize: [], brokerage: [], eiIndex: { index: null, expected: null, ofNodes: [] }, homophily: [], tiesBetweenSectors: [],
      louvain: { count: 0, modularity: null }, triadCensus: { '003': 0, 300: 0 },
    })
  })

  test('one node', () => {
    expect(all(checkedNetwork({ directed, nodes: [{ id: 'a', sector: 's' }], ties: [] }))).toMatchObject({
      ...nothing, betweenness: [0], sampled: [0], strength: [0], closenessInComponent: [null], closenessWassermanFaust: [0], pageRank: [1], coreNumbers: [0], components: { sizes: [1] },
      strongComponents: { sizes: [1] }, averageClustering: 0, constraint: [null], effectiveSize: [null], brokerage: [0], eiIndex: { index: null, expected: null, ofNodes: [null] },
      homophily: [{ sector: 's', size: 1, inside: null, expected: null, index: null }], tiesBetweenSectors: [[null]], louvain: { count: 1, modularity: null },
    })
  })
})

test('pieces apart: three pairs and a lone node', () => {
  const network = aNetwork('a-b c-d e-f', { alone: ['g'] })
  expect(all(network)).toMatchObject({
    components: { sizes: [2, 2, 2, 1] }, closenessInComponent: [1, 1, 1, 1, 1, 1, null], betweenness: [0, 0, 0, 0, 0, 0, 0], connectedness: 3 / 21, tieEfficiency: 0,
    eigenvectorCentrality: { ok: true }, cutPoints: { nodes: [], ties: [[0, 1], [2, 3], [4, 5]] }, louvain: { count: 4 }, constraint: [1, 1, 1, 1, 1, 1, null],
  })
})

test('eigenvector says why it has no figures', () => {
  expect(eigenvectorCentrality(aNetwork('a-b b-c', { directed: true }))).toEqual({ ok: false, reason: 'no-cycle' })
  // The longer a chain, the less the next best figures differ from the best.
  const chain = Array.from({ length: 500 }, (_, node) => `n${node}-n${node + 1}`).join(' ')
  expect(eigenvectorCentrality(aNetwork(chain))).toEqual({ ok: false, reason: 'not-settled' })
})

test.each([
  ['a long chain', Array.from({ length: 120 }, (_, node) => `n${node}-n${node + 1}`).join(' '), false],
  ['two almost equal groups', 'a-b:1000000 b-c:1000000 a-c:1000000 d-e:1000001 e-f:1000001 d-f:1000001 c-g:0.001 g-d:0.001', false],
  ['a ring with a short cut, whose changes go round', `${Array.from({ length: 40 }, (_, node) => `n${node}-n${(node + 1) % 40}`).join(' ')} n0-x x-n7`, true],
])('eigenvector settles slowly on %s', (_name, ties, directed) => {
  const network = aNetwork(ties, { directed })
  const figures = eigenvectorCentrality(network)
  if (!figures.ok) throw new Error(figures.reason)
  const { in: { starts, ends, weights } } = network
  const received = network.ids.map((_, node) => Array.from(ends.subarray(starts[node], starts[node + 1]), (end, place) => weights[starts[node]! + place]! * figures.value[end]!).reduce((sum, part) => sum + part, 0))
  const value = Math.max(...received)
  expect(received.map((sum) => sum / value)).toEqual(Array.from(figures.value, (figure) => expect.closeTo(figure, 9) as number))
})
