import type { Solve, SolveOptions } from '#core/location/model.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { attackerInterval, type Interval } from './attacker.ts'
import { isProtected, type Protection, protectingCells } from './protection.ts'
import { suppressionModel } from './suppressionModel.ts'
import { type BadTable, type Cell, cellAt, checkedTable, type Counts, type Table, totalsOf } from './table.ts'

export interface SuppressionQuestion {
  readonly counts: Counts
  /** Counts from 1 to below this are too small to publish. */
  readonly threshold: number
  /** How wide the attacker's interval of each such cell must be at least; threshold − 1 unless said. */
  readonly protection?: number
}

export interface Suppression {
  /** „optimal“ only when no fewer cells protect the table, nor as many with a smaller sum. */
  readonly status: 'optimal' | 'feasible'
  /** Cells too small to publish. */
  readonly primary: readonly Cell[]
  /** Cells suppressed so that the primary ones cannot be computed. */
  readonly complementary: readonly Cell[]
  /** No pattern that protects the table has fewer complementary cells than this. */
  readonly fewest: number
  /** Sum of the counts of the complementary cells. */
  readonly complementarySum: number
  /** Every suppressed cell and what the attacker can tell of it. */
  readonly intervals: readonly (Cell & Interval)[]
  /** Totals that are too small to publish themselves: hiding cells does not protect them. */
  readonly smallTotals: { readonly rows: readonly number[], readonly columns: readonly number[] }
}

export type SuppressionRefusal =
  | BadTable
  /** Even with everything but zeros suppressed, the intervals of these cells stay too narrow: rows or columns must be joined. */
  | { readonly kind: 'unprotectable', readonly cells: readonly (Cell & Interval)[] }
  | { readonly kind: 'cancelled' }
  /** The solver broke down: its own words, for the log. */
  | { readonly kind: 'solverFailed', readonly message: string }

/**
 * Which cells of a published table of counts to suppress: all that are too small, and the fewest others (of those the
 * smallest sum) with which nobody who knows the totals can tell a small cell more closely than the protection asks.
 * Zeros stay published. What the attacker can tell is computed exactly afterwards, from the table itself.
 */
export const suppressCells = async (question: SuppressionQuestion, solve: Solve, options: Omit<SolveOptions, 'gap' | 'start'> = {}): Promise<Result<Suppression, SuppressionRefusal>> => {
  const checked = protectionOf(question)
  if (!checked.ok) return checked
  const protection = checked.value
  const open = protection.primary.filter((at) => !isProtected(protection, [at], everythingHidden(protection.table)))
  if (open.length > 0) return failed({ kind: 'unprotectable', cells: intervalsOf(protection.table, everythingHidden(protection.table), open) })
  if (protection.primary.length === 0) return ok(suppressionOf(protection, question, { status: 'optimal', complementary: [], fewest: 0 }))
  const { model, complementaryIn, fewestBy } = suppressionModel(protection)
  const solution = await solve(model, { ...options, gap: 0.9 })
  switch (solution.status) {
    case 'cancelled': return failed({ kind: 'cancelled' })
    case 'failed': return failed({ kind: 'solverFailed', message: solution.message })
    case 'optimal':
    case 'feasible': return ok(suppressionOf(protection, question, verified(protection, complementaryIn(solution.values), solution.status, fewestBy(solution.bound))))
    case 'timedOut': return ok(suppressionOf(protection, question, quick(protection, fewestBy(solution.bound))))
    default: return failed({ kind: 'solverFailed', message: `a table that can be protected was called ${solution.status}` })
  }
}

type Pattern = Pick<Suppression, 'status' | 'fewest'> & { readonly complementary: readonly number[] }

const quick = (protection: Protection, fewest: number): Pattern => ({ status: 'feasible', complementary: protectingCells(protection), fewest })

/** A pattern that does not hold against the attacker is not handed out, whoever found it. */
const verified = (protection: Protection, complementary: readonly number[], status: Suppression['status'], fewest: number): Pattern => {
  if (!isProtected(protection, protection.primary, hiddenCells(protection, complementary))) return quick(protection, 0)
  return { status, complementary, fewest: status === 'optimal' ? complementary.length : fewest }
}

const protectionOf = ({ counts, threshold, protection = threshold - 1 }: SuppressionQuestion): Result<Protection, BadTable> => {
  if (!Number.isSafeInteger(threshold) || threshold < 1) return failed({ kind: 'badThreshold', value: threshold })
  if (!(protection >= 0 && protection < Infinity)) return failed({ kind: 'badProtection', value: protection })
  const table = checkedTable(counts)
  if (!table.ok) return table
  const primary = [...table.value.counts.keys()].filter((at) => isSmall(table.value.counts[at] ?? 0, threshold))
  return ok({ table: table.value, primary, width: protection })
}

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold

const everythingHidden = ({ counts }: Table): Uint8Array => Uint8Array.from(counts, (count) => count > 0 ? 1 : 0)

const hiddenCells = ({ table, primary }: Protection, complementary: readonly number[]): Uint8Array => {
  const isHidden = new Uint8Array(table.counts.length)
  for (const at of [...primary, ...complementary]) isHidden[at] = 1
  return isHidden
}

const intervalsOf = (table: Table, isHidden: Uint8Array, cells: readonly number[]): readonly (Cell & Interval)[] =>
  cells.map((at) => ({ ...cellAt(table, at), ...attackerInterval(table, isHidden, at) }))

const suppressionOf = (protection: Protection, { threshold }: SuppressionQuestion, { status, complementary, fewest }: Pattern): Suppression => {
  const { table, primary } = protection
  const { ofRows, ofColumns } = totalsOf(table)
  const smallOnes = (totals: Float64Array): readonly number[] => [...totals.keys()].filter((line) => isSmall(totals[line] ?? 0, threshold))
  const hidden = [...primary, ...complementary].sort((one, other) => one - other)
  return {
    status, fewest,
    primary: primary.map((at) => cellAt(table, at)),
    complementary: complementary.map((at) => cellAt(table, at)),
    complementarySum: complementary.reduce((sum, at) => sum + (table.counts[at] ?? 0), 0),
    intervals: intervalsOf(table, hiddenCells(protection, complementary), hidden),
    smallTotals: { rows: smallOnes(ofRows), columns: smallOnes(ofColumns) },
  }
}
