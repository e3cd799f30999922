import type { Minutes, MunicipalityCode, Point, RegionCode } from '#core/ids.ts'
import type { CatchmentRow, MeasuredTravel, Municipality, Territory } from './territory.ts'
import { decidingMinutes, exactly } from './travel.ts'
import type { Travel } from './travel.ts'
import { carMinutesOf, estimateTravel, roadKmBetween, samePlaceTravel, straightKmWithin } from './travelEstimate.ts'

/** A place people travel to; `index` is its municipality in the territory, null when it lies outside. */
export interface Destination {
  readonly key: string
  readonly code: MunicipalityCode | null
  readonly index: number | null
  readonly point: Point | null
  readonly region: RegionCode | null
}

const kmPerDegree = 111.19
const noRows: ReadonlyMap<number, MeasuredTravel> = new Map()

const measuredTo = (territory: Territory, destination: Destination): ReadonlyMap<number, MeasuredTravel> =>
  (destination.code && territory.measured.get(destination.code)) ?? noRows

const unknownTravel: Travel = {
  km: 'unknown', carMinutes: 'unknown', transitMinutes: 'unknown', workingDaysOnly: false, lastBack: null,
  basis: 'estimate', estimated: [], source: '', asOf: null,
}

const filledIn = (row: MeasuredTravel, estimate: Travel): Travel => {
  const ownKm = row.km !== 'unknown'
  const ownMinutes = row.carMinutes !== 'unknown'
  const km = row.km === 'unknown' ? estimate.km : row.km
  const fromKm = row.km === 'unknown' ? estimate.carMinutes : exactly(carMinutesOf(row.km))
  const carMinutes = row.carMinutes === 'unknown' ? fromKm : row.carMinutes
  return {
    km, carMinutes, transitMinutes: row.transitMinutes, workingDaysOnly: row.workingDaysOnly, lastBack: row.lastBack,
    basis: 'measured', source: row.source, asOf: row.asOf,
    estimated: [
      ...(!ownKm && km !== 'unknown' ? ['km' as const] : []),
      ...(!ownMinutes && carMinutes !== 'unknown' ? ['carMinutes' as const] : []),
    ],
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

const around = ({ spatial }: Territory, point: Point, km: number): readonly number[] => {
  const lat = km / kmPerDegree
  const lon = lat / Math.cos(Math.min(89, Math.abs(point.lat) + lat) * Math.PI / 180)
  return spatial.index.range(point.lon - lon, point.lat - lat, point.lon + lon, point.lat + lat)
}

const computeRow = (territory: Territory, destination: Destination, limit: number): CatchmentRow => {
  const origins: number[] = []
  const minutes: number[] = []
  const take = (origin: number, time: Minutes | 'unknown') => {
    if (time === 'unknown') return
    origins.push(origin)
    minutes.push(time)
  }
  const measured = measuredTo(territory, destination)
  if (destination.index !== null) take(destination.index, decidingMinutes(samePlaceTravel.carMinutes))
  // A measured way stays in the row whatever its length: a train may be faster than the car.
  for (const origin of measured.keys()) {
    take(origin, decidingMinutes(travelTo(territory, origin, destination).carMinutes))
  }
  const { point } = destination
  const candidates = point ? around(territory, point, straightKmWithin(limit)) : []
  for (const candidate of candidates) {
    const origin = territory.spatial.indexes[candidate]
    const from = origin === undefined ? null : territory.municipalities[origin]?.point
    if (!point || !from || origin === undefined || origin === destination.index || measured.has(origin)) continue
    const time = carMinutesOf(roadKmBetween(from, point))
    if (time <= limit) take(origin, time)
  }
  return { limit, origins: Int32Array.from(origins), minutes: Float64Array.from(minutes) }
}

/** Municipalities that may reach a destination: all within `limit` car minutes and all the travel table names. */
export const catchmentOf = (territory: Territory, destination: Destination, limit: number): CatchmentRow => {
  const known = territory.rows.get(destination.key)
  if (known && known.limit >= limit) return known
  const row = computeRow(territory, destination, limit)
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
