import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNetwork, anyNetworkInput, checkedNetwork, exampleNetwork } from '#test/factories/aNetwork.ts'
import { isNear, isTied, neighboursOf, partitions, pieces, range, shareThrough, shortestWays, sum, sumOver, weightTable, type WeightTable } from '#test/support/networkByDefinition.ts'
import { betweenness, tieBetweenness } from './betweenness.ts'
import { brokerage } from './brokerage.ts'
import { closenessInComponent, harmonicCentrality } from './closeness.ts'
import { localClustering, transitivity } from './clustering.ts'
import { louvain, modularity } from './communities.ts'
import { strongComponents } from './components.ts'
import { coreNumbers } from './cores.ts'
import { cutPoints } from './cutPoints.ts'
import { eigenvectorCentrality } from './eigenvector.ts'
import { withoutWeights, type Network, type NetworkInput } from './network.ts'
import { pageRank } from './pageRank.ts'
import { constraint, effectiveSize } from './structuralHoles.ts'
import { triadCensus, triadTypes, type TriadType } from './triads.ts'

// Small random networks against the definitions written out: slow, plain, by another way than the kernels.

const close = (values: Iterable<number | null | undefined>) => Array.from(values, (value) => typeof value === 'number' ? expect.closeTo(value, 9) as number : value)
const holds = (check: (network: Network, table: WeightTable, input: NetworkInput) => void, { most = 8, numRuns = 150, ...size }: Parameters<typeof anyNetworkInput>[0] & { readonly numRuns?: number } = {}) => {
  fc.assert(fc.property(anyNetworkInput({ most, ...size }), (input) => { check(checkedNetwork(input), weightTable(input), input) }), { numRuns })
}

// 1/10 + 1/15 is not 1/6 in floating point: ways of these weights are often equally long, and just not quite.
const whole = fc.constantFrom(6, 10, 15)
const tenths = whole.map((weight) => weight / 10)
// The definitions reckon in thirtieths (or thirds), without rounding.
const lengths = { ties: () => 1, strength: (weight: number) => 30 / Math.round(weight < 2 ? weight * 10 : weight) }

describe.each([
  ['ties', 'ties', whole, 1], ['strength, whole weights', 'strength', whole, 30], ['strength, weights in tenths', 'strength', tenths, 3],
] as const)('shortest ways by %s', (_name, ways, weights, unit) => {
  const size = { weights }

  test('betweenness of nodes and ties', () => {
    holds((network, table) => {
      const shortest = shortestWays(table, lengths[ways])
      const pairs = table.directed ? 1 : 2
      const through = (from: number, to: number, first: number, last: number, length: number) => shareThrough(shortest, from, to, { first, last, length })
      expect([...betweenness(network, ways)]).toEqual(close(range(table.size).map((node) => sumOver(table.size, (from) => sumOver(table.size, (to) =>
        from === to || from === node || to === node ? 0 : through(from, to, node, node, 0))) / pairs)))
      for (const { from: first, to: last, betweenness: value } of tieBetweenness(network, ways)) {
        const length = lengths[ways](table.weight(first, last))
        expect(value).toBeCloseTo(sumOver(table.size, (from) => sumOver(table.size, (to) => from === to ? 0 : through(from, to, first, last, length))), 9)
      }
    }, size)
  })

  test('closeness both ways', () => {
    holds((network, table) => {
      const { distance } = shortestWays(table, lengths[ways])
      for (const direction of ['from', 'to'] as const) {
        const of = (node: number) => range(table.size).filter((other) => other !== node)
          .map((other) => (direction === 'from' ? distance[node]![other]! : distance[other]![node]!) / unit)
          .filter((far) => far < Infinity)
        expect(closenessInComponent(network, { direction, ways })).toEqual(close(range(table.size).map((node) => of(node).length === 0 ? null : of(node).length / sum(of(node)))))
        expect([...harmonicCentrality(network, { direction, ways })]).toEqual(close(range(table.size).map((node) => sum(of(node).map((far) => 1 / far)))))
      }
    }, size)
  })
})

describe('what holds together', () => {
  test('cut points are what splits a piece when it is gone', () => {
    holds((network, table) => {
      const { nodes, ties } = cutPoints(network)
      const whole = pieces(table, () => true)
      const isCut = (node: number) => pieces(table, () => true, range(table.size).filter((other) => other !== node)) > whole
      expect(nodes).toEqual(range(table.size).filter(isCut))
      const isBridge = (one: number, other: number) => isNear(table, one, other)
        && pieces(table, (from, to) => !(from === one && to === other) && !(from === other && to === one)) > whole
      expect(ties).toEqual(range(table.size).flatMap((one) => range(table.size).filter((other) => one < other && isBridge(one, other)).map((other) => [one, other])))
    }, { most: 10 })
  })

  test('strong parts are those who reach each other', () => {
    holds((network, table) => {
      const { distance } = shortestWays(table, () => 1)
      const { of } = strongComponents(network)
      for (const one of range(table.size)) {
        for (const other of range(table.size)) expect(of[one] === of[other]).toBe(distance[one]![other]! < Infinity && distance[other]![one]! < Infinity)
      }
    }, { directed: true })
  })

  test('cores are what is left when the less tied keep going away', () => {
    holds((network, table) => {
      const core = (k: number, counting: (node: number, other: number) => number) => {
        let left = range(table.size)
        for (;;) {
          const next = left.filter((node) => sum(left.map((other) => counting(node, other))) >= k)
          if (next.length === left.length) return left
          left = next
        }
      }
      const numbers = (counting: (node: number, other: number) => number) =>
        range(table.size).map((node) => Math.max(...range(2 * table.size).filter((k) => core(k, counting).includes(node))))
      expect([...coreNumbers(network)]).toEqual(numbers((node, other) => Number(isNear(table, node, other))))
      expect([...coreNumbers(network, 'arcs')]).toEqual(numbers((node, other) => table.directed ? Number(isTied(table, node, other)) + Number(isTied(table, other, node)) : Number(isTied(table, node, other))))
    })
  })

  test('triangles', () => {
    holds((network, table) => {
      const pairsOf = (node: number) => neighboursOf(table, node).flatMap((one) => neighboursOf(table, node).filter((other) => one < other).map((other) => isNear(table, one, other)))
      const share = (pairs: readonly boolean[]) => pairs.length === 0 ? null : pairs.filter(Boolean).length / pairs.length
      expect(localClustering(network)).toEqual(close(range(table.size).map((node) => share(pairsOf(node)))))
      expect([transitivity(network)]).toEqual(close([share(range(table.size).flatMap(pairsOf))]))
    })
  })
})

/** One triad of each type: arcs among a, b and c. */
const patterns: Readonly<Record<TriadType, string>> = {
  '003': '', '012': 'ab', '102': 'ab ba', '021D': 'ba bc', '021U': 'ab cb', '021C': 'ab bc', '111D': 'ab ba cb', '111U': 'ab ba bc', '030T': 'ab bc ac', '030C': 'ab bc ca',
  201: 'ab ba bc cb', '120D': 'ba bc ac ca', '120U': 'ab cb ac ca', '120C': 'ab bc ac ca', 210: 'ab bc cb ac ca', 300: 'ab ba bc cb ac ca',
}
const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']

test('triads look like their patterns in some order', () => {
  holds((network, table) => {
    const counts = Object.fromEntries(triadTypes.map((type) => [type, 0])) as Record<TriadType, number>
    for (const a of range(table.size)) for (const b of range(a)) for (const c of range(b)) {
      const nodes = [a, b, c]
      const arcs = (order: string) => ['ab', 'ac', 'ba', 'bc', 'ca', 'cb'].filter((arc) => isTied(table, nodes[order.indexOf(arc[0]!)]!, nodes[order.indexOf(arc[1]!)]!)).sort().join(' ')
      const type = triadTypes.find((one) => orders.some((order) => arcs(order) === patterns[one].split(' ').sort().join(' ')))!
      counts[type] += 1
    }
    expect(triadCensus(network)).toEqual(counts)
  })
})

describe('sectors and holes', () => {
  const roleIn = (first: string, own: string, last: string) => {
    if (first === own && own === last) return 'coordinator'
    if (first === last) return 'itinerant'
    if (first === own) return 'representative'
    return own === last ? 'gatekeeper' : 'liaison'
  }

  const isChain = (table: WeightTable, a: number, v: number, b: number) => a !== b && isTied(table, a, v) && isTied(table, v, b) && !isTied(table, a, b)

  test('roles by looking at every three nodes', () => {
    holds((network, table) => {
      const roles = { coordinator: 0, itinerant: 0, representative: 0, gatekeeper: 0, liaison: 0 }
      const counts = range(table.size).map(() => ({ ...roles }))
      for (const a of range(table.size)) for (const v of range(table.size)) for (const b of range(table.size)) {
        const [first, own, last] = [table.sector(a), table.sector(v), table.sector(b)]
        if (isChain(table, a, v, b) && first !== null && own !== null && last !== null) counts[v]![roleIn(first, own, last)] += 1
      }
      const actual = brokerage(network)
      expect(range(table.size).map((node) => Object.fromEntries(Object.keys(roles).map((role) => [role, actual[role as keyof typeof roles][node]])))).toEqual(counts)
    })
  })

  test('constraint and effective size by their sums', () => {
    holds((network, table) => {
      const both = (one: number, other: number) => table.weight(one, other) + table.weight(other, one)
      const all = (node: number) => sumOver(table.size, (other) => both(node, other))
      const p = (one: number, other: number) => both(one, other) / all(one)
      const m = (one: number, other: number) => both(one, other) / Math.max(...range(table.size).map((any) => both(one, any)))
      const others = (node: number) => neighboursOf(table, node)
      expect(constraint(network)).toEqual(close(range(table.size).map((i) => others(i).length === 0 ? null
        : sum(others(i).map((j) => (p(i, j) + sum(others(i).filter((q) => q !== j).map((q) => p(i, q) * p(q, j)))) ** 2)))))
      expect(effectiveSize(network)).toEqual(close(range(table.size).map((i) => others(i).length === 0 ? null
        : sum(others(i).map((j) => 1 - sum(others(i).filter((q) => q !== j).map((q) => p(i, q) * m(j, q))))))))
    })
  })

  test('Borgatti: without weights and directions it is n − 2t/n', () => {
    holds((network, table) => {
      const expected = range(table.size).map((node) => {
        const near = neighboursOf(table, node)
        const tied = near.flatMap((one) => near.filter((other) => one < other && isNear(table, one, other))).length
        return near.length === 0 ? null : near.length - 2 * tied / near.length
      })
      expect(effectiveSize(withoutWeights(network))).toEqual(close(expected))
    }, { directed: false })
  })
})

describe('figures of the whole matrix', () => {
  test('PageRank stays as it is after one more round', () => {
    holds((network, table) => {
      const rank = pageRank(network)
      const given = (node: number) => sumOver(table.size, (other) => table.weight(node, other))
      const next = range(table.size).map((node) => 0.15 / table.size + 0.85 * sumOver(table.size, (other) =>
        rank[other]! * (given(other) === 0 ? 1 / table.size : table.weight(other, node) / given(other))))
      expect([...rank]).toEqual(close(next))
    })
  })

  test('eigenvector is one, not negative, of the greatest value there is', () => {
    holds((network, table) => {
      const figures = eigenvectorCentrality(network)
      if (!figures.ok) return
      const times = (vector: ArrayLike<number>) => range(table.size).map((node) => sumOver(table.size, (other) => table.weight(other, node) * vector[other]!))
      const value = Math.max(...times(figures.value))
      expect(Math.max(...figures.value)).toBe(1)
      expect(Math.min(...figures.value)).toBeGreaterThanOrEqual(0)
      expect(times(figures.value)).toEqual(close([...figures.value].map((figure) => figure * value)))
      // The greatest value is where the growth of repeated rounds tends to (Gelfand): never far above it.
      let vector: number[] = range(table.size).map(() => 1)
      let growth = 0
      for (let round = 0; round < 200; round += 1) {
        const next = times(vector)
        const most = Math.max(...next)
        growth += Math.log(most)
        vector = next.map((one) => one / most)
      }
      expect(Math.exp(growth / 200)).toBeLessThan(value * 1.1)
    })
  })

  test('modularity by its double sum', () => {
    holds((network, table) => {
      const of = range(table.size).map((node) => node % 3)
      const all = sumOver(table.size, (from) => sumOver(table.size, (to) => table.weight(from, to)))
      const given = (node: number) => sumOver(table.size, (to) => table.weight(node, to))
      const received = (node: number) => sumOver(table.size, (from) => table.weight(from, node))
      const expected = all === 0 ? null : sumOver(table.size, (from) => sumOver(table.size, (to) =>
        of[from] === of[to] ? table.weight(from, to) / all - given(from) * received(to) / all ** 2 : 0))
      expect([modularity(network, of)]).toEqual(close([expected]))
    })
  })

  const best = (network: Network) => Math.max(...[...partitions(network.ids.length)].map((of) => modularity(network, of) ?? 0))

  test('Louvain is never better than the best of all divisions and mostly as good', () => {
    const shares: number[] = []
    holds((network) => {
      const { modularity: found } = louvain(network, 1)
      if (found === null) return
      const most = best(network)
      expect(found).toBeLessThanOrEqual(most + 1e-9)
      shares.push(most - found)
    }, { most: 6, numRuns: 60 })
    expect(sum(shares) / Math.max(1, shares.length)).toBeLessThan(0.05)
  })

  test('Louvain finds the best division of a small dense network, whatever the seed', () => {
    // One search alone ends at 0.306 with most seeds, at the best division of 0.318 with some.
    const network = aNetwork('d-f:5 e-c:4 e-h:10 a-c:1 a-b:1 a-g:11 a-d:9 g-h:2 b-e:10 f-a:3 g-c:4 e-d:4 d-g:6')
    const most = best(network)
    for (const seed of range(20)) expect([seed, louvain(network, seed).modularity]).toEqual(close([seed, most]))
  })

  test('the example of skupiny.md has no better division among 4,140', () => {
    const network = exampleNetwork()
    expect([...partitions(8)]).toHaveLength(4140)
    expect(best(network)).toBeCloseTo(62 / 196, 12)
  })
})
