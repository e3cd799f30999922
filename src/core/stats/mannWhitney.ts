import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { normalUpperTail } from './distributions.ts'
import { groupsOf } from './kruskalWallis.ts'
import { midranks } from './ranks.ts'
import { type Answer, refused, type SampleProblem } from './sample.ts'
import { sum } from './tables.ts'

export interface MannWhitney {
  /** U of the first group: pairs in which its answer is the higher, a tie counting half. */
  readonly u: number
  /** Two-sided. */
  readonly p: number
  /** `exact` by all orders, for a group of at most eight and no ties (the other under some hundreds); otherwise normal with corrections for ties and continuity. */
  readonly by: 'exact' | 'normal'
  /** U / (n₁ n₂): the chance that somebody of the first group answers higher than somebody of the second. */
  readonly chanceOfHigher: number
}

/** The smaller group is at most so large for the exact way (scipy's bound as well), and numbers of orders stay whole in a double. */
const exactUpTo = 8

function isExact(first: number, second: number, ties: number): boolean {
  const smaller = Math.min(first, second)
  if (ties > 0 || smaller > exactUpTo) return false
  let orders = 1
  for (let step = 1; step <= smaller; step += 1) orders *= (first + second - smaller + step) / step
  return orders < Number.MAX_SAFE_INTEGER
}

/** How many orders of two groups give each U from 0 to n₁ n₂ (Mann and Whitney's recurrence, as a product of polynomials). */
function ordersByU(first: number, second: number): readonly number[] {
  let counts = [1]
  for (let step = 1; step <= first; step += 1) {
    // Multiply by 1 − x^(second + step), then divide by 1 − x^step.
    const next = new Array<number>(counts.length + second).fill(0)
    for (let u = 0; u < next.length; u += 1) {
      next[u] = (counts[u] ?? 0) - (counts[u - second - step] ?? 0) + (next[u - step] ?? 0)
    }
    counts = next
  }
  return counts
}

function exactP(u: number, first: number, second: number): number {
  const counts = ordersByU(Math.min(first, second), Math.max(first, second))
  const higher = Math.max(u, first * second - u)
  return Math.min(1, 2 * sum(counts.slice(higher)) / sum(counts))
}

function normalP(u: number, first: number, second: number, ties: number): number {
  const n = first + second
  const deviation = Math.sqrt(first * second / 12 * (n + 1 - ties / (n * (n - 1))))
  const higher = Math.max(u, first * second - u)
  return Math.min(1, 2 * normalUpperTail((higher - first * second / 2 - 0.5) / deviation))
}

/** Whether one of two groups answers higher than the other, by ranks. All answers the same are refused. */
export function mannWhitney(first: readonly Answer<number>[], second: readonly Answer<number>[]): Result<MannWhitney, SampleProblem> {
  const given = groupsOf([first, second])
  if (!given.ok) return given
  const [left = [], right = []] = given.value
  const [m, n] = [left.length, right.length]
  const { ranks, ties } = midranks([...left, ...right])
  if (ties === (m + n) ** 3 - (m + n)) return refused('all-the-same')
  const u = sum(ranks.slice(0, m)) - m * (m + 1) / 2
  const by = isExact(m, n, ties) ? 'exact' : 'normal'
  return ok({ u, by, p: by === 'exact' ? exactP(u, m, n) : normalP(u, m, n, ties), chanceOfHigher: u / (m * n) })
}
