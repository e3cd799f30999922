import type { IsoDate, Kilometres, Minutes } from '#core/ids.ts'

/** A time that differs by connection or traffic: „50–70 min“. A single figure has both ends equal. */
export interface MinutesRange { readonly from: Minutes; readonly to: Minutes }
export type TravelMinutes = MinutesRange | 'unknown'

/** Where a travel comes from: the travel table, the computed estimate, or both ends in one municipality. */
export type TravelBasis = 'measured' | 'estimate' | 'same-place'

/** The way from one municipality to another, as shown and as counted. */
export interface Travel {
  readonly km: Kilometres | 'unknown'
  readonly carMinutes: TravelMinutes
  readonly transitMinutes: TravelMinutes
  /** Public transport runs on working days only. */
  readonly workingDaysOnly: boolean
  /** Last connection back as `HH:MM`; null when nobody wrote it down. */
  readonly lastBack: string | null
  readonly basis: TravelBasis
  /** What a measured row left open and the estimate filled in; to be marked „odhad“. */
  readonly estimated: readonly ('km' | 'carMinutes')[]
  /** The travel table's own source, or the name and version of the method. */
  readonly source: string
  readonly asOf: IsoDate | null
}

/** The minutes that decide: the upper bound of a range, because a family must count with the slower connection. */
export const decidingMinutes = (minutes: TravelMinutes): Minutes | 'unknown' =>
  minutes === 'unknown' ? 'unknown' : minutes.to

/** One figure as a range whose ends are equal. */
export const exactly = (minutes: Minutes): MinutesRange => ({ from: minutes, to: minutes })
