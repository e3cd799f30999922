import proj4 from 'proj4'
import type { RegisteredPoint } from '../records.ts'
import { pointInCountry } from './points.ts'

const krovak = '+proj=krovak +lat_0=49.5 +lon_0=24.8333333333333 +alpha=30.2881397527778 +k=0.9999 +ellps=bessel '
  + '+towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56 +units=m'
const toDegrees = proj4(krovak, 'WGS84')

/**
 * A point of the land register (S-JTSK, `y` to the west and `x` to the south in metres) in degrees; null when it would lie
 * outside the country. `y` 741928.31 and `x` 1042585.42 is 50.092352 N, 14.432642 E (a public test of the same computation).
 */
export function fromKrovak(y: number, x: number): RegisteredPoint | null {
  const [lon = NaN, lat = NaN] = toDegrees.forward([-y, -x])
  // Swapped numbers land thousands of kilometres away, never in the country turned round.
  return Number.isFinite(lat) && Number.isFinite(lon) && lat > lon ? pointInCountry(lat, lon) : null
}
