import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { headingsOf, type Mapping } from '../import/fields.ts'
import { type ImportPlan, planImport, type PlanOptions } from '../import/plan.ts'
import { readRows } from '../import/rows.ts'
import type { Rejected } from '../import/trouble.ts'
import type { Unsaid } from '../import/unsaid.ts'
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
  /** What is written where the table says nothing and the card must say something. */
  readonly unsaid: Unsaid
}

/** A plan told to a person: what is wrong with a row by the headings of its own columns. */
export interface ToldPlan extends Omit<ImportPlan, 'refused'> { readonly rejected: readonly Rejected[] }

/** Says what the table would change, and writes nothing. */
export async function previewServices(db: Db | Tx, { mapping, ...order }: ImportOrder): Promise<ToldPlan> {
  const read = readRows(order.table, mapping, order.acceptsDoubts)
  const said = [...read.rows.map(({ service }) => service), ...read.refused.map((row) => row.said)]
  const { refused, ...plan } = planImport(read, await knownFor(db, said), order)
  const rejected = refused.map(({ line, what, problems }) => ({
    line, what, problems: problems.map(({ reason, field }) => ({ reason, column: field && (mapping[field] ?? null) })),
  }))
  return { ...plan, rejected: rejected.toSorted((a, b) => a.line - b.line) }
}

/**
 * Writes the table: all rows that can be used in one transaction, one run and one audit entry. Planned anew, so it may
 * be repeated.
 */
export function importServices(db: Db, by: PersonId | null, order: ImportOrder): Promise<{
  readonly run: string, readonly plan: ToldPlan,
}> {
  return db.transaction().execute(async (tx) => {
    // Two imports at once would plan against rows the other is just writing.
    await sql`select pg_advisory_xact_lock(hashtext('directory.import'))`.execute(tx)
    const plan = await previewServices(tx, order)
    await writePlan(tx, by, plan, order.unsaid)
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
  tx: Tx, by: PersonId | null, { fileName, bytes }: ImportOrder, { added, changed, unchanged, rejected }: ToldPlan,
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

/** Remembers what the columns of a kind of table mean, and its headings, by which it is known again; the same name is replaced. */
export async function rememberMapping(
  db: Db, by: PersonId, name: string, { mapping, header }: { readonly mapping: Mapping, readonly header: readonly string[] },
): Promise<void> {
  const row = { columns: JSON.stringify(mapping), headings: headingsOf(header) }
  await db.insertInto('import_mapping').values({ name, target: 'services', created_by: by, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...row, updated_at: new Date() })).execute()
}
