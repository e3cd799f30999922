import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type ReadingTrouble, Unreadable } from './trouble.ts'

/** A row asked by the names of the header, with the line it ends on; `isWhole` is false when it has other cells than the header. */
export interface CsvRow { readonly line: number, readonly cell: (column: string) => string, readonly isWhole: boolean }

export interface CsvDialect { readonly encoding: 'utf-8' | 'windows-1250', readonly delimiter: ',' | ';' }

const longestRow = 1024 * 1024
const mostColumns = 200

const troubles: Readonly<Record<string, ReadingTrouble>> = { CSV_QUOTE_NOT_CLOSED: 'truncated', CSV_MAX_RECORD_SIZE: 'longRow' }

interface ParsedLine { readonly record: readonly string[], readonly info: { readonly lines: number } }

/** Rows of a table with a header, one at a time. Throws `Unreadable` for another encoding, broken quotes and a cut end. */
export async function* csvRows(pieces: AsyncIterable<Uint8Array>, dialect: CsvDialect): AsyncGenerator<CsvRow> {
  const ending = { isCut: false }
  let [header, last]: [Header | null, CsvRow | null] = [null, null]
  for await (const { record, info } of parsedLines(pieces, dialect, ending)) {
    if (header === null) header = headerOf(record)
    else {
      if (last !== null) yield last
      last = rowOf(header, record, info.lines)
    }
  }
  if (header === null) throw new Unreadable('empty', 0)
  if (last === null) return
  // The last row of a file that was cut has fewer cells and no end of line.
  if (!last.isWhole && ending.isCut) throw new Unreadable('truncated', last.line)
  yield last
}

async function* parsedLines(pieces: AsyncIterable<Uint8Array>, { encoding, delimiter }: CsvDialect, ending: { isCut: boolean }): AsyncGenerator<ParsedLine> {
  const parser = parse({
    bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true,
    max_record_size: longestRow,
  })
  const source = Readable.from(decoded(pieces, encoding, ending), { objectMode: true })
  source.on('error', (error) => { parser.destroy(error) })
  let line = 1
  try {
    // The parser has no type for its lines with `info`.
    for await (const parsed of source.pipe(parser) as AsyncIterable<ParsedLine>) {
      line = parsed.info.lines
      yield parsed
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Unreadable(troubles[error.code] ?? 'broken', line)
  }
}

/** Names of the columns with their places; of two of one name the later counts. */
interface Header { readonly places: ReadonlyMap<string, number>, readonly columns: number }

function headerOf(record: readonly string[]): Header {
  if (record.length > mostColumns) throw new Unreadable('columns', 1)
  return { places: new Map(record.map((name, index) => [name.trim(), index])), columns: record.length }
}

/** Of fifty cells a register has, half is never asked for: no object of all of them is made. */
const rowOf = ({ places, columns }: Header, record: readonly string[], line: number): CsvRow => ({
  line, isWhole: record.length === columns, cell: (column) => record[places.get(column) ?? -1]?.trim() ?? '',
})

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string, ending: { isCut: boolean }): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const piece of pieces) {
      const text = decoder.decode(piece, { stream: true })
      // A zero stands in no table; pictures, workbooks and UTF-16 are full of them.
      if (text.includes('\0')) throw new Unreadable('encoding', 1)
      if (text !== '') ending.isCut = !text.endsWith('\n')
      yield text
    }
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new Unreadable('encoding', 1) : error
  }
}

/** The first line of a file, and the whole file to be read from its beginning. */
export async function firstLine(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const piece of pieces) {
    // Names of columns are plain letters in every encoding.
    text += new TextDecoder('latin1').decode(piece)
    if (text.includes('\n') || text.length > longestRow) break
  }
  if (text === '') throw new Unreadable('empty', 0)
  return text.split(/\r?\n/, 1)[0] ?? ''
}
