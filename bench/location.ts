import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Result } from '#core/result.ts'
import { createSolver, type Solver } from '#solver/solver.ts'
import { generateCounts, type GeneratedPlaces, generatePlaces } from './generate/places.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const limitSeconds = 300
const medianSeconds = 15
const waitMs = 50

interface Measured { readonly name: string, readonly pairs: number, readonly wall: number, readonly cpu: number, readonly outcome: string }

interface Answer { readonly status: string, readonly objective?: number, readonly bound?: number, readonly complementary?: readonly unknown[], readonly complementarySum?: number }

const told = (outcome: Result<Answer, { readonly kind: string }>): string => {
  if (!outcome.ok) return outcome.reason.kind
  const { status, objective, bound, complementary, complementarySum } = outcome.value
  if (objective === undefined) return `${status}: ${complementary?.length ?? 0} more cells, sum ${complementarySum ?? 0}`
  return status === 'optimal' ? `optimal: ${objective.toLocaleString('en')}` : `${status}: ${objective.toLocaleString('en')}, bound ${(bound ?? NaN).toLocaleString('en')}`
}

/** Wall and CPU seconds of everything in this process, the worker too. */
async function measure(name: string, pairs: number, action: () => Promise<Result<Answer, { readonly kind: string }>>): Promise<Measured> {
  console.log(name)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const outcome = await action()
  const { user, system } = process.cpuUsage(before)
  return { name, pairs, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, outcome: told(outcome) }
}

async function measureAll({ compute }: Solver, region: GeneratedPlaces, country: GeneratedPlaces): Promise<Measured[]> {
  const [small, large] = [region.ways.cost.length, country.ways.cost.length]
  return [
    await measure('set covering 500 × 500, 15 km', small, () => compute('setCovering', { ...region, radius: 15_000 })),
    await measure('maximal covering 500 × 500, 25 km, 10 places', small, () => compute('maximalCovering', { ...region, radius: 25_000, count: 10 })),
    await measure('maximal covering 6,300 × 1,000, 20 km, 50 places', large, () => compute('maximalCovering', { ...country, radius: 20_000, count: 50 })),
    await measure('p-median 500 × 500, 10 places', small, () => compute('pMedian', { ...region, count: 10 })),
    await measure('p-median 500 × 500, 40 places', small, () => compute('pMedian', { ...region, count: 40 })),
    await measure('p-median 6,300 × 1,000, 50 places', large, () => compute('pMedian', { ...country, count: 50 })),
    await measure('p-median 500 × 500, 10 places, all to the solver, nearest 120', small, () => compute('pMedian', { ...region, count: 10, isNarrowed: false, nearest: 120 })),
    await measure('suppression 14 × 8, threshold 5', 112, () => compute('suppressCells', { counts: generateCounts(14, 8), threshold: 5 })),
  ]
}

/** Location and suppression as a page would ask for them: the whole method in the solver's worker. */
export async function measureLocation(): Promise<Section> {
  const solver = createSolver({ workerUrl: new URL('./workers/solver.js', import.meta.url), limitSeconds })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  await solver.compute('suppressCells', { counts: [[1]], threshold: 1 }) // to warm up
  const [region, country] = [generatePlaces(500, 500, 130), generatePlaces(6_300, 1_000, 280, 120_000)]
  delay.enable()
  const measured = await measureAll(solver, region, country)
  delay.disable()
  await solver.dispose()
  const median = measured.find(({ name }) => name.startsWith('p-median 500 × 500, 10 places'))
  return {
    title: 'Location',
    notes: [
      'Generated municipalities, half of them around towns; whole metres by road, in the country up to 120 km. Each in a worker of its own, from the question to the plan; the start of the worker is in it. '
      + `CPU: of everything in the process. The process and its workers had at most ${inMebibytes(process.resourceUsage().maxRSS * 1024)} MiB.`,
    ],
    goals: [
      { name: 'p-median 500 × 500 proven', figure: median?.outcome.startsWith('optimal') === true ? median.wall : NaN, limit: medianSeconds, unit: 's' },
      { name: 'longest wait of others in the process meanwhile', figure: delay.max / 1e6, limit: waitMs, unit: 'ms' },
    ],
    tables: [{ head: ['Question', 'pairs', 's', 'CPU s', 'answer'], rows: measured.map(({ name, pairs, wall, cpu, outcome }) => [name, pairs.toLocaleString('en'), rounded(wall), rounded(cpu), outcome]) }],
  }
}
