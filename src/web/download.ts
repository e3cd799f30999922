import { csvPieces, toCsv } from '#documents/table/csv.ts'
import type { LongTable } from '#documents/table/longTable.ts'
import type { SheetTable } from '#documents/table/sheetTable.ts'
import { toXlsx, xlsxPieces } from '#documents/table/xlsx.ts'
import type { AppContext } from './context.ts'

interface Writer {
  readonly type: string
  readonly whole: (table: SheetTable) => Promise<Buffer>
  readonly pieces: (table: LongTable) => AsyncIterable<Uint8Array<ArrayBuffer>>
}

const writers = {
  csv: { type: 'text/csv; charset=utf-8', whole: toCsv, pieces: csvPieces },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', whole: toXlsx, pieces: xlsxPieces },
} as const satisfies Record<string, Writer>

export type TableFormat = keyof typeof writers

/** Only a format we write; anything else is no address of ours. */
export const tableFormat = (text: string | undefined): TableFormat | null => (text === 'csv' || text === 'xlsx' ? text : null)

/** Sends a table to keep. The file is named after the table and the day. */
export async function tableDownload(c: AppContext, table: SheetTable, format: TableFormat): Promise<Response> {
  const { type, whole } = writers[format]
  const bytes = new Uint8Array(await whole(table))
  return c.body(bytes, 200, { 'content-type': type, 'content-disposition': attachment(`${table.name} ${c.var.ui.today}.${format}`) })
}

/**
 * Sends a table of any length as it is being written: as fast as it is read, so that memory holds a piece of it. Who stops
 * reading stops the writing; one that fails half-way breaks off, so that nobody takes a part for the whole.
 */
export function longTableDownload(c: AppContext, table: LongTable, name: string, format: TableFormat): Response {
  const { type, pieces } = writers[format]
  return c.body(streamOf(told(c, pieces(table))), 200, { 'content-type': type, 'content-disposition': attachment(`${name}.${format}`) })
}

/** Nothing is written before somebody reads. */
const streamOf = (pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> => new ReadableStream({
  async pull(controller) {
    const next = await pieces.next()
    if (next.done) controller.close()
    else controller.enqueue(next.value)
  },
  async cancel() { await pieces.return(undefined) },
}, { highWaterMark: 0 })

/** After the first piece no page can say what went wrong any more. */
async function* told(c: AppContext, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* pieces
  } catch (error) {
    c.var.log.error({ err: error, request: c.var.requestId }, 'a download broke off')
    throw error
  }
}

/** A `content-disposition` that keeps Czech letters, with a plain name for old programs. */
export function attachment(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}
