import type { Minimum } from '#core/accessibility/minimum.ts'
import type { ServiceForm } from '#core/accessibility/supply.ts'
import type { IsoDate, Minutes } from '#core/ids.ts'
import type { CapacityUnit, HelpFunction } from '#modules/directory/index.ts'

/** What a function asks for until somebody agrees on something else, and in which forms its help counts at all. */
export interface FunctionMinimum {
  readonly minimum: Minimum
  readonly countedForms: readonly ServiceForm[]
}

interface Asked {
  readonly car?: number
  readonly capacity?: readonly [amount: number, unit: CapacityUnit]
  readonly hours?: number
  readonly free?: true
  readonly distance?: true
  readonly forms?: readonly ServiceForm[]
}

/** A stay is no help to come to, so it counts only where a bed is what helps. Help at a distance alone is at most weak. */
const withoutStay: readonly ServiceForm[] = ['ambulatory', 'outreach', 'online', 'telephone']

const asks = ({ car, capacity, hours, free, distance, forms = withoutStay }: Asked): FunctionMinimum => ({
  countedForms: forms,
  minimum: {
    carMinutes: car === undefined ? null : car as Minutes,
    transitMinutes: null,
    capacityPer1000Children: capacity ? { amount: capacity[0], unit: capacity[1] } : null,
    hoursPerWeek: hours ?? null,
    freeOfCharge: free === true,
    distanceHelpCounts: distance === true,
  },
})

/**
 * The minimum network shipped with Síťovka: a proposal, „výchozí, ke schválení krajem“. Car minutes because timetables
 * are measured in few places; capacity only where cards state it in one unit. Reasons: docs/methods/pokryti.md.
 */
export const defaultMinimum: Record<HelpFunction, FunctionMinimum> = {
  child_psychology: asks({ car: 30, capacity: [5, 'klient'], hours: 8, free: true }),
  family_outreach: asks({ car: 30, capacity: [5, 'klient'], hours: 20, free: true }),
  crisis: asks({ car: 45, hours: 40, free: true, forms: [...withoutStay, 'residential'] }),
  emergency_housing: asks({ capacity: [1, 'luzka'], forms: ['residential'] }),
  debts_benefits: asks({ car: 30, hours: 8, free: true, distance: true }),
  mediation: asks({ car: 45, hours: 4 }),
  youth_low_threshold: asks({ car: 15, capacity: [5, 'klient'], hours: 15, free: true }),
  addiction: asks({ car: 45, hours: 8, free: true }),
  early_care: asks({ car: 60, capacity: [3, 'klient'], free: true }),
  foster_care: asks({ car: 60, free: true, forms: [...withoutStay, 'residential'] }),
  school_counselling: asks({ car: 30, hours: 20, free: true }),
  leisure_prevention: asks({ car: 20, hours: 10 }),
}

/** A minimum as an ORP has it: its own words or the shipped ones. */
export interface AgreedMinimum {
  readonly function: HelpFunction
  readonly minimum: Minimum
  /** Null while the shipped minimum holds. */
  readonly change: {
    readonly reason: string
    /** Null while nobody approved it. */
    readonly agreedOn: IsoDate | null
    readonly changedAt: Date
    readonly version: number
  } | null
}

/** How people get there: as the minimum says, or all by train and bus. */
export const travelWays = ['minimum', 'transit'] as const
export type TravelWay = (typeof travelWays)[number]

/** Where no minutes by train and bus were agreed, twice as many as by car are taken. */
const transitForCar = 2
const transitWithoutLimit = 120

/** The minimum for families without a car: nothing changes but the way. */
export function minimumFor(way: TravelWay, minimum: Minimum): Minimum {
  if (way === 'minimum') return minimum
  const byCar = minimum.carMinutes === null ? transitWithoutLimit : minimum.carMinutes * transitForCar
  return { ...minimum, carMinutes: null, transitMinutes: minimum.transitMinutes ?? byCar as Minutes }
}
