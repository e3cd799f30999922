import type { IsoDate, Kilometres, MunicipalityCode, OrpCode, Point, RegionCode } from '#core/ids.ts'
import { indexPoints } from './pointIndex.ts'
import type { PointIndex } from './pointIndex.ts'
import type { TravelMinutes } from './travel.ts'

export interface Municipality {
  readonly code: MunicipalityCode
  readonly orp: OrpCode
  readonly region: RegionCode
  readonly point: Point | null
  /** Null is unknown; nobody living there is 0. */
  readonly children: number | null
}

/** One row of the travel table; it holds in the direction it states. */
export interface MeasuredTravel {
  readonly from: MunicipalityCode
  readonly to: MunicipalityCode
  readonly km: Kilometres | 'unknown'
  readonly carMinutes: TravelMinutes
  readonly transitMinutes: TravelMinutes
  readonly workingDaysOnly: boolean
  readonly lastBack: string | null
  readonly source: string
  readonly asOf: IsoDate | null
}

/** Municipalities within a car time of one destination: indexes and deciding minutes, side by side. */
export interface CatchmentRow {
  readonly limit: number
  readonly origins: Int32Array
  readonly minutes: Float64Array
}

/** Municipalities made ready for counting: shared by all functions of one run. */
export interface Territory {
  readonly municipalities: readonly Municipality[]
  /** Children by municipality for adding up; where unknown they add nothing. */
  readonly children: Float64Array
  readonly indexOf: ReadonlyMap<MunicipalityCode, number>
  readonly byOrp: ReadonlyMap<OrpCode, readonly number[]>
  readonly byRegion: ReadonlyMap<RegionCode, readonly number[]>
  readonly points: PointIndex
  /** Rows of the travel table by destination, then by the index of the origin. */
  readonly measured: ReadonlyMap<MunicipalityCode, ReadonlyMap<number, MeasuredTravel>>
  /** Rows already computed, so that twelve functions do not measure the same ways twelve times. */
  readonly rows: Map<string, CatchmentRow>
}

const gather = <Key>(municipalities: readonly Municipality[], keyOf: (one: Municipality) => Key) => {
  const groups = new Map<Key, number[]>()
  for (const [index, municipality] of municipalities.entries()) {
    const key = keyOf(municipality)
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  return groups
}

const byDestination = (rows: readonly MeasuredTravel[], indexOf: Territory['indexOf']) => {
  const destinations = new Map<MunicipalityCode, Map<number, MeasuredTravel>>()
  for (const row of rows) {
    const origin = indexOf.get(row.from)
    if (origin === undefined || row.from === row.to) continue
    const known = destinations.get(row.to) ?? new Map<number, MeasuredTravel>()
    destinations.set(row.to, known.set(origin, row))
  }
  return destinations
}

/**
 * Makes municipalities and the travel table ready for `coverageOf`. A catchment cut by the edge of the list counts
 * fewer children than there are: pass the neighbours too, best the whole country.
 */
export const prepareTerritory = (
  municipalities: readonly Municipality[], measured: readonly MeasuredTravel[],
): Territory => {
  const indexOf = new Map(municipalities.map(({ code }, index) => [code, index]))
  return {
    municipalities,
    children: Float64Array.from(municipalities, ({ children }) => children ?? 0),
    indexOf,
    byOrp: gather(municipalities, (one) => one.orp),
    byRegion: gather(municipalities, (one) => one.region),
    points: indexPoints(municipalities.map(({ point }) => point)),
    measured: byDestination(measured, indexOf),
    rows: new Map(),
  }
}
