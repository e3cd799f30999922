import type { Kilometres, Minutes, Point } from '#core/ids.ts'
import { haversine } from './haversine.ts'
import { exactly } from './travel.ts'
import type { Travel } from './travel.ts'

/** Name and version of the method, stored with every result; see docs/methods/odhad-cesty.md. */
export const travelEstimateMethod = 'odhad-cesty/1'

/** Roads are longer than the straight line by about this much. */
export const detour = 1.3

/** Each kilometre is driven at the speed of its band, so a longer way never takes less time. */
const bands = [
  { untilKm: 5, kmPerHour: 40 },
  { untilKm: 30, kmPerHour: 60 },
  { untilKm: Infinity, kmPerHour: 75 },
] as const

/** Inside one municipality: getting out of the house, to the car and to the door. */
const samePlaceCar = { from: 5 as Minutes, to: 10 as Minutes }
/** What decides by car inside one municipality; no estimate is shorter. */
export const shortestCarMinutes = samePlaceCar.to
/** Inside one municipality without a car: on foot or by local transport, about 1.5 km. */
const samePlaceTransit = { from: 5 as Minutes, to: 20 as Minutes }

/** Car minutes for a road length in kilometres, whole and rounded up, never less than inside one municipality. */
export const carMinutesOf = (roadKm: number): Minutes => {
  let minutes = 0
  let fromKm = 0
  for (const band of bands) {
    if (roadKm <= fromKm) break
    minutes += (Math.min(roadKm, band.untilKm) - fromKm) * 60 / band.kmPerHour
    fromKm = band.untilKm
  }
  return Math.max(shortestCarMinutes, Math.ceil(minutes)) as Minutes
}

/** The longest straight line in kilometres that the estimate still drives in so many minutes. */
export const straightKmWithin = (minutes: number): number => {
  let left = Math.floor(minutes)
  if (left < shortestCarMinutes) return 0
  let roadKm = 0
  for (const band of bands) {
    const bandKm = Math.min(band.untilKm - roadKm, left * band.kmPerHour / 60)
    roadKm += bandKm
    left -= bandKm * 60 / band.kmPerHour
  }
  return roadKm / detour
}

/** Road length in kilometres estimated from the straight line of two places. */
export const roadKmBetween = (from: Point, to: Point): Kilometres => haversine(from, to) * detour as Kilometres

/** Estimated way between two places; public transport stays unknown, since no timetable was read. */
export const estimateTravel = (from: Point, to: Point): Travel => {
  const km = roadKmBetween(from, to)
  return {
    km, carMinutes: exactly(carMinutesOf(km)), transitMinutes: 'unknown', workingDaysOnly: false, lastBack: null,
    basis: 'estimate', estimated: ['km', 'carMinutes'], source: travelEstimateMethod, asOf: null,
  }
}

/** The way inside one municipality: 0 km and a small time to get there, by convention. */
export const samePlaceTravel: Travel = {
  km: 0 as Kilometres, carMinutes: samePlaceCar, transitMinutes: samePlaceTransit, workingDaysOnly: false,
  lastBack: null, basis: 'same-place', estimated: [], source: travelEstimateMethod, asOf: null,
}
