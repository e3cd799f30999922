import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { fisherNetwork } from './fisherNetwork.ts'
import { fisherTwoByTwo } from './fisherTwoByTwo.ts'
import { refused, type SampleProblem } from './sample.ts'
import { type FullTable, fullTable, margins, type Table } from './tables.ts'

export interface FisherTest {
  /** Two-sided: tables with the same sums that are as likely as this one or less likely. */
  readonly p: number
  readonly leftOut: FullTable['leftOut']
}

/** A table 4 × 4 of 60 answers passes, one 5 × 3 of 240 does not; some tenths of a second. Whoever computes in a worker may ask for more. */
const usualSteps = 500_000

function twoByTwo(counts: Table): number | null {
  const { rows: [row = 0], columns: [column = 0], n } = margins(counts)
  return fisherTwoByTwo(counts[0]?.[0] ?? 0, row, column, n)
}

/**
 * Fisher's exact test: whether two questions hang together, right also for small counts. `too-large` where going through all
 * tables would take too long (2 × 2: a smallest sum over 10,000): there chi-square serves.
 */
export function fisherExact(counts: Table, mostSteps = usualSteps): Result<FisherTest, SampleProblem> {
  const full = fullTable(counts)
  if (!full.ok) return full
  const { counts: table, leftOut } = full.value
  const p = table.length === 2 && table[0]?.length === 2 ? twoByTwo(table) : fisherNetwork(table, mostSteps)
  return p === null ? refused('too-large') : ok({ p, leftOut })
}
