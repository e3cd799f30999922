import { sql } from 'kysely'
import type { Municipality, MeasuredTravel } from '#core/accessibility/territory.ts'
import type { MinutesRange } from '#core/accessibility/travel.ts'
import type { IsoDate, Kilometres, MunicipalityCode, OrpCode, Point, RegionCode, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { givenOn, placeGivenOn, type Waiting } from '#modules/directory/index.ts'
import type { AreaRow, CapacityRow, CardRow, PlaceRow, Supply } from './rulesProviders.ts'

/** A municipality as the core counts it, with what the page says of it. */
export interface KnownMunicipality extends Municipality {
  readonly name: string
  readonly orpName: string
  readonly figuresSource: string | null
  readonly figuresAsOf: IsoDate | null
}

interface MunicipalityRow {
  code: MunicipalityCode, name: string, orp: OrpCode, orpName: string, region: RegionCode, lat: number | null, lon: number | null
  children: number | null, figuresSource: string | null, figuresAsOf: IsoDate | null
}

/** Every municipality of the installation, by name: neighbours share capacities too. */
export async function knownMunicipalities(db: Db | Tx): Promise<KnownMunicipality[]> {
  const { rows } = await sql<MunicipalityRow>`
    select m.code, m.name, m.orp_code as orp, orp.name as "orpName", m.region_code as region, m.lat, m.lon, m.children_0_14 as children,
      m.figures_source as "figuresSource", m.figures_as_of as "figuresAsOf"
    from municipality m join orp on orp.code = m.orp_code
    order by m.name collate "cs-x-icu", m.code`.execute(db)
  return rows.map(({ lat, lon, ...rest }) => ({ ...rest, point: lat === null || lon === null ? null : { lat, lon } as Point }))
}

interface TravelRow {
  from: MunicipalityCode, to: MunicipalityCode, km: Kilometres | null, carFrom: number | null, carTo: number | null, transitFrom: number | null
  transitTo: number | null, workingDaysOnly: boolean, lastBack: string | null, estimated: boolean, source: string, asOf: IsoDate | null
}

/** A row of the travel table; `estimated` when somebody wrote an estimate there, to be marked so. */
export type TableTravel = MeasuredTravel & { readonly estimated: boolean }

export async function tableTravels(db: Db | Tx): Promise<TableTravel[]> {
  const { rows } = await sql<TravelRow>`
    select from_code as "from", to_code as "to", kilometres as km, car_minutes_from as "carFrom", car_minutes_to as "carTo",
      transit_minutes_from as "transitFrom", transit_minutes_to as "transitTo", working_days_only as "workingDaysOnly",
      to_char(last_connection_back, 'HH24:MI') as "lastBack", estimated, source, as_of as "asOf"
    from travel_time`.execute(db)
  return rows.map(({ km, carFrom, carTo, transitFrom, transitTo, ...rest }) => ({
    ...rest, km: km ?? 'unknown', carMinutes: rangeOf(carFrom, carTo), transitMinutes: rangeOf(transitFrom, transitTo),
  }))
}

const rangeOf = (from: number | null, to: number | null): MinutesRange | 'unknown' => {
  const [low, high] = [from ?? to, to ?? from]
  // The columns hold minutes.
  return low === null || high === null ? 'unknown' : { from: low, to: high } as MinutesRange
}

/** Cards of every function given on the day, with their capacities, places and areas. A confidential place gives its municipality, as every other. */
export async function supplyOf(db: Db | Tx, today: IsoDate): Promise<Supply> {
  // Parts of cards that are not counted are dropped here: reading every card again for each part would cost far more.
  const [cards, capacities, places, areas] = await Promise.all([
    cardRows(db, today),
    db.selectFrom('service_capacity').select(['service_id as serviceId', 'form', 'unit', 'maximum']).$castTo<CapacityRow>().execute(),
    placeRows(db, today),
    db.selectFrom('service_area').select(['service_id as serviceId', 'level', 'code']).$castTo<AreaRow>().execute(),
  ])
  const counted = new Set(cards.map(({ id }) => id))
  return { cards, capacities: byService(counted, capacities), places: byService(counted, places), areas: byService(counted, areas) }
}

async function placeRows(db: Db | Tx, today: IsoDate): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select sl.service_id as "serviceId", l.municipality_code as municipality, sl.capacity_share as share, l.confidential
    from service_location sl join location l on l.id = sl.location_id join service s on s.id = sl.service_id
    where l.archived_at is null and ${placeGivenOn(today)}`.execute(db)
  return rows
}

const living = sql`s.archived_at is null and o.archived_at is null and cardinality(s.functions) > 0`

async function cardRows(db: Db | Tx, today: IsoDate): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select s.id, s.name, s.organisation_id as "organisationId", o.name as organisation, o.seat_municipality_code as seat, s.functions, s.forms,
      s.registration_number as "registrationNumber", s.hours_per_week as "hoursPerWeek", s.price, s.verified_on as "verifiedOn",
      s.verified_by as "verifiedBy"
    from service s join organisation o on o.id = s.organisation_id where ${living} and ${givenOn(today)}
    order by s.id`.execute(db)
  return rows
}

function byService<Row extends { readonly serviceId: ServiceId }>(counted: ReadonlySet<ServiceId>, rows: readonly Row[]): Map<ServiceId, Row[]> {
  const groups = new Map<ServiceId, Row[]>()
  for (const row of rows) {
    if (!counted.has(row.serviceId)) continue
    const known = groups.get(row.serviceId)
    if (known) known.push(row)
    else groups.set(row.serviceId, [row])
  }
  return groups
}

/** How long people wait for the services. It decides nothing, so it is read for those that are shown and not kept with the inputs. */
export async function waitingsOf(db: Db | Tx, ids: readonly ServiceId[]): Promise<ReadonlyMap<ServiceId, Waiting>> {
  const { rows } = await sql<Waiting & { id: ServiceId }>`
    select id, waiting_weeks_from as "waitingWeeksFrom", waiting_weeks_to as "waitingWeeksTo", waiting_note as "waitingNote", waiting_as_of as "waitingAsOf"
    from service where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...waiting }) => [id, waiting]))
}

export interface Region { readonly code: RegionCode, readonly name: string }

/** Regions these ORPs lie in, by name. */
export async function regionsOf(db: Db | Tx, orpCodes: readonly string[]): Promise<Region[]> {
  const rows = await db.selectFrom('region').select(['code', 'name']).where((where) => where.exists(
    where.selectFrom('orp').select('orp.code').whereRef('orp.region_code', '=', 'region.code').where('orp.code', '=', (any) => any.fn('any', [any.val([...orpCodes])])),
  )).orderBy(sql`name collate "cs-x-icu"`).execute()
  return rows.map(({ code, name }) => ({ code: code as RegionCode, name }))
}

export async function regionByCode(db: Db | Tx, code: string): Promise<Region | null> {
  const row = await db.selectFrom('region').select(['code', 'name']).where('code', '=', code).executeTakeFirst()
  return row ? { code: row.code as RegionCode, name: row.name } : null
}
