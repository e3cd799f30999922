import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { tTwoSided } from './distributions.ts'
import { midranks } from './ranks.ts'
import { type Answer, flawOf, refused, type SampleProblem } from './sample.ts'
import { sum } from './tables.ts'

export interface Correlation {
  /** From −1 to 1. */
  readonly rho: number
  /** Two-sided, from Student's t with n − 2 degrees of freedom; null of two pairs. */
  readonly p: number | null
  /** Pairs with both answers; others are left out. */
  readonly n: number
  readonly missing: number
}

/** Correlation of whole ranks: deviations from their common mean are exact halves. */
function correlationOf(left: readonly number[], right: readonly number[]): number | null {
  const mean = (left.length + 1) / 2
  const product = sum(left.map((rank, at) => (rank - mean) * ((right[at] ?? 0) - mean)))
  const squares = sum(left.map((rank) => (rank - mean) ** 2)) * sum(right.map((rank) => (rank - mean) ** 2))
  return squares === 0 ? null : Math.max(-1, Math.min(1, product / Math.sqrt(squares)))
}

function pairsOf(first: readonly Answer<number>[], second: readonly Answer<number>[]): Result<readonly (readonly [number, number])[], SampleProblem> {
  if (first.length !== second.length) return refused('unequal-lengths')
  const pairs: [number, number][] = []
  for (const [at, left] of first.entries()) {
    const right = second[at] ?? null
    const flaw = (left === null ? null : flawOf(left)) ?? (right === null ? null : flawOf(right))
    if (flaw) return refused(flaw, at)
    if (left !== null && right !== null) pairs.push([left, right])
  }
  return ok(pairs)
}

/** Whether two answers rise together: Spearman's rank correlation, ties by mean ranks. */
export function spearman(first: readonly Answer<number>[], second: readonly Answer<number>[]): Result<Correlation, SampleProblem> {
  const pairs = pairsOf(first, second)
  if (!pairs.ok) return pairs
  const n = pairs.value.length
  if (n < 2) return refused('too-few')
  const rho = correlationOf(midranks(pairs.value.map(([left]) => left)).ranks, midranks(pairs.value.map(([, right]) => right)).ranks)
  if (rho === null) return refused('all-the-same')
  const p = n === 2 ? null : tTwoSided(rho * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho))), n - 2)
  return ok({ rho, p, n, missing: first.length - n })
}
