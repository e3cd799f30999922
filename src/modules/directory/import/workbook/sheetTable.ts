import { mostRows, type Table, tableOf, type TableRow } from '../table.ts'
import { BadWorkbook } from './badWorkbook.ts'
import type { Joined, SheetContent, SheetRow } from './sheet.ts'

/**
 * The table of a sheet: headings are the first row with at least two different texts, since a title above them is one.
 * A cell joined with those below it is said in all of their rows. Null when there is no row under headings.
 */
export function tableIn({ rows, joined }: SheetContent): Table | null {
  const at = rows.findIndex(({ cells }) => new Set(cells.filter((cell) => cell !== '')).size > 1)
  const header = rows[at]
  const under = at === -1 ? [] : rows.slice(at + 1)
  if (header === undefined || under.length === 0) return null
  if (under.length > mostRows) throw new BadWorkbook('tooManyRows')
  fillJoined(under, joined)
  return tableOf(header.cells, under.map(({ number, cells }): Omit<TableRow, 'whole'> => ({ line: number, cells })))
}

const mostFilled = 2_000_000

/** Joined columns only: cells joined across divide a table into parts and are no value of a row. */
function fillJoined(rows: readonly SheetRow[], joined: readonly Joined[]): void {
  const places = new Map(rows.map(({ number }, place) => [number, place]))
  let filled = 0
  for (const { column, from, to } of joined) {
    const first = places.get(from) ?? rows.length
    const text = rows[first]?.cells[column] ?? ''
    if (text === '') continue
    for (const { cells } of upTo(rows, first + 1, to)) {
      if (++filled > mostFilled) throw new BadWorkbook('workbook')
      say(cells, column, text)
    }
  }
}

function say(cells: string[], column: number, text: string): void {
  while (cells.length <= column) cells.push('')
  cells[column] ||= text
}

/** Rows from a place on, up to the row of a number. */
function* upTo(rows: readonly SheetRow[], first: number, last: number): Generator<SheetRow> {
  for (let place = first; place < rows.length; place++) {
    const row = rows[place]
    if (row === undefined || row.number > last) return
    yield row
  }
}
