import type { Runs, Table } from './content.ts'

const longestCounted = 46
const shortest = 5

/** The share of each column in the width of a table (sum 1): as said by the columns, otherwise by how much is written in them. */
export function columnShares(table: Table): readonly number[] {
  const isSaid = table.columns.some((column) => column.width !== undefined)
  const weights = table.columns.map((column, index) => isSaid ? column.width ?? 1 : weightOf(table, index))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Between the longest word, which must not break, and the longest cell, which may. */
function weightOf(table: Table, index: number): number {
  const header = table.columns[index]?.header ?? ''
  const cells = table.rows.map((row) => lettersOf(row.cells[index]?.runs ?? []))
  const longestCell = Math.max(0, ...cells.map((text) => text.length))
  const longestWord = Math.max(shortest, ...[header, ...cells].map(longestWordOf))
  return Math.max(longestWord, Math.sqrt(longestWord * Math.min(longestCell, longestCounted)))
}

const lettersOf = (runs: Runs): string => runs.map((run) => run.text).join('')
const longestWordOf = (text: string): number => Math.max(0, ...text.split(' ').map((word) => word.length))
