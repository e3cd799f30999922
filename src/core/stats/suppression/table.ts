import { failed, ok, type Result } from '#core/result.ts'

/** Counts of a cross-table by rows, published with the totals of rows, columns and the whole. */
export type Counts = readonly (readonly number[])[]

export interface Cell { readonly row: number, readonly column: number }

/** A table whose values were checked: whole counts, one after another by rows. */
export interface Table {
  readonly rows: number
  readonly columns: number
  readonly counts: Float64Array
}

export type BadTable =
  /** The rows have different lengths. */
  | { readonly kind: 'ragged', readonly row: number }
  /** A count that is negative, not whole, infinite or not a number. */
  | { readonly kind: 'badCount', readonly row: number, readonly column: number, readonly value: number }
  | { readonly kind: 'badThreshold', readonly value: number }
  | { readonly kind: 'badProtection', readonly value: number }

export const checkedTable = (counts: Counts): Result<Table, BadTable> => {
  const columns = counts[0]?.length ?? 0
  for (const [row, values] of counts.entries()) {
    if (values.length !== columns) return failed({ kind: 'ragged', row })
    const column = values.findIndex((value) => !Number.isSafeInteger(value) || value < 0)
    if (column >= 0) return failed({ kind: 'badCount', row, column, value: values[column] ?? NaN })
  }
  return ok({ rows: counts.length, columns, counts: Float64Array.from(counts.flat()) })
}

export const cellAt = ({ columns }: Table, at: number): Cell => ({ row: Math.floor(at / columns), column: at % columns })

/** Totals of the rows and of the columns. */
export const totalsOf = ({ rows, columns, counts }: Table): { readonly ofRows: Float64Array, readonly ofColumns: Float64Array } => {
  const ofRows = new Float64Array(rows)
  const ofColumns = new Float64Array(columns)
  for (const [at, count] of counts.entries()) {
    const row = Math.floor(at / columns)
    ofRows[row] = (ofRows[row] ?? 0) + count
    ofColumns[at % columns] = (ofColumns[at % columns] ?? 0) + count
  }
  return { ofRows, ofColumns }
}
