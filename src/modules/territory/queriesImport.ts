import { sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'
import type { Rejected } from './files/trouble.ts'
import { type AreaLevel, areaLevels, type AreaRecord, type AreaShape, type MunicipalityRecord } from './records.ts'
import type { Differences } from './rulesDifferences.ts'
import { areaKey, type Known } from './rulesImport.ts'

/** Everything stored, to compare a file with; shapes only where the import brings some. */
export async function knownTerritory(db: Db | Tx, withAreas: boolean): Promise<Known> {
  const regions = await db.selectFrom('region').select(['code', 'ruian_code as ruianCode', 'name']).execute()
  const districts = await db.selectFrom('district').select(['code', 'ruian_code as ruianCode', 'name', 'region_code as regionCode']).execute()
  const orps = await db.selectFrom('orp').select(['code', 'ruian_code as ruianCode', 'name', 'region_code as regionCode']).execute()
  const areas = withAreas ? await knownAreas(db) : []
  return {
    region: byCode(regions),
    district: byCode(districts),
    orp: byCode(orps),
    municipality: byCode(await knownMunicipalities(db)),
    area: new Map(areas.map((area) => [areaKey(area.level, area.code), area])),
  }
}

const byCode = <Row extends { readonly code: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.code, row]))

async function knownMunicipalities(db: Db | Tx): Promise<MunicipalityRecord[]> {
  return await db.selectFrom('municipality').select([
    'code', 'name', 'orp_code as orpCode', 'district_code as districtCode', 'region_code as regionCode',
    'authorised_office_code as authorisedOfficeCode', 'level', 'lat', 'lon', 'postal_code as postalCode', 'population',
    'children_0_14 as children', 'figures_source as figuresSource', 'figures_as_of as figuresAsOf', 'source', 'as_of as asOf',
  ]).$narrowType<{ level: 1 | 2 | 3 }>().execute()
}

async function knownAreas(db: Db | Tx): Promise<AreaRecord[]> {
  return await db.selectFrom('area').select(['level', 'code', 'geometry', 'schematic', 'source', 'as_of as asOf'])
    .$narrowType<{ level: AreaLevel, geometry: AreaShape }>().execute()
}

/** One import that was made, newest first. */
export interface ImportRun {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly importedAt: Date
  readonly importedBy: string | null
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

const shownRuns = 20

/** The latest imports of territory. */
export async function importRuns(db: Db): Promise<ImportRun[]> {
  return await db.selectFrom('import_run').leftJoin('person', 'person.id', 'import_run.imported_by')
    .select(['import_run.id', 'kind', 'file_name as fileName', 'imported_at as importedAt', 'person.name as importedBy', 'added', 'changed', 'unchanged',
      sql<number>`jsonb_array_length(rejected)`.as('rejected')])
    .where('kind', 'like', 'territory.%').orderBy('imported_at', 'desc').orderBy('import_run.id').limit(shownRuns).execute()
}

export interface ImportRunRecord extends Omit<ImportRun, 'rejected'> {
  readonly rejected: readonly Rejected[]
  readonly changes: readonly { readonly code: string, readonly differences: Differences }[]
}

/** One import with everything it left out and changed; what it added is only counted. */
export async function importRunById(db: Db, id: string): Promise<ImportRunRecord | null> {
  const row = await db.selectFrom('import_run').leftJoin('person', 'person.id', 'import_run.imported_by')
    .select(['import_run.id', 'kind', 'file_name as fileName', 'imported_at as importedAt', 'person.name as importedBy', 'added', 'changed', 'unchanged', 'rejected',
      sql<ImportRunRecord['changes']>`jsonb_path_query_array(changes, '$[*] ? (exists(@.differences))')`.as('changes')])
    .where('kind', 'like', 'territory.%').where((where) => where(where.cast('import_run.id', 'text'), '=', id))
    .$narrowType<{ rejected: Rejected[] }>().executeTakeFirst()
  return row ?? null
}

export interface RegionName { readonly code: string, readonly name: string }

/** Regions where a municipality with a point has no area, imported or schematic; by name. */
export const regionsWithoutAreas = (db: Db): Promise<RegionName[]> =>
  db.selectFrom('region').select(['code', 'name']).where((where) => where.exists(
    where.selectFrom('municipality').leftJoin('area', (join) => join.onRef('area.code', '=', 'municipality.code').on('area.level', '=', 'municipality'))
      .select('municipality.code').whereRef('municipality.region_code', '=', 'region.code').where('lat', 'is not', null).where('area.code', 'is', null),
  )).orderBy(sql`name collate "cs-x-icu"`).execute()

export type TerritoryCounts = Readonly<Record<AreaLevel, { readonly units: number, readonly areas: number, readonly schematic: number }>>

/** How many units and shapes of each level there are. */
export async function territoryCounts(db: Db): Promise<TerritoryCounts> {
  const areas = await db.selectFrom('area').select((select) => [
    'level', select.fn.countAll<number>().as('areas'), select.fn.countAll<number>().filterWhere('schematic', '=', true).as('schematic'),
  ]).groupBy('level').execute()
  const counts = await Promise.all(areaLevels.map(async (level) => {
    const { units } = await db.selectFrom(level).select((select) => select.fn.countAll<number>().as('units')).executeTakeFirstOrThrow()
    const shapes = areas.find((row) => row.level === level)
    return [level, { units, areas: shapes?.areas ?? 0, schematic: shapes?.schematic ?? 0 }] as const
  }))
  // The list of levels is complete, so every level has its counts.
  return Object.fromEntries(counts) as unknown as TerritoryCounts
}
