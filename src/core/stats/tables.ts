import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { countProblem, refused, type SampleProblem } from './sample.ts'

/** Counts by rows. */
export type Table = readonly (readonly number[])[]

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Sums of rows and of columns. */
export function margins(counts: Table): { readonly rows: number[], readonly columns: number[], readonly n: number } {
  const rows = counts.map(sum)
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return { rows, columns, n: sum(rows) }
}

function tableProblem(counts: Table): SampleProblem | null {
  const width = counts[0]?.length ?? 0
  const ragged = counts.findIndex((row) => row.length !== width)
  if (ragged >= 0) return { reason: 'unequal-lengths', at: ragged }
  return countProblem(counts.flat()) ?? (margins(counts).n === 0 ? { reason: 'empty', at: null } : null)
}

export interface FullTable {
  readonly counts: Table
  /** Rows and columns without a single answer, which were left out; by their places. */
  readonly leftOut: { readonly rows: readonly number[], readonly columns: readonly number[] }
}

const emptyPlaces = (totals: readonly number[]): readonly number[] => totals.flatMap((total, at) => total === 0 ? [at] : [])

/**
 * A table to be tested: rows and columns nobody is in are left out and named. Refused are ragged tables (`at` the row), what is no
 * count (`at` the cell, by rows), a table of nothing, and one with fewer than two rows or columns left (`too-few`).
 */
export function fullTable(counts: Table): Result<FullTable, SampleProblem> {
  const problem = tableProblem(counts)
  if (problem) return failed(problem)
  const all = margins(counts)
  const leftOut = { rows: emptyPlaces(all.rows), columns: emptyPlaces(all.columns) }
  const full = counts.filter((_, row) => !leftOut.rows.includes(row)).map((line) => line.filter((_, column) => !leftOut.columns.includes(column)))
  if (full.length < 2 || (full[0]?.length ?? 0) < 2) return refused('too-few')
  return ok({ counts: full, leftOut })
}
