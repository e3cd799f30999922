import { createHash } from 'node:crypto'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { headingsOf, type Mapping } from '../import/fields.ts'
import type { TableChoice } from '../import/choice.ts'
import { joinRows } from '../import/joinedRows.ts'
import { changesTold, type ImportPlan, planner, type PlannedPart, type PlanOptions, type ToldPlan, wholePlan } from '../import/plan.ts'
import { planOrganisationRows, saidByOrganisation } from '../import/planOrganisationRows.ts'
import { sumsOf } from '../import/preview.ts'
import { readOrganisations, type ReadRows, readRows, saidBy } from '../import/rows.ts'
import type { Table } from '../import/table.ts'
import { knownFor } from '../queries/knownCards.ts'
import { lockImports } from '../registers/commands/applyRun.ts'
import { writePlan } from './importRows.ts'

/** A table with the meaning of its columns and what the import may do. */
export interface ImportOrder extends PlanOptions, Omit<TableChoice, 'remember'> {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: Table
}

/** Steps of an import, for people who wait; who is told may stop it by an error. */
export type ImportStep = 'rows' | 'compare' | 'writing'
export type TellImport = (step: ImportStep, done: number, total: number) => Promise<void>

export const untold: TellImport = () => Promise.resolve()

/** Rows between two breaths: others get their answers in them. */
const part = 250

/** Says what the table would change, and writes nothing. */
export async function previewServices(db: Db | Tx, order: Omit<ImportOrder, 'fileName' | 'bytes'>, tell: TellImport): Promise<ToldPlan> {
  const { refused, ...plan } = order.target === 'services' ? await planServices(db, order, tell) : await planOrganisations(db, order, tell)
  const rejected = refused.map(({ line, what, problems }) => ({
    line, what, problems: problems.map(({ reason, field }) => ({ reason, column: field && (order.mapping[field] ?? null) })),
  }))
  return { ...plan, rejected: rejected.toSorted((a, b) => a.line - b.line) }
}

async function planOrganisations(db: Db | Tx, { mapping, ...order }: Omit<ImportOrder, 'fileName' | 'bytes'>, tell: TellImport): Promise<ImportPlan> {
  const total = order.table.rows.length
  await tell('rows', 0, total)
  const read = readOrganisations(order.table, mapping)
  await tell('compare', 0, total)
  return planOrganisationRows(read, await knownFor(db, [...read.rows.map(saidByOrganisation), ...read.refused.map(({ said }) => said)], 'organisations'), order)
}

async function planServices(db: Db | Tx, { mapping, ...order }: Omit<ImportOrder, 'fileName' | 'bytes'>, tell: TellImport): Promise<ImportPlan> {
  const read: ReadRows[] = []
  const { header, rows } = order.table
  for (let done = 0; done < rows.length; done += part) {
    await tell('rows', done, rows.length)
    read.push(readRows({ header, rows: rows.slice(done, done + part) }, mapping, order.acceptsDoubts))
  }
  const said = read.flatMap((one) => [...one.rows.map(({ service }) => saidBy(service)), ...one.refused.map((row) => row.said)])
  await tell('compare', 0, rows.length)
  const plan = planner(await knownFor(db, said), order)
  const plans: PlannedPart[] = []
  for (const one of joinRows(read)) {
    await tell('compare', plans.length * part, rows.length)
    plans.push(plan(one))
  }
  return wholePlan(plans, order)
}

export interface Imported { readonly run: string, readonly plan: ToldPlan }

/**
 * Writes the table: all rows that can be used in one transaction, one run and one audit entry. Planned anew, so it may
 * be repeated.
 */
export const importServices = (db: Db, by: PersonId | null, order: ImportOrder, tell: TellImport): Promise<Imported> =>
  db.transaction().execute(async (tx) => {
    await lockImports(tx)
    return writeServices(tx, by, order, tell)
  })

/** The same for who holds the lock of imports. */
export async function writeServices(tx: Tx, by: PersonId | null, order: ImportOrder, tell: TellImport): Promise<Imported> {
  const plan = await previewServices(tx, order, tell)
  const { added, changed, unchanged, rejected } = sumsOf(plan)
  await writePlan(tx, by, plan, order.unsaid, (done) => tell('writing', done, added + changed))
  const run = await keepRun(tx, by, order, plan)
  await audit(tx, {
    by, action: 'directory.import', subject: { kind: 'import_run', id: run }, details: { added, changed, unchanged, rejected, overwrites: order.overwrites },
  })
  return { run, plan }
}

/** The run keeps the differences record by record; the audit only tells how many there were. */
async function keepRun(
  tx: Tx, by: PersonId | null, { fileName, bytes }: ImportOrder, plan: ToldPlan,
): Promise<string> {
  const { added, changed, unchanged } = sumsOf(plan)
  const { id } = await tx.insertInto('import_run').values({
    kind: 'directory.services', file_name: fileName, content_sha256: createHash('sha256').update(bytes).digest(),
    imported_by: by,
    added, changed, unchanged, changes: JSON.stringify(changesTold(plan)),
    rejected: JSON.stringify(plan.rejected),
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
