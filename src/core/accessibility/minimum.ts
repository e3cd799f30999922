import type { Minutes } from '#core/ids.ts'

/** Code of a capacity unit (`klient`, `luzka`, `uvazek` …); two different units are never added together. */
export type CapacityUnit = string

export interface CapacityPer1000 { readonly amount: number; readonly unit: CapacityUnit }

/** Minimum network for one function; what is null is not asked for. */
export interface Minimum {
  readonly carMinutes: Minutes | null
  readonly transitMinutes: Minutes | null
  readonly capacityPer1000Children: CapacityPer1000 | null
  readonly hoursPerWeek: number | null
  readonly freeOfCharge: boolean
  /** True where help online or by telephone fulfils the function; otherwise it is something, yet at most weak. */
  readonly distanceHelpCounts: boolean
}

/** Only public transport is asked for: then what nobody measured may or may not be in reach. */
export const isTransitAlone = (minimum: Minimum): minimum is Minimum & { readonly transitMinutes: Minutes } =>
  minimum.carMinutes === null && minimum.transitMinutes !== null
