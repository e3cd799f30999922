import type { Cell, Runs, Table } from './content.ts'

// Measured in letters: what a cell needs besides its words.
const paddingOfCell = 3
const symbolOfShade = 3
const longestCounted = 46
// A heading in bold must not break inside a word („Num-ber“), whatever width was said.
const paddingOfHeader = 3
const lettersAcross = 84
const shortestWord = 5

/** The share of each column in the width of a table (sum 1): as said by the columns, otherwise by how much is written in them. */
export function columnShares(table: Table): readonly number[] {
  const isSaid = table.columns.some((column) => column.width !== undefined)
  if (!isSaid) return wholeOf(writtenWeights(table))
  const said = wholeOf(table.columns.map((column) => column.width ?? 1))
  return wholeOf(table.columns.map(({ header }, index) => Math.max(said[index] ?? 0, (longestWordOf(header) + paddingOfHeader) / lettersAcross)))
}

const wholeOf = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Columns of states are as wide as the widest of them: a matrix is read across. */
function writtenWeights(table: Table): readonly number[] {
  const weights = table.columns.map((_, index) => weightOf(table, index))
  const hasShade = table.columns.map((_, index) => table.rows.some((row) => row.cells[index]?.shade !== undefined))
  const widest = Math.max(0, ...weights.filter((_, index) => hasShade[index]))
  return weights.map((weight, index) => hasShade[index] === true ? widest : weight)
}

/** Between the longest word, which must not break, and the longest cell, which may. */
function weightOf(table: Table, index: number): number {
  const header = table.columns[index]?.header ?? ''
  const cells = table.rows.flatMap((row) => row.cells[index] ?? [])
  const longestCell = Math.min(longestCounted, Math.max(0, ...cells.map((cell) => lettersOf(cell.runs).length)))
  const longestWord = Math.max(shortestWord, longestWordOf(header), ...cells.map(widestWordOf))
  return paddingOfCell + Math.max(longestWord, Math.sqrt(longestWord * longestCell))
}

const widestWordOf = (cell: Cell): number =>
  longestWordOf(lettersOf(cell.runs)) + (cell.shade === undefined ? 0 : symbolOfShade)
const lettersOf = (runs: Runs): string => runs.map((run) => run.text).join('')
const longestWordOf = (text: string): number => Math.max(0, ...text.split(' ').map((word) => word.length))
