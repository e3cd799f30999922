import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node'
import { translatorFor } from '#i18n/translate.ts'
import { cellText, type SheetColumn, type SheetTable, type SheetValue } from './sheetTable.ts'

const longestCell = 32_767
const longestSheetName = 31
const widths = { narrow: 12, text: 32, wide: 60 }

/** The table as an XLSX workbook: bold frozen header, numbers as numbers, days as days, every text as text (never a formula). */
export async function toXlsx(table: SheetTable): Promise<Buffer> {
  const about = table.about === undefined ? [] : [aboutSheet(table)]
  return writeExcelFile([dataSheet(table), ...about]).toBuffer()
}

function dataSheet(table: SheetTable): Sheet<Buffer> {
  const header = table.columns.map((column): CellObject =>
    ({ ...text(column.header), fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'medium' }))
  const rows: Row[] = [header]
  for (const values of table.rows) rows.push(table.columns.map((column, index) => cellOf(values[index] ?? null, column)))
  return {
    sheet: sheetName(table.name),
    data: rows,
    stickyRowsCount: 1,
    columns: table.columns.map((column) => ({ width: column.kind === 'text' ? column.width ?? widths.text : widths.narrow })),
  }
}

function aboutSheet(table: SheetTable): Sheet<Buffer> {
  const rows = (table.about ?? []).map(({ label, value }): Row =>
    [{ ...text(label), fontWeight: 'bold', alignVertical: 'top' }, { ...text(value), wrap: true }])
  return {
    sheet: translatorFor(table.language)('documents:about'),
    data: rows,
    columns: [{ width: widths.text }, { width: widths.wide }],
  }
}

function cellOf(value: SheetValue, column: SheetColumn): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') {
    const format = column.kind === 'number' ? numberFormat(column.decimals ?? 0) : numberFormat(0)
    return Number.isFinite(value) ? { value, type: Number, format } : null
  }
  if (column.kind !== 'day') return text(value)
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? text(value) : { value: day, type: Date, format: 'd. m. yyyy' }
}

const text = (value: string): CellObject => ({ value: cellText(value).slice(0, longestCell), type: String })
const numberFormat = (decimals: number): string => decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
// Excel refuses a longer name, these signs in it, and an empty one.
const sheetName = (name: string): string => cellText(name).replace(/[[\]:*?/\\]/gu, ' ').trim().slice(0, longestSheetName) || '1'
