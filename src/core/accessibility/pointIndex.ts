import KDBush from 'kdbush'
import type { Point } from '#core/ids.ts'
import { arcKm, cosineOf } from './haversine.ts'
import { carMinutesOf, detour, straightKmWithin } from './travelEstimate.ts'

/** Points laid out so that those around a place are found without looking at all of them. */
export interface PointIndex {
  readonly tree: KDBush
  /** Index in the list the points came from, by their number in the tree: points may be missing. */
  readonly listed: Int32Array
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly cosine: Float64Array
}

/** Points by their index in the list, side by side with whole minutes by car. */
export interface Near { readonly points: Int32Array; readonly minutes: Float64Array }

const kmPerDegree = 111.19

export const indexPoints = (points: readonly (Point | null)[]): PointIndex => {
  const known = points.flatMap((point, at) => point ? [{ point, at }] : [])
  const tree = new KDBush(known.length)
  for (const { point } of known) tree.add(point.lon, point.lat)
  tree.finish()
  return {
    tree, listed: Int32Array.from(known, ({ at }) => at),
    lat: Float64Array.from(known, ({ point }) => point.lat), lon: Float64Array.from(known, ({ point }) => point.lon),
    cosine: Float64Array.from(known, ({ point }) => cosineOf(point.lat)),
  }
}

/** Degrees from west to east and from south to north. */
export interface Box { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** A box that holds everything from which any of the places is so many minutes by car; null around none. */
export const boxOf = (places: readonly Point[], minutes: number): Box | null => {
  const [first] = places
  if (!first) return null
  const north = straightKmWithin(minutes) / kmPerDegree
  const farthest = places.reduce((most, { lat }) => Math.max(most, Math.abs(lat)), 0)
  const east = north / Math.cos(Math.min(89, farthest + north) * Math.PI / 180)
  const around = { west: first.lon, south: first.lat, east: first.lon, north: first.lat }
  const box = places.reduce<Box>((all, { lat, lon }) => ({
    west: Math.min(all.west, lon), south: Math.min(all.south, lat), east: Math.max(all.east, lon), north: Math.max(all.north, lat),
  }), around)
  return { west: box.west - east, south: box.south - north, east: box.east + east, north: box.north + north }
}

export const isInBox = (box: Box, { lat, lon }: Point): boolean =>
  lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north

/** Numbers in the tree of points in the box. */
const numbersIn = ({ tree }: PointIndex, box: Box | null): readonly number[] =>
  box ? tree.range(box.west, box.south, box.east, box.north) : []

/** Points from which a place is so many minutes by car, by the estimate of travel. */
export const pointsWithin = (index: PointIndex, place: Point, limit: number): Near => {
  const found = numbersIn(index, boxOf([place], limit))
  const points = new Int32Array(found.length)
  const minutes = new Float64Array(found.length)
  const cosine = cosineOf(place.lat)
  let count = 0
  for (const at of found) {
    const [lat, lon] = [index.lat[at] ?? 0, index.lon[at] ?? 0]
    const way = carMinutesOf(arcKm(place.lat - lat, place.lon - lon, (index.cosine[at] ?? 0) * cosine) * detour)
    if (way > limit) continue
    points[count] = index.listed[at] ?? -1
    minutes[count] = way
    count += 1
  }
  return { points: points.subarray(0, count), minutes: minutes.subarray(0, count) }
}
