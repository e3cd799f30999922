import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { type Answer, flawOf, refused, type SampleProblem, someNumbers } from './sample.ts'

/** The nine definitions of Hyndman and Fan; 7 is what spreadsheets and numpy use, 6 what SPSS and Minitab use. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Places of the continuous types lie at α + p (n + 1 − α − β). */
const plotting: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [alpha: number, beta: number]>> = {
  4: [0, 1], 5: [0.5, 0.5], 6: [0, 0], 7: [1, 1], 8: [1 / 3, 1 / 3], 9: [3 / 8, 3 / 8],
}

/** A place that misses a whole number only by rounding is that number (as in R). */
const fuzz = 4 * Number.EPSILON

/** How far between two neighbours a step type stands: 0 the lower, 1 the higher, ½ their mean. */
function step(type: 1 | 2 | 3, below: number, beyond: number): number {
  if (type === 1) return beyond > fuzz ? 1 : 0
  if (type === 2) return beyond > fuzz ? 1 : 0.5
  return beyond > fuzz || below % 2 !== 0 ? 1 : 0
}

function placeOf(type: QuantileType, n: number, share: number): { readonly below: number, readonly between: number } {
  if (type <= 3) {
    const place = n * share - (type === 3 ? 0.5 : 0)
    const below = Math.floor(place + fuzz)
    return { below, between: step(type as 1 | 2 | 3, below, place - below) }
  }
  const [alpha, beta] = plotting[type as 4 | 5 | 6 | 7 | 8 | 9]
  const place = alpha + share * (n + 1 - alpha - beta)
  const below = Math.floor(place + fuzz)
  const between = place - below
  return { below, between: Math.abs(between) < fuzz ? 0 : between }
}

/** Quantile of numbers already sorted, at least one, for 0 ≤ share ≤ 1. */
function quantileOfSorted(sorted: readonly number[], share: number, type: QuantileType): number {
  const { below, between } = placeOf(type, sorted.length, share)
  const at = (place: number): number => sorted[Math.min(Math.max(place, 1), sorted.length) - 1] ?? 0
  const low = at(below)
  const high = at(below + 1)
  return between === 0 ? low : between === 1 ? high : low + between * (high - low)
}

/** The value below which a share of the answers lies, by a named definition. Missing answers are left out. */
export function quantile(answers: readonly Answer<number>[], share: number, type: QuantileType = 7): Result<number, SampleProblem> {
  const given = someNumbers(answers)
  if (!given.ok) return given
  const flaw = flawOf(share)
  if (flaw || share < 0 || share > 1) return refused(flaw ?? 'off-scale')
  return ok(quantileOfSorted(given.value.toSorted((left, right) => left - right), share, type))
}
