import type { FileId } from '#core/ids.ts'
import { ok, type Result } from '#core/result.ts'
import type { Files } from '#db/files.ts'
import { readTable, type Table } from './import/table.ts'
import { textOfTable } from './import/text.ts'
import type { TableTrouble } from './import/trouble.ts'

/** A sent table between its steps. */
export interface KeptTable {
  readonly id: FileId, readonly name: string, readonly bytes: Uint8Array, readonly table: Table,
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The kept table by the id of its file; null when there is none. */
export async function keptTable(files: Files, id: string): Promise<KeptTable | null> {
  const file = uuid.test(id) ? await files.open(id as FileId) : null
  if (!file) return null
  const bytes = new Uint8Array(await new Response(file.stream).arrayBuffer())
  const table = await tableIn(bytes)
  return table.ok ? { id: id as FileId, name: file.name, bytes, table: table.value } : null
}

/** The table a file holds, or why it holds none. */
export async function tableIn(bytes: Uint8Array): Promise<Result<Table, TableTrouble>> {
  const text = textOfTable(bytes)
  if (!text.ok) return text
  const table = await readTable(text.value)
  return table.ok ? ok(table.value) : table
}
