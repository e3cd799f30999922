import { ok, type Result } from '#core/result.ts'
import { decide, type DecideOptions } from './decide.ts'
import { medianTask, type PMedianQuestion } from './medianTask.ts'
import type { Solve } from './model.ts'
import type { Plan } from './plan.ts'
import type { Refusal } from './refusal.ts'
import { solveMedian } from './solveMedian.ts'

export interface PMedianPlan extends Plan {
  /** The objective for one person: the average way of those who can be reached; null of nobody. */
  readonly mean: number | null
  /** Demand points with people who reach no allowed place: left out, and to be told. */
  readonly outOfReach: readonly number[]
}

/**
 * p-median: where to open at most so many places, or places for so much money, so that people × way to the nearest open
 * place is the least together. ReVelle, Swain (1970), Geographical Analysis 2, 30–42.
 */
export const pMedian = async (question: PMedianQuestion, solve: Solve, options: DecideOptions = {}): Promise<Result<PMedianPlan, Refusal>> => {
  const task = medianTask(question, options.hasTime)
  if (!task.ok) return task
  const { prepared: { people }, everyone, outOfReach } = task.value
  const plan = await decide(task.value, solve, options, (_, ...more) => solveMedian(task.value, question, ...more))
  if (!plan.ok) return plan
  const served = everyone.reduce((sum, demand) => sum + (people[demand] ?? 0), 0)
  return ok({ ...plan.value, mean: served === 0 ? null : plan.value.objective / served, outOfReach })
}

/** Greedy addition improved by Teitz–Bart interchange: usually within a few per cent of the optimum. */
export const previewPMedian = (question: PMedianQuestion): Result<readonly number[], Refusal> => {
  const task = medianTask(question)
  return task.ok ? ok(task.value.preview) : task
}
