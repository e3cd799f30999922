import { sampleVariance } from 'simple-statistics'
import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { type Answer, flawOf, refused, type SampleProblem } from './sample.ts'
import { sum } from './tables.ts'

export interface CronbachAlpha {
  /** At most 1; can be negative when items contradict each other, most often because one was not turned round. */
  readonly alpha: number
  /** Alpha of the others when one item is left out, in the order of items; null with only two items or without differences. */
  readonly withoutItem: readonly (number | null)[]
  /** People who answered all items; the others are left out whole. */
  readonly complete: number
  readonly incomplete: number
}

/** Items by columns of complete answers: k / (k − 1) · (1 − sum of variances / variance of the sum); null without differences. */
function alphaOf(items: readonly (readonly number[])[]): number | null {
  const k = items.length
  const totals = (items[0] ?? []).map((_, person) => sum(items.map((item) => item[person] ?? 0)))
  const whole = totals.every((total) => total === totals[0]) ? 0 : sampleVariance(totals)
  if (k < 2 || whole === 0) return null
  return k / (k - 1) * (1 - sum(items.map((item) => sampleVariance([...item]))) / whole)
}

interface Scale {
  /** Lowest and highest answer of every item. */
  readonly lowest: number
  readonly highest: number
  /** Places of items worded the other way round, which are turned: lowest + highest − answer. */
  readonly reversed: readonly number[]
}

function shapeProblem(people: readonly (readonly Answer<number>[])[], { lowest, highest, reversed }: Scale): SampleProblem | null {
  const items = people[0]?.length
  if (items === undefined) return { reason: 'empty', at: null }
  if (items < 2) return { reason: 'too-few', at: null }
  const ragged = people.findIndex((answers) => answers.length !== items)
  if (ragged >= 0) return { reason: 'unequal-lengths', at: ragged }
  const flaw = flawOf(lowest) ?? flawOf(highest)
  if (flaw) return { reason: flaw, at: null }
  const isTurnable = reversed.every((item) => Number.isInteger(item) && item >= 0 && item < items)
  return isTurnable && lowest < highest ? null : { reason: 'off-scale', at: null }
}

function answersProblem(people: readonly (readonly Answer<number>[])[], { lowest, highest }: Scale): SampleProblem | null {
  for (const [at, answers] of people.entries()) {
    for (const answer of answers) {
      const flaw = answer === null ? null : flawOf(answer) ?? (answer < lowest || answer > highest ? 'off-scale' : null)
      if (flaw) return { reason: flaw, at }
    }
  }
  return null
}

/**
 * Whether items of a scale measure one thing: raw (not standardised) Cronbach's alpha of people by items, over those who answered
 * everything (listwise). `at` of a refusal is the person.
 */
export function cronbachAlpha(people: readonly (readonly Answer<number>[])[], scale: Scale): Result<CronbachAlpha, SampleProblem> {
  const problem = shapeProblem(people, scale) ?? answersProblem(people, scale)
  if (problem) return refused(problem.reason, problem.at)
  const complete = people.filter((answers): answers is readonly number[] => answers.every((answer) => answer !== null))
  if (complete.length < 2) return refused('too-few')
  const turn = (item: number, answer: number): number => scale.reversed.includes(item) ? scale.lowest + scale.highest - answer : answer
  const items = (people[0] ?? []).map((_, item) => complete.map((answers) => turn(item, answers[item] ?? 0)))
  const alpha = alphaOf(items)
  if (alpha === null) return refused('all-the-same')
  return ok({
    alpha, complete: complete.length, incomplete: people.length - complete.length,
    withoutItem: items.map((_, left) => alphaOf(items.filter((__, item) => item !== left))),
  })
}
