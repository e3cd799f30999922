import type { IsoDate } from '#core/ids.ts'
import type { LongTable } from '#documents/table/longTable.ts'
import type { SheetColumn } from '#documents/table/sheetTable.ts'

/** A column of a table file and what it says of a row. */
export interface ExportColumn<Row> { readonly column: SheetColumn, readonly value: (row: Row) => string | number | IsoDate | null }

export const textColumn = <Row>(header: string, value: (row: Row) => string | null): ExportColumn<Row> => ({ column: { header, kind: 'text' }, value })

export const numberColumn = <Row>(header: string, value: (row: Row) => number | null, decimals = 0): ExportColumn<Row> =>
  ({ column: { header, kind: 'number', decimals }, value })

export const dayColumn = <Row>(header: string, value: (row: Row) => IsoDate | null): ExportColumn<Row> => ({ column: { header, kind: 'day' }, value })

/** The rows under the columns, as they are read. */
export const tableOf = <Row>(columns: readonly ExportColumn<Row>[], batches: AsyncIterable<readonly Row[]>): Pick<LongTable, 'columns' | 'batches'> => ({
  columns: columns.map(({ column }) => column), batches: saidBy(columns, batches),
})

async function* saidBy<Row>(columns: readonly ExportColumn<Row>[], batches: AsyncIterable<readonly Row[]>) {
  for await (const rows of batches) yield rows.map((row) => columns.map(({ value }) => value(row)))
}
