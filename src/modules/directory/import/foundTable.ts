import { failed, ok, type Result } from '#core/result.ts'
import { fileKind } from './fileKind.ts'
import { readTable, type Table } from './table.ts'
import { largestTable, textOfTable } from './text.ts'
import type { TableTrouble } from './trouble.ts'
import { readWorkbook } from './workbook/workbook.ts'

/** A table out of a file; of a workbook also its sheet and the others it could be. */
export interface FoundTable { readonly table: Table, readonly sheet: string | null, readonly sheets: readonly string[] }

/** The table a file holds, or why it holds none. What a file is its content says, whatever it is called. */
export async function tableIn(bytes: Uint8Array, sheet: string | null): Promise<Result<FoundTable, TableTrouble>> {
  if (bytes.length > largestTable) return failed('tooLarge')
  const kind = fileKind(bytes)
  if (kind === 'zip') return readWorkbook(bytes, sheet)
  if (kind !== 'text') return failed(kind)
  const text = textOfTable(bytes)
  if (!text.ok) return text
  const table = await readTable(text.value)
  return table.ok ? ok({ table: table.value, sheet: null, sheets: [] }) : table
}
