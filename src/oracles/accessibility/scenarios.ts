import { z } from 'zod'
import { catchmentsOf } from '#core/accessibility/catchments.ts'
import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import type { Decay } from '#core/accessibility/decay.ts'
import { floatingCatchment } from '#core/accessibility/floatingCatchment.ts'
import { nearest } from '#core/accessibility/nearest.ts'
import { opportunities } from '#core/accessibility/opportunities.ts'
import { whiteSpots } from '#core/accessibility/whiteSpots.ts'
import { Comparison, type Oracle, type OracleFile } from '../oracle.ts'
import { figure, figures, matrixOf, type Row, rowsBeside, value } from './tables.ts'

const exact = { relative: 1e-12 }

const DecayWords = z.union([
  z.object({ decay: z.literal('binary'), max: z.number() }),
  z.object({ decay: z.literal('step'), steps: z.record(z.string(), z.number()) }),
  z.object({ decay: z.literal('gaussian'), sigma: z.number(), max: z.number() }),
  z.object({ decay: z.literal('gaussian-dai'), max: z.number() }),
  z.object({ decay: z.literal('linear'), max: z.number() }),
  z.object({ decay: z.literal('exponential'), beta: z.number(), max: z.number().nullish() }),
])
const common = { id: z.string(), filter: z.string() }
const Amounts = z.array(z.number())
const Competing = z.object({
  ...common, measure: z.enum(['2sfca', 'e2sfca', '3sfca']), params: DecayWords, demand: z.string(), result: Amounts,
  sumDemandTimesAccess: z.number().optional(), reachableSupply: z.number().optional(),
})
const Reaching = z.object({ ...common, measure: z.enum(['cumulative', 'cumulative-weighted']), params: z.looseObject({ max: z.number(), opportunity: z.string() }), result: Amounts })
const Nearest = z.object({ ...common, measure: z.literal('nearest'), params: z.object({ k: z.number() }), result: z.array(z.array(z.tuple([z.string(), z.number()]))) })
const White = z.object({
  ...common, measure: z.literal('white-spots'),
  params: z.object({ maxNearestMinutes: z.number(), minPer1000: z.number(), accessMeasure: z.string(), demand: z.string() }),
  result: z.array(z.object({ id: z.string(), reason: z.string() })), childrenInWhite: z.number(),
})
const Scenario = z.union([Competing, Reaching, Nearest, White])
const measures = [...Competing.shape.measure.options, ...Reaching.shape.measure.options, 'nearest', 'white-spots']
const decays = DecayWords.options.flatMap(({ shape }) => [...shape.decay.values])
const Listed = z.looseObject({ id: z.string(), measure: z.string(), params: z.looseObject({ decay: z.string().optional() }).optional() })
const File = z.object({ scenarios: z.array(Listed) })

interface Place {
  readonly origins: readonly Row[]
  readonly supplies: readonly Row[]
  readonly ways: readonly { readonly from: string, readonly to: string, readonly cost: number }[]
  /** The step decay that white spots name only by its measure. */
  readonly named: ReadonlyMap<string, Decay>
}

interface Narrowed { readonly supplies: readonly Row[], readonly matrix: CostMatrix }

const id = (row: Row): string => row['id'] ?? ''

function decayOf(words: z.infer<typeof DecayWords>): Decay {
  switch (words.decay) {
    case 'step': {
      const steps = Object.entries(words.steps).map(([upTo, weight]) => ({ upTo: figure(upTo), weight })).sort((one, other) => one.upTo - other.upTo)
      return { kind: 'step', steps, ends: 'closed' }
    }
    case 'gaussian': return { kind: 'gaussian', sigma: words.sigma, max: words.max }
    case 'exponential': return { kind: 'exponential', beta: words.beta, max: words.max ?? null }
    default: return { kind: words.decay, max: words.max }
  }
}

/** `kind=early-care&form=ambulatory`: supply points that fit every part; `target` is one of several. */
function narrowed(place: Place, filter: string): Narrowed {
  const asked = filter === 'all' ? [] : filter.split('&').map((part) => part.split('=') as [string, string])
  const fits = (row: Row): boolean => asked.every(([key, wanted]) =>
    key === 'target' ? (row['target_groups'] ?? '').split('|').includes(wanted) : row[key] === wanted)
  const supplies = place.supplies.filter(fits)
  return { supplies, matrix: matrixOf(place.origins.map(id), supplies.map(id), place.ways) }
}

const accessBy = (place: Place, { matrix, supplies }: Narrowed, decay: Decay, demand: string, variant: 'two-step' | 'three-step') =>
  value(floatingCatchment(value(catchmentsOf(matrix, decay)), { demand: figures(place.origins, demand), supply: figures(supplies, 'capacity') }, variant))

function checkCompeting(comparison: Comparison, place: Place, scenario: z.infer<typeof Competing>): void {
  const variant = scenario.measure === '3sfca' ? 'three-step' : 'two-step'
  const { access, reachableSupply } = accessBy(place, narrowed(place, scenario.filter), decayOf(scenario.params), scenario.demand, variant)
  comparison.nearAll(scenario.id, access, scenario.result, exact)
  const demand = figures(place.origins, scenario.demand)
  const given = access.reduce((sum, share, index) => sum + share * (demand[index] ?? 0), 0)
  if (scenario.sumDemandTimesAccess !== undefined) comparison.near(`${scenario.id} demand × access`, given, scenario.sumDemandTimesAccess, exact)
  if (scenario.reachableSupply !== undefined) comparison.near(`${scenario.id} reachable`, reachableSupply, scenario.reachableSupply, exact)
}

function checkReaching(comparison: Comparison, place: Place, { id: name, filter, params, result }: z.infer<typeof Reaching>): void {
  const { supplies, matrix } = narrowed(place, filter)
  const weighted = DecayWords.safeParse(params)
  const decay: Decay = weighted.success ? decayOf(weighted.data) : { kind: 'binary', max: params.max }
  const amounts = params.opportunity === 'count' ? new Float64Array(supplies.length).fill(1) : figures(supplies, params.opportunity)
  comparison.nearAll(name, value(opportunities(value(catchmentsOf(matrix, decay)), amounts)).amount, result, exact)
}

function checkNearest(comparison: Comparison, place: Place, { id: name, filter, params, result }: z.infer<typeof Nearest>): void {
  const { supplies, matrix } = narrowed(place, filter)
  const { column, cost } = value(nearest(matrix, params.k))
  comparison.same(`${name}: origins`, matrix.rows, result.length)
  for (const [row, expected] of result.entries()) {
    for (let rank = 0; rank < params.k; rank += 1) {
      const at = row * params.k + rank
      const supply = supplies[column[at] ?? -1]
      comparison.same(`${name}[${row}][${rank}]`, supply ? id(supply) : null, expected[rank]?.[0] ?? null)
      comparison.near(`${name}[${row}][${rank}] cost`, supply ? cost[at] : null, expected[rank]?.[1] ?? null, exact)
    }
  }
}

function checkWhite(comparison: Comparison, place: Place, { id: name, filter, params, result, childrenInWhite }: z.infer<typeof White>): void {
  const part = narrowed(place, filter)
  const decay = place.named.get(params.accessMeasure)
  if (!decay) throw new Error(`${name}: no scenario says what ${params.accessMeasure} is`)
  const demand = figures(place.origins, params.demand)
  const { access } = accessBy(place, part, decay, params.demand, 'two-step')
  const spots = value(whiteSpots({ demand, access, nearest: value(nearest(part.matrix, 1)).cost }, { maxNearest: params.maxNearestMinutes, minPer1000: params.minPer1000 }))
  const reasons = spots.map(({ isTooFar, isTooLittle }) => [...isTooFar ? ['nearest'] : [], ...isTooLittle ? ['score'] : []].join('+'))
  comparison.same(`${name}: count`, spots.length, result.length)
  for (const [at, expected] of result.entries()) {
    const origin = place.origins[spots[at]?.origin ?? -1]
    comparison.same(`${name}[${at}]`, origin ? `${id(origin)} ${reasons[at] ?? ''}` : null, `${expected.id} ${expected.reason}`)
  }
  const children = figures(place.origins, 'children')
  comparison.same(`${name}: children`, spots.reduce((sum, { origin }) => sum + (children[origin] ?? 0), 0), childrenInWhite)
}

function checkScenario(comparison: Comparison, place: Place, scenario: z.infer<typeof Scenario>): void {
  switch (scenario.measure) {
    case '2sfca': case 'e2sfca': case '3sfca': checkCompeting(comparison, place, scenario); return
    case 'cumulative': case 'cumulative-weighted': checkReaching(comparison, place, scenario); return
    case 'nearest': checkNearest(comparison, place, scenario); return
    case 'white-spots': checkWhite(comparison, place, scenario)
  }
}

/** Origins, supply points (by their ids, since ties go to the lower one) and ways beside a file of this instance. */
export async function placeBeside(file: OracleFile): Promise<Omit<Place, 'named'>> {
  const stem = file.name.slice(0, file.name.indexOf('.'))
  const [origins, supplies, ways] = await Promise.all(['demand', 'supply', 'cost'].map((part) => rowsBeside(file, `${stem}.${part}.csv`)))
  return {
    origins: origins ?? [], supplies: (supplies ?? []).toSorted((one, other) => id(one) < id(other) ? -1 : 1),
    ways: (ways ?? []).map((row) => ({ from: row['origin'] ?? '', to: row['dest'] ?? '', cost: figure(row['minutes']) })),
  }
}

const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A measure or a decay that nobody built may be skipped; one that is built and cannot be read breaks the format. */
function isBuilt({ measure, params }: z.infer<typeof Listed>): boolean {
  return measures.includes(measure) && (params?.decay === undefined || decays.some((decay) => decay === params.decay))
}

/** Scenarios of one instance (numpy): all measures, demands and filters. */
export const scenarios: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && File.safeParse(jsonOrNull(text)).success,
  check: async (file) => {
    const { scenarios: listed } = File.parse(JSON.parse(file.text))
    const comparison = new Comparison()
    const named = new Map(listed.flatMap((one) => {
      const read = Competing.safeParse(one)
      return read.success ? [[read.data.id.split('|')[0] ?? '', decayOf(read.data.params)] as const] : []
    }))
    const place = { ...await placeBeside(file), named }
    for (const one of listed) {
      const scenario = Scenario.safeParse(one)
      if (scenario.success) checkScenario(comparison, place, scenario.data)
      else if (isBuilt(one)) throw new Error(`scenario ${one.id} cannot be read`)
      else comparison.skip(`${one.measure} ${one.id}`)
    }
    return comparison
  },
}
