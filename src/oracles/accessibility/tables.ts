import { parse } from 'csv-parse/sync'
import { type CostMatrix, matrixOfPairs } from '#core/accessibility/costMatrix.ts'
import type { Result } from '#core/result.ts'
import type { OracleFile } from '../oracle.ts'

export type Row = Readonly<Record<string, string>>

/** What a refusal or a missing piece means here: the file breaks its format. */
export function value<Value>(result: Result<Value, { readonly reason: string, readonly what: string }>): Value {
  if (result.ok) return result.value
  throw new Error(`${result.reason.what}: ${result.reason.reason}`)
}

/** Rows of a CSV beside the file, by their headings. */
export async function rowsBeside(file: OracleFile, name: string): Promise<readonly Row[]> {
  const text = await file.sibling(name)
  if (text === null) throw new Error(`${name} is not beside it`)
  return rowsIn(text)
}

export const rowsIn = (text: string): readonly Row[] => parse<Row>(text, { columns: true, skip_empty_lines: true, bom: true })

export function figure(text: string | undefined): number {
  if (text === undefined || text === '') throw new Error('a figure is missing')
  const read = text === 'Inf' ? Infinity : Number(text)
  if (Number.isNaN(read)) throw new Error(`“${text}” is no figure`)
  return read
}

/** Figures of one column. */
export const figures = (rows: readonly Row[], column: string): Float64Array => Float64Array.from(rows, (row) => figure(row[column]))

const indexById = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, index) => [id, index]))

/** Ways between the named origins and supply points; ways of others are left out. */
export function matrixOf(origins: readonly string[], supplies: readonly string[], ways: readonly { readonly from: string, readonly to: string, readonly cost: number }[]): CostMatrix {
  const [rows, columns] = [indexById(origins), indexById(supplies)]
  const known = ways.flatMap(({ from, to, cost }) => {
    const [row, column] = [rows.get(from), columns.get(to)]
    return row === undefined || column === undefined ? [] : [{ row, column, cost }]
  })
  return value(matrixOfPairs(origins.length, supplies.length, {
    row: known.map(({ row }) => row), column: known.map(({ column }) => column), cost: known.map(({ cost }) => cost),
  }))
}
