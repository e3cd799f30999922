import { mean, sampleStandardDeviation } from 'simple-statistics'
import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { betaQuantileAbove, betaQuantileBelow, normalQuantile, tQuantile } from './distributions.ts'
import { type Answer, countProblem, flawOf, type SampleProblem, someNumbers } from './sample.ts'

export interface Interval { readonly low: number, readonly high: number }

export interface MeanInterval {
  readonly n: number
  readonly mean: number
  /** With n − 1; null of a single answer, which tells nothing of differences. */
  readonly standardDeviation: number | null
  /** Null of a single answer. */
  readonly interval: Interval | null
}

/** Confidence lies strictly between 0 and 1; 0.95 is usual. */
function confidenceProblem(confidence: number): SampleProblem | null {
  const flaw = flawOf(confidence)
  if (flaw) return { reason: flaw, at: null }
  return confidence > 0 && confidence < 1 ? null : { reason: 'off-scale', at: null }
}

/** Mean and standard deviation of at least one number. Numbers that are all the same have exactly that mean and no deviation. */
function centre(values: readonly number[]): Pick<MeanInterval, 'n' | 'mean' | 'standardDeviation'> {
  const n = values.length
  const [first = 0] = values
  if (values.every((value) => value === first)) return { n, mean: first, standardDeviation: n === 1 ? null : 0 }
  return { n, mean: mean([...values]), standardDeviation: sampleStandardDeviation([...values]) }
}

/** Mean, standard deviation and Student’s interval of the mean. Missing answers are left out. */
export function meanInterval(answers: readonly Answer<number>[], confidence = 0.95): Result<MeanInterval, SampleProblem> {
  const problem = confidenceProblem(confidence)
  if (problem) return failed(problem)
  const given = someNumbers(answers)
  if (!given.ok) return given
  const { n, mean: average, standardDeviation } = centre(given.value)
  if (standardDeviation === null) return ok({ n, mean: average, standardDeviation, interval: null })
  const half = tQuantile((1 + confidence) / 2, n - 1) * standardDeviation / Math.sqrt(n)
  return ok({ n, mean: average, standardDeviation, interval: { low: average - half, high: average + half } })
}

function shareProblem(successes: number, n: number, confidence: number): SampleProblem | null {
  const problem = countProblem([successes, n]) ?? confidenceProblem(confidence)
  if (problem) return problem
  if (n === 0) return { reason: 'empty', at: null }
  return successes > n ? { reason: 'off-scale', at: 0 } : null
}

/** Wilson’s score interval of a share (from 0 to 1): good also near 0 and 1 and for small n. */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Result<Interval, SampleProblem> {
  const problem = shareProblem(successes, n, confidence)
  if (problem) return failed(problem)
  const z = normalQuantile((1 + confidence) / 2)
  const share = successes / n
  const square = z * z / n
  const middle = (share + square / 2) / (1 + square)
  const half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square)
  // At the ends the interval ends exactly there; rounding must not lose it.
  return ok({ low: successes === 0 ? 0 : middle - half, high: successes === n ? 1 : middle + half })
}

/** Clopper and Pearson’s exact interval of a share (from 0 to 1): never too narrow, rather too wide. */
export function clopperPearsonInterval(successes: number, n: number, confidence = 0.95): Result<Interval, SampleProblem> {
  const problem = shareProblem(successes, n, confidence)
  if (problem) return failed(problem)
  const tail = (1 - confidence) / 2
  return ok({
    low: successes === 0 ? 0 : betaQuantileBelow(tail, successes, n - successes + 1),
    high: successes === n ? 1 : betaQuantileAbove(tail, successes + 1, n - successes),
  })
}
