import { type RawBuilder, sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { IsoDate, MunicipalityCode, OrpCode, RegionCode } from '#core/ids.ts'
import { fold } from '#core/text/fold.ts'
import type { Db, Tx } from '#db/connection.ts'

export interface Orp {
  readonly code: OrpCode
  readonly name: string
  readonly regionCode: RegionCode
  readonly regionName: string
  /** First day of the month networking began. */
  readonly networkingSince: IsoDate | null
  readonly characteristics: string | null
  readonly motto: string | null
  readonly version: number
}

export interface Municipality {
  readonly code: MunicipalityCode
  readonly name: string
  readonly orpCode: OrpCode
  readonly orpName: string
  readonly regionCode: RegionCode
  readonly districtName: string
  /** 3: seat of an ORP, 2: seat of an authorised office, 1: the others. */
  readonly level: 1 | 2 | 3
  readonly lat: number | null
  readonly lon: number | null
  readonly population: number | null
  /** Children 0–14, the census' age group. */
  readonly children: number | null
  readonly figuresSource: string | null
  readonly figuresAsOf: IsoDate | null
}

/** Another text whenever an import has changed what lies where: what is read of the territory can be kept under it. */
export const territoryStamp: RawBuilder<string> = sql`(select concat_ws(' ', count(*), max(imported_at)) from import_run)`

export async function currentTerritoryStamp(db: Db): Promise<string> {
  const { rows: [now] } = await sql<{ stamp: string }>`select ${territoryStamp} as stamp`.execute(db)
  return now?.stamp ?? ''
}

const czech = sql`collate "cs-x-icu"`

const orps = (db: Db | Tx) => db.selectFrom('orp').innerJoin('region', 'region.code', 'orp.region_code').select([
  'orp.code', 'orp.name', 'orp.region_code as regionCode', 'region.name as regionName', 'orp.networking_since as networkingSince',
  'orp.characteristics', 'orp.motto', 'orp.version',
]).$narrowType<{ code: OrpCode, regionCode: RegionCode, networkingSince: IsoDate | null }>()

export async function orpByCode(db: Db | Tx, code: string): Promise<Orp | null> {
  return await orps(db).where('orp.code', '=', code).executeTakeFirst() ?? null
}

// Read at each search from somebody's home: what a query costs before it reaches the database counts here.
const municipalities = sql`
  select municipality.code, municipality.name, municipality.orp_code as "orpCode", orp.name as "orpName", municipality.region_code as "regionCode",
    district.name as "districtName", municipality.level, municipality.lat, municipality.lon, municipality.population,
    municipality.children_0_14 as children, municipality.figures_source as "figuresSource", municipality.figures_as_of as "figuresAsOf"
  from municipality join orp on orp.code = municipality.orp_code join district on district.code = municipality.district_code`

async function municipalityByCode(db: Db | Tx, code: string): Promise<Municipality | null> {
  const { rows: [row] } = await sql<Municipality>`${municipalities} where municipality.code = ${code}`.execute(db)
  return row ?? null
}

/** Municipalities of an ORP, by name. */
export async function municipalitiesOf(db: Db | Tx, orpCode: string): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`${municipalities} where municipality.orp_code = ${orpCode} order by municipality.name ${czech}`.execute(db)
  return rows
}

const suggestions = 12

/**
 * What a person may mean by a typed name: exact names first, then beginnings, with or without diacritics. A code is
 * accepted too. „Hlinsko (Přerov)“ tells namesakes apart by district.
 */
export async function municipalitiesNamed(db: Db | Tx, typed: string): Promise<Municipality[]> {
  const [, name = '', district] = /^([^(]*)(?:\(([^)]*)\))?/.exec(typed.trim()) ?? []
  const folded = fold(name.trim())
  if (folded === '') return []
  if (/^\d{6}$/.test(folded)) {
    const one = await municipalityByCode(db, folded)
    return one ? [one] : []
  }
  const pattern = `${folded.replaceAll(/[%_\\]/g, '\\$&')}%`
  const { rows: found } = await sql<Municipality>`
    ${municipalities} where municipality.folded_name like ${pattern}
    order by municipality.folded_name <> ${folded}, municipality.name ${czech}, municipality.code limit ${suggestions}`.execute(db)
  const inDistrict = district === undefined ? found : found.filter((one) => fold(one.districtName).startsWith(fold(district.trim())))
  const exact = inDistrict.filter((one) => fold(one.name) === folded)
  return exact.length > 0 ? exact : inDistrict
}

export interface OrpFigure {
  readonly id: string
  readonly orpCode: OrpCode
  readonly kind: string
  readonly label: string
  readonly value: number | null
  readonly valueText: string | null
  readonly source: string
  readonly asOf: IsoDate | null
  readonly version: number
}

const figures = (db: Db | Tx) => db.selectFrom('orp_figure')
  .select(['id', 'orp_code as orpCode', 'kind', 'label', 'value', 'value_text as valueText', 'source', 'as_of as asOf', 'version'])
  .$narrowType<{ orpCode: OrpCode, asOf: IsoDate | null }>()

/** Figures that networkers wrote down about an ORP. */
export async function figuresOf(db: Db | Tx, orpCode: OrpCode): Promise<OrpFigure[]> {
  return await figures(db).where('orp_code', '=', orpCode).orderBy('kind').orderBy(sql`label ${czech}`).execute()
}

export async function figureById(db: Db | Tx, id: string): Promise<OrpFigure | null> {
  return isUuid(id) ? await figures(db).where('id', '=', id).executeTakeFirst() ?? null : null
}

export interface OrpSums {
  readonly municipalities: number
  readonly authorisedOffices: number
  readonly population: number | null
  readonly children: number | null
  /** Municipalities whose figures nobody knows; the sums are without them. */
  readonly withoutFigures: number
  readonly source: string | null
  readonly asOf: IsoDate | null
}

/** Sums over the municipalities of an ORP. A sum is null when no municipality knows its figure. */
export async function sumsOf(db: Db | Tx, orpCode: OrpCode): Promise<OrpSums> {
  const row = await db.selectFrom('municipality').select((select) => [
    select.fn.countAll<number>().as('municipalities'),
    select.fn.countAll<number>().filterWhere('level', '>=', 2).as('authorisedOffices'),
    select.fn.sum<number | null>('population').as('population'),
    select.fn.sum<number | null>('children_0_14').as('children'),
    select.fn.countAll<number>().filterWhere('population', 'is', null).as('withoutFigures'),
    select.fn.max('figures_source').as('source'),
    select.fn.max('figures_as_of').as('asOf'),
  ]).where('orp_code', '=', orpCode).executeTakeFirstOrThrow()
  return { ...row, asOf: row.asOf as IsoDate | null }
}

export interface TravelTime {
  readonly id: string
  readonly fromOrp: OrpCode
  readonly toOrp: OrpCode
  readonly fromLat: number | null
  readonly fromLon: number | null
  readonly toLat: number | null
  readonly toLon: number | null
  readonly fromCode: MunicipalityCode
  readonly fromName: string
  readonly toCode: MunicipalityCode
  readonly toName: string
  readonly kilometres: number | null
  readonly carFrom: number | null
  readonly carTo: number | null
  readonly transitFrom: number | null
  readonly transitTo: number | null
  readonly transitUnknown: boolean
  readonly workingDaysOnly: boolean
  /** `HH:MM` */
  readonly lastBack: string | null
  readonly estimated: boolean
  readonly source: string
  readonly asOf: IsoDate | null
  readonly version: number
}

const travelTimes = sql`
  select travel_time.id, start.orp_code as "fromOrp", target.orp_code as "toOrp", start.lat as "fromLat", start.lon as "fromLon",
    target.lat as "toLat", target.lon as "toLon", from_code as "fromCode", start.name as "fromName", to_code as "toCode", target.name as "toName", kilometres,
    car_minutes_from as "carFrom", car_minutes_to as "carTo", transit_minutes_from as "transitFrom", transit_minutes_to as "transitTo",
    transit_unknown as "transitUnknown", working_days_only as "workingDaysOnly", estimated, travel_time.source, travel_time.as_of as "asOf",
    travel_time.version, to_char(last_connection_back, 'HH24:MI') as "lastBack"
  from travel_time
  join municipality as start on start.code = travel_time.from_code
  join municipality as target on target.code = travel_time.to_code`

/** The travel table of an ORP: every journey that begins or ends in it. */
export async function travelTimesOf(db: Db | Tx, orpCode: string): Promise<TravelTime[]> {
  const { rows } = await sql<TravelTime>`
    ${travelTimes} where ${orpCode} in (start.orp_code, target.orp_code) order by start.name ${czech}, target.name ${czech}`.execute(db)
  return rows
}

export async function travelTimeById(db: Db | Tx, id: string): Promise<TravelTime | null> {
  if (!isUuid(id)) return null
  const { rows: [row] } = await sql<TravelTime>`${travelTimes} where travel_time.id = ${id}`.execute(db)
  return row ?? null
}

/** Journeys from one municipality, both ways round: what was measured there holds back as well. */
export async function travelTimesFrom(db: Db | Tx, code: MunicipalityCode): Promise<TravelTime[]> {
  const { rows } = await sql<TravelTime>`${travelTimes} where ${code} in (from_code, to_code)`.execute(db)
  return rows
}

/**
 * Another text whenever the travel table from or to the municipality holds other rows. Each row version carries the number
 * of the transaction that wrote it, which no later one gets again; what is only deleted lowers the count.
 */
export const travelStamp = (code: MunicipalityCode): RawBuilder<string> => sql`(
  select concat_ws(' ', count(*), sum(hashint8extended(xmin::text::bigint, 0))) from travel_time where ${code} in (from_code, to_code))`

export async function currentTravelStamp(db: Db, code: MunicipalityCode): Promise<string> {
  const { rows: [now] } = await sql<{ stamp: string }>`select ${travelStamp(code)} as stamp`.execute(db)
  return now?.stamp ?? ''
}
