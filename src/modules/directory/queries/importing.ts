import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { headingsOf, type Mapping } from '../import/fields.ts'
import type { Rejected, RowProblem } from '../import/trouble.ts'

const target = 'services'

/** Names of remembered mappings, for a choice. */
export async function mappingNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('import_mapping').select('name')
    .where('target', '=', target).orderBy('name').execute()
  return rows.map(({ name }) => name)
}

/** The mapping last remembered from a table of just these headings, in any order; null for none. */
export async function mappingOf(db: Db, header: readonly string[]): Promise<{ readonly name: string, readonly mapping: Mapping } | null> {
  const row = await db.selectFrom('import_mapping').select(['name', 'columns'])
    .where('target', '=', target).where(sql<boolean>`headings = ${headingsOf(header)}::text[]`)
    .orderBy('updated_at', 'desc').orderBy('name').executeTakeFirst()
  // Written only by rememberMapping.
  return row ? { name: row.name, mapping: row.columns as Mapping } : null
}

export async function mappingNamed(db: Db, name: string): Promise<Mapping | null> {
  const row = await db.selectFrom('import_mapping').select('columns')
    .where('name', '=', name).where('target', '=', target).executeTakeFirst()
  // Written only by rememberMapping.
  return row ? row.columns as Mapping : null
}

/** What an import kept of a card it changed. */
export interface ImportedChange {
  readonly what: string, readonly field: string, readonly before: unknown, readonly after: unknown,
}

export interface ImportRun {
  readonly id: string
  readonly fileName: string
  readonly importedAt: Date
  readonly importedBy: string | null
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

const shownRuns = 20

/** The last imports, newest first. */
export async function importRuns(db: Db): Promise<ImportRun[]> {
  return await db.selectFrom('import_run').leftJoin('person', 'person.id', 'import_run.imported_by')
    .select(['import_run.id', 'file_name as fileName', 'imported_at as importedAt', 'person.name as importedBy',
      'added', 'changed', 'unchanged',
      sql<number>`jsonb_array_length(rejected)`.as('rejected')])
    .where(
      'kind', '=', 'directory.services',
    ).orderBy('imported_at', 'desc').orderBy('import_run.id').limit(shownRuns).execute()
}

/** One import with its differences and what it left out. */
export async function importRunById(db: Db, id: string): Promise<{
  run: ImportRun, changes: ImportedChange[], rejected: Rejected[],
} | null> {
  const row = await db.selectFrom('import_run').leftJoin('person', 'person.id', 'import_run.imported_by')
    .select(['import_run.id', 'file_name as fileName', 'imported_at as importedAt', 'person.name as importedBy',
      'added', 'changed', 'unchanged',
      'changes', 'rejected'])
    .where(sql<boolean>`import_run.id::text = ${id}`).where('kind', '=', 'directory.services').executeTakeFirst()
  if (!row) return null
  // Written only by importServices, in these shapes.
  const { changes, rejected: kept, ...run } = row
  const rejected = (kept as KeptRejected[]).map(rejectedFrom)
  return { run: { ...run, rejected: rejected.length }, changes: changes as ImportedChange[], rejected }
}

/** A new card of an import that says nothing of what it helps with. */
export interface Uncounted { readonly id: string, readonly name: string }

/** New cards of the import that say nothing of it to this day: an import writes all its cards at one moment. */
export async function uncountedOf(db: Db, run: string): Promise<Uncounted[]> {
  return await db.selectFrom('service').select(['id', 'name'])
    .where('created_at', '=', (select) => select.selectFrom('import_run').select('imported_at').where('id', '=', run))
    .where('functions', '=', sql<string[]>`'{}'::text[]`).where('archived_at', 'is', null).orderBy('name').orderBy('id').execute()
}

/** Older imports kept one problem of a row. */
type KeptRejected = Rejected | (Pick<Rejected, 'line' | 'what'> & RowProblem)

const rejectedFrom = (kept: KeptRejected): Rejected => {
  if ('problems' in kept) return kept
  const { line, what, reason, column } = kept
  return { line, what, problems: [{ reason, column }] }
}
