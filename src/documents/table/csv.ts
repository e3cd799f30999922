import { cellText, type SheetTable, type SheetValue } from './sheetTable.ts'

const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'
// A text beginning so would run as a formula in a spreadsheet.
const formulaStart = /^[=+\-@\t\r]/u
const needsQuotes = /[";\r\n]/u

/** The table as CSV for Czech and English spreadsheets: UTF-8 with a mark, semicolons, CRLF, quotes by RFC 4180. */
export function toCsv(table: SheetTable): string {
  const decimalSign = table.language === 'cs' ? ',' : '.'
  const line = (values: readonly SheetValue[]): string => values.map((value) => field(value, decimalSign)).join(';')
  const lines = [line(table.columns.map((column) => column.header))]
  for (const row of table.rows) lines.push(line(row))
  return `${byteOrderMark}${lines.join(lineEnd)}${lineEnd}`
}

function field(value: SheetValue, decimalSign: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimalSign) : ''
  const text = cellText(value)
  const guarded = formulaStart.test(text) ? `'${text}` : text
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
