import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { hasSecretSeat, type Slice } from '../../queries/organisations.ts'
import { inScope, standsIn } from '../../queries/territories.ts'
import { czech, foldedColumn } from '../../queries/words.ts'
import type { MergedKind } from '../choice.ts'
import { alikeNames, areNamesAlike, type Likeness, phoneDigits, plainAddress, relatedNames } from './likeness.ts'

/** Two cards that may be the same thing. */
export interface AlikePair {
  readonly kind: MergedKind
  readonly first: string
  readonly firstName: string
  /** The municipality of an organisation, the organisation of a service. */
  readonly firstDetail: string | null
  readonly second: string
  readonly secondName: string
  readonly secondDetail: string | null
  readonly reasons: readonly Likeness[]
}

export interface PairFilter { readonly kind: MergedKind, readonly orp: string | null }

const longest = sql.lit(9)
const name = (alias: string) => foldedColumn(sql.ref(`${alias}.name`))
const samePhone = sql<boolean>`(a.phone is not null and ${phoneDigits(sql`a.phone`)} = ${phoneDigits(sql`b.phone`)}
  and length(${phoneDigits(sql`a.phone`)}) = ${longest})`
const openSeat = (alias: string) => sql<boolean>`(select not ${hasSecretSeat} from organisation o where o.id = ${sql.ref(alias)}.id)`

/** Two identification numbers are two organisations, whatever they are called. */
const notTwoNumbers = sql<boolean>`(a.ico is null or b.ico is null or a.ico = b.ico)`

/**
 * Organisations: one identification number, one name, alike names or one address in one municipality, one telephone. In a
 * queue an address alone says little (a town hall has many), so the names must be related too.
 */
const organisationPairs = sql`
  select a.id as first, b.id as second, 'ico' as reason from organisation a join organisation b on b.ico = a.ico and a.id < b.id
  union all select a.id, b.id, 'name' from organisation a join organisation b on ${name('a')} = ${name('b')} and a.id < b.id and ${notTwoNumbers}
  union all select a.id, b.id, 'name' from organisation a join organisation b on b.seat_municipality_code = a.seat_municipality_code and a.id < b.id
    and ${areNamesAlike(name('a'), name('b'), alikeNames)} and ${notTwoNumbers}
  union all select a.id, b.id, 'phone' from organisation a join organisation b on a.id < b.id and ${samePhone}
  union all select a.id, b.id, 'address' from organisation a join organisation b on b.seat_municipality_code = a.seat_municipality_code and a.id < b.id
    and ${plainAddress(sql`a.seat_address`)} = ${plainAddress(sql`b.seat_address`)} and ${areNamesAlike(name('a'), name('b'), relatedNames)}
    and ${notTwoNumbers} and ${openSeat('a')} and ${openSeat('b')}`

/** Two registrations are two services, whatever they are called. */
const notTwoRegistrations = sql<boolean>`(a.registration_number is null or b.registration_number is null or a.registration_number = b.registration_number)`

const openPlaces = (alias: string) => sql`(select p.service_id, l.municipality_code, ${plainAddress(sql`l.address`)} as address
  from service_location p join location l on l.id = p.location_id and not l.confidential and l.archived_at is null) ${sql.ref(alias)}`

const servicePairs = sql`
  select a.id as first, b.id as second, 'registration' as reason from service a
    join service b on b.registration_number = a.registration_number and a.id < b.id
  union all select a.id, b.id, 'name' from service a join service b on b.organisation_id = a.organisation_id and a.id < b.id
    and ${areNamesAlike(name('a'), name('b'), alikeNames)} and ${notTwoRegistrations}
  union all select a.id, b.id, 'phone' from service a join service b on a.id < b.id and ${samePhone} and ${notTwoRegistrations}
    and ${areNamesAlike(name('a'), name('b'), relatedNames)}
  union all select a.id, b.id, 'address' from ${openPlaces('x')} join ${openPlaces('y')}
    on y.municipality_code = x.municipality_code and y.address = x.address and x.service_id < y.service_id
    join service a on a.id = x.service_id join service b on b.id = y.service_id and b.organisation_id <> a.organisation_id
    and ${areNamesAlike(name('a'), name('b'), alikeNames)} and ${notTwoRegistrations}`

const municipalities: RawBuilder<unknown> = sql`left join municipality fm on fm.code = f.seat_municipality_code left join municipality sm on sm.code = s.seat_municipality_code`

/** The organisation that decides about a card stands in the scope. */
const isMine = (scope: Scope, kind: MergedKind, alias: string) => sql<boolean>`exists (
  select from organisation o where o.id = ${sql.ref(`${alias}.${kind === 'organisation' ? 'id' : 'organisation_id'}`)} and o.archived_at is null
    and ${inScope(scope, standsIn)})`

const stands = (kind: MergedKind, alias: string, orp: string) => sql<boolean>`exists (
  select from organisation o where o.id = ${sql.ref(`${alias}.${kind === 'organisation' ? 'id' : 'organisation_id'}`)} and ${standsIn([orp])})`

/** Pairs of the scope by the name of the first, without those somebody said are two; with how many there are in all. */
export async function alikePairs(db: Db, scope: Scope, { kind, orp }: PairFilter, { limit, offset }: Slice): Promise<{ rows: AlikePair[], total: number }> {
  const isOrganisation = kind === 'organisation'
  const { rows } = await sql<AlikePair & { total: number }>`
    with pair as (
      select first, second, array_agg(distinct reason) as reasons from (${isOrganisation ? organisationPairs : servicePairs}) found group by first, second)
    select ${kind}::text as kind, f.id as first, f.name as "firstName", ${sql.ref(isOrganisation ? 'fm.name' : 'fo.name')} as "firstDetail",
      s.id as second, s.name as "secondName", ${sql.ref(isOrganisation ? 'sm.name' : 'so.name')} as "secondDetail", pair.reasons,
      count(*) over ()::int as total
    from pair join ${sql.table(kind)} f on f.id = pair.first and f.archived_at is null join ${sql.table(kind)} s on s.id = pair.second and s.archived_at is null
    ${isOrganisation ? municipalities : sql`join organisation fo on fo.id = f.organisation_id join organisation so on so.id = s.organisation_id`}
    where ${isMine(scope, kind, 'f')} and ${isMine(scope, kind, 's')}
      ${orp === null ? sql`` : sql`and (${stands(kind, 'f', orp)} or ${stands(kind, 's', orp)})`}
      and not exists (select from not_duplicate n where n.kind = ${kind} and n.first_id = pair.first and n.second_id = pair.second)
    order by f.name ${czech}, s.name ${czech}, f.id, s.id limit ${limit} offset ${offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
