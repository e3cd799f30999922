import { CsvError, parse } from 'csv-parse'
import { failed, ok, type Result } from '#core/result.ts'
import type { FileTrouble } from './trouble.ts'

/** One row of a table by the names of its columns; `whole` is false when it has more or fewer cells than the header. */
export interface CsvRecord {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly whole: boolean
}

export interface CsvTable { readonly header: readonly string[], readonly records: readonly CsvRecord[] }

const mostRows = 20_000
const longestRecord = 16_384

interface ParsedLine { readonly record: readonly string[], readonly info: { readonly lines: number } }

/** Reads a table with a header: comma, semicolon or tabulator between cells, quotes by RFC 4180, bounded in rows and cells. */
export async function csvTable(text: string): Promise<Result<CsvTable, FileTrouble>> {
  const parser = parse(text, {
    delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, trim: true, info: true, max_record_size: longestRecord,
  })
  let header: readonly string[] = []
  const records: CsvRecord[] = []
  try {
    // The parser has no type for its lines with `info`.
    for await (const { record, info } of parser as AsyncIterable<ParsedLine>) {
      if (header.length === 0) header = record.map((name) => name.toLowerCase())
      else if (records.length >= mostRows) return failed({ kind: 'tooManyRows' })
      else records.push({ line: info.lines, cells: cellsOf(header, record), whole: record.length === header.length })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failed({ kind: error.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLongCell' : 'brokenTable' })
  }
  return ok({ header, records })
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().slice(0, longestRecord).split('\n', 1)
  const signs = [',', ';', '\t']
  return signs.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
}

// A null prototype: a column called „__proto__“ is a column like any other.
function cellsOf(header: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  const cells = Object.create(null) as Record<string, string>
  header.forEach((name, index) => { cells[name] = record[index] ?? '' })
  return cells
}
