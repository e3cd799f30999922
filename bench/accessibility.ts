import { catchmentsOf } from '#core/accessibility/catchments.ts'
import { type CostMatrix, matrixOfPairs } from '#core/accessibility/costMatrix.ts'
import { coverageOf } from '#core/accessibility/coverage.ts'
import type { Decay } from '#core/accessibility/decay.ts'
import { floatingCatchment, type FloatingCatchment } from '#core/accessibility/floatingCatchment.ts'
import { gini } from '#core/accessibility/inequality.ts'
import { matrixWithin } from '#core/accessibility/matrixWithin.ts'
import { nearest } from '#core/accessibility/nearest.ts'
import { opportunities } from '#core/accessibility/opportunities.ts'
import { costsFrom, matrixByRoad, roadNetworkOf } from '#core/accessibility/roadNetwork.ts'
import type { Provider } from '#core/accessibility/supply.ts'
import { prepareTerritory } from '#core/accessibility/territory.ts'
import type { Minutes, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Result } from '#core/result.ts'
import { seeded } from '#core/seeded.ts'
import { type Country, countryFrom, supplyAround, type SupplyPoint } from './generate/country.ts'
import { root } from './machine/places.ts'
import { inMebibytes, rounded, type Section } from './table.ts'
import { percentile } from './timing.ts'

const supplyCount = 20_000
const kinds = 12
const reach = 45
const repeats = 5
const side = 300
const steps: Decay = { kind: 'step', ends: 'closed', steps: [{ upTo: 15, weight: 1 }, { upTo: 30, weight: 0.68 }, { upTo: 45, weight: 0.22 }] }
const gaussian: Decay = { kind: 'gaussian', sigma: 15, max: reach }

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

interface Measured { readonly name: string, readonly first: number, readonly ms: number, readonly memory: number }

/** CPU milliseconds of the first run and the median of further ones; the memory of the process after them. */
function measure(name: string, action: () => unknown): Measured {
  const times: number[] = []
  for (let run = 0; run <= repeats; run++) {
    const before = process.cpuUsage()
    action()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return { name, first: times[0] ?? NaN, ms: percentile(times.slice(1), 0.5), memory: process.memoryUsage().rss }
}

const bytesOf = ({ starts, column, cost }: CostMatrix): number => starts.byteLength + column.byteLength + cost.byteLength

interface Sharing { readonly matrix: CostMatrix, readonly demand: Float64Array, readonly supply: Float64Array }

const shared = ({ matrix, demand, supply }: Sharing, decay: Decay, variant: FloatingCatchment) =>
  value(floatingCatchment(value(catchmentsOf(matrix, decay)), { demand, supply }, variant))

/** Points of one kind with a matrix of their own; the way to count the twelve. */
function ofKind(country: Country, points: readonly SupplyPoint[], kind: number, demand: Float64Array) {
  const own = points.filter((one) => one.kind === kind)
  const matrix = value(matrixWithin(country.municipalities.map(({ point }) => point), own.map(({ point }) => point), reach))
  return shared({ matrix, demand, supply: Float64Array.from(own, ({ capacity }) => capacity) }, steps, 'two-step')
}

function measureCountry(country: Country, points: readonly SupplyPoint[]): { readonly matrix: CostMatrix, readonly measured: readonly Measured[] } {
  const origins = country.municipalities.map(({ point }) => point)
  const build = (): CostMatrix => value(matrixWithin(origins, points.map(({ point }) => point), reach))
  const matrix = build()
  const demand = Float64Array.from(country.municipalities, ({ children }) => children ?? 0)
  const supply = Float64Array.from(points, ({ capacity }) => capacity)
  const all = { matrix, demand, supply }
  const everyKind = [...Array(kinds).keys()]
  const masks = everyKind.map((kind) => Float64Array.from(points, (one) => one.kind === kind ? one.capacity : 0))
  const steppedOnce = value(catchmentsOf(matrix, steps))
  return {
    matrix,
    measured: [
      measure('matrix', build),
      measure('2SFCA', () => shared(all, { kind: 'binary', max: 30 }, 'two-step')),
      measure('E2SFCA, steps', () => shared(all, steps, 'two-step')),
      measure('E2SFCA, Gaussian', () => shared(all, gaussian, 'two-step')),
      measure('BFCA, steps', () => shared(all, steps, 'balanced')),
      measure('3SFCA, steps', () => shared(all, steps, 'three-step')),
      measure('gravity', () => value(opportunities(value(catchmentsOf(matrix, gaussian)), supply))),
      measure('nearest 3', () => value(nearest(matrix, 3))),
      measure('Gini of E2SFCA', () => value(gini({ values: shared(all, steps, 'two-step').access, people: demand }))),
      measure(`${kinds} kinds, E2SFCA, one matrix and a mask each`, () => masks.map((mask) => value(floatingCatchment(steppedOnce, { demand, supply: mask }, 'two-step')))),
      measure(`${kinds} kinds, E2SFCA, each its own matrix, built as well`, () => everyKind.map((kind) => ofKind(country, points, kind, demand))),
    ],
  }
}

const providerAt = ({ home, capacity, point }: SupplyPoint, index: number): Provider => ({
  service: `s${index}` as ServiceId, organisation: `o${index % 7000}` as OrganisationId, form: 'ambulatory', capacity: { unit: 'klient', maximum: capacity },
  places: [{ municipality: home.code, point, share: null }], area: null, hoursPerWeek: 20, price: 'free', verifiedOn: null,
})

/** Coverage in five words, everything prepared anew: what a request costs beside reading. */
function measureCoverageCore({ municipalities }: Country, points: readonly SupplyPoint[]): Measured {
  const providers = [...Array(kinds).keys()].map((kind) => points.filter((one) => one.kind === kind).map(providerAt))
  const minimum = { carMinutes: 30 as Minutes, transitMinutes: null, capacityPer1000Children: { amount: 5, unit: 'klient' }, hoursPerWeek: 8, freeOfCharge: true, distanceHelpCounts: false }
  return measure(`coverage in five words, ${kinds} functions`, () => {
    const territory = prepareTerritory(municipalities, [])
    return providers.map((own) => coverageOf(territory, { minimum, minimumByOrp: new Map(), providers: own }).words)
  })
}

/** A grid of streets, each crossing joined with its right and lower neighbour. */
function measureRoads(): readonly Measured[] {
  const random = seeded(2)
  const roads = { from: [] as number[], to: [] as number[], cost: [] as number[] }
  const join = (from: number, to: number): void => {
    roads.from.push(from)
    roads.to.push(to)
    roads.cost.push(0.5 + random() * 1.5)
  }
  for (let at = 0; at < side * side; at++) {
    if (at % side < side - 1) join(at, at + 1)
    if (at + side < side * side) join(at, at + side)
  }
  const network = value(roadNetworkOf(side * side, { ...roads, isOneWay: () => false }))
  const some = (count: number): Int32Array => Int32Array.from({ length: count }, () => Math.floor(random() * side * side))
  const [origins, supplies] = [some(500), some(200)]
  const middle = side * side / 2 + side / 2
  return [
    measure('from one crossing to all', () => value(costsFrom(network, middle))),
    measure(`from one crossing within ${reach} min`, () => value(costsFrom(network, middle, reach))),
    measure(`matrix of 500 × 200 within ${reach} min`, () => value(matrixByRoad(network, origins, supplies, reach))),
  ]
}

/** The same figures by another way: a matrix of listed pairs must give what the built one gives. */
function checkRebuilt(matrix: CostMatrix): void {
  const row = new Int32Array(matrix.column.length)
  for (let at = 0; at < matrix.rows; at++) row.fill(at, matrix.starts[at], matrix.starts[at + 1])
  const rebuilt = value(matrixOfPairs(matrix.rows, matrix.columns, { row, column: matrix.column, cost: matrix.cost }))
  if (rebuilt.cost.some((cost, pair) => cost !== matrix.cost[pair])) throw new Error('The rebuilt matrix is another one')
}

const rowsOf = (measured: readonly Measured[]): string[][] => measured.map(({ name, first, ms, memory }) => [name, rounded(first), rounded(ms), inMebibytes(memory)])

/** Accessibility of the country in the core alone, without a database. */
export async function measureAccessibility(): Promise<Section> {
  const country = await countryFrom(root)
  const points = supplyAround(country, supplyCount, kinds)
  const before = process.memoryUsage().rss
  const { matrix, measured } = measureCountry(country, points)
  checkRebuilt(matrix)
  const coverage = measureCoverageCore(country, points)
  const roads = measureRoads()
  const head = ['CPU ms', 'first run', 'median', 'RSS MiB after']
  const twelve = measured.at(-1)
  return {
    title: 'Accessibility',
    notes: [
      `${country.municipalities.length.toLocaleString('en')} municipalities${country.isWhole ? '' : ' (those of the demonstration: the country’s are not beside the clone)'} × ${supplyCount.toLocaleString('en')} generated supply points, `
      + `reach ${reach} minutes by the estimate: ${(matrix.cost.length / 1e6).toFixed(1)} million pairs in ${inMebibytes(bytesOf(matrix))} MiB of typed arrays. One process, core alone, CPU time of everything in it; ${inMebibytes(before)} MiB before.`,
      `Roads: a grid of ${(side * side).toLocaleString('en')} crossings.`,
    ],
    goals: [
      { name: `${kinds} kinds, matrices built, E2SFCA`, figure: twelve?.ms ?? NaN, limit: 5_000, unit: 'ms' },
      { name: coverage.name, figure: coverage.ms, limit: 5_000, unit: 'ms' },
    ],
    tables: [{ head, rows: rowsOf([...measured, coverage]) }, { head, rows: rowsOf(roads) }],
  }
}
