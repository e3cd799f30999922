import { catchmentOf, transitMinutesTo } from './catchment.ts'
import type { Destination } from './catchment.ts'
import { isTransitAlone, type Minimum } from './minimum.ts'
import type { Requirement } from './requirement.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import type { CatchmentRow, Territory } from './territory.ts'

/** Municipalities a group of services reaches, side by side with their minutes (none without travel). */
export interface Reached {
  readonly origins: Int32Array
  readonly car: Float64Array
  /** Infinity where public transport is unknown; empty where nobody asks for it. */
  readonly transit: Float64Array
  /** Municipalities within the car limit whose public transport nobody measured; not among the origins where nothing else is asked for. */
  readonly transitUnknown: readonly number[]
}

/**
 * Is a destination so many car minutes away in reach of a municipality with this minimum? Where only public transport is
 * asked for, what is measured decides; what is not may be in reach only where the car would do.
 */
export const inReach = (minimum: Minimum, carLimit: number, car: number, transit: number | 'unknown'): boolean | 'unknown' => {
  if (!isTransitAlone(minimum)) return car <= carLimit
  return transit === 'unknown' ? car <= carLimit && 'unknown' : transit <= minimum.transitMinutes
}

const nothing = new Float64Array(0)

/** The usual case, a car limit alone: this loop is most of the country's run. */
const reachedByCar = (row: CatchmentRow, limits: Float64Array): Reached => {
  const origins = new Int32Array(row.origins.length)
  const car = new Float64Array(row.origins.length)
  let count = 0
  for (let at = 0; at < row.origins.length; at += 1) {
    const origin = row.origins[at] ?? 0
    const minutes = row.minutes[at] ?? Infinity
    if (minutes > (limits[origin] ?? 0)) continue
    origins[count] = origin
    car[count] = minutes
    count += 1
  }
  return { origins: origins.subarray(0, count), car: car.subarray(0, count), transit: nothing, transitUnknown: [] }
}

const reachedByBoth = (
  territory: Territory, requirement: Requirement, destination: Destination, row: CatchmentRow,
): Reached => {
  const origins: number[] = []
  const car: number[] = []
  const transit: number[] = []
  const transitUnknown: number[] = []
  for (const [at, origin] of row.origins.entries()) {
    const minutes = row.minutes[at] ?? Infinity
    const minimum = requirement.minimumAt(origin)
    const byTransit = transitMinutesTo(territory, origin, destination)
    const reach = inReach(minimum, requirement.carLimits[origin] ?? 0, minutes, byTransit)
    if (reach === false) continue
    if (byTransit === 'unknown') transitUnknown.push(origin)
    // Who may get there shares no capacity and meets no condition: what depends on it stays open.
    if (reach === 'unknown') continue
    origins.push(origin)
    car.push(minutes)
    transit.push(byTransit === 'unknown' ? Infinity : byTransit)
  }
  return {
    origins: Int32Array.from(origins), car: Float64Array.from(car), transit: Float64Array.from(transit), transitUnknown,
  }
}

const servedBy = (requirement: Requirement, { standing, served }: SupplyGroup): readonly number[] => {
  if (standing === 'territory') return served
  return standing === 'distance' ? served.filter((origin) => requirement.minimumAt(origin).distanceHelpCounts) : []
}

/** Whom a group reaches and counts for; unverified outreach and help at a distance that does not count reach nobody. */
export const reachedBy = (territory: Territory, requirement: Requirement, group: SupplyGroup): Reached => {
  const { destination } = group
  if (!destination) {
    const origins = Int32Array.from(servedBy(requirement, group))
    return { origins, car: nothing, transit: nothing, transitUnknown: [] }
  }
  const row = catchmentOf(territory, destination, requirement.widestLimit)
  return requirement.isTransitAsked
    ? reachedByBoth(territory, requirement, destination, row)
    : reachedByCar(row, requirement.carLimits)
}
