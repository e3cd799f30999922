import { failed, ok, type Result } from '#core/result.ts'
import { sumOf } from '#core/cells.ts'
import { burdensOf } from './burdens.ts'
import { badCount, badRadius, missingLimit } from './checks.ts'
import { conditionsOf, plainContradiction } from './contradiction.ts'
import { decide, type DecideOptions, type Task } from './decide.ts'
import { greedyPlaces } from './greedy.ts'
import { interchange } from './interchange.ts'
import type { Solve } from './model.ts'
import { PlacesModel } from './placesModel.ts'
import type { Plan } from './plan.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { LocationQuestion } from './question.ts'
import type { Refusal } from './refusal.ts'
import { meetsConditions, nearestCosts, nearestPossible, openMarks } from './standing.ts'

export interface MaximalCoveringQuestion extends LocationQuestion {
  /** A demand point is covered by an open place at most this far, in the unit of the ways. */
  readonly radius: number
  /** At most this many open places, fixed ones among them; without it only the budget limits. */
  readonly count?: number
}

export interface MaximalCoveringPlan extends Plan {
  /** All people; the objective is how many of them are covered. */
  readonly total: number
}

/**
 * Maximal covering (MCLP): where to open at most so many places, or places for so much money, so that the most people
 * have one within the radius. Church, ReVelle (1974), Papers of the Regional Science Association 32, 101–118.
 */
export const maximalCovering = async (question: MaximalCoveringQuestion, solve: Solve, options: DecideOptions = {}): Promise<Result<MaximalCoveringPlan, Refusal>> => {
  const task = maximalCoveringTask(question, options.hasTime)
  if (!task.ok) return task
  const plan = await decide(task.value, solve, options)
  return plan.ok ? ok({ ...plan.value, total: sumOf(task.value.prepared.people) }) : plan
}

/** Greedy addition improved by interchange: at least 63 % of the optimum where only the count limits, usually 94 to 100 %. */
export const previewMaximalCovering = (question: MaximalCoveringQuestion): Result<readonly number[], Refusal> => {
  const task = maximalCoveringTask(question)
  return task.ok ? ok(task.value.preview) : task
}

const maximalCoveringTask = (question: MaximalCoveringQuestion, hasTime?: () => boolean): Result<Task, Refusal> => {
  const refusal = badRadius(question.radius) ?? badCount('count', question.count) ?? missingLimit(question, question.count)
  if (refusal) return failed(refusal)
  const prepared = prepare(question)
  if (!prepared.ok) return prepared
  const contradiction = plainContradiction(prepared.value, question.count)
  return contradiction ? failed(contradiction) : ok(taskOf(prepared.value, question, hasTime))
}

const taskOf = (prepared: Prepared, { radius, count = Infinity }: MaximalCoveringQuestion, hasTime?: () => boolean): Task => {
  const { people, ways } = prepared
  const reachable = nearestPossible(prepared)
  const coverable = [...people.keys()].filter((demand) => (people[demand] ?? 0) > 0 && (reachable[demand] ?? Infinity) <= radius)
  const burdens = burdensOf(ways, people, (_, cost) => cost <= radius ? 0 : Infinity)
  const conditions = conditionsOf(prepared, count)
  return {
    prepared,
    conditions,
    everyone: [],
    preview: interchange(prepared, burdens, greedyPlaces(prepared, burdens, count), hasTime),
    measure: {
      sense: 'maximise',
      isWhole: people.every((some) => Number.isInteger(some)),
      objectiveOf: (open) => {
        const nearest = nearestCosts(ways, openMarks(ways.columns, open))
        if (open.length > count || !meetsConditions(prepared, open, nearest)) return null
        return coverable.reduce((sum, demand) => (nearest[demand] ?? Infinity) <= radius ? sum + (people[demand] ?? 0) : sum, 0)
      },
    },
    model: () => {
      const model = new PlacesModel(prepared)
      for (const demand of coverable) model.counts(model.coverColumn(demand, radius), people[demand] ?? 0)
      model.limit(conditions)
      return model
    },
  }
}
