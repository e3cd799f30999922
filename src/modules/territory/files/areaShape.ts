import type { Position } from 'geojson'
import { failed, ok, type Result } from '#core/result.ts'
import { turned } from '#web/map/rings.ts'
import type { AreaShape } from '../records.ts'
import { isObject } from './json.ts'

type Refusal = 'shape' | 'outside'

/** Five decimals are a metre. */
const perDegree = 1e5

/** The Czech Republic with a small margin, degrees WGS84: west, south, east, north. */
const country = [12, 48.5, 18.95, 51.1] as const

/** A polygon or several as we keep them: corners to a metre, outer rings to the left (RFC 7946), inside the country. */
export function shapeFrom(geometry: unknown): Result<AreaShape, Refusal> {
  if (!isObject(geometry)) return failed('shape')
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return failed('shape')
  const polygons: Position[][][] = []
  for (const polygon of type === 'Polygon' ? [coordinates] : listOf(coordinates)) {
    const rings = ringsFrom(polygon)
    if (!rings.ok) return rings
    if (rings.value.length > 0) polygons.push(rings.value)
  }
  const [first] = polygons
  if (first === undefined) return failed('shape')
  return ok(polygons.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons })
}

const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value as unknown[] : []

/** Rings of one polygon; a ring that shrank to a line is left out, and with the outer one the whole polygon. */
function ringsFrom(polygon: unknown): Result<Position[][], Refusal> {
  const rings: Position[][] = []
  for (const [index, ring] of listOf(polygon).entries()) {
    const corners = cornersFrom(ring)
    if (!corners.ok) return corners
    if (corners.value.length < 4) {
      if (index === 0) return ok([])
    } else rings.push(turned(corners.value, index === 0))
  }
  return ok(rings)
}

function cornersFrom(ring: unknown): Result<Position[], Refusal> {
  const corners: Position[] = []
  for (const corner of listOf(ring)) {
    const [lon, lat] = listOf(corner)
    if (typeof lon !== 'number' || typeof lat !== 'number') return failed('shape')
    if (!isInCountry(lon, lat)) return failed('outside')
    const rounded = [Math.round(lon * perDegree) / perDegree, Math.round(lat * perDegree) / perDegree]
    if (!isSame(corners.at(-1), rounded)) corners.push(rounded)
  }
  return isSame(corners[0], corners.at(-1)) ? ok(corners) : failed('shape')
}

const isInCountry = (lon: number, lat: number): boolean => lon >= country[0] && lon <= country[2] && lat >= country[1] && lat <= country[3]

const isSame = (one: Position | undefined, other: Position | undefined): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1]
