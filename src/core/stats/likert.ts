import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { frequencies, type FrequencyRow } from './frequencies.ts'
import { meanInterval, type MeanInterval } from './intervals.ts'
import { quantile } from './quantiles.ts'
import { type Answer, givenNumbers, percent, refused, type SampleProblem } from './sample.ts'

/** One part of a diverging bar, in per cent from its middle: negative to the left. */
export interface BarPart { readonly level: number, readonly from: number, readonly to: number }

export interface LikertSummary {
  readonly rows: readonly FrequencyRow<number>[]
  readonly n: number
  readonly missing: number
  readonly median: number
  readonly mean: MeanInterval
  /** Per cent who chose one of the two lowest (highest) levels. */
  readonly bottomTwoPercent: number
  readonly topTwoPercent: number
  /** Per cent on either side of the middle; a neutral level gives half to each, so that they add up to 100. */
  readonly negativePercent: number
  readonly positivePercent: number
  readonly bar: readonly BarPart[]
}

/** Parts of the bar from the lowest level to the highest, so laid that the middle of the scale is at 0. */
function barOf(rows: readonly FrequencyRow<number>[], negativePercent: number): readonly BarPart[] {
  let reached = -negativePercent
  return rows.map(({ value, percent: width }) => {
    const from = reached
    reached += width ?? 0
    return { level: value, from, to: reached }
  })
}

/**
 * Answers on a scale 1 … levels (2 to 11 levels). Nobody answering is refused as empty: there is no median of nothing.
 */
export function likertSummary(answers: readonly Answer<number>[], levels = 5): Result<LikertSummary, SampleProblem> {
  if (!Number.isInteger(levels) || levels < 2 || levels > 11) return refused('off-scale')
  const given = givenNumbers(answers)
  if (!given.ok) return given
  const counted = frequencies(answers, Array.from({ length: levels }, (_, level) => level + 1))
  if (!counted.ok) return failed(counted.reason)
  const mean = meanInterval(answers)
  const median = quantile(answers, 0.5)
  if (!mean.ok) return mean
  if (!median.ok) return median
  const { rows, n, missing } = counted.value
  const middle = (levels + 1) / 2
  const share = (weigh: (level: number) => number): number =>
    percent(rows.reduce((total, { value, count }) => total + count * weigh(value), 0), n) ?? 0
  const side = (isOnSide: (level: number) => boolean) => share((level) => level === middle ? 0.5 : Number(isOnSide(level)))
  const negativePercent = side((level) => level < middle)
  return ok({
    rows, n, missing, mean: mean.value, median: median.value,
    bottomTwoPercent: share((level) => Number(level <= 2)), topTwoPercent: share((level) => Number(level > levels - 2)),
    negativePercent, positivePercent: side((level) => level > middle), bar: barOf(rows, negativePercent),
  })
}
