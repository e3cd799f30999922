import { travelTo } from '#core/accessibility/catchment.ts'
import { prepareTerritory, type MeasuredTravel } from '#core/accessibility/territory.ts'
import { decidingMinutes, type Travel, type TravelMinutes } from '#core/accessibility/travel.ts'
import { carMinutesOf, estimateTravel, roadKmBetween } from '#core/accessibility/travelEstimate.ts'
import type { Kilometres, Minutes, MunicipalityCode, Point } from '#core/ids.ts'
import type { TravelTime } from '#modules/territory/index.ts'
import type { Home, SearchNumbers } from '../queries/searchNumbers.ts'

/** What a row of the travel table says of a way. */
type KnownWay = Pick<
  TravelTime,
  'fromCode' | 'toCode' | 'kilometres' | 'carFrom' | 'carTo' | 'transitFrom' | 'transitTo' | 'workingDaysOnly' | 'lastBack' | 'estimated'
  | 'source' | 'asOf'
>

/** Where somebody sets out from, with what the travel table says of ways from there. */
export interface Origin extends Home { readonly measured: readonly KnownWay[] }

/** The way to a place; `isEstimate` when its minutes were computed, or written into the table as an estimate. */
export interface Journey extends Travel { readonly isEstimate: boolean }

const minutesOf = (from: number | null, to: number | null): TravelMinutes =>
  to === null ? 'unknown' : { from: (from ?? to) as Minutes, to: to as Minutes } // the table holds whole minutes

const measuredTravel = (row: KnownWay): MeasuredTravel => ({
  from: row.fromCode, to: row.toCode, km: row.kilometres === null ? 'unknown' : row.kilometres as Kilometres,
  carMinutes: minutesOf(row.carFrom, row.carTo), transitMinutes: minutesOf(row.transitFrom, row.transitTo),
  workingDaysOnly: row.workingDaysOnly, lastBack: row.lastBack, source: row.source, asOf: row.asOf,
})

/** The way from the origin to a municipality: the travel table in the direction it states, else the estimate. */
export function journeyTo(origin: Origin, to: { readonly code: MunicipalityCode, readonly point: Point | null }): Journey {
  const row = origin.measured.find(({ fromCode, toCode }) => fromCode === origin.code && toCode === to.code)
  // Most ways are only estimated, and a list asks for twenty: no territory need be prepared for that.
  if (row === undefined && origin.code !== to.code && origin.point && to.point) return { ...estimateTravel(origin.point, to.point), isEstimate: true }
  const ends = [origin, to].map(({ code, point }) => ({ code, point, orp: origin.orp, region: origin.region, children: null }))
  const territory = prepareTerritory(origin.code === to.code ? ends.slice(0, 1) : ends, row ? [measuredTravel(row)] : [])
  const destination = { key: to.code, code: to.code, index: origin.code === to.code ? 0 : 1, point: to.point, region: origin.region }
  const travel = travelTo(territory, 0, destination)
  return { ...travel, isEstimate: row?.estimated === true || travel.estimated.includes('carMinutes') }
}

/** Minutes as PostgreSQL writes an array, one for each slot from 1; what nobody can tell is null. */
export function minutesBySlot(origin: Origin, { slotOf, points }: Pick<SearchNumbers, 'slotOf' | 'points'>): string {
  const minutes = points.map((point) => point && origin.point ? carMinutesOf(roadKmBetween(origin.point, point)) as number : null)
  for (const { fromCode, toCode } of origin.measured) {
    const slot = slotOf.get(toCode)
    if (slot === undefined || fromCode !== origin.code) continue
    const measured = decidingMinutes(journeyTo(origin, { code: toCode, point: points[slot] ?? null }).carMinutes)
    minutes[slot] = measured === 'unknown' ? null : measured
  }
  const home = slotOf.get(origin.code)
  if (home !== undefined) minutes[home] = 0
  return `{${minutes.slice(1).map((each) => each ?? 'NULL').join(',')}}`
}

interface Kept { readonly measured: string, readonly minutes: string }

/** Most people ask from the same few hundred places. */
const mostKept = 200
const kept = new WeakMap<SearchNumbers, Map<MunicipalityCode, Kept>>()

/** The same, counted anew only when the territory, the numbers or the measured ways are other ones. */
export function keptMinutesBySlot(origin: Origin, numbers: SearchNumbers): string {
  const known = kept.get(numbers) ?? new Map<MunicipalityCode, Kept>()
  kept.set(numbers, known)
  const measured = JSON.stringify(origin.measured)
  const before = known.get(origin.code)
  if (before?.measured === measured) return before.minutes
  const minutes = minutesBySlot(origin, numbers)
  known.delete(origin.code)
  known.set(origin.code, { measured, minutes })
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  return minutes
}
