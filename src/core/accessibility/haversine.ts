import type { Kilometres, Point } from '#core/ids.ts'

/** Mean radius of the Earth in kilometres (IUGG, R1). */
const earthRadiusKm = 6371.0088
const radiansPerDegree = Math.PI / 180

/** Straight-line distance of two places over the sphere, in kilometres (haversine formula). */
export const haversine = (from: Point, to: Point): Kilometres => {
  const halfLat = Math.sin((to.lat - from.lat) * radiansPerDegree / 2)
  const halfLon = Math.sin((to.lon - from.lon) * radiansPerDegree / 2)
  const cosines = Math.cos(from.lat * radiansPerDegree) * Math.cos(to.lat * radiansPerDegree)
  const chord = halfLat * halfLat + cosines * halfLon * halfLon
  // The brand of a unit is given where the number is computed. Rounding may push an antipodal chord just over 1.
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, chord))) as Kilometres
}
