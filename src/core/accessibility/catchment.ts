import type { MunicipalityCode, Point, RegionCode } from '#core/ids.ts'
import { pointsWithin } from './pointIndex.ts'
import type { Near } from './pointIndex.ts'
import type { CatchmentRow, MeasuredTravel, Municipality, Territory } from './territory.ts'
import { decidingMinutes, exactly } from './travel.ts'
import type { Travel } from './travel.ts'
import { carMinutesOf, estimateTravel, samePlaceTravel, shortestCarMinutes } from './travelEstimate.ts'

/** A place people travel to; `index` is its municipality in the territory, null when it lies outside. */
export interface Destination {
  readonly key: string
  readonly code: MunicipalityCode | null
  readonly index: number | null
  readonly point: Point | null
  readonly region: RegionCode | null
}

const noRows: ReadonlyMap<number, MeasuredTravel> = new Map()

const measuredTo = (territory: Territory, destination: Destination): ReadonlyMap<number, MeasuredTravel> =>
  (destination.code === null ? undefined : territory.measured.get(destination.code)) ?? noRows

const unknownTravel: Travel = {
  km: 'unknown', carMinutes: 'unknown', transitMinutes: 'unknown', workingDaysOnly: false, lastBack: null,
  basis: 'estimate', estimated: [], source: '', asOf: null,
}

/** A measured row, with what it leaves open estimated: minutes from its own kilometres where it has them. */
const filledIn = (row: MeasuredTravel, estimate: Travel): Travel => {
  const byOwnKm = row.km === 'unknown' ? estimate.carMinutes : exactly(carMinutesOf(row.km))
  const km = row.km === 'unknown' ? estimate.km : row.km
  const carMinutes = row.carMinutes === 'unknown' ? byOwnKm : row.carMinutes
  const estimated: Travel['estimated'][number][] = []
  if (km !== row.km) estimated.push('km')
  if (carMinutes !== row.carMinutes) estimated.push('carMinutes')
  return {
    km, carMinutes, transitMinutes: row.transitMinutes, workingDaysOnly: row.workingDaysOnly, lastBack: row.lastBack,
    basis: 'measured', estimated, source: row.source, asOf: row.asOf,
  }
}

/** The way from a municipality to a destination: same place, else the travel table, else the estimate. */
export const travelTo = (territory: Territory, origin: number, destination: Destination): Travel => {
  if (origin === destination.index) return samePlaceTravel
  const from = territory.municipalities[origin]?.point
  const estimate = from && destination.point ? estimateTravel(from, destination.point) : unknownTravel
  const row = measuredTo(territory, destination).get(origin)
  return row ? filledIn(row, estimate) : estimate
}

/** Public-transport minutes that decide; unknown wherever nobody measured them. */
export const transitMinutesTo = (territory: Territory, origin: number, destination: Destination) => {
  if (origin === destination.index) return decidingMinutes(samePlaceTravel.transitMinutes)
  return decidingMinutes(measuredTo(territory, destination).get(origin)?.transitMinutes ?? 'unknown')
}

const nobody: Near = { points: new Int32Array(0), minutes: new Float64Array(0) }

/** A measured way stays in the row whatever its length: a train may be faster than the car. */
const measuredWays = (territory: Territory, destination: Destination, measured: ReadonlyMap<number, MeasuredTravel>) =>
  [...measured.keys()].flatMap((origin) => {
    const minutes = decidingMinutes(travelTo(territory, origin, destination).carMinutes)
    return minutes === 'unknown' ? [] : [{ origin, minutes }]
  })

/** Those within the limit by the estimate, but the place itself and those the travel table speaks of. */
const computeRow = (territory: Territory, destination: Destination, limit: number): CatchmentRow => {
  const { index, point } = destination
  const measured = measuredTo(territory, destination)
  const ways = measuredWays(territory, destination, measured)
  const near = point ? pointsWithin(territory.points, point, limit) : nobody
  const origins = new Int32Array(near.points.length + ways.length + 1)
  const minutes = new Float64Array(origins.length)
  let count = 0
  const take = (origin: number, way: number) => {
    origins[count] = origin
    minutes[count] = way
    count += 1
  }
  if (index !== null) take(index, shortestCarMinutes)
  for (const way of ways) take(way.origin, way.minutes)
  for (let at = 0; at < near.points.length; at += 1) {
    const origin = near.points[at] ?? -1
    if (origin !== index && !measured.has(origin)) take(origin, near.minutes[at] ?? Infinity)
  }
  return { limit, origins: origins.subarray(0, count), minutes: minutes.subarray(0, count) }
}

/** Rows are computed at least this far, so that functions with different limits share them. */
const sharedLimit = 60

/** Municipalities that may reach a destination: all within `limit` car minutes and all the travel table names. */
export const catchmentOf = (territory: Territory, destination: Destination, limit: number): CatchmentRow => {
  const known = territory.rows.get(destination.key)
  if (known && known.limit >= limit) return known
  const row = computeRow(territory, destination, Math.max(limit, sharedLimit))
  territory.rows.set(destination.key, row)
  return row
}

const isMissingPoint = (municipality: Municipality | undefined) => municipality?.point === null

/** Municipalities of the destination's region whose way there cannot be told, because a point is missing. */
export const originsWithoutTravel = (territory: Territory, destination: Destination): readonly number[] => {
  const region = destination.region === null ? [] : territory.byRegion.get(destination.region) ?? []
  const doubtful = destination.point
    ? region.filter((origin) => isMissingPoint(territory.municipalities[origin]))
    : region
  return doubtful.filter((origin) => travelTo(territory, origin, destination).carMinutes === 'unknown')
}
