import type { FoundTable } from './foundTable.ts'
import { guessMapping } from './headings.ts'
import type { Mapping } from './fields.ts'
import type { Table, TableRow } from './table.ts'

/** What somebody has to see of a table to say what its columns mean. */
export interface TableHead extends Pick<FoundTable, 'sheet' | 'sheets'> {
  readonly header: readonly string[]
  /** Of every column whether anything stands in it. */
  readonly filled: readonly boolean[]
  readonly rows: readonly TableRow[]
  /** Rows in all. */
  readonly count: number
  /** What the columns say by their headings. */
  readonly guess: Mapping
}

const shownRows = 3

export function headOf({ table, sheet, sheets }: FoundTable): TableHead {
  return {
    header: table.header, filled: filledColumns(table), rows: table.rows.slice(0, shownRows), count: table.rows.length, sheet, sheets, guess: guessMapping(table),
  }
}

export const filledColumns = ({ header, rows }: Table): boolean[] => header.map((_, index) => rows.some(({ cells }) => (cells[index] ?? '') !== ''))
