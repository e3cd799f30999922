import { setImmediate } from 'node:timers/promises'
import { coverageMethod, coverageOf, type FunctionCoverage } from '#core/accessibility/coverage.ts'
import { explainCell, type CellExplanation } from '#core/accessibility/explainCell.ts'
import type { Provider } from '#core/accessibility/supply.ts'
import type { IsoDate, MunicipalityCode, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import { compareCzech } from '#core/text/fold.ts'
import type { Db, Tx } from '#db/connection.ts'
import { type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import { type AgreedMinimum, defaultMinimum, minimumFor, type TravelWay } from './minimumNetwork.ts'
import { type CoverageInputs, coverageInputs } from './keptInputs.ts'
import type { KnownMunicipality } from './queries.ts'
import { minimumIn } from './queriesMinimum.ts'
import { asRecorded, byWayThenName, type CoveredCell, type CoveredFunction, type NetworkCoverage, sumsOf } from './rules.ts'

/** Whose municipalities are wanted; neighbours are always counted with them. */
export type Within = { readonly orp: OrpCode } | { readonly region: RegionCode } | 'country'

interface CountedFunction {
  readonly agreed: AgreedMinimum
  readonly coverage: FunctionCoverage
  readonly sharing: ReadonlyMap<Provider, readonly ServiceId[]>
  readonly uncounted: readonly ServiceId[]
}

interface Counting { readonly within: Within, readonly way: TravelWay, readonly judged: readonly number[] }

function countFunction(inputs: CoverageInputs, code: HelpFunction, { within, way, judged }: Counting): CountedFunction {
  const usual = defaultMinimum[code]
  const agreed = within !== 'country' && 'orp' in within
    ? minimumIn(inputs.minimums, within.orp, code)
    : { function: code, minimum: usual.minimum, change: null }
  const minimumByOrp = new Map([...inputs.minimums].flatMap(([orp, minimums]) => {
    const own = minimums.get(code)
    return own ? [[orp, minimumFor(way, own.minimum)] as const] : []
  }))
  const { providers, sharing, formless } = inputs.providers({
    function: code, forms: usual.countedForms, unit: agreed.minimum.capacityPer1000Children?.unit ?? null,
  })
  const coverage = coverageOf(inputs.territory, { minimum: minimumFor(way, usual.minimum), minimumByOrp, providers, judged })
  return { agreed: { ...agreed, minimum: minimumFor(way, agreed.minimum) }, coverage, sharing, uncounted: [...coverage.unplaced, ...formless] }
}

/** Counts every function for a territory; between two of them the server answers others. */
export async function networkCoverage(inputs: CoverageInputs, within: Within, way: TravelWay): Promise<NetworkCoverage> {
  const indexes = [...inputs.municipalities.keys()].filter((index) => isWithin(inputs.municipalities[index], within))
  const municipalities = indexes.flatMap((index) => inputs.municipalities[index] ?? [])
  const uncounted = new Set<ServiceId>()
  const mapped = mappedOrps(inputs)
  const functions: CoveredFunction[] = []
  for (const code of helpFunctionCodes) {
    const counted = countFunction(inputs, code, { within, way, judged: indexes })
    for (const id of counted.uncounted) uncounted.add(id)
    const { words, causes } = counted.coverage
    const cells = indexes.map((index, place) => asRecorded(
      { word: words[index] ?? 'unknown', cause: causes[index] ?? 'travel-unknown' }, mapped.has(municipalities[place]?.orp),
    ))
    functions.push({ function: code, agreed: counted.agreed, cells, sums: sumsOf(cells, municipalities) })
    await setImmediate()
  }
  return {
    method: coverageMethod, way, municipalities, functions,
    uncounted: inputs.supply.cards.filter(({ id }) => uncounted.has(id)).map(({ id, name }) => ({ id, name })).sort((one, other) => compareCzech(one.name, other.name)),
  }
}

/** ORPs where at least one card is known: elsewhere nobody has written down who helps there. */
const mappedOrps = ({ municipalities, recorded }: CoverageInputs): ReadonlySet<OrpCode | undefined> =>
  new Set(municipalities.filter(({ code, orp }) => recorded.has(code) || recorded.has(orp)).map(({ orp }) => orp))

function isWithin(municipality: KnownMunicipality | undefined, within: Within): boolean {
  if (within === 'country') return true
  return 'orp' in within ? municipality?.orp === within.orp : municipality?.region === within.region
}

/** Why one cell has its word, with what is counted together. */
export interface ExplainedCell {
  readonly agreed: AgreedMinimum
  readonly explanation: Omit<CellExplanation, 'cause'> & CoveredCell
  readonly sharing: ReadonlyMap<Provider, readonly ServiceId[]>
}

export function explainedCell(inputs: CoverageInputs, code: HelpFunction, municipality: KnownMunicipality, way: TravelWay): ExplainedCell | null {
  const index = inputs.territory.indexOf.get(municipality.code)
  if (index === undefined) return null
  const { agreed, coverage, sharing } = countFunction(inputs, code, { within: { orp: municipality.orp }, way, judged: [index] })
  const explanation = explainCell(inputs.territory, coverage, municipality.code)
  if (!explanation) return null
  const names = new Map(inputs.supply.cards.map(({ id, name }) => [id, name]))
  const inOrder = (evidence: CellExplanation['evidence']) => byWayThenName(evidence, (id) => names.get(id) ?? '')
  return { agreed, sharing, explanation: asRecorded({ ...explanation, evidence: inOrder(explanation.evidence), beyond: inOrder(explanation.beyond) }, mappedOrps(inputs).has(municipality.orp)) }
}

/** Words of all functions in the municipalities of an ORP, with the sources of figures and the minimum that holds there. */
export const coverageOfOrp = async (db: Db | Tx, orp: OrpCode, today: IsoDate, way: TravelWay = 'minimum'): Promise<NetworkCoverage> =>
  networkCoverage(await coverageInputs(db, today), { orp }, way)

/** A municipality of the inputs by its code. */
export const municipalityIn = (inputs: CoverageInputs, code: string): KnownMunicipality | null =>
  inputs.municipalities[inputs.territory.indexOf.get(code as MunicipalityCode) ?? -1] ?? null
