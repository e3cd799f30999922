import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { chiSquareUpperTail } from './distributions.ts'
import { midranks } from './ranks.ts'
import { type Answer, givenNumbers, refused, type SampleProblem } from './sample.ts'
import { sum } from './tables.ts'

export interface KruskalWallis {
  /** H corrected for ties. */
  readonly statistic: number
  readonly df: number
  readonly p: number
  /** Mean rank of each group, in their order: which answers higher. */
  readonly meanRanks: readonly number[]
  readonly sizes: readonly number[]
}

/** The given answers of each group; the problem of the first group that has one, `at` being the group. */
export function groupsOf(groups: readonly (readonly Answer<number>[])[]): Result<readonly (readonly number[])[], SampleProblem> {
  const given: (readonly number[])[] = []
  for (const [at, group] of groups.entries()) {
    const numbers = givenNumbers(group)
    if (!numbers.ok) return refused(numbers.reason.reason, at)
    if (numbers.value.length === 0) return refused('empty', at)
    given.push(numbers.value)
  }
  return ok(given)
}

/** Whether groups (two or more) answer at the same height, by ranks; p from chi-square, rough for groups under five. */
export function kruskalWallis(groups: readonly (readonly Answer<number>[])[]): Result<KruskalWallis, SampleProblem> {
  if (groups.length < 2) return refused('too-few')
  const given = groupsOf(groups)
  if (!given.ok) return given
  const sizes = given.value.map((group) => group.length)
  const n = sum(sizes)
  const { ranks, ties } = midranks(given.value.flat())
  if (ties === n ** 3 - n) return refused('all-the-same')
  let start = 0
  const rankSums = sizes.map((size) => {
    start += size
    return sum(ranks.slice(start - size, start))
  })
  const uncorrected = 12 / (n * (n + 1)) * sum(rankSums.map((total, group) => total ** 2 / (sizes[group] ?? 1))) - 3 * (n + 1)
  const statistic = uncorrected / (1 - ties / (n ** 3 - n))
  const df = groups.length - 1
  return ok({ statistic, df, p: chiSquareUpperTail(statistic, df), sizes, meanRanks: rankSums.map((total, group) => total / (sizes[group] ?? 1)) })
}
