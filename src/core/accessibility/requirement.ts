import type { OrpCode } from '#core/ids.ts'
import { carLimitOf } from './coverageRules.ts'
import type { CapacityUnit, Minimum } from './minimum.ts'
import type { Territory } from './territory.ts'

/** What each municipality asks for: an ORP's own minimum where it has one, otherwise the region's. */
export interface Requirement {
  readonly minimumAt: (index: number) => Minimum
  readonly carLimits: Float64Array
  readonly widestLimit: number
  readonly isTransitAsked: boolean
  readonly units: readonly CapacityUnit[]
  /** Index into `units` by municipality, −1 where capacity is not asked for. */
  readonly unitOf: Int16Array
}

/** Lays the minimum network out by municipality. */
export const requirementOf = (
  territory: Territory, minimum: Minimum, minimumByOrp: ReadonlyMap<OrpCode, Minimum>,
): Requirement => {
  const minima = territory.municipalities.map(({ orp }) => minimumByOrp.get(orp) ?? minimum)
  const distinct = [...new Set(minima)]
  const units = [...new Set(distinct.flatMap((one) => one.capacityPer1000Children?.unit ?? []))]
  const known = new Map(distinct.map((one) => [
    one, { limit: carLimitOf(one), unit: units.indexOf(one.capacityPer1000Children?.unit ?? '') },
  ]))
  const carLimits = new Float64Array(minima.length)
  const unitOf = new Int16Array(minima.length)
  for (const [index, one] of minima.entries()) {
    const { limit, unit } = known.get(one) ?? { limit: 0, unit: -1 }
    carLimits[index] = limit
    unitOf[index] = unit
  }
  return {
    minimumAt: (index) => minima[index] ?? minimum,
    carLimits, units, unitOf,
    widestLimit: distinct.reduce((widest, one) => Math.max(widest, carLimitOf(one)), 0),
    isTransitAsked: distinct.some((one) => one.transitMinutes !== null),
  }
}
