import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { failed, ok, type Result } from '#core/result.ts'
import type { TableTrouble } from './trouble.ts'

/** A row with the line it ends on; `whole` is false when it has not the cells of the header. */
export interface TableRow { readonly line: number, readonly cells: readonly string[], readonly whole: boolean }

export interface Table { readonly header: readonly string[], readonly rows: readonly TableRow[] }

export const mostRows = 20_000
export const mostColumns = 200
/** Characters of one cell; spreadsheets hold half of it. */
export const largestCell = 64 * 1024
const longestRow = 64 * 1024

interface ParsedLine { readonly record: readonly string[], readonly info: { readonly lines: number } }

/**
 * Reads a table with a header: comma, semicolon or tabulator between cells, quotes by RFC 4180, bounded in every
 * direction.
 */
export async function readTable(text: string): Promise<Result<Table, TableTrouble>> {
  const parser = parse({
    delimiter: delimiterOf(text), record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true,
    info: true,
    max_record_size: longestRow,
  })
  // What breaks while the text is read in is told by the reading out, just below.
  pipeline(piecesOf(text), parser).catch(() => undefined)
  let header: readonly string[] = []
  const rows: Omit<TableRow, 'whole'>[] = []
  try {
    // The parser has no type for its lines with `info`.
    for await (const { record, info } of parser as AsyncIterable<ParsedLine>) {
      if (header.length === 0) {
        header = record
        if (header.length > mostColumns) return failed('tooManyColumns')
      } else if (record.some((cell) => cell !== '')) {
        if (rows.length >= mostRows) return failed('tooManyRows')
        rows.push({ line: info.lines, cells: record })
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failed(error.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLong' : 'broken')
  }
  return rows.length === 0 ? failed('onlyHeader') : ok(tableOf(header, rows))
}

/** Headings are in one line each, so that a choice of them can be sent back by a form. */
export function tableOf(header: readonly string[], rows: readonly Omit<TableRow, 'whole'>[]): Table {
  const headings = header.map((heading) => heading.replaceAll(/\s+/g, ' ').trim())
  return { header: headings, rows: rows.map(({ line, cells }) => ({ line, cells, whole: isWhole(cells, headings.length) })) }
}

/** Spreadsheets leave empty cells at the end; a row is broken only when a filled one has no heading. */
const isWhole = (record: readonly string[], width: number): boolean => record.slice(width).every((cell) => cell === '')

const pieceSize = 32 * 1024

/** The text piece by piece, with a breath between them: a large table is taken apart while others get their answers. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length;) {
    const end = at + pieceSize
    // A sign of two halves stays whole.
    const to = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end + 1 : end
    yield text.slice(at, to)
    at = to
    await setImmediate()
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().slice(0, longestRow).split('\n', 1)
  const signs = [';', ',', '\t']
  return signs.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';'
}
