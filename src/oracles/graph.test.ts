import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { graphOracle } from './graph.ts'
import type { OracleFile } from './oracle.ts'

const unused = { solve: () => { throw new Error('A network needs no solver') } }
const file = (text: string, graph: string | null): OracleFile =>
  ({ name: 'star.expected.json', text, sibling: async (name) => name === 'star.graph.json' ? graph : null })

/** The middle of a star of three: 3 pairs, all through it. */
const graph = JSON.stringify({
  name: 'star', directed: false, nodes: ['m', 'a', 'b', 'c'].map((id) => ({ id, sector: id === 'c' ? 'other' : 'one' })),
  edges: [['m', 'a', 1], ['m', 'b', 2], ['c', 'm', 3]],
})
const right = {
  directed: false, density: 0.5, betweenness_raw: { m: 3, a: 0, b: 0, c: 0 }, 'betweenness_weighted_raw (distance = 1/weight)': { m: 3, a: 0, b: 0, c: 0 },
  edge_betweenness_raw: { 'a>m': 3, 'm>b': 3, 'm>c': 3 }, components_weak: [['a', 'b', 'c', 'm']], 'articulation_points (undirected)': ['m'],
  missing_links_jaccard: [['a', 'b', 1], ['a', 'c', 1], ['b', 'c', 1]], louvain_modularity_unweighted_20_seeds: { min: 0, max: 0 },
}
const check = (results: unknown, text: string | null = graph) => graphOracle.check(file(JSON.stringify({ name: 'star', results }), text), unused)

describe('expected figures of a network', () => {
  test('are compared; what nobody computes is skipped, notes are passed over', async () => {
    const verdict = await check({ ...right, leiden_igraph_modularity_weighted_20_runs: {}, _check: 0, betweenness_weighted_note: 'exact' })
    expect(verdict.failures).toEqual([])
    expect(verdict.compared).toBeGreaterThan(15)
    expect(verdict.skipped).toEqual(['leiden_igraph_modularity_weighted_20_runs'])
  })

  test.each([
    ['a whole figure', { density: 0.5 + 1e-8 }], ['a figure of a node', { betweenness_raw: { m: 3, a: 0, b: 0, c: 1e-8 } }], ['a node too few', { betweenness_raw: { m: 3, a: 0, b: 0 } }],
    ['a tie too many', { edge_betweenness_raw: { ...right.edge_betweenness_raw, 'a>b': 0 } }], ['other parts', { components_weak: [['a', 'b', 'c'], ['m']] }],
    ['a pair with another score', { missing_links_jaccard: [['a', 'b', 0.5]] }], ['a higher score elsewhere', { missing_links_adamic_adar: [['a', 'b', 0]] }],
    ['a better division', { louvain_modularity_unweighted_20_seeds: { min: 0.2 } }], ['a worse best one', { 'optimal_modularity_unweighted (proven, igraph+glpk)': -1 }],
  ])('%s fails', async (_what, results) => {
    expect((await check(results)).failures).not.toEqual([])
  })

  test('a network that is missing, broken or refused is told', async () => {
    await expect(check(right, null)).rejects.toThrow('its network is not beside it')
    await expect(check(right, '{"nodes":[]}')).rejects.toThrow()
    await expect(check(right, JSON.stringify({ directed: false, nodes: [{ id: 'a' }], edges: [['a', 'a', 1]] }))).rejects.toThrow('self-tie: a')
  })

  test('only such files are recognised', () => {
    expect(graphOracle.recognises('star.expected.json', JSON.stringify({ results: right }))).toBe(true)
    expect(graphOracle.recognises('star.graph.json', graph)).toBe(false)
    expect(graphOracle.recognises('access60x25.expected.json', '{"scenarios":[]}')).toBe(false)
  })
})

const folder = '../shared/data/oracles/sna'

// The shared data folder is not a part of the repository.
describe.skipIf(!existsSync(folder))('networkx, igraph and R sna', () => {
  test.each(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.expected.json')) : [])('%s', async (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    const sibling: OracleFile['sibling'] = async (other) => readFileSync(`${folder}/${other}`, 'utf8')
    expect((await graphOracle.check({ name, text, sibling }, unused)).failures).toEqual([])
  })
})
