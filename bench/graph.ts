import { betweenness } from '#core/graph/betweenness.ts'
import { brokerage } from '#core/graph/brokerage.ts'
import { closenessWassermanFaust } from '#core/graph/closeness.ts'
import { louvain } from '#core/graph/communities.ts'
import type { Network } from '#core/graph/network.ts'
import { pageRank } from '#core/graph/pageRank.ts'
import { sampledBetweenness } from '#core/graph/sampledBetweenness.ts'
import { constraint } from '#core/graph/structuralHoles.ts'
import { triadCensus } from '#core/graph/triads.ts'
import { generateNetwork } from './generate/network.ts'
import { type Reference, referenceOf } from './reference/networks.ts'
import { type Goal, inMebibytes, rounded, type Section, type Table } from './table.ts'
import { percentile } from './timing.ts'

const tiesPerNode = 4
const sizes = [{ size: 500, repeats: 9, slow: true }, { size: 5_000, repeats: 3, slow: false }] as const
const large = { size: 50_000, sources: 500, seed: 1 }

interface Measured { readonly name: string, readonly first: number, readonly ms: number, readonly sum: number | null }

/** CPU milliseconds of the first run and the median of further ones; the sum of the figures, to be held against the others'. */
function measure(name: string, repeats: number, action: () => Iterable<number | null>): Measured {
  const times: number[] = []
  let sum = 0
  for (let run = 0; run <= repeats; run++) {
    const before = process.cpuUsage()
    const figures = action()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    sum = [...figures].reduce<number>((total, figure) => total + (figure ?? 0), 0)
  }
  return { name, first: times[0] ?? NaN, ms: percentile(times.slice(1), 0.5), sum }
}

const measuresOf = (network: Network, repeats: number): Measured[] => [
  measure('betweenness', repeats, () => betweenness(network)),
  measure('weighted betweenness', repeats, () => betweenness(network, 'strength')),
  measure('constraint', repeats, () => constraint(network)),
  measure('Louvain', repeats, () => [louvain(network, 1).modularity]),
  measure('brokerage', repeats, () => brokerage(network).total),
  measure('closeness', repeats, () => closenessWassermanFaust(network, { direction: 'to' })),
  measure('PageRank', repeats, () => pageRank(network)),
  measure('triads', repeats, () => Object.values(triadCensus(network))),
]

interface Compared { readonly size: number, readonly own: readonly Measured[], readonly reference: Reference | null }

const ofOthers = ({ reference }: Compared, program: 'igraph' | 'networkx', name: string) => reference?.measures[`${program} ${name}`]

/** A fast wrong figure is worth nothing: what is comparable has to agree. Weighted ways tie differently in floating point. */
function checkAgreement(compared: Compared): void {
  for (const { name, sum } of compared.own.filter((one) => ['betweenness', 'constraint'].includes(one.name))) {
    for (const program of ['igraph', 'networkx'] as const) {
      const other = ofOthers(compared, program, name)
      if (other && Math.abs(other.sum - (sum ?? NaN)) > 1e-6 * other.sum) throw new Error(`${name}: ${program} has ${other.sum}, Síťovka ${sum}`)
    }
  }
}

async function compare({ size, repeats, slow }: (typeof sizes)[number]): Promise<Compared> {
  const network = generateNetwork(size, tiesPerNode)
  const compared = { size, own: measuresOf(network, repeats), reference: await referenceOf(network, { repeats, slow }) }
  checkAgreement(compared)
  return compared
}

function goalsOf(compared: Compared): Goal[] {
  const own = compared.own.find(({ name }) => name === 'betweenness')?.ms ?? NaN
  const against = (program: 'igraph' | 'networkx', limit: number): Goal[] => {
    const other = ofOthers(compared, program, 'betweenness')
    return other ? [{ name: `betweenness of ${compared.size.toLocaleString('en')}, against ${program}`, figure: own / other.ms, limit, unit: `× the time of ${program}` }] : []
  }
  return [...against('igraph', 2), ...against('networkx', 0.1)]
}

function tableOf(compared: Compared): Table {
  const other = (program: 'igraph' | 'networkx', name: string): string => rounded(ofOthers(compared, program, name)?.ms ?? NaN)
  return {
    head: [`${compared.size.toLocaleString('en')} nodes, CPU ms`, 'first run', 'median', 'igraph', 'networkx'],
    rows: compared.own.map(({ name, first, ms }) => [name, rounded(first), rounded(ms), other('igraph', name), other('networkx', name)]),
  }
}

interface Sampled { readonly ties: number, readonly seconds: number, readonly wall: number, readonly memory: number, readonly others: readonly Measured[] }

function measureLarge(): Sampled {
  const network = generateNetwork(large.size, tiesPerNode)
  const [start, before] = [performance.now(), process.cpuUsage()]
  sampledBetweenness(network, large)
  const { user, system } = process.cpuUsage(before)
  const wall = (performance.now() - start) / 1000
  const memory = process.memoryUsage().rss
  const others = [
    measure('Louvain', 1, () => [louvain(network, 1).modularity]), measure('constraint', 1, () => constraint(network)), measure('brokerage', 1, () => brokerage(network).total),
    measure('PageRank', 1, () => pageRank(network)), measure('triads', 1, () => Object.values(triadCensus(network))),
  ]
  return { ties: network.tieCount, seconds: (user + system) / 1_000_000, wall, memory, others }
}

/** How far the estimate lies from the exact figures, in its own errors. */
function errorsTold(): string {
  const network = generateNetwork(5_000, tiesPerNode)
  const exact = betweenness(network)
  const { estimate, standardError } = sampledBetweenness(network, { sources: 500, seed: 1 })
  const distance = (node: number): number => Math.abs((exact[node] ?? 0) - (estimate[node] ?? 0))
  const within = (nodes: readonly number[], errors: number): string =>
    `${(nodes.filter((node) => distance(node) <= errors * (standardError[node] ?? 0) + 1e-9).length / nodes.length * 100).toFixed(0)} %`
  const byHeight = [...exact.keys()].sort((one, other) => (exact[other] ?? 0) - (exact[one] ?? 0))
  const highest = byHeight.slice(0, 100)
  return `5,000 nodes sampled from 500: of the 100 highest ${within(highest, 2)} lie within two standard errors of the exact figure and ${within(highest, 3)} within three, `
    + `of all ${within(byHeight, 2)} and ${within(byHeight, 3)}.`
}

/** Measures of networks against python3-igraph and python3-networkx in the same run, when they are installed. */
export async function measureGraph(): Promise<Section> {
  const compared: Compared[] = []
  for (const size of sizes) compared.push(await compare(size))
  const sampled = measureLarge()
  const versions = compared[0]?.reference
  const installed = versions ? `igraph ${versions.igraph ?? 'is not installed'}, networkx ${versions.networkx ?? 'is not installed'}` : 'python3-igraph and python3-networkx are not installed'
  return {
    title: 'Network',
    notes: [
      `Generated networks without directions, ${tiesPerNode} ties a new node, a few with many, weights 1 to 5; one process, CPU time of everything in it. The same networks at the same time: ${installed} `
      + '(their CPU time; networkx once). Betweenness and constraint agree with both in every run. Weighted betweenness is compared in exact whole numbers here, in floating point there.',
      `${large.size.toLocaleString('en')} nodes, ${sampled.ties.toLocaleString('en')} ties: ${inMebibytes(sampled.memory)} MiB in the process after sampling, which took ${rounded(sampled.wall)} s by the clock. ${errorsTold()}`,
    ],
    goals: [...compared.flatMap(goalsOf), { name: `betweenness of ${large.size.toLocaleString('en')} sampled from ${large.sources}`, figure: sampled.seconds, limit: 10, unit: 's of CPU' }],
    tables: [...compared.map(tableOf), { head: [`${large.size.toLocaleString('en')} nodes, CPU ms`, 'first run', 'second'], rows: sampled.others.map(({ name, first, ms }) => [name, rounded(first), rounded(ms)]) }],
  }
}
