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

const around = ({ spatial }: Territory, point: Point, km: number): readonly number[] => {
  const lat = km / kmPerDegree
  const lon = lat / Math.cos(Math.min(89, Math.abs(point.lat) + lat) * Math.PI / 180)
  return spatial.index.range(point.lon - lon, point.lat - lat, point.lon + lon, point.lat + lat)
}

interface Draft { readonly origins: number[]; readonly minutes: number[] }

const take = (draft: Draft, origin: number, minutes: Minutes | 'unknown') => {
  if (minutes === 'unknown') return
  draft.origins.push(origin)
  draft.minutes.push(minutes)
}

/** Takes municipalities within so many car minutes by the estimate, but those the travel table speaks of. */
const takeEstimated = (draft: Draft, territory: Territory, destination: Destination, limit: number) => {
  const { index, point } = destination
  if (!point) return
  const measured = measuredTo(territory, destination)
  for (const candidate of around(territory, point, straightKmWithin(limit))) {
    const origin = territory.spatial.indexes[candidate] ?? -1
    const from = territory.municipalities[origin]?.point
    if (!from || origin === index || measured.has(origin)) continue
    const minutes = carMinutesOf(roadKmBetween(from, point))
    if (minutes <= limit) take(draft, origin, minutes)
  }
}

const computeRow = (territory: Territory, destination: Destination, limit: number): CatchmentRow => {
  const draft: Draft = { origins: [], minutes: [] }
  if (destination.index !== null) take(draft, destination.index, decidingMinutes(samePlaceTravel.carMinutes))
  // A measured way stays in the row whatever its length: a train may be faster than the car.
  for (const origin of measuredTo(territory, destination).keys()) {
    take(draft, origin, decidingMinutes(travelTo(territory, origin, destination).carMinutes))
  }
  takeEstimated(draft, territory, destination, limit)
  return { limit, origins: Int32Array.from(draft.origins), minutes: Float64Array.from(draft.minutes) }
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
