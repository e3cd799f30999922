import type { Result } from '#core/result.ts'
import { type AreaFile, areaFile } from './areaFile.ts'
import { type TableFile, tableFile } from './tableFile.ts'
import { textOfFile } from './text.ts'
import type { FileTrouble } from './trouble.ts'

export type ReadFile = TableFile | AreaFile

/** Reads a file of territory whatever its name: TopoJSON, GeoJSON or a table, told apart by what it holds. */
export async function readImportFile(bytes: Uint8Array): Promise<Result<ReadFile, FileTrouble>> {
  const text = textOfFile(bytes)
  if (!text.ok) return text
  return /^\s*[{[]/.test(text.value) ? areaFile(text.value) : await tableFile(text.value)
}
