import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { chiSquareUpperTail } from './distributions.ts'
import type { SampleProblem } from './sample.ts'
import { type FullTable, fullTable, margins, sum, type Table } from './tables.ts'

export interface ChiSquareTest { readonly statistic: number, readonly df: number, readonly p: number }

export interface Independence {
  /** Pearson's statistic without correction. */
  readonly pearson: ChiSquareTest
  /** With Yates's correction, only of a table 2 × 2. */
  readonly yates: ChiSquareTest | null
  /** Likelihood ratio (G). */
  readonly likelihood: ChiSquareTest
  readonly expected: readonly (readonly number[])[]
  readonly leastExpected: number
  /** Share (0–1) of cells whose expected count is under 5: where there are any, chi-square is only a rough guide. */
  readonly shareUnderFive: number
  /** (count − expected) / its standard error: over 2 or under −2 the cell stands out. */
  readonly adjustedResiduals: readonly (readonly number[])[]
  /** From 0 (no connection) to 1 (one answer tells the other). */
  readonly cramersV: number
  readonly leftOut: FullTable['leftOut']
}

const testOf = (statistic: number, df: number): ChiSquareTest => ({ statistic, df, p: chiSquareUpperTail(statistic, df) })

const sumOver = (table: Table, term: (count: number, row: number, column: number) => number): number =>
  sum(table.flatMap((line, row) => line.map((count, column) => term(count, row, column))))

/** Yates's correction never moves a count past its expected value. */
const corrected = (count: number, expected: number): number => {
  const away = Math.abs(count - expected)
  return (away - Math.min(0.5, away)) ** 2 / expected
}

/**
 * Whether two questions hang together: Pearson's chi-square with what one needs to judge it. Rows and columns nobody is in are
 * left out and named.
 */
export function independence(counts: Table): Result<Independence, SampleProblem> {
  const full = fullTable(counts)
  return full.ok ? ok({ ...independenceOf(full.value.counts), leftOut: full.value.leftOut }) : full
}

function independenceOf(table: Table): Omit<Independence, 'leftOut'> {
  const { rows, columns, n } = margins(table)
  const df = (rows.length - 1) * (columns.length - 1)
  const expected = rows.map((row) => columns.map((column) => row * column / n))
  const at = (row: number, column: number): number => expected[row]?.[column] ?? 0
  const standardError = (row: number, column: number): number =>
    Math.sqrt(at(row, column) * (1 - (rows[row] ?? 0) / n) * (1 - (columns[column] ?? 0) / n))
  const pearson = testOf(sumOver(table, (count, row, column) => (count - at(row, column)) ** 2 / at(row, column)), df)
  const all = expected.flat()
  return {
    pearson, expected,
    yates: df === 1 ? testOf(sumOver(table, (count, row, column) => corrected(count, at(row, column))), df) : null,
    likelihood: testOf(2 * sumOver(table, (count, row, column) => count === 0 ? 0 : count * Math.log(count / at(row, column))), df),
    leastExpected: all.reduce((least, value) => Math.min(least, value), Infinity),
    shareUnderFive: all.filter((value) => value < 5).length / all.length,
    adjustedResiduals: table.map((line, row) => line.map((count, column) => (count - at(row, column)) / standardError(row, column))),
    cramersV: Math.sqrt(pearson.statistic / (n * Math.min(rows.length - 1, columns.length - 1))),
  }
}
