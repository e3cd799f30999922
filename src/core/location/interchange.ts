import { addTo, intAt, realAt, sumOf } from '#core/cells.ts'
import { type Burdens, serviceOf, type Service } from './burdens.ts'
import type { Prepared } from './prepare.ts'
import { floorShortfall, isWithinBudget, nearestCosts, openMarks } from './standing.ts'

/** One place out, another in, and how the sum of burdens changes. */
interface Swap { readonly out: number, readonly in: number, readonly change: number }

/** Smaller improvements are errors of floating point. */
const noticeable = 1e-9

/**
 * Teitz–Bart interchange: exchanges an open place for a closed one as long as the sum of burdens falls, the best exchange
 * first. Fixed places stay; an exchange that would break the budget or worsen a floor is not made. Every set on the way
 * is a good one, so the search may end when time is over.
 */
export const interchange = (prepared: Prepared, burdens: Burdens, from: readonly number[], hasTime = () => true): readonly number[] => {
  let open = from
  while (hasTime()) {
    const isOpen = openMarks(prepared.ways.columns, open)
    const service = serviceOf(burdens, isOpen)
    const swap = swapsFrom(prepared, burdens, open, service).find((one) => isAllowed(prepared, open, one))
    if (!swap) return open
    open = [...open.filter((place) => place !== swap.out), swap.in]
  }
  return open
}

/** For each closed place its best exchange, those that improve, best first. */
const swapsFrom = (prepared: Prepared, burdens: Burdens, open: readonly number[], service: Service): readonly Swap[] => {
  const { isFixed, isForbidden, ways: { columns: places } } = prepared
  const removable = open.filter((place) => isFixed[place] !== 1)
  const losses = lossesOf(service, places)
  const isOpen = openMarks(places, open)
  const scale = sumOf(service.best)
  const kept = new Float64Array(places)
  const swaps: Swap[] = []
  for (let place = 0; place < places; place += 1) {
    if (isOpen[place] === 1 || isForbidden[place] === 1) continue
    const gain = effectsOf(burdens, service, place, kept)
    const swap = bestOut(removable, losses, kept, gain, place)
    if (swap.change < -noticeable * scale) swaps.push(swap)
    kept.fill(0)
  }
  return swaps.sort((one, other) => one.change - other.change || one.in - other.in)
}

/** What closing each open place would add, when nothing else opens. */
const lossesOf = ({ best, second, server }: Service, places: number): Float64Array => {
  const losses = new Float64Array(places)
  for (let demand = 0; demand < server.length; demand += 1) {
    const place = intAt(server, demand)
    if (place >= 0) addTo(losses, place, realAt(second, demand) - realAt(best, demand))
  }
  return losses
}

/** What opening a place relieves, and (in `kept`) what of each closing's loss it saves. */
const effectsOf = ({ byPlace: { starts, column, cost } }: Burdens, { best, second, server }: Service, place: number, kept: Float64Array): number => {
  let gain = 0
  const end = intAt(starts, place + 1)
  for (let pair = intAt(starts, place); pair < end; pair += 1) {
    const demand = intAt(column, pair)
    const here = realAt(cost, pair)
    const now = realAt(best, demand)
    const next = realAt(second, demand)
    if (here >= next) continue
    gain += Math.max(0, now - here)
    const from = intAt(server, demand)
    if (from >= 0) addTo(kept, from, next - Math.max(now, here))
  }
  return gain
}

const bestOut = (removable: readonly number[], losses: Float64Array, kept: Float64Array, gain: number, place: number): Swap => {
  let best: Swap = { out: -1, in: place, change: 0 }
  for (const out of removable) {
    const change = realAt(losses, out) - realAt(kept, out) - gain
    if (change < best.change) best = { out, in: place, change }
  }
  return best
}

const isAllowed = (prepared: Prepared, open: readonly number[], swap: Swap): boolean => {
  const after = [...open.filter((place) => place !== swap.out), swap.in]
  if (!isWithinBudget(prepared, after)) return false
  if (prepared.floors.length === 0) return true
  const { ways } = prepared
  const shortfallOf = (places: readonly number[]): number => floorShortfall(prepared, nearestCosts(ways, openMarks(ways.columns, places)))
  return shortfallOf(after) <= shortfallOf(open)
}
