import { addTo, intAt, realAt, sumOf } from '#core/cells.ts'
import type { Burdens } from './burdens.ts'

/** Places of a relaxed question: which must, which may not be open, and how many there may be. */
export interface RelaxedPlaces { readonly isFixed: Uint8Array, readonly isForbidden: Uint8Array, readonly count: number }

/** What prices prove: no set of places that serves everybody has a smaller sum of burdens than the bound. */
export interface Relaxation {
  readonly bound: number
  /** What each demand point pays at most for being served. */
  readonly prices: Float64Array
  /** By how much each place lowers the sum when it is open: 0 or less. */
  readonly savings: Float64Array
  /** The places the relaxed question opens. */
  readonly open: readonly number[]
  /** What the bound rises by when a place is forced to be open, or (where it is open) to be closed. */
  readonly rises: Float64Array
}

/**
 * The bound of given prices: the condition that everybody is served exactly once is left out, and who is served more or
 * less than once pays the price or gets it.
 * Cornuejols, Fisher, Nemhauser (1977), Management Science 23, 789–810.
 */
const relaxed = (burdens: Burdens, places: RelaxedPlaces, prices: Float64Array): Relaxation => {
  const savings = savingsOf(burdens, prices, places.isFixed.length)
  const free = [...savings.keys()].filter((place) => places.isFixed[place] === 0 && places.isForbidden[place] === 0)
    .sort((one, other) => realAt(savings, one) - realAt(savings, other) || one - other)
  const fixed = [...savings.keys()].filter((place) => places.isFixed[place] === 1)
  const room = Math.max(0, Math.min(free.length, places.count - fixed.length))
  const chosen = free.slice(0, room).filter((place) => realAt(savings, place) < 0)
  const open = [...fixed, ...chosen]
  const bound = sumOf(prices) + open.reduce((sum, place) => sum + realAt(savings, place), 0)
  return { bound, prices, savings, open, rises: risesOf(savings, free, chosen, room) }
}

const savingsOf = ({ byDemand: { starts, column, cost } }: Burdens, prices: Float64Array, places: number): Float64Array => {
  const savings = new Float64Array(places)
  for (let demand = 0; demand < prices.length; demand += 1) {
    const price = realAt(prices, demand)
    const end = intAt(starts, demand + 1)
    for (let pair = intAt(starts, demand); pair < end; pair += 1) {
      const saved = realAt(cost, pair) - price
      if (saved < 0) addTo(savings, intAt(column, pair), saved)
    }
  }
  return savings
}

const risesOf = (savings: Float64Array, free: readonly number[], chosen: readonly number[], room: number): Float64Array => {
  const rises = new Float64Array(savings.length)
  // When there is still room, another place may open without one of the chosen closing.
  const worst = chosen.length === room ? realAt(savings, chosen.at(-1) ?? -1) : 0
  const next = realAt(savings, free[chosen.length] ?? -1)
  for (const place of free.slice(chosen.length)) rises[place] = room === 0 ? Infinity : realAt(savings, place) - worst
  for (const place of chosen) rises[place] = next - realAt(savings, place)
  return rises
}

export interface ImproveOptions {
  /** The sum of a set of places known to serve everybody; Infinity when none is known. */
  readonly upper: number
  readonly isWhole: boolean
  /** Tries to make a good set of places of an open set, and returns the smallest sum known. */
  readonly tryOpen: (open: readonly number[]) => number
  /** False ends the search; the best bound so far holds. */
  readonly hasTime?: (() => boolean) | undefined
}

/** Work done at most, in pairs looked at. */
const mostPairs = 1.5e9
const mostRounds = 1500
/** Trying a set of places costs as much as several rounds. */
const roundsBetweenTries = 20
/** Rounds without a better bound before the steps get shorter. */
const patience = 20
const firstStep = 1.5
const shortestStep = 5e-4
/** Between whole sums a bound this near is a proof, with room for making the prices exact. */
const wholeProof = 0.25

/** Raises the bound by moving the prices against what is served too much or too little (subgradient method: Held, Wolfe, Crowder 1974). */
export const raisedBound = (burdens: Burdens, places: RelaxedPlaces, from: Float64Array, options: ImproveOptions): Relaxation => {
  const rounds = Math.min(mostRounds, Math.ceil(mostPairs / (burdens.byDemand.cost.length + 1)))
  let search: Search = { best: relaxed(burdens, places, from), prices: from, least: options.upper, step: firstStep, since: 0 }
  for (let round = 0; round < rounds && !isOver(search, options) && options.hasTime?.() !== false; round += 1) {
    const now = relaxed(burdens, places, search.prices)
    const least = round % roundsBetweenTries === 0 ? Math.min(search.least, options.tryOpen(now.open)) : search.least
    search = nextSearch(burdens, { ...search, least }, now)
  }
  return options.isWhole ? exactBound(burdens, places, search.best) : search.best
}

interface Search {
  readonly best: Relaxation
  readonly prices: Float64Array
  /** The smallest sum known. */
  readonly least: number
  /** 0 when the prices prove the optimum. */
  readonly step: number
  /** Rounds since the bound last rose. */
  readonly since: number
}

const isOver = ({ best: { bound }, least, step }: Search, { isWhole }: ImproveOptions): boolean =>
  step < shortestStep || bound > (isWhole ? least - wholeProof : least * (1 - 1e-9))

const nextSearch = (burdens: Burdens, search: Search, now: Relaxation): Search => {
  const best = now.bound > search.best.bound ? now : search.best
  const since = best === now ? 0 : search.since + 1
  const isStuck = since >= patience
  const step = isStuck ? search.step / 2 : search.step
  const prices = movedPrices(burdens, isStuck ? best : now, step, search.least)
  return { ...search, best, since: isStuck ? 0 : since, step: prices ? step : 0, prices: prices ?? now.prices }
}

/**
 * Prices between nothing and being left out, in parts of a power of two that leave room in a floating-point number: every
 * sum is then exact, and so is the bound.
 */
const exactBound = (burdens: Burdens, places: RelaxedPlaces, { prices }: Relaxation): Relaxation => {
  const parts = 2 ** Math.max(0, Math.min(10, 50 - Math.ceil(Math.log2(sumOf(burdens.unserved) + 1))))
  return relaxed(burdens, places, prices.map((price, demand) => Math.round(Math.min(Math.max(0, price), realAt(burdens.unserved, demand)) * parts) / parts))
}

/**
 * The prices one step further; null when everybody is served exactly once, which proves the optimum. Whoever weighs more
 * moves more (one step for one person): with the same step for a village and a city the bound would take ages.
 */
const movedPrices = (burdens: Burdens, { open, bound, prices }: Relaxation, step: number, least: number): Float64Array | null => {
  const weight = burdens.unserved
  const lacks = lacksOf(burdens, open, prices)
  const norm = lacks.reduce((sum, lack, demand) => sum + realAt(weight, demand) * lack * lack, 0)
  if (norm === 0) return null
  // Aiming slightly over the known sum keeps the steps long enough near the end.
  const aim = Number.isFinite(least) ? least * 1.01 : bound + 0.05 * Math.abs(bound) + 1
  const length = step * (aim - bound) / norm
  return prices.map((price, demand) => price + length * realAt(weight, demand) * realAt(lacks, demand))
}

/** How many times each demand point is not served (1) or served too often (negative), by the open places it would pay. */
const lacksOf = ({ byDemand, byPlace }: Burdens, open: readonly number[], prices: Float64Array): Float64Array => {
  const lacks = Float64Array.from(prices, (_, demand) => intAt(byDemand.starts, demand) < intAt(byDemand.starts, demand + 1) ? 1 : 0)
  for (const place of open) {
    const end = intAt(byPlace.starts, place + 1)
    for (let pair = intAt(byPlace.starts, place); pair < end; pair += 1) {
      const demand = intAt(byPlace.column, pair)
      if (realAt(byPlace.cost, pair) < realAt(prices, demand)) addTo(lacks, demand, -1)
    }
  }
  return lacks
}
