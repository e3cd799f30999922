import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { type ReadFile, readImportFile } from './files/readImportFile.ts'
import type { FileTrouble } from './files/trouble.ts'
import { knownTerritory } from './queriesImport.ts'
import { writeUnits } from './commandsWriteUnits.ts'
import type { Origins } from './records.ts'
import type { Planned } from './rulesDifferences.ts'
import { type FilePlan, type Known, planImport, totalsOf, unitNames, type UnitPlan } from './rulesImport.ts'

export interface ImportFile { readonly name: string, readonly bytes: Uint8Array }
export interface FailedFile { readonly name: string, readonly trouble: FileTrouble }

/** What an import will do or did: a plan of each readable file, a trouble of each other. */
export interface ImportOutcome { readonly plans: readonly FilePlan[], readonly failed: readonly FailedFile[] }

interface Readable { readonly name: string, readonly hash: Buffer, readonly content: ReadFile }

/** Says what the files would change, and writes nothing. */
export async function previewTerritory(db: Db, files: readonly ImportFile[], origins: Origins): Promise<ImportOutcome> {
  const { readable, failed } = await readAll(files)
  return { plans: planImport(readable, await knownFor(db, readable), origins), failed }
}

/** Writes the files: all rows that can be used in one transaction, one run and one audit entry for each file. */
export async function importTerritory(db: Db, by: PersonId | null, files: readonly ImportFile[], origins: Origins): Promise<ImportOutcome> {
  const { readable, failed } = await readAll(files)
  const plans = await db.transaction().execute(async (tx) => {
    // Two imports at once would plan against rows the other is just writing.
    await sql`lock table municipality, area in share row exclusive mode`.execute(tx)
    const planned = planImport(readable, await knownFor(tx, readable), origins)
    for (const plan of planned) {
      await writeUnits(tx, plan.units)
      await keepRun(tx, by, plan, readable.find(({ name }) => name === plan.fileName)?.hash ?? null)
    }
    return planned
  })
  return { plans, failed }
}

async function readAll(files: readonly ImportFile[]): Promise<{ readable: Readable[], failed: FailedFile[] }> {
  const readable: Readable[] = []
  const failed: FailedFile[] = []
  for (const { name, bytes } of files) {
    const read = await readImportFile(bytes)
    if (read.ok) readable.push({ name, hash: createHash('sha256').update(bytes).digest(), content: read.value })
    else failed.push({ name, trouble: read.reason })
  }
  return { readable, failed }
}

const knownFor = (db: Db | Tx, files: readonly Readable[]): Promise<Known> =>
  knownTerritory(db, files.some(({ content }) => content.kind === 'areas'))

/** The run keeps the differences record by record; the audit only tells how many there were. */
async function keepRun(tx: Tx, by: PersonId | null, { fileName, kind, units, rejected }: FilePlan, hash: Buffer | null): Promise<void> {
  const totals = totalsOf(units)
  const { id } = await tx.insertInto('import_run').values({
    kind: `territory.${kind}`, file_name: fileName, content_sha256: hash, imported_by: by, ...totals,
    changes: JSON.stringify(changesOf(units)), rejected: JSON.stringify(rejected),
  }).returning('id').executeTakeFirstOrThrow()
  await audit(tx, { by, action: 'territory.import', subject: { kind: 'import_run', id }, details: { kind, ...totals, rejected: rejected.length } })
}

function changesOf(units: UnitPlan): unknown[] {
  return unitNames.flatMap((unit) => {
    const { added, changed }: Planned<{ readonly code: string }> = units[unit]
    return [
      ...added.map(({ code }) => ({ unit, code, added: true })),
      ...changed.map(({ row: { code }, differences }) => ({ unit, code, differences })),
    ]
  })
}
