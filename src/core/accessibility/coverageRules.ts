import type { Condition, CoverageCause, CoverageWord, Judgement, Reason } from './judgement.ts'
import { type CapacityPer1000, isTransitAlone, type Minimum } from './minimum.ts'

/** What is known of one function in one municipality, before it is compared with the minimum network. */
export interface CellFacts {
  /** A verified service is in reach: people get there, it comes to them, or it serves their region. */
  readonly isInReach: boolean
  readonly hasSeveralOrganisations: boolean
  /** Something counted comes, or serves the region, so nobody travels daily. */
  readonly isWithoutTravel: boolean
  readonly carMinutes: number | null
  readonly transitMinutes: number | null
  readonly isTransitUnknown: boolean
  /** Somewhere in the region is a service whose way from here cannot be told. */
  readonly isTravelUnknown: boolean
  readonly hasUnverifiedOutreach: boolean
  readonly hasHelpAtDistance: boolean
  readonly areChildrenKnown: boolean
  /** Known capacity in the minimum's unit; `Infinity` when there are no children to share it. */
  readonly capacityPer1000: number
  readonly isCapacityUnknown: boolean
  readonly longestHours: number
  readonly areHoursUnknown: boolean
  readonly isFree: boolean
  readonly isPriceUnknown: boolean
}

/** Services whose minimum states no time are counted up to this far by car. */
const widestCarMinutes = 60

/** Under this part of the required capacity the function is missing, though somebody is in reach. */
const missingShare = 0.25
/** From this multiple of the required capacity there is a reserve, when the way is at most half of the limit too. */
const reserveShare = 1.5
const nearerShare = 0.5
/** Ratios are sums of fractions; without this their last bit would decide. */
const tolerance = 1e-9

/** The car minutes up to which a service is in reach. */
export const carLimitOf = (minimum: Minimum): number =>
  minimum.carMinutes ?? minimum.transitMinutes ?? widestCarMinutes

const isAtLeast = (value: number, threshold: number) => value >= threshold * (1 - tolerance)

const orUnknown = (isMet: boolean, isOpen: boolean): Reason['met'] => isMet || (isOpen ? 'unknown' : false)

/** Some service may be in reach, and nobody can tell. */
const isWayOpen = (facts: CellFacts, minimum: Minimum): boolean =>
  facts.isTravelUnknown || (isTransitAlone(minimum) && facts.isTransitUnknown)

const reachReason = (facts: CellFacts, minimum: Minimum): Reason => ({
  condition: 'reach', met: orUnknown(facts.isInReach, isWayOpen(facts, minimum)),
  value: facts.carMinutes, threshold: carLimitOf(minimum), unit: 'minutes',
})

const transitReason = (facts: CellFacts, limit: number): Reason => {
  const isMet = facts.isWithoutTravel || (facts.transitMinutes !== null && facts.transitMinutes <= limit)
  const isOpen = facts.isTransitUnknown || facts.isTravelUnknown
  return {
    condition: 'transit', met: orUnknown(isMet, isOpen), value: facts.transitMinutes, threshold: limit, unit: 'minutes',
  }
}

const capacityReason = (facts: CellFacts, { amount, unit }: CapacityPer1000, isOpenWay: boolean): Reason => {
  const isOpen = !facts.areChildrenKnown || facts.isCapacityUnknown || isOpenWay
  const isMet = facts.areChildrenKnown && isAtLeast(facts.capacityPer1000, amount)
  const isFigure = facts.areChildrenKnown && Number.isFinite(facts.capacityPer1000)
  return {
    condition: 'capacity', met: orUnknown(isMet, isOpen), value: isFigure ? facts.capacityPer1000 : null,
    threshold: amount, unit: { capacity: unit },
  }
}

const hoursReason = (facts: CellFacts, hours: number, isOpenWay: boolean): Reason => ({
  condition: 'hours', met: orUnknown(facts.longestHours >= hours, facts.areHoursUnknown || isOpenWay),
  value: facts.longestHours > 0 ? facts.longestHours : null, threshold: hours, unit: 'hours',
})

const priceReason = (facts: CellFacts, isOpenWay: boolean): Reason => ({
  condition: 'price', met: orUnknown(facts.isFree, facts.isPriceUnknown || isOpenWay),
  value: null, threshold: null, unit: null,
})

const verificationReason = (facts: CellFacts): Reason => ({
  condition: 'verification', met: facts.isInReach, value: null, threshold: null, unit: null,
})

const reasonsOf = (facts: CellFacts, minimum: Minimum): readonly Reason[] => {
  const reasons = [reachReason(facts, minimum)]
  if (facts.isInReach) {
    const capacity = minimum.capacityPer1000Children
    const isOpenWay = isWayOpen(facts, minimum)
    if (minimum.transitMinutes !== null) reasons.push(transitReason(facts, minimum.transitMinutes))
    if (capacity) reasons.push(capacityReason(facts, capacity, isOpenWay))
    if (minimum.hoursPerWeek !== null) reasons.push(hoursReason(facts, minimum.hoursPerWeek, isOpenWay))
    if (minimum.freeOfCharge) reasons.push(priceReason(facts, isOpenWay))
  }
  if (facts.hasUnverifiedOutreach) reasons.push(verificationReason(facts))
  return reasons
}

type Verdict = readonly [CoverageWord, CoverageCause]

const withoutReach = (facts: CellFacts, minimum: Minimum): Verdict => {
  if (facts.isTravelUnknown) return ['unknown', 'travel-unknown']
  if (isWayOpen(facts, minimum)) return ['unknown', 'transit-unknown']
  if (facts.hasUnverifiedOutreach) return ['weak', 'only-unverified-outreach']
  if (facts.hasHelpAtDistance) return ['weak', 'only-at-distance']
  return ['missing', 'nobody-in-reach']
}

const isUnderQuarter = ({ condition, met, value, threshold }: Reason) =>
  condition === 'capacity' && met === false && value !== null && threshold !== null
  && !isAtLeast(value, threshold * missingShare)

const failedCauses: Record<Condition, CoverageCause> = {
  reach: 'nobody-in-reach', transit: 'transit-too-long', capacity: 'capacity-low', hours: 'hours-short',
  price: 'not-free', verification: 'only-unverified-outreach',
}
const openCauses: Record<Condition, CoverageCause> = {
  reach: 'travel-unknown', transit: 'transit-unknown', capacity: 'capacity-unknown', hours: 'hours-unknown',
  price: 'price-unknown', verification: 'only-unverified-outreach',
}

const openCause = ({ condition }: Reason, facts: CellFacts, minimum: Minimum): CoverageCause => {
  if (isWayOpen(facts, minimum)) return facts.isTravelUnknown ? 'travel-unknown' : 'transit-unknown'
  return condition === 'capacity' && !facts.areChildrenKnown ? 'children-unknown' : openCauses[condition]
}

const isNearer = (facts: CellFacts, minimum: Minimum) => {
  if (facts.isWithoutTravel) return true
  const isCarNearer = facts.carMinutes !== null && facts.carMinutes <= carLimitOf(minimum) * nearerShare
  if (minimum.transitMinutes === null) return isCarNearer
  const isTransitNearer = facts.transitMinutes !== null && facts.transitMinutes <= minimum.transitMinutes * nearerShare
  return isTransitNearer && (minimum.carMinutes === null || isCarNearer)
}

const metVerdict = (facts: CellFacts, minimum: Minimum): Verdict => {
  if (facts.hasSeveralOrganisations) return ['strong', 'several-providers']
  const amount = minimum.capacityPer1000Children?.amount
  const hasReserve = amount !== undefined && facts.areChildrenKnown
    && isAtLeast(facts.capacityPer1000, amount * reserveShare)
  return hasReserve && isNearer(facts, minimum) ? ['strong', 'capacity-reserve'] : ['enough', 'minimum-met']
}

const verdictOf = (facts: CellFacts, minimum: Minimum, reasons: readonly Reason[]): Verdict => {
  if (!facts.isInReach) return withoutReach(facts, minimum)
  // Unverified or distant help beside it is still something there, so the word stays weak.
  const isNothingElse = !facts.hasUnverifiedOutreach && !facts.hasHelpAtDistance
  if (isNothingElse && reasons.some(isUnderQuarter)) return ['missing', 'capacity-under-quarter']
  const failed = reasons.find((reason) => reason.met === false)
  if (failed) return ['weak', failedCauses[failed.condition]]
  const open = reasons.find((reason) => reason.met === 'unknown')
  return open ? ['unknown', openCause(open, facts, minimum)] : metVerdict(facts, minimum)
}

/** The word of one function in one municipality, its first cause and every condition; see docs/methods/pokryti.md. */
export const judge = (facts: CellFacts, minimum: Minimum): Judgement => {
  const reasons = reasonsOf(facts, minimum)
  const [word, cause] = verdictOf(facts, minimum, reasons)
  return { word, cause, reasons }
}
