import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { tally } from './frequencies.ts'
import { type Answer, percent, refused, type SampleProblem } from './sample.ts'
import { margins } from './tables.ts'

export interface CrossTable<Row, Column> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly counts: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  /** Per cent of the row, null in a row without answers. */
  readonly rowPercents: readonly (readonly (number | null)[])[]
  readonly columnPercents: readonly (readonly (number | null)[])[]
  readonly n: number
  /** People who left one of the two questions, or both, unanswered. */
  readonly missing: number
}

/**
 * Answers of the same people to two questions, counted against each other; a person who left one out is only counted as missing.
 * Rows and columns come in the given order, which may name values nobody chose.
 */
export function crossTable<Row extends string | number, Column extends string | number>(
  first: readonly Answer<Row>[], second: readonly Answer<Column>[],
  order: { readonly rows?: readonly Row[], readonly columns?: readonly Column[] } = {},
): Result<CrossTable<Row, Column>, SampleProblem> {
  if (first.length !== second.length) return refused('unequal-lengths')
  const rowCounts = tally(first.map((row, at) => second[at] === null ? null : row), order.rows)
  if (!rowCounts.ok) return failed(rowCounts.reason)
  const columnCounts = tally(second.map((column, at) => first[at] === null ? null : column), order.columns)
  if (!columnCounts.ok) return failed(columnCounts.reason)
  return ok(countedTable(first, second, [...rowCounts.value.keys()], [...columnCounts.value.keys()]))
}

function countedTable<Row, Column>(
  first: readonly Answer<Row>[], second: readonly Answer<Column>[], rows: readonly Row[], columns: readonly Column[],
): CrossTable<Row, Column> {
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  const counts = rows.map(() => columns.map(() => 0))
  for (const [at, row] of first.entries()) {
    const column = second[at]
    const line = row === null ? undefined : counts[rowAt.get(row) ?? -1]
    const place = column === null || column === undefined ? undefined : columnAt.get(column)
    if (line && place !== undefined) line[place] = (line[place] ?? 0) + 1
  }
  const { rows: rowTotals, columns: columnTotals, n } = margins(counts)
  return {
    rows, columns, counts, rowTotals, columnTotals, n, missing: first.length - n,
    rowPercents: counts.map((row, at) => row.map((count) => percent(count, rowTotals[at] ?? 0))),
    columnPercents: counts.map((row) => row.map((count, at) => percent(count, columnTotals[at] ?? 0))),
  }
}
