import { failed, ok, type Result } from '#core/result.ts'
import { burdensOf } from './burdens.ts'
import { badRadius } from './checks.ts'
import { conditionsOf, plainContradiction } from './contradiction.ts'
import { decide, type DecideOptions, type Task } from './decide.ts'
import { greedyPlaces } from './greedy.ts'
import type { Solve } from './model.ts'
import { PlacesModel } from './placesModel.ts'
import type { Measure, Plan } from './plan.ts'
import { mostAffordable, prepare, type Prepared } from './prepare.ts'
import type { LocationQuestion } from './question.ts'
import type { Refusal } from './refusal.ts'
import { floorShortfall, nearestCosts, nearestPossible, openingCostOf, openMarks } from './standing.ts'

export interface SetCoveringQuestion extends LocationQuestion {
  /** A demand point is covered by an open place at most this far, in the unit of the ways. */
  readonly radius: number
}

export interface SetCoveringPlan extends Plan {
  /** Demand points with people whom no allowed place covers: left out, and to be told. */
  readonly uncoverable: readonly number[]
}

/**
 * Set covering (LSCP): the fewest places, or with opening costs the cheapest ones, so that everybody who can be covered is.
 * The budget is no condition of the model: when the cheapest plan costs more, that cost is the answer.
 * Toregas, Swain, ReVelle, Bergman (1971), Operations Research 19, 1363–1373.
 */
export const setCovering = async (question: SetCoveringQuestion, solve: Solve, options: DecideOptions = {}): Promise<Result<SetCoveringPlan, Refusal>> => {
  const task = setCoveringTask(question, options.hasTime)
  if (!task.ok) return task
  const plan = await decide(task.value, solve, options)
  if (!plan.ok) return plan
  const cost = openingCostOf(task.value.prepared, plan.value.open)
  const { budget } = task.value.prepared
  if (cost <= mostAffordable(budget)) return ok({ ...plan.value, uncoverable: task.value.uncoverable })
  return failed(plan.value.status === 'optimal' ? { kind: 'budgetBelowCover', budget, cost: plan.value.bound } : { kind: 'timedOut', bound: plan.value.bound })
}

/** A quick covering set without places that could be left out: a preview, often more than the fewest. */
export const previewSetCovering = (question: SetCoveringQuestion): Result<readonly number[], Refusal> => {
  const task = setCoveringTask(question)
  return task.ok ? ok(task.value.preview) : task
}

const setCoveringTask = (question: SetCoveringQuestion, hasTime?: () => boolean): Result<Task & { readonly uncoverable: readonly number[] }, Refusal> => {
  const refusal = badRadius(question.radius)
  if (refusal) return failed(refusal)
  const prepared = prepare(question)
  if (!prepared.ok) return prepared
  const contradiction = plainContradiction(prepared.value)
  return contradiction ? failed(contradiction) : ok(taskOf(prepared.value, question, hasTime))
}

const taskOf = (prepared: Prepared, { radius, openingCosts }: SetCoveringQuestion, hasTime?: () => boolean): Task & { readonly uncoverable: readonly number[] } => {
  const { people, ways } = prepared
  const reachable = nearestPossible(prepared)
  const inhabited = [...people.keys()].filter((demand) => (people[demand] ?? 0) > 0)
  const coverable = inhabited.filter((demand) => (reachable[demand] ?? Infinity) <= radius)
  const amountOf = (place: number): number => openingCosts ? prepared.openingCosts[place] ?? 0 : 1
  const measure: Measure = {
    sense: 'minimise',
    isWhole: !openingCosts || prepared.openingCosts.every((cost) => Number.isInteger(cost)),
    objectiveOf: (open) => {
      const nearest = nearestCosts(ways, openMarks(ways.columns, open))
      const isMet = coverable.every((demand) => (nearest[demand] ?? Infinity) <= radius) && floorShortfall(prepared, nearest) === 0
      return isMet ? open.reduce((sum, place) => sum + amountOf(place), 0) : null
    },
  }
  const conditions = conditionsOf({ ...prepared, budget: Infinity })
  return {
    prepared, measure, conditions, everyone: coverable, preview: withoutSpare(prepared, measure, amountOf, coverOf(prepared, coverable, radius), hasTime),
    uncoverable: inhabited.filter((demand) => (reachable[demand] ?? Infinity) > radius),
    model: () => {
      const model = new PlacesModel(prepared)
      for (const demand of coverable) model.mustCover(demand, radius)
      model.limit(conditions)
      model.openColumn.forEach((column, place) => { if (column >= 0) model.counts(column, amountOf(place)) })
      return model
    },
  }
}

const coverOf = (prepared: Prepared, coverable: readonly number[], radius: number): readonly number[] => {
  const { people, ways } = prepared
  const uncovered = new Float64Array(people.length)
  for (const demand of coverable) uncovered[demand] = 1
  const burdens = burdensOf(ways, uncovered, (_, cost) => cost <= radius ? 0 : Infinity)
  return greedyPlaces({ ...prepared, budget: Infinity }, burdens, Infinity)
}

/** Closes the places that a cover does without, the dearest first, as long as there is time. */
const withoutSpare = (
  { isFixed }: Prepared, measure: Measure, amountOf: (place: number) => number, cover: readonly number[], hasTime = () => true,
): readonly number[] => {
  let open = cover
  const dearestFirst = open.filter((place) => isFixed[place] !== 1).sort((one, other) => amountOf(other) - amountOf(one))
  for (const place of dearestFirst) {
    if (!hasTime()) return open
    const without = open.filter((one) => one !== place)
    if (measure.objectiveOf(without) !== null) open = without
  }
  return open
}
