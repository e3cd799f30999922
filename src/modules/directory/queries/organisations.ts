import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Place, Scope } from '#modules/access/index.ts'
import type { OrganisationCard } from '../cards.ts'
import type { FacilityKind, Sector, ActorStatus } from '../codelists/index.ts'
import type { OrganisationFilter } from '../input/filters.ts'
import { needsVerificationOn } from './verification.ts'
import type { Logo } from '../logo/logo.ts'
import { logoOf } from '../logo/queries.ts'
import { inScope, organisationTouches } from './territories.ts'
import { all, contains, czech, writtenMunicipality } from './words.ts'

/** A line of the list of organisations. */
export interface OrganisationRow {
  readonly id: OrganisationId
  readonly name: string
  readonly ico: string | null
  readonly sector: Sector
  readonly kind: FacilityKind
  readonly municipality: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly web: string | null
  readonly actorStatus: ActorStatus
  readonly services: number
  readonly source: string
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly isArchived: boolean
}

/** Where a page of a list begins and how many rows it has. */
export interface Slice { readonly limit: number, readonly offset: number }

const orders = {
  nazev: sql`o.name ${czech}`,
  obec: sql`m.name ${czech}`,
  overeno: sql`o.verified_on`,
} as const
export type ListOrder = keyof typeof orders
export const listOrders = Object.keys(orders) as ListOrder[]
export interface ListedOrder { readonly by: ListOrder, readonly descending: boolean }

/** What a line says, of an organisation `o` with its seat in the municipality `m`. */
export const organisationLine = sql`
    o.id, o.name, o.ico, o.sector, o.kind, m.name as municipality, o.email, o.phone, o.web,
      o.actor_status as "actorStatus",
      (select count(*)::int from service s where s.organisation_id = o.id and s.archived_at is null) as services,
      o.source, o.verified_on as "verifiedOn", o.verified_until as "verifiedUntil", o.archived_at is not null as "isArchived"`

/** Organisations of the scope that pass the filter, in their order. */
const listed = (scope: Scope, filter: OrganisationFilter, order: ListedOrder) => sql`
    from organisation o left join municipality m on m.code = o.seat_municipality_code
    where ${all([inScope(scope, organisationTouches), ...conditions(filter)])}
    order by ${orders[order.by]} ${order.descending ? sql`desc nulls last` : sql`asc nulls first`}, o.name ${czech},
      o.id`

/** A page of the list, with how many there are in all. */
export async function organisationsIn(
  db: Db, scope: Scope, filter: OrganisationFilter, order: ListedOrder, { limit, offset }: Slice,
): Promise<{ rows: OrganisationRow[], total: number }> {
  const { rows } = await sql<OrganisationRow & { total: number }>`
    select ${organisationLine}, count(*) over ()::int as total ${listed(scope, filter, order)} limit ${limit} offset ${offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** The whole list, by the ids of its organisations. */
export async function organisationIdsIn(db: Db, scope: Scope, filter: OrganisationFilter, order: ListedOrder): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`select o.id ${listed(scope, filter, order)}`.execute(db)
  return rows.map(({ id }) => id)
}

function conditions(filter: OrganisationFilter): RawBuilder<boolean>[] {
  return [
    filter.archived ? sql<boolean>`o.archived_at is not null` : sql<boolean>`o.archived_at is null`,
    ...(filter.text === '' ? [] : [contains(sql<string>`o.name || ' ' || coalesce(o.ico, '')`, filter.text)]),
    ...(filter.sector === null ? [] : [sql<boolean>`o.sector = ${filter.sector}`]),
    ...(filter.kind === null ? [] : [sql<boolean>`o.kind = ${filter.kind}`]),
    ...(filter.status === null ? [] : [sql<boolean>`o.actor_status = ${filter.status}`]),
    ...(filter.orp === null ? [] : [organisationTouches([filter.orp])]),
    ...(filter.doubtfulOn === null ? [] : [needsVerificationOn(sql`o`, filter.doubtfulOn)]),
  ]
}

/** The whole card of an organisation with what its rights depend on. */
export interface Organisation extends OrganisationCard {
  readonly id: OrganisationId
  readonly version: number
  readonly isArchived: boolean
  readonly createdBy: PersonId | null
  /** ORPs of the seat and of the places. */
  readonly places: readonly Place[]
  readonly seatName: string | null
  /** The seat's municipality as a form writes it. */
  readonly seatWritten: string | null
  /** The seat is, or may be, confidential: its address never leaves the database. */
  readonly hasSecretSeat: boolean
  readonly logo: Logo | null
}

/** What a right over anything of an organisation is decided by. */
const places = sql<Place[]>`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('orpCode', m.orp_code, 'regionCode', m.region_code)), '[]')
  from municipality m where m.code = o.seat_municipality_code
    or m.code in (select l.municipality_code from location l where l.organisation_id = o.id and l.archived_at is null))`

/**
 * A confidential place in the municipality of the seat may be the seat: then the address of the seat is told to nobody. The
 * places of a card that was merged stand at the one it was merged into.
 */
export const hasSecretSeat = sql<boolean>`exists (select from location l where l.organisation_id in (o.id, o.merged_into) and l.confidential
  and (l.kind = 'seat' or l.municipality_code = o.seat_municipality_code))`

/** The organisation by its id; null for an unknown or malformed one. */
export async function organisationById(db: Db, _scope: Scope, id: string): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    select o.id, o.name, o.ico, o.legal_form as "legalForm", o.founder, o.sector, o.kind, o.about,
      o.seat_municipality_code as "seatMunicipality",
      case when not ${hasSecretSeat} then o.seat_address end as "seatAddress",
      case when not ${hasSecretSeat} then o.seat_postal_code end as "seatPostalCode", o.net_offers as "netOffers",
      o.net_needs as "netNeeds", o.net_cannot as "netCannot", o.call_when as "callWhen", o.convenor,
      o.agreed_procedures as "agreedProcedures", o.email, o.phone, o.web, o.data_box as "dataBox", o.actor_status as "actorStatus", o.source, o.verified_on as "verifiedOn", o.verified_until as "verifiedUntil",
      o.verified_by as "verifiedBy", o.version, o.archived_at is not null as "isArchived", o.created_by as "createdBy",
      ${places} as places, m.name as "seatName", ${writtenMunicipality('m')} as "seatWritten",
      ${hasSecretSeat} as "hasSecretSeat", ${logoOf} as logo
    from organisation o left join municipality m on m.code = o.seat_municipality_code
    where o.id::text = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Names of organisations by their ids. */
export async function organisationNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
