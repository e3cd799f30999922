import type { OrganisationId } from '#core/ids.ts'
import { originsWithoutTravel } from './catchment.ts'
import type { Catchments } from './catchments.ts'
import { transposed } from './costMatrix.ts'
import type { CellFacts } from './coverageRules.ts'
import { floatingCatchment } from './floatingCatchment.ts'
import { reachedBy } from './reach.ts'
import type { Reached } from './reach.ts'
import type { Requirement } from './requirement.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import type { Territory } from './territory.ts'
import type { Wanted } from './wanted.ts'

const flag = {
  inReach: 1, several: 2, withoutTravel: 4, transitUnknown: 8, travelUnknown: 16, unverified: 32, distance: 64,
  capacityUnknown: 128, hoursUnknown: 256, free: 512, priceUnknown: 1024,
} as const

/** Facts of one function for all municipalities, by their order, in typed arrays. */
export interface Tally {
  readonly flags: Uint16Array
  readonly car: Float64Array
  readonly transit: Float64Array
  readonly access: Float64Array
  readonly hours: Float64Array
  /** Children who share each group's capacity, by the order of groups. */
  readonly demand: Float64Array
}

interface Count extends Tally { readonly organisations: (OrganisationId | undefined)[] }

const groupFlags = (group: SupplyGroup) =>
  flag.inReach
  | (group.destination ? 0 : flag.withoutTravel)
  | (group.hoursUnknown ? flag.hoursUnknown : 0)
  | (group.free ? flag.free : 0)
  | (group.priceUnknown ? flag.priceUnknown : 0)

const raise = (values: Float64Array, index: number, value: number) => {
  if (value > (values[index] ?? 0)) values[index] = value
}
const lower = (values: Float64Array, index: number, value: number) => {
  if (value < (values[index] ?? Infinity)) values[index] = value
}
const mark = (count: Count, index: number, flags: number) => {
  count.flags[index] = (count.flags[index] ?? 0) | flags
}

/** Marks a second organisation; where public transport is asked for, only those it reaches make a reserve. */
const seeOrganisation = (count: Count, index: number, group: SupplyGroup) => {
  const known = count.organisations[index]
  if (known === undefined) count.organisations[index] = group.organisation
  const isAnother = known !== undefined && known !== group.organisation
  if (isAnother || group.severalOrganisations) mark(count, index, flag.several)
}

const isTransitMet = (requirement: Requirement, origin: number, transit: number) => {
  const limit = requirement.minimumAt(origin).transitMinutes
  return limit === null || transit <= limit
}

/** Who else is in reach, and the nearest way; nobody travels to what comes. */
const addTravel = (count: Count, requirement: Requirement, group: SupplyGroup, reached: Reached) => {
  const { origins, car, transit } = reached
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at] ?? 0
    const byTransit = transit[at]
    if (byTransit === undefined || isTransitMet(requirement, origin, byTransit)) seeOrganisation(count, origin, group)
    lower(count.car, origin, car[at] ?? Infinity)
    lower(count.transit, origin, byTransit ?? Infinity)
  }
  for (const origin of reached.transitUnknown) mark(count, origin, flag.transitUnknown)
}

const addConditions = (count: Count, requirement: Requirement, group: SupplyGroup, reached: Reached) => {
  const common = groupFlags(group)
  const flags = requirement.units.map((unit) => common | (group.unknownCapacity(unit) ? flag.capacityUnknown : 0))
  for (let at = 0; at < reached.origins.length; at += 1) {
    const origin = reached.origins[at] ?? 0
    mark(count, origin, flags[requirement.unitOf[origin] ?? -1] ?? common)
    raise(count.hours, origin, group.longestHours)
  }
}

const markUncounted = (count: Count, territory: Territory, requirement: Requirement, group: SupplyGroup) => {
  if (group.destination) {
    for (const origin of originsWithoutTravel(territory, group.destination)) mark(count, origin, flag.travelUnknown)
  } else if (group.standing === 'unverified') {
    for (const origin of group.served) mark(count, origin, flag.unverified)
  } else if (group.standing === 'distance') {
    for (const origin of group.served) {
      if (!requirement.minimumAt(origin).distanceHelpCounts) mark(count, origin, flag.distance)
    }
  }
}

/** Municipalities in rows, groups in columns; who does not travel has no way to add up, so the cost is none. */
const catchmentsOf = (rows: number, reached: readonly (Reached | null)[]): Catchments => {
  const starts = new Int32Array(reached.length + 1)
  for (const [group, one] of reached.entries()) starts[group + 1] = (starts[group] ?? 0) + (one?.origins.length ?? 0)
  const column = new Int32Array(starts[reached.length] ?? 0)
  for (const [group, one] of reached.entries()) if (one) column.set(one.origins, starts[group])
  const bySupply = { rows: reached.length, columns: rows, starts, column, cost: new Float64Array(column.length) }
  return { matrix: transposed(bySupply), weight: new Float64Array(column.length).fill(1), curve: null }
}

/** Capacity goes to the children of its own catchment: 2SFCA with a reach of yes or no, in the unit each minimum asks for. */
const shareCapacity = (
  count: Count, territory: Territory, { units, unitOf }: Requirement, groups: readonly SupplyGroup[], catchments: Catchments,
) => {
  // Without a unit asked for, the page still says how many children share a service.
  for (const unit of units.length > 0 ? units : ['']) {
    const supply = Float64Array.from(groups, (group) => group.supply.get(unit) ?? 0)
    const shared = floatingCatchment(catchments, { demand: territory.children, supply }, 'two-step', { unshared: 'everything' })
    if (!shared.ok) throw new RangeError(`${shared.reason.what} ${String(shared.reason.at)}: ${shared.reason.reason}`)
    const at = units.indexOf(unit)
    for (const [origin, access] of shared.value.access.entries()) if (unitOf[origin] === at && at >= 0) count.access[origin] = access * 1000
    count.demand.set(shared.value.sharedBy)
  }
}

/** Adds every group up that concerns somebody wanted: capacity by catchments, the rest by best or flag. */
export const tallyOf = (
  territory: Territory, requirement: Requirement, groups: readonly SupplyGroup[], wanted: Wanted,
): Tally => {
  const size = territory.municipalities.length
  const count: Count = {
    flags: new Uint16Array(size), car: new Float64Array(size).fill(Infinity),
    transit: new Float64Array(size).fill(Infinity), access: new Float64Array(size), hours: new Float64Array(size),
    demand: new Float64Array(groups.length), organisations: [],
  }
  const reached = groups.map((group) => wanted.concerns(group) ? reachedBy(territory, requirement, group) : null)
  for (const [at, group] of groups.entries()) {
    const one = reached[at]
    if (!one) continue
    addTravel(count, requirement, group, one)
    addConditions(count, requirement, group, one)
    markUncounted(count, territory, requirement, group)
  }
  shareCapacity(count, territory, requirement, groups, catchmentsOf(size, reached))
  const { flags, car, transit, access, hours, demand } = count
  return { flags, car, transit, access, hours, demand }
}

const figure = (value: number | undefined) => value === undefined || value === Infinity ? null : value

/** Reads one municipality's facts out of the arrays. */
export const factsAt = (tally: Tally, territory: Territory, index: number): CellFacts => {
  const flags = tally.flags[index] ?? 0
  const has = (one: number) => (flags & one) !== 0
  return {
    isInReach: has(flag.inReach), hasSeveralOrganisations: has(flag.several),
    isWithoutTravel: has(flag.withoutTravel), carMinutes: figure(tally.car[index]),
    transitMinutes: figure(tally.transit[index]), isTransitUnknown: has(flag.transitUnknown),
    isTravelUnknown: has(flag.travelUnknown), hasUnverifiedOutreach: has(flag.unverified),
    hasHelpAtDistance: has(flag.distance),
    areChildrenKnown: (territory.municipalities[index]?.children ?? null) !== null,
    capacityPer1000: tally.access[index] ?? 0, isCapacityUnknown: has(flag.capacityUnknown),
    longestHours: tally.hours[index] ?? 0, areHoursUnknown: has(flag.hoursUnknown),
    isFree: has(flag.free), isPriceUnknown: has(flag.priceUnknown),
  }
}
