import { mostAffordable, type Prepared } from './prepare.ts'
import type { Condition, Refusal } from './refusal.ts'
import { nearestPossible, openingCostOf } from './standing.ts'

/** The conditions of a question, one by one. */
export const conditionsOf = ({ budget, floors }: Prepared, count = Infinity, ...more: readonly Condition[]): readonly Condition[] => [
  ...more,
  ...count === Infinity ? [] : [{ kind: 'count' as const, count }],
  ...budget === Infinity ? [] : [{ kind: 'budget' as const, budget }],
  ...floors.map(({ name }) => ({ kind: 'floor' as const, name })),
]

/** A contradiction that needs no solver: fewer places than stand already, too little money for them, or a floor nobody can lift. */
export const plainContradiction = (prepared: Prepared, count = Infinity): Refusal | null => {
  const { fixed, budget, floors, people } = prepared
  if (count < fixed.length) return { kind: 'countBelowFixed', count, fixed: fixed.length }
  const cost = openingCostOf(prepared, fixed)
  if (cost > mostAffordable(budget)) return { kind: 'budgetBelowFixed', budget, cost }
  const nearest = nearestPossible(prepared)
  for (const { name, share, within, members, total, needed } of floors) {
    const reached = members.reduce((sum, demand) => (nearest[demand] ?? Infinity) <= within ? sum + (people[demand] ?? 0) : sum, 0)
    if (reached < needed) return { kind: 'floorOutOfReach', name, share, reachable: reached / total }
  }
  return null
}

/** Can the conditions be met together? Null when that could not be found out. */
export type CanBeMet = (conditions: readonly Condition[]) => Promise<boolean | null>

/**
 * Which of the conditions contradict one another, when all of them do: leaves out one after another as long as the
 * rest cannot be met either (deletion filter: Chinneck, Dravnieks 1991).
 */
export const contradictionAmong = async (conditions: readonly Condition[], canBeMet: CanBeMet): Promise<Refusal> => {
  let left = conditions
  let isSmallest = true
  for (const condition of conditions) {
    const rest = left.filter((one) => one !== condition)
    const verdict = await canBeMet(rest)
    if (verdict === false) left = rest
    if (verdict === null) isSmallest = false
  }
  return { kind: 'contradiction', conditions: left, isSmallest }
}
