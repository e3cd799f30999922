import type { CapacityUnit } from './minimum.ts'

/** silné · stačí · slabé · chybí · nevíme */
export const coverageWords = ['strong', 'enough', 'weak', 'missing', 'unknown'] as const
export type CoverageWord = (typeof coverageWords)[number]

/** Why a cell has its word; one of these is the first thing the page says. */
export type CoverageCause =
  | 'several-providers' | 'capacity-reserve' | 'minimum-met'
  | 'only-unverified-outreach' | 'only-at-distance' | 'transit-too-long' | 'capacity-low' | 'hours-short' | 'not-free'
  | 'nobody-in-reach' | 'capacity-under-quarter'
  | 'travel-unknown' | 'transit-unknown' | 'children-unknown' | 'capacity-unknown' | 'hours-unknown' | 'price-unknown'

/** `reach` is somebody in reach (by car, unless only public transport is asked for), `transit` by public transport. */
export type Condition = 'reach' | 'transit' | 'capacity' | 'hours' | 'price' | 'verification'

/** One condition of the minimum network as it stands in one municipality. */
export interface Reason {
  readonly condition: Condition
  readonly met: boolean | 'unknown'
  /** Null: no figure (nothing in reach, not stated, or no children to share the capacity). */
  readonly value: number | null
  readonly threshold: number | null
  /** `minutes`, `hours` a week, or for capacity per 1,000 children the code of its unit. */
  readonly unit: 'minutes' | 'hours' | { readonly capacity: CapacityUnit } | null
}

export interface Judgement {
  readonly word: CoverageWord
  readonly cause: CoverageCause
  readonly reasons: readonly Reason[]
}
