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
  const carLimits = Float64Array.from(minima, carLimitOf)
  const units = [...new Set(minima.flatMap((one) => one.capacityPer1000Children?.unit ?? []))]
  return {
    minimumAt: (index) => minima[index] ?? minimum,
    carLimits,
    widestLimit: carLimits.reduce((widest, limit) => Math.max(widest, limit), 0),
    isTransitAsked: minima.some((one) => one.transitMinutes !== null),
    units,
    unitOf: Int16Array.from(minima, (one) => units.indexOf(one.capacityPer1000Children?.unit ?? '')),
  }
}
