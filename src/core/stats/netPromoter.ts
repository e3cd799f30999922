import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { normalQuantile } from './distributions.ts'
import type { Interval } from './intervals.ts'
import { type Answer, refused, type SampleProblem, someNumbers } from './sample.ts'

export interface NetPromoterScore {
  /** 9 and 10 of the scale 0–10, 7 and 8, 0 to 6. */
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly n: number
  /** Per cent of promoters less per cent of detractors, from −100 to 100. */
  readonly score: number
  /** By the normal approximation, cut at −100 and 100. */
  readonly interval: Interval
}

/** How many would recommend less how many would not, from answers 0–10. Missing answers are left out. */
export function netPromoterScore(answers: readonly Answer<number>[], confidence = 0.95): Result<NetPromoterScore, SampleProblem> {
  const given = someNumbers(answers)
  if (!given.ok) return given
  const off = answers.findIndex((answer) => answer !== null && (!Number.isInteger(answer) || answer < 0 || answer > 10))
  if (off >= 0) return refused('off-scale', off)
  if (!(confidence > 0 && confidence < 1)) return refused('off-scale')
  const n = given.value.length
  const promoters = given.value.filter((answer) => answer >= 9).length
  const detractors = given.value.filter((answer) => answer <= 6).length
  const difference = (promoters - detractors) / n
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(((promoters + detractors) / n - difference * difference) / n)
  return ok({
    promoters, detractors, passives: n - promoters - detractors, n, score: 100 * difference,
    interval: { low: Math.max(-100, 100 * (difference - half)), high: Math.min(100, 100 * (difference + half)) },
  })
}
