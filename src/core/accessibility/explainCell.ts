import type { MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { transitMinutesTo, travelTo } from './catchment.ts'
import type { FunctionCoverage } from './coverage.ts'
import { judge } from './coverageRules.ts'
import type { Judgement } from './judgement.ts'
import type { CapacityUnit } from './minimum.ts'
import { inReach } from './reach.ts'
import type { Provider } from './supply.ts'
import type { SupplyEntry, SupplyGroup } from './supplyGroups.ts'
import { factsAt } from './tally.ts'
import type { Territory } from './territory.ts'
import { decidingMinutes } from './travel.ts'
import type { Travel } from './travel.ts'

/** How a service counts in the cell. */
export type EvidenceStanding = 'counted' | 'unverified' | 'at-distance' | 'beyond-reach' | 'travel-unknown' | 'transit-unknown'

export interface CapacityEvidence {
  /** Part of the capacity given at this place, in its own unit; null when the card states no figure. */
  readonly amount: number | null
  readonly unit: CapacityUnit
  /** Our even split over the places, to be marked. */
  readonly evenlySplit: boolean
  /** Children who share it: everybody with this place in reach. */
  readonly childrenInReach: number
  /** What it adds to the cell; null when its unit is not the minimum's, no figure is known, or no child shares it. */
  readonly per1000: number | null
}

/** One service at one place, as seen from the cell. */
export interface Evidence {
  readonly service: ServiceId
  readonly organisation: OrganisationId
  readonly provider: Provider
  readonly place: MunicipalityCode | null
  /** Null when nobody travels: it comes, it is residential, or it helps at a distance. */
  readonly travel: Travel | null
  readonly standing: EvidenceStanding
  readonly capacity: CapacityEvidence | null
}

export interface CellExplanation extends Judgement {
  /** Nearest first, then by service id, place and form; the page may order equal ways by name. */
  readonly evidence: readonly Evidence[]
  /** The nearest services that are too far, at most three. */
  readonly beyond: readonly Evidence[]
}

const beyondShown = 3

interface Cell {
  readonly territory: Territory
  readonly coverage: FunctionCoverage
  readonly index: number
}

const capacityOf = (cell: Cell, entry: SupplyEntry, group: number): CapacityEvidence | null => {
  const { capacity } = entry.provider
  if (!capacity) return null
  const children = cell.coverage.tally.demand[group] ?? 0
  const amount = capacity.maximum === null ? null : capacity.maximum * entry.share
  const asked = cell.coverage.requirement.minimumAt(cell.index).capacityPer1000Children?.unit
  const isShared = amount !== null && capacity.unit === asked && children > 0
  return {
    amount, unit: capacity.unit, evenlySplit: entry.evenlySplit, childrenInReach: children,
    per1000: isShared ? amount * 1000 / children : null,
  }
}

const travelStanding = (cell: Cell, group: SupplyGroup, travel: Travel): EvidenceStanding => {
  const { territory, index, coverage } = cell
  const car = decidingMinutes(travel.carMinutes)
  if (!group.destination || car === 'unknown') return 'travel-unknown'
  const minimum = coverage.requirement.minimumAt(index)
  const limit = coverage.requirement.carLimits[index] ?? 0
  const transit = transitMinutesTo(territory, index, group.destination)
  const reach = inReach(minimum, limit, car, transit)
  if (reach === 'unknown') return 'transit-unknown'
  return reach ? 'counted' : 'beyond-reach'
}

const servedStanding = (cell: Cell, group: SupplyGroup): EvidenceStanding => {
  if (group.standing === 'unverified') return 'unverified'
  if (group.standing === 'territory') return 'counted'
  return cell.coverage.requirement.minimumAt(cell.index).distanceHelpCounts ? 'counted' : 'at-distance'
}

const evidenceOf = (cell: Cell, group: SupplyGroup, at: number): readonly Evidence[] => {
  const { destination } = group
  if (!destination && !group.served.includes(cell.index)) return []
  const travel = destination ? travelTo(cell.territory, cell.index, destination) : null
  const standing = travel ? travelStanding(cell, group, travel) : servedStanding(cell, group)
  return group.entries.map((entry) => ({
    service: entry.provider.service, organisation: entry.provider.organisation, provider: entry.provider,
    place: destination?.code ?? null, travel, standing,
    capacity: standing === 'counted' ? capacityOf(cell, entry, at) : null,
  }))
}

const minutesOf = ({ travel }: Evidence): number => {
  if (!travel) return 0
  const minutes = decidingMinutes(travel.carMinutes)
  return minutes === 'unknown' ? Infinity : minutes
}

const byDistance = (one: Evidence, other: Evidence): number => {
  const [here, there] = [minutesOf(one), minutesOf(other)]
  if (here !== there) return here < there ? -1 : 1
  const [name, otherName] = [one, other].map(({ service, place, provider }) => `${service} ${place ?? ''} ${provider.form}`)
  return (name ?? '') < (otherName ?? '') ? -1 : 1
}

/** Ways that cannot be told are shown only where they decide: within the region. */
const isDoubtful = ({ territory, index }: Cell, group: SupplyGroup) =>
  group.destination?.region === territory.municipalities[index]?.region

/** Why a municipality has its word: conditions and the services behind them; null when its word was not wanted. */
export const explainCell = (
  territory: Territory, coverage: FunctionCoverage, municipality: MunicipalityCode,
): CellExplanation | null => {
  const index = territory.indexOf.get(municipality)
  if (index === undefined || !coverage.isJudged(index)) return null
  const cell = { territory, coverage, index }
  const all = coverage.groups.flatMap((group, at) => evidenceOf(cell, group, at).filter(
    ({ standing }) => standing !== 'travel-unknown' || isDoubtful(cell, group),
  )).sort(byDistance)
  const judgement = judge(factsAt(coverage.tally, territory, index), coverage.requirement.minimumAt(index))
  return {
    ...judgement,
    evidence: all.filter(({ standing }) => standing !== 'beyond-reach'),
    beyond: all.filter(({ standing }) => standing === 'beyond-reach').slice(0, beyondShown),
  }
}
