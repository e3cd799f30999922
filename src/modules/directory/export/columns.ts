import type { IsoDate } from '#core/ids.ts'
import type { SheetColumn, SheetTable } from '#documents/table/sheetTable.ts'

/** A column of a table file and what it says of a row. */
export interface ExportColumn<Row> { readonly column: SheetColumn, readonly value: (row: Row) => string | number | IsoDate | null }

export const textColumn = <Row>(header: string, value: (row: Row) => string | null): ExportColumn<Row> => ({ column: { header, kind: 'text' }, value })

export const numberColumn = <Row>(header: string, value: (row: Row) => number | null, decimals = 0): ExportColumn<Row> =>
  ({ column: { header, kind: 'number', decimals }, value })

export const dayColumn = <Row>(header: string, value: (row: Row) => IsoDate | null): ExportColumn<Row> => ({ column: { header, kind: 'day' }, value })

/** The rows under the columns. */
export const tableOf = <Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Pick<SheetTable, 'columns' | 'rows'> => ({
  columns: columns.map(({ column }) => column), rows: rows.map((row) => columns.map(({ value }) => value(row))),
})
