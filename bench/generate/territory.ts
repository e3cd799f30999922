import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Db } from '#db/connection.ts'
import { fillUnits } from '#demo/fillTerritory.ts'
import { importTerritory } from '#modules/territory/index.ts'

const origins = { source: 'ČÚZK, RÚIAN', asOf: '2024-06-30', figuresSource: 'ČSÚ, SLDB 2021', figuresAsOf: '2021-03-26' }

/** Municipalities of the whole country when its files lie beside the clone, else those of the demonstration. */
export async function fillTerritory(db: Db, root: string, names: readonly string[] = ['obce.csv', 'orp.csv']): Promise<{ readonly isCountry: boolean }> {
  const files = names.map((name) => join(root, '../shared/data/territory', name))
  if (!files.every((file) => existsSync(file))) {
    await fillUnits(db)
    return { isCountry: false }
  }
  const read = await Promise.all(files.map(async (file) => ({ name: basename(file), bytes: new Uint8Array(await readFile(file)) })))
  const { failed } = await importTerritory(db, null, read, origins)
  if (failed.length > 0) throw new Error(`The territory was not imported: ${JSON.stringify(failed)}`)
  return { isCountry: true }
}
