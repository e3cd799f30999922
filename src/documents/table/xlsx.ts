import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { translatorFor } from '#i18n/translate.ts'
import { asLong, joined, type LongTable } from './longTable.ts'
import { aboutSheet, dataSheet } from './sheetXml.ts'
import type { SheetTable } from './sheetTable.ts'
import { workbookParts } from './workbookParts.ts'

/**
 * The table as an XLSX workbook: bold frozen header, numbers as numbers, days as days, every text as text (never a formula).
 * Rows are written and packed as they come; packing does not hold the thread. A table that fails ends the pieces in its error.
 */
export async function* xlsxPieces(table: LongTable): AsyncGenerator<Buffer<ArrayBuffer>> {
  const zip = new ZipFile()
  const file = zip.outputStream.pipe(new PassThrough())
  const names = [table.name, ...table.about === undefined ? [] : [translatorFor(table.language)('documents:about')]]
  const opened: Readable[] = []
  const add = (path: string, texts: AsyncIterable<string> | Iterable<string>): void => {
    const stream = Readable.from(texts, { objectMode: false }).on('error', (error) => { file.destroy(error) })
    opened.push(stream)
    zip.addReadStream(stream, path)
  }
  for (const [path, text] of Object.entries(workbookParts(names))) add(path, [text])
  let count = 0
  add('xl/worksheets/sheet1.xml', dataSheet(table, (rows) => { count += rows }))
  const { about } = table
  // Nobody reads it before the first sheet is at its end.
  if (about) add('xl/worksheets/sheet2.xml', aboutSheet(() => about(count)))
  zip.end()
  try {
    for await (const piece of file) yield piece as Buffer<ArrayBuffer>
  } finally {
    for (const stream of opened) stream.destroy()
  }
}

/** The whole workbook of a short table. */
export const toXlsx = (table: SheetTable): Promise<Buffer> => joined(xlsxPieces(asLong(table)))
