import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { independence, type Independence } from './chiSquare.ts'
import { fisherExact } from './fisher.ts'
import type { SampleProblem } from './sample.ts'
import type { Table } from './tables.ts'

export interface Association extends Independence {
  /** The p to be told, and which test gave it. */
  readonly p: number
  readonly by: 'fisher' | 'yates' | 'chi-square'
  /** Some expected count is under 5, and the table was too large for the exact test: p is only a rough guide. */
  readonly isRough: boolean
}

/**
 * Whether two questions hang together, by the test that suits the table: where any expected count is under 5 Fisher's exact one,
 * otherwise chi-square, with Yates's correction of a table 2 × 2 only.
 */
export function association(counts: Table): Result<Association, SampleProblem> {
  const computed = independence(counts)
  if (!computed.ok) return computed
  const found = computed.value
  const isSmall = found.leastExpected < 5
  const exact = isSmall ? fisherExact(counts) : null
  if (exact?.ok) return ok({ ...found, p: exact.value.p, by: 'fisher', isRough: false })
  return found.yates
    ? ok({ ...found, p: found.yates.p, by: 'yates', isRough: isSmall })
    : ok({ ...found, p: found.pearson.p, by: 'chi-square', isRough: isSmall })
}
