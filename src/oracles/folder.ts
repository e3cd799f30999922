import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, ok, type Result } from '#core/result.ts'
import type { OracleFile } from './oracle.ts'
import { isResultFile } from './resultFiles.ts'

/** A file of expected results and where it lies under the folder that was asked for, with `/`. */
export interface FoundFile extends OracleFile { readonly path: string }

/** Files of expected results in a folder and below it, by their paths. The reason is the folder that cannot be read. */
export async function resultFilesIn(folder: string, under = ''): Promise<Result<readonly FoundFile[], string>> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(() => null)
  if (!entries) return failed(join(folder, under))
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  const found: FoundFile[] = []
  for (const { name } of entries.toSorted((one, other) => one.name < other.name ? -1 : 1)) {
    const path = under === '' ? name : `${under}/${name}`
    if (names.includes(name)) found.push(...await resultFileAt(folder, path, name, names))
    else {
      const below = await resultFilesIn(folder, path)
      if (!below.ok) return below
      found.push(...below.value)
    }
  }
  return ok(found)
}

const textAt = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** A result that cannot be read has an empty text, so that it fails by its name. */
async function resultFileAt(folder: string, path: string, name: string, beside: readonly string[]): Promise<readonly FoundFile[]> {
  if (!/\.(json|csv)$|\.expected\./.test(name)) return []
  const text = await textAt(join(folder, path)) ?? ''
  if (!isResultFile(name, text, beside)) return []
  return [{ path, name, text, sibling: (other) => textAt(join(folder, path, '..', other)) }]
}
