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

/** Numbers in the tree of points in a box that holds everything so many kilometres around. */
const boxAround = ({ tree }: PointIndex, { lat, lon }: Point, km: number): readonly number[] => {
  const north = km / kmPerDegree
  const east = north / Math.cos(Math.min(89, Math.abs(lat) + north) * Math.PI / 180)
  return tree.range(lon - east, lat - north, lon + east, lat + north)
}

/** Points from which a place is so many minutes by car, by the estimate of travel. */
export const pointsWithin = (index: PointIndex, place: Point, limit: number): Near => {
  const found = boxAround(index, place, straightKmWithin(limit))
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
