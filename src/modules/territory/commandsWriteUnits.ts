import { fold } from '#core/text/fold.ts'
import type { Tx } from '#db/connection.ts'
import type { AreaRecord, DistrictRecord, MunicipalityRecord, OrpRecord, RegionRecord } from './records.ts'
import type { Planned } from './rulesDifferences.ts'
import type { UnitPlan } from './rulesImport.ts'

/** Writes units from the largest to the smallest, so that each finds what it belongs to. */
export async function writeUnits(tx: Tx, units: UnitPlan): Promise<void> {
  await inBatches(units.region, (rows) => writeRegions(tx, rows))
  await inBatches(units.district, (rows) => writeDistricts(tx, rows))
  await inBatches(units.orp, (rows) => writeOrps(tx, rows))
  await inBatches(units.municipality, (rows) => writeMunicipalities(tx, rows))
  await inBatches(units.area, (rows) => writeAreas(tx, rows))
}

/** A statement takes at most 65,535 values; a municipality has seventeen. */
const batch = 1000

async function inBatches<Row>({ added, changed }: Planned<Row>, write: (rows: readonly Row[]) => Promise<unknown>): Promise<void> {
  const rows = [...added, ...changed.map(({ row }) => row)]
  for (let from = 0; from < rows.length; from += batch) await write(rows.slice(from, from + batch))
}

const writeRegions = (tx: Tx, rows: readonly RegionRecord[]): Promise<unknown> =>
  tx.insertInto('region').values(rows.map(({ code, ruianCode, name }) => ({ code, ruian_code: ruianCode, name })))
    .onConflict((conflict) => conflict.column('code').doUpdateSet((set) => ({ ruian_code: set.ref('excluded.ruian_code'), name: set.ref('excluded.name') })))
    .execute()

const writeDistricts = (tx: Tx, rows: readonly DistrictRecord[]): Promise<unknown> =>
  tx.insertInto('district').values(rows.map(({ code, ruianCode, name, regionCode }) => ({ code, ruian_code: ruianCode, name, region_code: regionCode })))
    .onConflict((conflict) => conflict.column('code').doUpdateSet((set) => ({
      ruian_code: set.ref('excluded.ruian_code'), name: set.ref('excluded.name'), region_code: set.ref('excluded.region_code'),
    }))).execute()

const writeOrps = (tx: Tx, rows: readonly OrpRecord[]): Promise<unknown> =>
  tx.insertInto('orp').values(rows.map(({ code, ruianCode, name, regionCode }) => ({ code, ruian_code: ruianCode, name, region_code: regionCode })))
    .onConflict((conflict) => conflict.column('code').doUpdateSet((set) => ({
      ruian_code: set.ref('excluded.ruian_code'), name: set.ref('excluded.name'), region_code: set.ref('excluded.region_code'),
    }))).execute()

const writeMunicipalities = (tx: Tx, rows: readonly MunicipalityRecord[]): Promise<unknown> =>
  tx.insertInto('municipality').values(rows.map((row) => ({
    code: row.code, name: row.name, folded_name: fold(row.name), orp_code: row.orpCode, district_code: row.districtCode, region_code: row.regionCode,
    authorised_office_code: row.authorisedOfficeCode, level: row.level, lat: row.lat, lon: row.lon, postal_code: row.postalCode,
    population: row.population, children_0_14: row.children, figures_source: row.figuresSource, figures_as_of: row.figuresAsOf,
    source: row.source, as_of: row.asOf,
  }))).onConflict((conflict) => conflict.column('code').doUpdateSet((set) => ({
    name: set.ref('excluded.name'), folded_name: set.ref('excluded.folded_name'), orp_code: set.ref('excluded.orp_code'),
    district_code: set.ref('excluded.district_code'), region_code: set.ref('excluded.region_code'),
    authorised_office_code: set.ref('excluded.authorised_office_code'), level: set.ref('excluded.level'), lat: set.ref('excluded.lat'), lon: set.ref('excluded.lon'),
    postal_code: set.ref('excluded.postal_code'), population: set.ref('excluded.population'), children_0_14: set.ref('excluded.children_0_14'),
    figures_source: set.ref('excluded.figures_source'), figures_as_of: set.ref('excluded.figures_as_of'), source: set.ref('excluded.source'), as_of: set.ref('excluded.as_of'),
  }))).execute()

/** Writes shapes; one of the same level and code is replaced, a schematic one too. */
export const writeAreas = (tx: Tx, rows: readonly AreaRecord[]): Promise<unknown> =>
  tx.insertInto('area').values(rows.map(({ level, code, geometry, schematic, source, asOf }) => ({
    level, code, geometry: JSON.stringify(geometry), schematic, source, as_of: asOf,
  }))).onConflict((conflict) => conflict.columns(['level', 'code']).doUpdateSet((set) => ({
    geometry: set.ref('excluded.geometry'), schematic: set.ref('excluded.schematic'), source: set.ref('excluded.source'), as_of: set.ref('excluded.as_of'),
  }))).execute()
