import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { intAt, realAt } from '#core/cells.ts'
import { mostAffordable, type Prepared } from './prepare.ts'

/** How a set of open places stands: computed from the places themselves, never taken from a solver. */

export const openMarks = (places: number, open: Iterable<number>): Uint8Array => {
  const marked = new Uint8Array(places)
  for (const place of open) marked[place] = 1
  return marked
}

/** Cost from each demand point to its nearest open place; Infinity when it reaches none. */
export const nearestCosts = ({ rows, starts, column, cost }: CostMatrix, isOpen: Uint8Array): Float64Array => {
  const nearest = new Float64Array(rows).fill(Infinity)
  for (let demand = 0; demand < rows; demand += 1) {
    const end = intAt(starts, demand + 1)
    for (let pair = intAt(starts, demand); pair < end; pair += 1) {
      if (isOpen[intAt(column, pair)] === 1) nearest[demand] = Math.min(realAt(nearest, demand), realAt(cost, pair))
    }
  }
  return nearest
}

/** The same with every allowed place open: what is not reached now never will be. */
export const nearestPossible = ({ ways, isForbidden }: Prepared): Float64Array => nearestCosts(ways, isForbidden.map((isForbiddenHere) => 1 - isForbiddenHere))

export const openingCostOf = ({ openingCosts }: Prepared, open: Iterable<number>): number => {
  let sum = 0
  for (const place of open) sum += openingCosts[place] ?? 0
  return sum
}

export const isWithinBudget = (prepared: Prepared, open: Iterable<number>): boolean =>
  openingCostOf(prepared, open) <= mostAffordable(prepared.budget)

/** People the floors lack together, when the nearest open places cost so much. */
export const floorShortfall = ({ floors, people }: Prepared, nearest: Float64Array): number => {
  let lacking = 0
  for (const { members, within, needed } of floors) {
    let reached = 0
    for (const demand of members) if ((nearest[demand] ?? Infinity) <= within) reached += people[demand] ?? 0
    lacking += Math.max(0, needed - reached)
  }
  return lacking
}

/** Are all conditions of the question met but those of a single method? */
export const meetsConditions = (prepared: Prepared, open: readonly number[], nearest: Float64Array): boolean =>
  isWithinBudget(prepared, open) && floorShortfall(prepared, nearest) === 0
