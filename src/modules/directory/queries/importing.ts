import { sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'
import { foldedColumn } from './words.ts'
import type { Known, KnownMunicipality, KnownOrganisation, KnownService } from '../import/known.ts'
import { sameName } from '../import/known.ts'
import { headingsOf, type Mapping } from '../import/fields.ts'
import type { RowSaid } from '../import/rows.ts'
import type { Rejected, RowProblem } from '../import/trouble.ts'

/**
 * What the rows of a table are compared with: all municipalities, organisations they may mean, and the cards of those.
 */
export async function knownFor(db: Db | Tx, rows: readonly RowSaid[]): Promise<Known> {
  const organisations = await organisationsNamed(db, rows)
  const keys = rows.flatMap(({ externalKey }) => externalKey === null ? [] : [externalKey])
  return {
    municipalities: await allMunicipalities(db),
    organisations,
    services: await servicesOfOrKeyed(db, organisations.map(({ id }) => id), [...new Set(keys)]),
  }
}

async function allMunicipalities(db: Db | Tx): Promise<KnownMunicipality[]> {
  const { rows } = await sql<KnownMunicipality>`
    select m.code, m.name, d.name as district, m.orp_code as "orpCode" from municipality m
      join district d on d.code = m.district_code`.execute(db)
  return rows
}

async function organisationsNamed(db: Db | Tx, rows: readonly RowSaid[]): Promise<KnownOrganisation[]> {
  const icos = [...new Set(rows.flatMap(({ ico }) => ico === null ? [] : [ico]))]
  const names = [...new Set(rows.map(({ organisation }) => sameName(organisation)))]
  const { rows: found } = await sql<KnownOrganisation>`
    select o.id, o.name, o.ico from organisation o
    where o.archived_at is null and (o.ico = any(${icos}::text[])
      or regexp_replace(${foldedColumn(sql<string>`o.name`)}, '\\s+', ' ', 'g') = any(${names}::text[]))`.execute(db)
  return found
}

async function servicesOfOrKeyed(
  db: Db | Tx, organisations: readonly string[], keys: readonly string[],
): Promise<KnownService[]> {
  const { rows } = await sql<KnownService>`
    select s.id, s.organisation_id as "organisationId", s.external_key as "externalKey",
      s.archived_at is not null as "isArchived",
      array(select distinct l.municipality_code from service_location p join location l on l.id = p.location_id
        where p.service_id = s.id)
        as municipalities,
      array(select distinct m.orp_code from service_location p join location l on l.id = p.location_id
        join municipality m on m.code = l.municipality_code where p.service_id = s.id) as "orpCodes",
      exists (select from service_capacity c where c.service_id = s.id) as "hasCapacity",
      jsonb_build_object('name', s.name, 'summary', s.summary, 'keywords', s.keywords, 'functions', s.functions, 'situations', s.situations, 'serviceKind', s.service_kind,
        'facilityKind', s.facility_kind, 'registrationNumber', s.registration_number, 'forms', s.forms,
          'targetGroups', s.target_groups,
        'ageFrom', s.age_from, 'ageTo', s.age_to, 'howToStart', s.how_to_start,
        'notFor', s.not_for, 'openingHours', s.opening_hours, 'ordering', s.ordering, 'crisisNote', s.crisis_note,
        'goesToFamilies', s.goes_to_families, 'price', s.price, 'priceNote', s.price_note,
        'needsReferral', s.needs_referral, 'languages', s.languages, 'barrierFree', s.barrier_free, 'phone', s.phone,
          'email', s.email,
        'web', s.web) as fields
    from service s
    where s.organisation_id = any(${[...organisations]}::uuid[])
      or s.external_key = any(${[...keys]}::text[])`.execute(db)
  return rows
}

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
