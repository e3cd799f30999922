import type { OrpCode, ServiceId } from '#core/ids.ts'
import { judge } from './coverageRules.ts'
import type { CoverageCause, CoverageWord } from './judgement.ts'
import type { Minimum } from './minimum.ts'
import { requirementOf } from './requirement.ts'
import type { Requirement } from './requirement.ts'
import type { Provider } from './supply.ts'
import { groupSupply } from './supplyGroups.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import { factsAt, tallyOf } from './tally.ts'
import type { Tally } from './tally.ts'
import type { Territory } from './territory.ts'
import { wantedIn } from './wanted.ts'
import { travelEstimateMethod } from './travelEstimate.ts'

/** Name and version of the method, stored with every result; see docs/methods/pokryti.md. */
export const coverageMethod = `pokryti/2, ${travelEstimateMethod}`

/** One function: what it should have and who provides it. */
export interface FunctionInput {
  readonly minimum: Minimum
  /** ORPs whose minimum differs from the region's. */
  readonly minimumByOrp: ReadonlyMap<OrpCode, Minimum>
  readonly providers: readonly Provider[]
  /**
   * Municipalities whose word is wanted, as indexes; without it all. Capacities are shared among all either way, but
   * what reaches none of these is left out, so the tally holds for these alone.
   */
  readonly judged?: readonly number[]
}

/** One function for all municipalities, in their order (empty where none was wanted); `explainCell` reads the rest. */
export interface FunctionCoverage {
  readonly words: readonly CoverageWord[]
  readonly causes: readonly CoverageCause[]
  /** Services nothing tells the place of: they count nowhere and the page lists them. */
  readonly unplaced: readonly ServiceId[]
  readonly requirement: Requirement
  readonly groups: readonly SupplyGroup[]
  readonly tally: Tally
  readonly isJudged: (index: number) => boolean
}

/** Says the word of one function for every municipality of the territory. */
export const coverageOf = (territory: Territory, input: FunctionInput): FunctionCoverage => {
  const requirement = requirementOf(territory, input.minimum, input.minimumByOrp)
  const { groups, unplaced } = groupSupply(territory, input.providers)
  const wanted = wantedIn(territory, input.judged, requirement.widestLimit)
  const tally = tallyOf(territory, requirement, groups, wanted)
  const words: CoverageWord[] = []
  const causes: CoverageCause[] = []
  for (const index of wanted.indexes) {
    const { word, cause } = judge(factsAt(tally, territory, index), requirement.minimumAt(index))
    words[index] = word
    causes[index] = cause
  }
  return { words, causes, unplaced, requirement, groups, tally, isJudged: wanted.has }
}
