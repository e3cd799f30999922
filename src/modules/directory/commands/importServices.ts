import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate, PersonId, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { headingsOf, type Mapping } from '../import/fields.ts'
import type { TableChoice } from '../import/choice.ts'
import { isOfMerged } from '../import/followedRows.ts'
import { joinRows } from '../import/joinedRows.ts'
import { rowKey, wordsOf } from '../import/lineage.ts'
import { changesTold, type ImportPlan, planner, type PlannedPart, type PlanOptions, type ToldPlan, wholePlan } from '../import/plan.ts'
import { planOrganisationRows, saidByOrganisation } from '../import/planOrganisationRows.ts'
import { sumsOf } from '../import/preview.ts'
import { readOrganisations, type ReadRows, readRows, saidBy } from '../import/rows.ts'
import type { Table } from '../import/table.ts'
import { recorded } from '../import/trouble.ts'
import { knownFor } from '../queries/knownCards.ts'
import { missingFrom } from '../queries/lineage.ts'
import { lockImports } from '../registers/commands/applyRun.ts'
import { writePlan } from './importRows.ts'
import { keepTableWords, type SaidRow } from './keepTableWords.ts'

/** A table with the meaning of its columns and what the import may do. */
export interface ImportOrder extends PlanOptions, TableChoice {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: Table
}

/** Steps of an import, for people who wait; who is told may stop it by an error. */
export type ImportStep = 'rows' | 'compare' | 'writing' | 'search'
export type TellImport = (step: ImportStep, done: number, total: number) => Promise<void>

export const untold: TellImport = () => Promise.resolve()

/** Rows between two breaths: others get their answers in them. */
const part = 100

/** Says what the table would change, and writes nothing. */
export async function previewServices(db: Db | Tx, order: Omit<ImportOrder, 'fileName' | 'bytes'>, tell: TellImport): Promise<ToldPlan> {
  const { refused, ...plan } = order.target === 'services' ? await planServices(db, order, tell) : await planOrganisations(db, order, tell)
  const rejected = refused.map(({ line, what, problems }) => ({
    line, what, problems: problems.map(({ reason, field }) => ({ reason, column: field && (order.mapping[field] ?? null) })),
  }))
  const { missing, returning, known: knownBefore } = await missingFrom(db, {
    name: order.target === 'services' ? order.remember : null, orpCodes: order.orpCodes, found: [...plan.changed, ...plan.unchanged].map(({ id }) => id),
    refused: refused.map((row) => row.said),
  })
  return { ...plan, rejected: rejected.toSorted((a, b) => a.line - b.line), missing, returning, knownBefore }
}

async function planOrganisations(db: Db | Tx, { mapping, ...order }: Omit<ImportOrder, 'fileName' | 'bytes'>, tell: TellImport): Promise<ImportPlan> {
  const total = order.table.rows.length
  await tell('rows', 0, total)
  const read = readOrganisations(order.table, mapping)
  await tell('compare', 0, total)
  return planOrganisationRows(read, await knownFor(db, [...read.rows.map(saidByOrganisation), ...read.refused.map(({ said }) => said)], null, 'organisations'), order)
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
  const plan = planner(await knownFor(db, said, order.remember), order)
  const plans: PlannedPart[] = []
  for (const one of joinRows(read)) {
    await tell('compare', plans.length * part, rows.length)
    plans.push(plan(one))
  }
  return wholePlan(plans, order)
}

export interface Imported { readonly run: string, readonly plan: ToldPlan }

/** The day of the import, and the run of a table that is known by its name. */
export interface ImportMoment { readonly today: IsoDate, readonly run: string | null }

/**
 * Writes the table: all rows that can be used in one transaction, one run and one audit entry. Planned anew, so it may
 * be repeated.
 */
export const importServices = (db: Db, by: PersonId | null, order: ImportOrder, today: IsoDate, tell: TellImport): Promise<Imported> =>
  db.transaction().execute(async (tx) => {
    await lockImports(tx)
    const run = order.remember === null ? null : await aRun(tx, by, order)
    return writeServices(tx, by, order, { today, run }, tell)
  })

/** What a table of a name says is kept as the word of its run, also when nobody looked at it before. */
async function aRun(tx: Tx, by: PersonId | null, { fileName, bytes }: ImportOrder): Promise<string> {
  const { id } = await tx.insertInto('register_run').values({
    source: 'table', file_name: fileName, size: bytes.length, requested_by: by, staged_at: sql`now()`, applied_at: sql`now()`, applied_by: by,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The same for who holds the lock of imports. */
export async function writeServices(tx: Tx, by: PersonId | null, order: ImportOrder, moment: ImportMoment, tell: TellImport): Promise<Imported> {
  const plan = await previewServices(tx, order, tell)
  const { added, changed, unchanged, ended, rejected } = sumsOf(plan, order)
  const ids = await writePlan(tx, by, plan, order.unsaid, tell)
  await keepWords(tx, order, moment, { plan, ids })
  const run = await keepRun(tx, by, order, { plan, today: moment.today })
  await audit(tx, {
    by, action: 'directory.import', subject: { kind: 'import_run', id: run }, details: { added, changed, unchanged, ended, rejected, overwrites: order.overwrites },
  })
  return { run, plan }
}

interface WrittenPlan { readonly plan: ToldPlan, readonly ids: ReadonlyMap<number, ServiceId> }

/**
 * Of a table with a name also what it said, and when it is whole what it says no more. Of cards of another territory nothing:
 * names of tables are everybody's, and the words would stand for those who look after the card.
 */
async function keepWords(tx: Tx, { remember: name, orpCodes, isWhole }: ImportOrder, { today, run }: ImportMoment, { plan, ids }: WrittenPlan): Promise<void> {
  if (name === null || run === null) return
  const told = [...plan.added, ...plan.changed, ...plan.unchanged.filter(({ isOwn }) => isOwn)]
  // A card has its word from its own row before one of a card merged into it.
  const rows = [...told.filter((row) => !isOfMerged(row)), ...told.filter(isOfMerged)].flatMap((row): SaidRow[] => {
    const id = 'id' in row ? row.id : ids.get(row.line)
    const key = rowKey(row.service, row.meant.places.map(({ code }) => code))
    return id === undefined ? [] : [{ line: row.line, what: row.what, key, id, words: wordsOf(row.service) }]
  })
  await keepTableWords(tx, { run, name, today, orpCodes }, rows, isWhole ? plan.missing.map(({ id }) => id) : [])
}

/** The run keeps the differences record by record; the audit only tells how many there were. */
async function keepRun(
  tx: Tx, by: PersonId | null, order: ImportOrder, { plan, today }: { readonly plan: ToldPlan, readonly today: IsoDate },
): Promise<string> {
  const { fileName, bytes } = order
  const { rejected, ...sums } = { ...sumsOf(plan, order), rejected: plan.rejected.map(recorded) }
  const ended = order.isWhole ? plan.missing.map(({ name, organisation }) => ({ what: `${organisation} – ${name}`, field: 'endsOn', before: null, after: today })) : []
  const { id } = await tx.insertInto('import_run').values({
    kind: 'directory.services', file_name: fileName, content_sha256: createHash('sha256').update(bytes).digest(),
    imported_by: by, ...sums, changes: JSON.stringify([...changesTold(plan), ...ended]),
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
