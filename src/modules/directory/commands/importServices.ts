import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import type { Mapping } from '../import/fields.ts'
import { type ImportPlan, planImport, type PlanOptions } from '../import/plan.ts'
import { readRows } from '../import/rows.ts'
import type { Table } from '../import/table.ts'
import { knownFor } from '../queries/importing.ts'
import { writePlan } from './importRows.ts'

/** A table with the meaning of its columns and what the import may do. */
export interface ImportOrder extends PlanOptions {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: Table
  readonly mapping: Mapping
  /** Somebody has read the texts that look like somebody's personal data. */
  readonly acceptsDoubts: boolean
}

/** Says what the table would change, and writes nothing. */
export async function previewServices(db: Db | Tx, order: ImportOrder): Promise<ImportPlan> {
  const { rows, rejected } = readRows(order.table, order.mapping, order.acceptsDoubts)
  const plan = planImport(rows, await knownFor(db, rows), order)
  return { ...plan, rejected: [...rejected, ...plan.rejected].toSorted((a, b) => a.line - b.line) }
}

/**
 * Writes the table: all rows that can be used in one transaction, one run and one audit entry. Planned anew, so it may
 * be repeated.
 */
export function importServices(db: Db, by: PersonId | null, order: ImportOrder): Promise<{
  readonly run: string, readonly plan: ImportPlan,
}> {
  return db.transaction().execute(async (tx) => {
    // Two imports at once would plan against rows the other is just writing.
    await sql`select pg_advisory_xact_lock(hashtext('directory.import'))`.execute(tx)
    const plan = await previewServices(tx, order)
    await writePlan(tx, by, plan)
    const run = await keepRun(tx, by, order, plan)
    const { added, changed, unchanged, rejected } = plan
    await audit(tx, {
      by, action: 'directory.import', subject: { kind: 'import_run', id: run },
      details: {
        added: added.length, changed: changed.length, unchanged: unchanged.length, rejected: rejected.length,
        overwrites: order.overwrites,
      },
    })
    return { run, plan }
  })
}

/** The run keeps the differences record by record; the audit only tells how many there were. */
async function keepRun(
  tx: Tx, by: PersonId | null, { fileName, bytes }: ImportOrder, { added, changed, unchanged, rejected }: ImportPlan,
): Promise<string> {
  const changes = changed.flatMap(
    ({ what, changes: fields }) => fields.map(({ field, before, after }) => ({ what, field, before, after })),
  )
  const { id } = await tx.insertInto('import_run').values({
    kind: 'directory.services', file_name: fileName, content_sha256: createHash('sha256').update(bytes).digest(),
    imported_by: by,
    added: added.length, changed: changed.length, unchanged: unchanged.length, changes: JSON.stringify(changes),
    rejected: JSON.stringify(rejected),
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Remembers what the columns of a kind of table mean; the same name is replaced. */
export async function rememberMapping(db: Db, by: PersonId, name: string, mapping: Mapping): Promise<void> {
  const columns = JSON.stringify(mapping)
  await db.insertInto('import_mapping').values({ name, target: 'services', columns, created_by: by })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ columns, updated_at: new Date() })).execute()
}
