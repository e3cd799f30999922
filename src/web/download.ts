import type { SheetTable } from '#documents/table/sheetTable.ts'
import { toCsv } from '#documents/table/csv.ts'
import { toXlsx } from '#documents/table/xlsx.ts'
import type { AppContext } from './context.ts'

export type TableFormat = 'csv' | 'xlsx'

const types: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Only a format we write; anything else is no address of ours. */
export const tableFormat = (text: string | undefined): TableFormat | null => (text === 'csv' || text === 'xlsx' ? text : null)

/** Sends a table to keep. The file is named after the table and the day. */
export async function tableDownload(c: AppContext, table: SheetTable, format: TableFormat): Promise<Response> {
  const bytes = format === 'csv' ? toCsv(table) : new Uint8Array(await toXlsx(table))
  return c.body(bytes, 200, { 'content-type': types[format], 'content-disposition': attachment(`${table.name} ${c.var.ui.today}.${format}`) })
}

/** A `content-disposition` that keeps Czech letters, with a plain name for old programs. */
export function attachment(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}
