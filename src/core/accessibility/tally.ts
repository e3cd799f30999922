import type { OrganisationId } from '#core/ids.ts'
import { originsWithoutTravel } from './catchment.ts'
import type { CellFacts } from './coverageRules.ts'
import { reachedBy } from './reach.ts'
import type { Reached } from './reach.ts'
import type { Requirement } from './requirement.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import type { Territory } from './territory.ts'

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

const childrenAmong = ({ children }: Territory, origins: Int32Array): number => {
  let sum = 0
  for (let at = 0; at < origins.length; at += 1) sum += children[origins[at] ?? -1] ?? 0
  return sum
}

const per1000 = (supply: number, children: number) => {
  if (children > 0) return supply * 1000 / children
  return supply > 0 ? Infinity : 0
}

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

const addSupply = (count: Count, requirement: Requirement, group: SupplyGroup, reached: Reached, demand: number) => {
  const common = groupFlags(group)
  const ratios = requirement.units.map((unit) => per1000(group.supply.get(unit) ?? 0, demand))
  const flags = requirement.units.map((unit) => common | (group.unknownCapacity(unit) ? flag.capacityUnknown : 0))
  for (let at = 0; at < reached.origins.length; at += 1) {
    const origin = reached.origins[at] ?? 0
    const unit = requirement.unitOf[origin] ?? -1
    mark(count, origin, flags[unit] ?? common)
    count.access[origin] = (count.access[origin] ?? 0) + (ratios[unit] ?? 0)
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

/** Adds every group up: capacity goes to the children of its own catchment (binary 2SFCA), the rest by best or flag. */
export const tallyOf = (territory: Territory, requirement: Requirement, groups: readonly SupplyGroup[]): Tally => {
  const size = territory.municipalities.length
  const count: Count = {
    flags: new Uint16Array(size), car: new Float64Array(size).fill(Infinity),
    transit: new Float64Array(size).fill(Infinity), access: new Float64Array(size), hours: new Float64Array(size),
    demand: new Float64Array(groups.length), organisations: [],
  }
  for (const [at, group] of groups.entries()) {
    const reached = reachedBy(territory, requirement, group)
    const demand = childrenAmong(territory, reached.origins)
    count.demand[at] = demand
    addTravel(count, requirement, group, reached)
    addSupply(count, requirement, group, reached, demand)
    markUncounted(count, territory, requirement, group)
  }
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
