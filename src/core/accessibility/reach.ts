import { catchmentOf, transitMinutesTo } from './catchment.ts'
import type { Destination } from './catchment.ts'
import type { Minimum } from './minimum.ts'
import type { Requirement } from './requirement.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import type { Territory } from './territory.ts'

/** Municipalities a group of services reaches, side by side with their minutes; no travel counts as 0. */
export interface Reached {
  readonly origins: readonly number[]
  readonly car: readonly number[]
  /** Infinity where public transport is unknown or not asked for. */
  readonly transit: readonly number[]
  /** Municipalities within the car limit whose public transport nobody measured. */
  readonly transitUnknown: ReadonlySet<number>
}

const nobody: ReadonlySet<number> = new Set()

/** Is a destination so many car minutes away in reach of a municipality with this minimum? */
export const isInReach = (minimum: Minimum, carLimit: number, car: number, transit: number | 'unknown'): boolean => {
  if (minimum.carMinutes !== null || minimum.transitMinutes === null) return car <= carLimit
  // Only public transport is asked for: what is measured decides, and the car bounds what is not.
  return transit === 'unknown' ? car <= carLimit : transit <= minimum.transitMinutes
}

const reachedByTravel = (territory: Territory, requirement: Requirement, destination: Destination): Reached => {
  const row = catchmentOf(territory, destination, requirement.widestLimit)
  const origins: number[] = []
  const car: number[] = []
  const transit: number[] = []
  const transitUnknown = new Set<number>()
  for (let at = 0; at < row.origins.length; at += 1) {
    const origin = row.origins[at] ?? 0
    const minutes = row.minutes[at] ?? Infinity
    const minimum = requirement.minimumAt(origin)
    const isTransitAsked = minimum.transitMinutes !== null
    const byTransit = isTransitAsked ? transitMinutesTo(territory, origin, destination) : 'unknown'
    if (!isInReach(minimum, requirement.carLimits[origin] ?? 0, minutes, byTransit)) continue
    origins.push(origin)
    car.push(minutes)
    transit.push(byTransit === 'unknown' ? Infinity : byTransit)
    if (isTransitAsked && byTransit === 'unknown') transitUnknown.add(origin)
  }
  return { origins, car, transit, transitUnknown }
}

/** Whom a group reaches and counts for; unverified outreach and help at a distance that does not count reach nobody. */
export const reachedBy = (territory: Territory, requirement: Requirement, group: SupplyGroup): Reached => {
  if (group.destination) return reachedByTravel(territory, requirement, group.destination)
  const origins = group.standing === 'unverified'
    ? []
    : group.served.filter((origin) => group.standing === 'territory' || requirement.minimumAt(origin).distanceHelpCounts)
  const none = origins.map(() => 0)
  return { origins, car: none, transit: none, transitUnknown: nobody }
}
