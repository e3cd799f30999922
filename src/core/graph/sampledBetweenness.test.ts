import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNetwork, anyNetwork, exampleNetwork } from '#test/factories/aNetwork.ts'
import { betweenness } from './betweenness.ts'
import { sampledBetweenness } from './sampledBetweenness.ts'
import type { Ways } from './shortestPaths.ts'

const oneWay = aNetwork('a-b b-c c-a c-d d-e e-c b-e f-a e-f', { directed: true })
const weighted = aNetwork('a-b:2 b-c:2 a-c:1 c-d:3 d-e:1 c-e:0.5 e-f:2')

describe.each([
  ['without directions', exampleNetwork(), 'ties'], ['with directions', oneWay, 'ties'], ['by strength', weighted, 'strength'], ['by strength, with directions', oneWay, 'strength'],
] as const satisfies readonly (readonly [string, ReturnType<typeof exampleNetwork>, Ways])[])('sampled again and again, %s', (_name, network, ways) => {
  const rounds = 4000
  const samples = Array.from({ length: rounds }, (_, seed) => sampledBetweenness(network, { sources: 3, seed, ways }))
  const exact = betweenness(network, ways)
  const mean = (of: (sample: (typeof samples)[number]) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / rounds

  test.each(network.ids.map((id, node) => [id, node] as const))('%s: right on the average, and so is the square of its error', (_id, node) => {
    const average = mean(({ estimate }) => estimate[node]!)
    const variance = mean(({ estimate }) => (estimate[node]! - average) ** 2)
    // Averages of so many samples lie within five of their own errors.
    expect(Math.abs(average - exact[node]!)).toBeLessThanOrEqual(5 * Math.sqrt(variance / rounds) + 1e-9)
    const told = mean(({ standardError }) => standardError[node]! ** 2)
    if (variance < 1e-9) expect(told).toBeLessThan(1e-9)
    else expect(Math.abs(told / variance - 1)).toBeLessThan(0.1)
  })
})

test('the same seed chooses the same, another another', () => {
  const estimate = (seed: number) => [...sampledBetweenness(exampleNetwork(), { sources: 3, seed }).estimate]
  expect(estimate(1)).toEqual(estimate(1))
  expect(new Set([1, 2, 3, 4, 5].map((seed) => estimate(seed).join())).size).toBeGreaterThan(1)
})

test.each([[0, 2], [1, 2], [3.7, 3], [8, 8], [100, 8]])('%s wanted sources are %s', (wanted, sources) => {
  expect(sampledBetweenness(exampleNetwork(), { sources: wanted, seed: 1 }).sources).toBe(sources)
})

test('figures are never negative nor not numbers, whatever the network', () => {
  fc.assert(fc.property(anyNetwork({ most: 12 }), fc.integer(), fc.integer({ min: 2, max: 12 }), (network, seed, sources) => {
    const { estimate, standardError } = sampledBetweenness(network, { sources, seed })
    for (const figure of [...estimate, ...standardError]) expect(figure).toBeGreaterThanOrEqual(0)
  }))
})

test.each([NaN, -1])('%s nodes to start from are refused by name', (sources) => {
  expect(() => sampledBetweenness(exampleNetwork(), { sources, seed: 1 })).toThrow(new RangeError(`sources: ${sources} is no number of nodes`))
})
