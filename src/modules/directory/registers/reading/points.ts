import { haversine } from '#core/accessibility/haversine.ts'
import type { Latitude, Longitude, Point } from '#core/ids.ts'
import type { RegisteredPoint } from '../records.ts'

/** The country with a little around it, in degrees. */
const south = 48.5, north = 51.1, west = 12, east = 18.9

const isInside = (lat: number, lon: number): boolean => lat >= south && lat <= north && lon >= west && lon <= east

// A register says no more than a tenth of a metre; the last digits of a computation are noise.
const rounded = (degrees: number): number => Math.round(degrees * 1_000_000) / 1_000_000

/** A point of the country, also one written with its numbers swapped; null for what lies elsewhere. */
export function pointInCountry(first: number, second: number): RegisteredPoint | null {
  if (isInside(first, second)) return { lat: rounded(first), lon: rounded(second) }
  return isInside(second, first) ? { lat: rounded(second), lon: rounded(first) } : null
}

/** No municipality reaches so far from its own point; a place with such a point lies elsewhere than it says. */
const farKm = 30

export const isFarFrom = (municipality: Point | undefined, { lat, lon }: RegisteredPoint): boolean =>
  municipality !== undefined && haversine(municipality, { lat: lat as Latitude, lon: lon as Longitude }) > farKm

/** `POINT(49.95 15.79)` in either order; undefined when nothing is said, null for a point outside the country. */
export function pointOf(text: string | null): RegisteredPoint | null | undefined {
  if (text === null) return undefined
  const [, first, second] = /^\s*(?:POINT\s*\(\s*)?(-?\d+(?:[.,]\d+)?)[\s,;]+(-?\d+(?:[.,]\d+)?)\s*\)?\s*$/i.exec(text) ?? []
  if (first === undefined || second === undefined) return null
  return pointInCountry(Number(first.replace(',', '.')), Number(second.replace(',', '.')))
}
