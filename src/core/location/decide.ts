import { failed, ok, type Result } from '#core/result.ts'
import { contradictionAmong } from './contradiction.ts'
import type { Solve, SolveOptions } from './model.ts'
import { PlacesModel } from './placesModel.ts'
import { gapOf, type Measure, type Plan, planFrom } from './plan.ts'
import type { Prepared } from './prepare.ts'
import type { Condition, Refusal } from './refusal.ts'
import { openMarks } from './standing.ts'

/** What a caller may ask of a computation; a time limit holds for each model it solves. */
export interface DecideOptions extends Omit<SolveOptions, 'gap' | 'start'> {
  /** False ends the method's own search, which has no clock: what it found and proved so far stays. Without it the search goes on to its end. */
  readonly hasTime?: () => boolean
}

/** One question of one method, ready for the solver. */
export interface Task {
  readonly prepared: Prepared
  readonly measure: Measure
  readonly conditions: readonly Condition[]
  /** Demand points that the condition `everyone` speaks of. */
  readonly everyone: readonly number[]
  /** Columns, rows and objective of the method. */
  readonly model: () => PlacesModel
  /** Places found quickly: a starting point, and what is left when time is over. */
  readonly preview: readonly number[]
}

/** A plan, and a model in which all plans as good as it can be written. */
export interface Solved { readonly plan: Plan, readonly model: () => PlacesModel }

/** Null when the conditions cannot be met together. */
export type SolveTask = (task: Task, solve: Solve, options: DecideOptions) => Promise<Result<Solved, Refusal> | null>

/** Solves the model of a task as it stands. */
const solveAtOnce: SolveTask = async ({ prepared, measure, model, preview }, solve, options) => {
  const places = model()
  const start = measure.objectiveOf(preview) === null ? null : places.valuesOf(openMarks(prepared.ways.columns, preview))
  const solution = await solve(places.aimed(measure, 'objective'), { ...options, gap: gapOf(measure), ...(start && { start }) })
  const plan = planFrom(measure, solution, (values) => places.openIn(values), preview)
  return plan?.ok ? ok({ plan: plan.value, model }) : plan
}

/** The plan of a task: with the preferred places, or instead of it the conditions that contradict one another. */
export const decide = async (task: Task, solve: Solve, options: DecideOptions, solveTask = solveAtOnce): Promise<Result<Plan, Refusal>> => {
  const solved = await solveTask(task, solve, options)
  if (solved === null) return failed(await whyNot(task, solve, options))
  return solved.ok ? ok(await withPreferred(task, solved.value, solve, options)) : solved
}

const whyNot = ({ prepared, measure, conditions, everyone }: Task, solve: Solve, options: DecideOptions): Promise<Refusal> =>
  contradictionAmong(conditions, async (some) => {
    const places = new PlacesModel(prepared)
    if (some.some(({ kind }) => kind === 'everyone')) everyone.forEach((demand) => { places.mustCover(demand, Infinity) })
    places.limit(some)
    const { status } = await solve(places.aimed(measure, 'anything'), options)
    if (status === 'infeasible') return false
    return status === 'optimal' || status === 'feasible' ? true : null
  })

/** Of the plans as good as the optimum, one with the most preferred places; the optimum itself stays when none has more. */
const withPreferred = async ({ prepared: { preferred }, measure }: Task, { plan, model }: Solved, solve: Solve, options: DecideOptions): Promise<Plan> => {
  if (preferred.length === 0) return plan
  const countOf = (open: readonly number[]): number => preferred.filter((place) => open.includes(place)).length
  const own = { ...plan, preferred: { open: countOf(plan.open), isMost: false } }
  if (plan.status !== 'optimal') return own
  const places = model()
  const solution = await solve(places.aimed(measure, { asGoodAs: plan.objective }), { ...options, gap: 0.9 })
  const open = 'values' in solution ? places.openIn(solution.values) : plan.open
  if (!isAsGood(measure, open, plan) || countOf(open) < own.preferred.open) return own
  return { ...plan, open, preferred: { open: countOf(open), isMost: solution.status === 'optimal' } }
}

const isAsGood = ({ objectiveOf, isWhole }: Measure, open: readonly number[], { objective }: Plan): boolean => {
  const own = objectiveOf(open)
  return own !== null && Math.abs(own - objective) <= (isWhole ? 0 : 1e-9 * Math.abs(objective))
}
