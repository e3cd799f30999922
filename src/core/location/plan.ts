import { failed, ok, type Result } from '#core/result.ts'
import type { LinearModel, Solution } from './model.ts'
import type { Refusal } from './refusal.ts'

/** Which places to open. The objective is computed from the places, not taken from the solver. */
export interface Plan {
  /** „optimal“ only when no plan can be better: objective and bound are equal. */
  readonly status: 'optimal' | 'feasible'
  /** Open places, fixed ones among them, by their indexes. */
  readonly open: readonly number[]
  readonly objective: number
  /** No plan is better than this. */
  readonly bound: number
  /** How many of the places wanted rather than others are open, and whether more cannot be in a plan as good; null when none were named. */
  readonly preferred: { readonly open: number, readonly isMost: boolean } | null
}

/** The sums that methods compute: whole whenever what they add up is. */
export interface Measure {
  readonly sense: LinearModel['sense']
  /** Every plan's objective is a whole number. */
  readonly isWhole: boolean
  /** The objective of a set of open places; null when it breaks a condition. */
  readonly objectiveOf: (open: readonly number[]) => number | null
}

/** The gap a solver may leave: with whole objectives anything under 1 proves the optimum. */
export const gapOf = ({ isWhole }: Measure): number => isWhole ? 0.9 : 0

/** Relative error of sums in floating point. */
const rounding = 1e-9

const isBetter = ({ sense }: Measure, one: number, other: number): boolean => sense === 'minimise' ? one < other : one > other

type Bounded = Extract<Solution, { readonly bound: number }>

/** The best objective any plan may have, by what a solver proved. */
export const provenBound = ({ sense, isWhole }: Measure, solution: Bounded): number => {
  if (solution.status === 'optimal') return isWhole ? Math.round(solution.objective) : solution.objective
  if (!isWhole || !Number.isFinite(solution.bound)) return solution.bound
  const error = rounding * Math.max(1000, Math.abs(solution.bound))
  // Rounding up to nothing gives −0, which would be shown.
  return (sense === 'minimise' ? Math.ceil(solution.bound - error) : Math.floor(solution.bound + error)) + 0
}

/** Does the objective of a plan reach the bound, so that none is better? */
export const isReached = ({ sense, isWhole }: Measure, objective: number, bound: number): boolean => {
  const room = isWhole ? 0 : rounding * Math.abs(objective)
  return sense === 'minimise' ? objective <= bound + room : objective >= bound - room
}

/** The better of the sets of places that meet the conditions; null when none does. */
export const bestOf = (measure: Measure, ...sets: readonly (readonly number[] | null)[]): { readonly open: readonly number[], readonly objective: number } | null => {
  let best: { readonly open: readonly number[], readonly objective: number } | null = null
  for (const open of sets) {
    const objective = open && measure.objectiveOf(open)
    if (open && objective !== null && (best === null || isBetter(measure, objective, best.objective))) best = { open, objective }
  }
  return best
}

/** The plan of a set of places and a proven bound. */
export const planOf = (measure: Measure, open: readonly number[], objective: number, bound: number): Plan => {
  const isOptimal = isReached(measure, objective, bound)
  return { status: isOptimal ? 'optimal' : 'feasible', open: open.toSorted((one, other) => one - other), objective, bound: isOptimal ? objective : bound, preferred: null }
}

/** The plan a solution and the preview give together; null when the model cannot be met. */
export const planFrom = (measure: Measure, solution: Solution, openIn: (values: Float64Array) => readonly number[], preview: readonly number[] | null): Result<Plan, Refusal> | null => {
  switch (solution.status) {
    case 'infeasible': return null
    case 'cancelled': return failed({ kind: 'cancelled' })
    case 'failed': return failed({ kind: 'solverFailed', message: solution.message })
    case 'unbounded': return failed({ kind: 'solverFailed', message: 'a model of places is never unbounded' })
    case 'optimal':
    case 'feasible': return bestPlan(measure, solution, openIn(solution.values), preview)
    case 'timedOut': return bestPlan(measure, solution, null, preview)
  }
}

const bestPlan = (measure: Measure, solution: Bounded, ...sets: readonly (readonly number[] | null)[]): Result<Plan, Refusal> => {
  const best = bestOf(measure, ...sets)
  const bound = provenBound(measure, solution)
  if (best) return ok(planOf(measure, best.open, best.objective, bound))
  return failed(solution.status === 'timedOut' ? { kind: 'timedOut', bound } : { kind: 'solverFailed', message: 'the solution breaks a condition' })
}
