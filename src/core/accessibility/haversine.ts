import type { Kilometres, Point } from '#core/ids.ts'

/** Mean radius of the Earth in kilometres (IUGG, R1). */
const earthRadiusKm = 6371.0088
const radiansPerDegree = Math.PI / 180

/** Cosine of a latitude in degrees: of every point once, because ways are measured between all of them. */
export const cosineOf = (latitude: number): number => Math.cos(latitude * radiansPerDegree)

/** Straight-line distance in kilometres from differences in degrees and the product of the cosines of both latitudes. */
export const arcKm = (latitudes: number, longitudes: number, cosines: number): Kilometres => {
  const halfLat = Math.sin(latitudes * radiansPerDegree / 2)
  const halfLon = Math.sin(longitudes * radiansPerDegree / 2)
  const chord = halfLat * halfLat + cosines * halfLon * halfLon
  // The brand of a unit is given where the number is computed. Rounding may push an antipodal chord just over 1.
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, chord))) as Kilometres
}

/** Straight-line distance of two places over the sphere, in kilometres (haversine formula). */
export const haversine = (from: Point, to: Point): Kilometres =>
  arcKm(to.lat - from.lat, to.lon - from.lon, cosineOf(from.lat) * cosineOf(to.lat))
