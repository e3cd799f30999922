import { isUuid } from '#core/identifiers/uuid.ts'
import type { FileId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Files } from '#db/files.ts'
import { fileKind } from './import/fileKind.ts'
import { readTable, type Table } from './import/table.ts'
import { largestTable, textOfTable } from './import/text.ts'
import type { TableTrouble } from './import/trouble.ts'
import { readWorkbook } from './import/workbook/workbook.ts'

/** A table out of a file; of a workbook also its sheet and the others it could be. */
export interface FoundTable { readonly table: Table, readonly sheet: string | null, readonly sheets: readonly string[] }

/** A sent table between its steps. */
export interface KeptTable extends FoundTable {
  readonly id: FileId, readonly name: string, readonly bytes: Uint8Array,
}

/** The table this person sent, by the id of its file, from the sheet that was chosen; null when there is none. */
export async function keptTable(files: Files, by: PersonId, id: string, sheet: string | null): Promise<KeptTable | null> {
  const file = isUuid(id) ? await files.openSent(id as FileId, by) : null
  if (!file) return null
  const bytes = new Uint8Array(await new Response(file.stream).arrayBuffer())
  const found = await tableIn(bytes, sheet)
  return found.ok ? { id: id as FileId, name: file.name, bytes, ...found.value } : null
}

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
