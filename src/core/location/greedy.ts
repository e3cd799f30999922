import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { type Burdens, serviceOf } from './burdens.ts'
import { mostAffordable, type Prepared } from './prepare.ts'
import { floorShortfall, nearestCosts, openingCostOf, openMarks } from './standing.ts'

/**
 * A quick set of open places: the fixed ones, then those that lift a floor most, then those that relieve most, one by one.
 * With costs, what counts is the relief for the money. Ends when nothing helps, nothing may be added or nothing is affordable.
 */
export const greedyPlaces = (prepared: Prepared, burdens: Burdens, count: number): readonly number[] => {
  const open = [...prepared.fixed]
  while (open.length < count) {
    const isOpen = openMarks(prepared.ways.columns, open)
    const lacks = prepared.floors.length > 0 && floorShortfall(prepared, nearestCosts(prepared.ways, isOpen)) > 0
    const best = bestAddition(prepared, open, lacks ? floorGains(prepared, open) : burdenGains(burdens, isOpen))
    if (best < 0) break
    open.push(best)
  }
  return open
}

/** The affordable place with the largest gain for its cost, the lower index first; −1 when none gains anything. */
const bestAddition = (prepared: Prepared, open: readonly number[], gains: Float64Array): number => {
  const { openingCosts, budget } = prepared
  const left = mostAffordable(budget) - openingCostOf(prepared, open)
  const isPaid = openingCosts.some((cost) => cost > 0)
  let best = -1
  let bestWorth = 0
  for (const [place, gain] of gains.entries()) {
    const cost = openingCosts[place] ?? 0
    const worth = isPaid ? gain / Math.max(cost, Number.EPSILON) : gain
    if (cost > left || worth <= bestWorth) continue
    best = place
    bestWorth = worth
  }
  return best
}

/** How much each place not yet open would relieve. */
const burdenGains = (burdens: Burdens, isOpen: Uint8Array): Float64Array => {
  const { best } = serviceOf(burdens, isOpen)
  const { starts, column: demand, cost: burden } = burdens.byPlace
  return Float64Array.from(isOpen, (isOpenHere, place) => {
    let gain = 0
    if (isOpenHere === 1) return gain
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) gain += Math.max(0, (best[demand[at] ?? 0] ?? 0) - (burden[at] ?? 0))
    return gain
  })
}

/** How many people of floors not yet met each place would reach. */
const floorGains = ({ ways, floors, people }: Prepared, open: readonly number[]): Float64Array => {
  const gains = new Float64Array(ways.columns)
  const nearest = nearestCosts(ways, openMarks(ways.columns, open))
  for (const { members, within, needed } of floors) {
    const lacking = members.filter((demand) => (nearest[demand] ?? Infinity) > within)
    const reached = members.reduce((sum, demand) => (nearest[demand] ?? Infinity) <= within ? sum + (people[demand] ?? 0) : sum, 0)
    if (reached >= needed) continue
    for (const demand of lacking) addReachable(gains, ways, demand, within, people[demand] ?? 0)
  }
  return gains
}

const addReachable = (gains: Float64Array, { starts, column, cost }: CostMatrix, demand: number, within: number, amount: number): void => {
  for (let at = starts[demand] ?? 0; at < (starts[demand + 1] ?? 0); at += 1) {
    const where = column[at] ?? 0
    if ((cost[at] ?? Infinity) <= within) gains[where] = (gains[where] ?? 0) + amount
  }
}
