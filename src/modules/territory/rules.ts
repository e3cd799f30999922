import type { Latitude, Longitude, Minutes } from '#core/ids.ts'
import { decidingMinutes, type Travel, type TravelMinutes } from '#core/accessibility/travel.ts'
import { estimateTravel } from '#core/accessibility/travelEstimate.ts'

/** A time from–to; both ends null where nobody measured it. */
interface Range { readonly from: number | null, readonly to: number | null }

/** How far a place is for a family: the slower of a range of connections decides. */
export type Reach = 'near' | 'middle' | 'far' | 'unknown'

const nearest = 30
const middling = 60

/** To 30 minutes near, to 60 in the middle, over that far. */
export function reachOf(minutes: TravelMinutes): Reach {
  const decisive = decidingMinutes(minutes)
  if (decisive === 'unknown') return 'unknown'
  if (decisive <= nearest) return 'near'
  return decisive <= middling ? 'middle' : 'far'
}

/** Minutes of a row of the travel table. */
export const minutesOf = ({ from, to }: Range): TravelMinutes =>
  // Brands are given where a stored number becomes a measure.
  from === null || to === null ? 'unknown' : { from: from as Minutes, to: to as Minutes }

interface Ends {
  readonly fromLat: number | null
  readonly fromLon: number | null
  readonly toLat: number | null
  readonly toLon: number | null
}

/** The computed way between the two places of a journey, to be set beside what was measured; null where a place has no point. */
export function estimateOf({ fromLat, fromLon, toLat, toLon }: Ends): Travel | null {
  if (fromLat === null || fromLon === null || toLat === null || toLon === null) return null
  return estimateTravel(pointOf(fromLat, fromLon), pointOf(toLat, toLon))
}

const pointOf = (lat: number, lon: number) => ({ lat: lat as Latitude, lon: lon as Longitude })
