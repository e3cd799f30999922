import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aNetwork, anyNetworkInput, byId, checkedNetwork, exampleNetwork } from '#test/factories/aNetwork.ts'
import { isNear, isTied, neighboursOf, range, sum, weightTable, type WeightTable } from '#test/support/networkByDefinition.ts'
import { degreeAssortativity, sectorAssortativity } from './assortativity.ts'
import { betweenness } from './betweenness.ts'
import { betweennessCentralisation, degreeCentralisation, tieEfficiency } from './centralisation.ts'
import { components, strongComponents } from './components.ts'
import { degrees, strengths } from './degree.ts'
import { tiesBetweenSectors } from './density.ts'
import { eiIndex, homophily } from './mixing.ts'
import type { Network } from './network.ts'
import { suggestedTies } from './suggestions.ts'

// Sums over pairs against their definitions written out, as in bruteForce.test.ts.

const close = (value: number | null) => value === null ? null : expect.closeTo(value, 9) as number
const holds = (check: (network: Network, table: WeightTable) => void) => {
  fc.assert(fc.property(anyNetworkInput({ most: 9 }), (input) => { check(checkedNetwork(input), weightTable(input)) }), { numRuns: 200 })
}

interface Arc { readonly from: number, readonly to: number, readonly weight: number }
const arcsOf = (table: WeightTable): Arc[] => range(table.size).flatMap((from) => range(table.size).filter((to) => isTied(table, from, to)).map((to) => ({ from, to, weight: table.weight(from, to) })))
const knownArcs = (table: WeightTable): Arc[] => arcsOf(table).filter(({ from, to }) => table.sector(from) !== null && table.sector(to) !== null)
const isInside = (table: WeightTable) => ({ from, to }: Arc) => table.sector(from) === table.sector(to)
const weightOf = (arcs: readonly Arc[]) => sum(arcs.map(({ weight }) => weight))

test('degrees and strengths', () => {
  holds((network, table) => {
    for (const node of range(table.size)) {
      const [given, received] = [arcsOf(table).filter(({ from }) => from === node), arcsOf(table).filter(({ to }) => to === node)]
      const all = table.directed ? [...given, ...received] : given
      expect([degrees(network).out[node], degrees(network).in[node], degrees(network).all[node]]).toEqual([given.length, received.length, all.length])
      expect([strengths(network).out[node], strengths(network).in[node], strengths(network).all[node]]).toEqual([given, received, all].map(weightOf))
    }
  })
})

test('ties between sectors', () => {
  holds((network, table) => {
    const { sectors, sizes, ties, weights, densities } = tiesBetweenSectors(network)
    expect(sizes).toEqual(sectors.map((sector) => range(table.size).filter((node) => table.sector(node) === sector).length))
    for (const [row, one] of sectors.entries()) for (const [column, other] of sectors.entries()) {
      // Without directions a pair inside a sector is one pair, whichever end comes first.
      const isCounted = (from: number, to: number) => from !== to && table.sector(from) === one && table.sector(to) === other && (table.directed || row !== column || from < to)
      const pairs = range(table.size).flatMap((from) => range(table.size).filter((to) => isCounted(from, to)).map((to) => table.weight(from, to)))
      const tied = pairs.filter((weight) => weight > 0)
      expect([ties[row]![column], weights[row]![column]]).toEqual([tied.length, sum(tied)])
      expect(densities[row]![column]).toEqual(pairs.length === 0 ? null : close(tied.length / pairs.length))
    }
  })
})

test('E–I, with its expectation and of nodes', () => {
  holds((network, table) => {
    const indexOf = (arcs: readonly Arc[]) => {
      const inside = weightOf(arcs.filter(isInside(table)))
      return arcs.length === 0 ? null : (weightOf(arcs) - 2 * inside) / weightOf(arcs)
    }
    const nodes = range(table.size).filter((node) => table.sector(node) !== null)
    const allPairs = nodes.flatMap((from) => nodes.filter((to) => from < to).map((to) => ({ from, to, weight: 1 })))
    const { index, expected, ofNodes } = eiIndex(network)
    expect([index, expected]).toEqual([close(indexOf(knownArcs(table))), close(indexOf(allPairs))])
    expect(ofNodes).toEqual(range(table.size).map((node) => close(indexOf(knownArcs(table).filter(({ from, to }) => from === node || to === node)))))
  })
})

test('homophily of each sector', () => {
  holds((network, table) => {
    const nodes = range(table.size).filter((node) => table.sector(node) !== null)
    for (const { sector, size, inside, expected, index } of homophily(network)) {
      // Ties in either direction; one inside the sector is of both its ends.
      const own = knownArcs(table).flatMap((arc) => [arc.from, arc.to].filter((node) => table.sector(node) === sector).map(() => arc))
      const share = own.length === 0 ? null : weightOf(own.filter(isInside(table))) / weightOf(own)
      const chance = nodes.length < 2 ? null : (size - 1) / (nodes.length - 1)
      expect([inside, expected]).toEqual([close(share), close(chance)])
      if (share === null || chance === null) expect(index).toBeNull()
      else if (share >= chance) expect(index).toEqual(chance === 1 ? null : close((share - chance) / (1 - chance)))
      else expect(index).toEqual(close((share - chance) / chance))
    }
  })
})

test('a sector that seeks others is below its chance', () => {
  const network = aNetwork('a-x b-x a-y b-y', { sectors: { a: 'one', b: 'one', x: 'two', y: 'two' } })
  expect(homophily(network)[0]).toEqual({ sector: 'one', size: 2, inside: 0, expected: close(1 / 3), index: -1 })
})

test('assortativity by sector is Newman’s, by degree a correlation', () => {
  holds((network, table) => {
    const [known, all] = [knownArcs(table), arcsOf(table)]
    const share = (arcs: readonly Arc[]) => weightOf(arcs) / weightOf(known)
    const byChance = sum(network.sectors.map((sector) => share(known.filter(({ from }) => table.sector(from) === sector)) * share(known.filter(({ to }) => table.sector(to) === sector))))
    const isOne = known.length === 0 || network.sectors.some((sector) => known.every(({ from, to }) => table.sector(from) === sector && table.sector(to) === sector))
    expect(sectorAssortativity(network)).toEqual(isOne ? null : close((share(known.filter(isInside(table))) - byChance) / (1 - byChance)))

    const given = all.map(({ from }) => all.filter((other) => other.from === from).length)
    const received = all.map(({ to }) => all.filter((other) => other.to === to).length)
    const centred = (values: readonly number[]) => values.map((value) => value - sum(values) / values.length)
    const product = (one: readonly number[], other: readonly number[]) => sum(centred(one).map((value, place) => value * centred(other)[place]!))
    const isFlat = new Set(given).size < 2 || new Set(received).size < 2
    expect(degreeAssortativity(network)).toEqual(isFlat ? null : close(product(given, received) / Math.sqrt(product(given, given) * product(received, received))))
  })
})

test.each(['common-neighbours', 'jaccard', 'adamic-adar', 'resource-allocation'] as const)('suggestions by %s', (measure) => {
  holds((network, table) => {
    const degree = (node: number) => neighboursOf(table, node).length
    const pairs = range(table.size).flatMap((one) => range(table.size).filter((other) => one < other && !isNear(table, one, other)).flatMap((other) => {
      const shared = neighboursOf(table, one).filter((node) => neighboursOf(table, other).includes(node))
      const score = {
        'common-neighbours': shared.length, jaccard: shared.length / (degree(one) + degree(other) - shared.length),
        'adamic-adar': sum(shared.map((node) => 1 / Math.log(degree(node)))), 'resource-allocation': sum(shared.map((node) => 1 / degree(node))),
      }[measure]
      return shared.length === 0 ? [] : [{ one, other, score, shared: shared.length }]
    }))
    const all = suggestedTies(network, measure, 1000)
    const inPairs = all.map(({ from, to, score, commonNeighbours }) => ({ one: Math.min(from, to), other: Math.max(from, to), score: close(score), shared: commonNeighbours }))
    expect(pairs).toEqual(expect.arrayContaining(inPairs))
    expect(all).toHaveLength(pairs.length)
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((one, other) => other - one).map(close))
    expect(suggestedTies(network, measure, 2)).toEqual(all.slice(0, 2))
  })
})

test('suggestions of a large network keep the best, whatever the order', () => {
  const ties = Array.from({ length: 80 }, (_, node) => `hub-n${node}`).join(' ')
  const network = aNetwork(`a-b b-c a-d d-c ${ties}`)
  expect(suggestedTies(network, 'common-neighbours', 2).map(({ from, to }) => [network.ids[from], network.ids[to]])).toEqual([['a', 'c'], ['b', 'd']])
})

test('centralisation of a star is 1, with directions too; of a ring 0', () => {
  const star = (directed: boolean) => aNetwork(['a', 'b', 'c', 'd'].map((leaf) => directed ? `m-${leaf} ${leaf}-m` : `m-${leaf}`).join(' '), { directed })
  for (const network of [star(false), star(true)]) {
    expect(degreeCentralisation(network)).toBeCloseTo(1, 12)
    expect(betweennessCentralisation(network, betweenness(network))).toBeCloseTo(1, 12)
  }
  const ring = aNetwork('a-b b-c c-d d-a')
  expect([degreeCentralisation(ring), betweennessCentralisation(ring, betweenness(ring)), tieEfficiency(ring)]).toEqual([0, 0, close(1 - 5 / 9)])
})

test('parts are numbered by their first node', () => {
  const network = aNetwork('c-b b-c a-c d-a', { directed: true })
  expect(byId(network, strongComponents(network).of)).toEqual({ c: 0, b: 0, a: 1, d: 2 })
  expect(strongComponents(network).sizes).toEqual([2, 1, 1])
  fc.assert(fc.property(anyNetworkInput(), (input) => {
    for (const parts of [components, strongComponents]) {
      const { of, sizes } = parts(checkedNetwork(input))
      expect([...new Set(of)]).toEqual(range(sizes.length))
      expect(sizes).toEqual(range(sizes.length).map((part) => of.filter((one) => one === part).length))
    }
  }))
})

test.each([NaN, -1])('a limit of %s suggestions is refused by name', (limit) => {
  expect(() => suggestedTies(exampleNetwork(), 'jaccard', limit)).toThrow(new RangeError(`limit: ${limit} is no number of ties`))
})
