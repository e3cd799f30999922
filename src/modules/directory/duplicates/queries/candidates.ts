import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'
import { hasSecretSeat } from '../../queries/organisations.ts'
import { foldedColumn } from '../../queries/words.ts'
import type { MergedKind } from '../choice.ts'
import type { Agreement } from '../rules.ts'
import { areNamesNear, plainAddress, withSamePhone } from './likeness.ts'
import type { NamedPair } from './unplacedNames.ts'

/** Two cards worth comparing, the smaller id first. */
export interface Candidate extends Agreement { readonly first: string, readonly second: string }

const name = (alias: string) => foldedColumn(sql.ref(`${alias}.name`))
const openSeat = (alias: string) => sql<boolean>`(select not ${hasSecretSeat} from organisation o where o.id = ${sql.ref(alias)}.id)`

// Each of them joins the cards asked for (`a`) with all (`b`); the cheap conditions stand in a `case`, because the database
// would compare names first.

const areNearUnless = (differ: RawBuilder<boolean>) => sql<boolean>`case when ${differ} then false else ${areNamesNear(name('a'), name('b'))} end`

const twoNumbers = sql<boolean>`coalesce(a.ico <> b.ico, false)`

const hasNoSeat = sql<boolean>`(a.seat_municipality_code is null or b.seat_municipality_code is null)`

// Two different numbers are never one organisation: whoever has a number is compared by name only with those who have none,
// which in a register of tens of thousands without seats is nobody.

/** Where one of the two does not tell its municipality, and one its number: compared with all such names there are. */
const unplaced = sql`
  select a.id, b.id, 'name' from asked a join organisation b on b.ico is null and b.seat_municipality_code is null and ${areNamesNear(name('a'), name('b'))}
  union all select a.id, b.id, 'name' from asked a join organisation b on a.ico is null and b.seat_municipality_code is null and ${areNamesNear(name('a'), name('b'))}
  union all select a.id, b.id, 'name' from asked a join organisation b on b.ico is null and a.seat_municipality_code is null and ${name('b')} % ${name('a')}
  union all select a.id, b.id, 'name' from asked a join organisation b on a.ico is null and a.seat_municipality_code is null and ${name('b')} % ${name('a')}`

/** A name says something within one municipality, or where one of the two does not tell its own. */
const organisations = (ofNames: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select a.id as one, b.id as other, 'ico' as reason from asked a join organisation b on b.ico = a.ico
  union all select a.id, b.id, 'name' from asked a join organisation b on b.seat_municipality_code = a.seat_municipality_code and ${areNearUnless(twoNumbers)}
  union all select a.id, b.id, 'name' from asked a join organisation b on b.ico = a.ico and ${hasNoSeat} and ${areNamesNear(name('a'), name('b'))}
  union all ${ofNames}
  union all select a.id, b.id, 'phone' from asked a cross join lateral ${withSamePhone('organisation')} p join organisation b on b.id = p.id
  union all select a.id, b.id, 'address' from asked a join organisation b on b.seat_municipality_code = a.seat_municipality_code
    and ${plainAddress(sql`b.seat_address`)} = ${plainAddress(sql`a.seat_address`)} and ${areNearUnless(twoNumbers)}
    and ${openSeat('a')} and ${openSeat('b')}`

const twoRegistrations = sql<boolean>`coalesce(a.registration_number <> b.registration_number, false)`

/** Every second organisation has a „Poradna“: a name says something within one, elsewhere together with an address. */
const services = sql`
  select a.id as one, b.id as other, 'registration' as reason from asked a join service b on b.registration_number = a.registration_number
  union all select a.id, b.id, 'name' from asked a join service b on b.organisation_id = a.organisation_id and ${areNearUnless(twoRegistrations)}
  union all select a.id, b.id, 'phone' from asked a cross join lateral ${withSamePhone('service')} p join service b on b.id = p.id
    and ${areNearUnless(twoRegistrations)}
  union all select a.id, b.id, 'address' from asked a join service_location p on p.service_id = a.id
    join location l on l.id = p.location_id and not l.confidential and l.archived_at is null
    join location k on k.municipality_code = l.municipality_code and ${plainAddress(sql`k.address`)} = ${plainAddress(sql`l.address`)}
      and not k.confidential and k.archived_at is null and k.organisation_id <> l.organisation_id
    join service_location q on q.location_id = k.id join service b on b.id = q.service_id and b.organisation_id <> a.organisation_id
    where ${areNearUnless(twoRegistrations)}`

const places: Readonly<Record<MergedKind, RawBuilder<unknown>>> = {
  organisation: sql`left join municipality m on m.code = f.seat_municipality_code and m.code = s.seat_municipality_code`,
  service: sql`left join municipality m on false`,
}
const numbers: Readonly<Record<MergedKind, RawBuilder<boolean>>> = {
  organisation: sql<boolean>`coalesce(f.ico <> s.ico, false)`, service: sql<boolean>`coalesce(f.registration_number <> s.registration_number, false)`,
}

const named = (pairs: readonly NamedPair[]) => sql`
  select one, other, 'name' from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as x(one uuid, other uuid)`

/**
 * What is worth comparing with the cards. Of confidential places and secret seats nothing is read. `pairs` are those whose names
 * were found alike already, where one of the two does not tell where it is; null to look for them.
 */
export async function candidatesFor(db: Db | Tx, kind: MergedKind, ids: readonly string[], pairs: readonly NamedPair[] | null): Promise<Candidate[]> {
  const table = sql.table(kind)
  const { rows } = await sql<Candidate>`
    with asked as materialized (select * from ${table} where id = any(${[...ids]}::uuid[]) and archived_at is null),
    pair as (
      select least(one, other) as first, greatest(one, other) as second, array_agg(distinct reason) as agrees
      from (${kind === 'organisation' ? organisations(pairs === null ? unplaced : named(pairs)) : services}) found where one <> other group by 1, 2)
    select p.first, p.second, p.agrees, array[f.name, s.name] as names, m.name as place, ${numbers[kind]} as "areNumbered"
    from pair p join ${table} f on f.id = p.first and f.archived_at is null join ${table} s on s.id = p.second and s.archived_at is null
    ${places[kind]} order by p.first, p.second`.execute(db)
  return rows
}
