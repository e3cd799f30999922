import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { AreaServed, ServiceCard } from '../cards.ts'
import type { FacilityKind, ServiceForm, SocialServiceKind } from '../codelists/index.ts'
import type { ServiceFilter } from '../input/filters.ts'
import type { ListedOrder, ListOrder, Slice } from './organisations.ts'
import { givenOn, organisationEnded, serviceEndsOn } from './ended.ts'
import { hidesOutside } from '../outsideNetwork.ts'
import { standsOutside } from './outside.ts'
import { serviceParts } from './serviceParts.ts'
import { needsVerificationOn } from './verification.ts'
import { inScope, serviceTouches } from './territories.ts'
import { all, contains, czech } from './words.ts'

/** A line of the list of services. */
export interface ServiceRow {
  readonly id: ServiceId
  readonly name: string
  readonly organisation: string
  readonly organisationId: OrganisationId
  readonly serviceKind: SocialServiceKind | null
  readonly facilityKind: FacilityKind | null
  readonly forms: readonly ServiceForm[]
  /** Municipalities where it is given; of a confidential place too, never more. */
  readonly municipalities: readonly string[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly web: string | null
  readonly source: string
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly isArchived: boolean
  readonly endedOn: IsoDate | null
  readonly organisationEnded: boolean
}

const municipalities = sql<string[]>`array(
  select m.name from service_location sl join location l on l.id = sl.location_id and l.archived_at is null
    join municipality m on m.code = l.municipality_code where sl.service_id = s.id group by m.name
      order by m.name ${czech})`

const orders: Record<ListOrder, RawBuilder<unknown>> = {
  nazev: sql`s.name ${czech}`,
  obec: sql`(select min(m.name ${czech}) from service_location sl join location l on l.id = sl.location_id
    join municipality m on m.code = l.municipality_code where sl.service_id = s.id)`,
  overeno: sql`s.verified_on`,
}

/** What a line says, of a service `s` and its organisation `o`. */
export const serviceLine = sql`
    s.id, s.name, o.name as organisation, o.id as "organisationId", s.service_kind as "serviceKind",
      coalesce(s.facility_kind, o.kind) as "facilityKind", s.forms, ${municipalities} as municipalities,
      s.age_from as "ageFrom", s.age_to as "ageTo", coalesce(s.email, o.email) as email,
      coalesce(s.phone, o.phone) as phone, coalesce(s.web, o.web) as web, s.source, s.verified_on as "verifiedOn", s.verified_until as "verifiedUntil",
      (s.archived_at is not null or o.archived_at is not null) as "isArchived", ${serviceEndsOn} as "endedOn", ${organisationEnded} as "organisationEnded"`

/** Services of the scope that pass the filter, in their order. */
const listed = (scope: Scope, filter: ServiceFilter, order: ListedOrder) => sql`
    from service s join organisation o on o.id = s.organisation_id
    where ${all([inScope(scope, serviceTouches), ...conditions(filter)])}
    order by ${orders[order.by]} ${order.descending ? sql`desc nulls last` : sql`asc nulls first`}, s.name ${czech},
      s.id`

/** A page of the list, with how many there are in all. */
export async function servicesIn(
  db: Db, scope: Scope, filter: ServiceFilter, order: ListedOrder, { limit, offset }: Slice,
): Promise<{ rows: ServiceRow[], total: number }> {
  const { rows } = await sql<ServiceRow & { total: number }>`
    select ${serviceLine}, count(*) over ()::int as total ${listed(scope, filter, order)} limit ${limit} offset ${offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** The whole list, by the ids of its services. */
export async function serviceIdsIn(db: Db, scope: Scope, filter: ServiceFilter, order: ListedOrder): Promise<ServiceId[]> {
  const { rows } = await sql<{ id: ServiceId }>`select s.id ${listed(scope, filter, order)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether the filter leaves out what stands outside the network. What is in the archive stands nowhere. */
export const leavesOutside = ({ withOutside, serviceKind, archived }: ServiceFilter): boolean => !archived && hidesOutside({ withOutside, kind: serviceKind })

/** How many services the filter leaves out because they stand outside the network. */
export async function outsideIn(db: Db, scope: Scope, filter: ServiceFilter): Promise<number> {
  if (!leavesOutside(filter)) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from service s join organisation o on o.id = s.organisation_id
    where ${all([inScope(scope, serviceTouches), standsOutside, ...conditions({ ...filter, withOutside: true })])}`.execute(db)
  return rows[0]?.count ?? 0
}

function conditions(filter: ServiceFilter): RawBuilder<boolean>[] {
  const archived = sql<boolean>`(s.archived_at is not null or o.archived_at is not null)`
  return [
    filter.archived ? archived : sql<boolean>`not ${archived}`,
    ...(filter.text === '' ? [] : [contains(sql<string>`concat_ws(' ', s.name, o.name, o.ico, s.registration_number)`, filter.text)]),
    ...(filter.sector === null ? [] : [sql<boolean>`o.sector = ${filter.sector}`]),
    ...(filter.serviceKind === null ? [] : [sql<boolean>`s.service_kind = ${filter.serviceKind}`]),
    ...(filter.facilityKind === null ? [] : [sql<boolean>`coalesce(s.facility_kind, o.kind) = ${filter.facilityKind}`]),
    ...(filter.orp === null ? [] : [serviceTouches([filter.orp])]),
    ...(filter.doubtfulOn === null ? [] : [needsVerificationOn(sql`s`, filter.doubtfulOn)]),
    ...(filter.endedOn === null ? [] : [sql<boolean>`not ${givenOn(filter.endedOn)}`]),
    ...(leavesOutside(filter) ? [sql<boolean>`not ${standsOutside}`] : []),
  ]
}

/** The whole card of a service; what its rights depend on is its organisation's. */
export interface Service extends ServiceCard {
  readonly id: ServiceId
  readonly version: number
  readonly isArchived: boolean
  /** The day by the card or a register, and whether the whole organisation is gone. */
  readonly endedOn: IsoDate | null
  readonly organisationEnded: boolean
}

/** The service by its id; null for an unknown or malformed one. */
export async function serviceById(db: Db, _scope: Scope, id: string): Promise<Service | null> {
  const { rows } = await sql<Service>`
    select s.id, s.organisation_id as "organisationId", s.name, s.summary, s.focus, s.intensity, s.how_to_start as "howToStart",
      s.not_for as "notFor", s.keywords, s.legal_basis as "legalBasis", s.service_kind as "serviceKind",
      s.facility_kind as "facilityKind", s.registration_number as "registrationNumber",
      s.authorised_activities as "authorisedActivities", s.forms, s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.age_from as "ageFrom", s.age_to as "ageTo",
      s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo",
      s.waiting_note as "waitingNote", s.waiting_as_of as "waitingAsOf", s.opening_hours as "openingHours",
      s.opening_note as "openingNote",      s.hours_per_week::float8 as "hoursPerWeek", s.ordering, s.crisis_note as "crisisNote",
      s.goes_to_families as "goesToFamilies", s.price, s.price_note as "priceNote", s.needs_referral as "needsReferral",
      s.languages, s.barrier_free as "barrierFree", s.email, s.phone, s.web,
      s.ospod_cooperation as "ospodCooperation", s.school_cooperation as "schoolCooperation", s.funding_until as "fundingUntil", s.ends_on as "endsOn", s.goes_on as "goesOn",
      s.source, s.verified_on as "verifiedOn", s.verified_until as "verifiedUntil", s.verified_by as "verifiedBy", s.version,
      s.archived_at is not null as "isArchived", ${serviceEndsOn} as "endedOn", ${organisationEnded} as "organisationEnded",
      ${serviceParts}
    from service s join organisation o on o.id = s.organisation_id where s.id::text = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A service on the card of its organisation. */
export interface ServiceLine {
  readonly id: ServiceId
  readonly name: string
  readonly serviceKind: SocialServiceKind | null
  readonly forms: readonly ServiceForm[]
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly isArchived: boolean
  readonly endedOn: IsoDate | null
  readonly organisationEnded: boolean
}

/** Services of an organisation by name, archived ones last. */
export async function servicesOf(db: Db, _scope: Scope, organisation: OrganisationId): Promise<ServiceLine[]> {
  const { rows } = await sql<ServiceLine>`
    select s.id, s.name, s.service_kind as "serviceKind", s.forms, s.verified_on as "verifiedOn", s.verified_until as "verifiedUntil",
      s.archived_at is not null as "isArchived", ${serviceEndsOn} as "endedOn", ${organisationEnded} as "organisationEnded"
    from service s join organisation o on o.id = s.organisation_id where s.organisation_id = ${organisation}
    order by s.archived_at is not null, s.name ${czech}, s.id`.execute(db)
  return rows
}

export async function serviceNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('service').select(['id', 'name']).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of regions and ORPs that a card of areas served may say. */
export async function servedTerritories(db: Db, regionCodes: readonly string[], areas: readonly AreaServed[]): Promise<
  { level: 'region' | 'orp', code: string, name: string }[]
> {
  const wanted = (level: AreaServed['level']): string[] => areas.filter(
    (area) => area.level === level,
  ).map(({ code }) => code)
  const { rows } = await sql<{ level: 'region' | 'orp', code: string, name: string }>`
    select level, code, name from (
      select 'region' as level, code, name from region
        where code = any(${[...regionCodes, ...wanted('region')]}::text[])
      union all select 'orp', code, name from orp
        where region_code = any(${[...regionCodes]}::text[]) or code = any(${wanted('orp')}::text[])) territory
    order by level desc, name ${czech}`.execute(db)
  return rows
}
