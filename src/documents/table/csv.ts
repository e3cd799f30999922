import { asLong, joined, type LongTable } from './longTable.ts'
import { cellText, type SheetTable, type SheetValue } from './sheetTable.ts'

const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'
// A text beginning so would run as a formula in a spreadsheet.
const formulaStart = /^[=+\-@\t\r]/u
const needsQuotes = /[";\r\n]/u

/** The table as CSV for Czech and English spreadsheets: UTF-8 with a mark, semicolons, CRLF, quotes by RFC 4180. A piece for each batch of rows. */
export async function* csvPieces({ language, columns, batches }: LongTable): AsyncGenerator<Buffer<ArrayBuffer>> {
  const decimalSign = language === 'cs' ? ',' : '.'
  const line = (values: readonly SheetValue[]): string => `${values.map((value) => field(value, decimalSign)).join(';')}${lineEnd}`
  yield Buffer.from(`${byteOrderMark}${line(columns.map(({ header }) => header))}`)
  for await (const rows of batches) yield Buffer.from(rows.map(line).join(''))
}

/** The whole file of a short table. */
export const toCsv = (table: SheetTable): Promise<Buffer> => joined(csvPieces(asLong(table)))

function field(value: SheetValue, decimalSign: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimalSign) : ''
  const text = cellText(value)
  const guarded = formulaStart.test(text) ? `'${text}` : text
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
