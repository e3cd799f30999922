import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { Slice } from '../queries/organisations.ts'
import type { RegisteredEnding } from '../ending/registeredEnding.ts'
import { placeEndUnanswered, registeredEnding, serviceEndUnanswered } from '../queries/ended.ts'
import { hiddenFrom } from '../queries/hidden.ts'
import { inScope, organisationTouches, serviceTouches } from '../queries/territories.ts'
import { needsVerificationOn } from '../queries/verification.ts'
import { all, contains, czech } from '../queries/words.ts'
import type { Verifiable } from './commands.ts'
import type { Doubt } from './doubts.ts'

/** A card that should be looked at, with every reason. */
export interface DoubtfulCard extends Verifiable {
  readonly name: string
  /** The organisation of a service or a place; of an organisation itself its municipality. */
  readonly detail: string
  readonly organisationId: string
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly doubts: readonly Doubt[]
  /** What the register says of its end, where that waits for an answer. */
  readonly ending: RegisteredEnding | null
}

export interface DoubtFilter {
  /** Part of the name; empty for all. */
  readonly text: string
  readonly doubt: Doubt | null
  readonly orp: string | null
  /** Organisations whose cards the person may mend at all; null for all that the scope reads. */
  readonly only: readonly string[] | null
  readonly today: IsoDate
  /** Only these cards; without them all. */
  readonly among?: readonly Verifiable[]
}

/** What a person said three months ago may be different by now. */
const oldDays = sql.lit(92)

const neverOrExpired = (card: RawBuilder<unknown>, today: IsoDate) => sql`case when ${card}.verified_on is null then 'never'
  when ${needsVerificationOn(card, today)} then 'expired' end`

const organisationDoubts = (today: IsoDate) => sql<Doubt[]>`array_remove(array[
  case when exists (select from card_flag f where f.organisation_id = o.id and f.service_id is null and f.answer is null) then 'flagged' end,
  ${neverOrExpired(sql`o`, today)},
  case when exists (select from contact c where c.organisation_id = o.id and c.archived_at is null and ${hiddenFrom} <= ${today}::date)
    then 'contact' end,
  case when coalesce(o.phone, o.email, o.web) is null then 'reach' end], null)`

const serviceDoubts = (today: IsoDate) => sql<Doubt[]>`array_remove(array[
  case when exists (select from card_flag f where f.service_id = s.id and f.answer is null) then 'flagged' end,
  case when ${serviceEndUnanswered(today)} then 'ended' end,
  ${neverOrExpired(sql`s`, today)},
  case when s.funding_until < ${today}::date then 'funding' end,
  case when s.waiting_as_of < ${today}::date - ${oldDays}::int then 'waiting' end,
  case when exists (select from service_capacity c where c.service_id = s.id and c.free_as_of < ${today}::date - ${oldDays}::int) then 'free' end,
  case when coalesce(s.phone, s.email, s.web, o.phone, o.email, o.web) is null then 'reach' end,
  case when not exists (select from service_location p join location l on l.id = p.location_id and l.archived_at is null where p.service_id = s.id)
    and not exists (select from service_area a where a.service_id = s.id) then 'nowhere' end], null)`

/** A place nobody verified yet is no news; one that ran out is. */
const placeDoubts = (today: IsoDate) => sql<Doubt[]>`array_remove(array[
  case when ${placeEndUnanswered(today)} then 'ended' end,
  case when l.verified_on is not null and ${needsVerificationOn(sql`l`, today)} then 'expired' end], null)`

const touching = (orp: string | null, touches: (orps: readonly string[]) => RawBuilder<boolean>): RawBuilder<boolean> =>
  orp === null ? sql<boolean>`true` : touches([orp])

/** Organisations, services and places of the scope, with what is doubtful about each. */
function doubtful(scope: Scope, { text, orp, only, today }: DoubtFilter) {
  const own = only === null ? [] : [sql<boolean>`o.id::text = any(${[...only]}::text[])`]
  const named = (name: RawBuilder<string>) => text === '' ? [] : [contains(name, text)]
  return sql<DoubtfulCard>`
    select 'organisation' as kind, o.id, o.name, m.name as detail, o.id as "organisationId", o.verified_on as "verifiedOn",
      o.verified_until as "verifiedUntil", ${organisationDoubts(today)} as doubts
    from organisation o left join municipality m on m.code = o.seat_municipality_code
    where ${all([sql<boolean>`o.archived_at is null`, inScope(scope, organisationTouches), touching(orp, organisationTouches), ...named(sql<string>`o.name`), ...own])}
    union all
    select 'service', s.id, s.name, o.name, o.id, s.verified_on, s.verified_until, ${serviceDoubts(today)}
    from service s join organisation o on o.id = s.organisation_id
    where ${all([sql<boolean>`s.archived_at is null and o.archived_at is null`, inScope(scope, serviceTouches), touching(orp, serviceTouches),
      ...named(sql<string>`s.name || ' ' || o.name`), ...own])}
    union all
    select 'location', l.id, m.name, o.name, o.id, l.verified_on, l.verified_until, ${placeDoubts(today)}
    from location l join organisation o on o.id = l.organisation_id join municipality m on m.code = l.municipality_code
    where ${all([sql<boolean>`l.archived_at is null and o.archived_at is null`, inScope(scope, organisationTouches), touching(orp, organisationTouches), ...named(sql<string>`m.name || ' ' || o.name`), ...own])}`
}

/** As work is done, which says nothing of the services: what somebody reported, then the longest unverified. Or the latest report first. */
export const doubtOrders = ['karta', 'overeno'] as const
export type DoubtOrder = (typeof doubtOrders)[number]

const orders = {
  karta: sql`name ${czech}`, '-karta': sql`name ${czech} desc`, overeno: sql`"verifiedOn" nulls first`, '-overeno': sql`"verifiedOn" desc nulls last`,
  work: sql`'flagged' = any(doubts) desc, 'ended' = any(doubts) desc, "verifiedOn" nulls first`,
  newest: sql`(select max(f.raised_at) from card_flag f where f.answer is null
    and case when kind = 'service' then f.service_id = card.id else f.organisation_id = card.id and f.service_id is null end) desc nulls last`,
}

const isAmong = (picked: readonly Verifiable[]): RawBuilder<boolean> =>
  sql<boolean>`kind || ':' || id::text = any(${picked.map(({ kind, id }) => `${kind}:${id}`)}::text[])`

/** Doubtful cards of the scope, with how many there are in all. */
export async function doubtfulCards(
  db: Db, scope: Scope, filter: DoubtFilter, { limit, offset }: Slice, order: keyof typeof orders = 'work',
): Promise<{ rows: DoubtfulCard[], total: number }> {
  const wanted = all([
    filter.doubt === null ? sql<boolean>`cardinality(doubts) > 0` : sql<boolean>`${filter.doubt} = any(doubts)`,
    ...(filter.among ? [isAmong(filter.among)] : []),
  ])
  const { rows } = await sql<DoubtfulCard & { total: number }>`
    select kind, id, name, detail, "organisationId", "verifiedOn", "verifiedUntil", doubts, total,
      case when 'ended' = any(doubts) then ${registeredEnding(sql`kind`, sql`shown.id`, filter.today)} end as ending
    from (select card.*, count(*) over ()::int as total from (${doubtful(scope, filter)}) card where ${wanted}
      order by ${orders[order]}, name ${czech}, id limit ${limit} offset ${offset}) shown`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** A card somebody picked, with the organisation that decides about it. */
export interface PickedCard extends Verifiable { readonly name: string, readonly organisationId: string }

/** Cards by kind and id that are not archived; unknown and malformed ones are left out. */
export async function cardsPicked(db: Db, _scope: Scope, picked: readonly Verifiable[]): Promise<PickedCard[]> {
  const ids = (kind: Verifiable['kind']): string[] => picked.filter((one) => one.kind === kind).map(({ id }) => id)
  const { rows } = await sql<PickedCard>`
    select 'organisation' as kind, id, name, id as "organisationId" from organisation
      where id::text = any(${ids('organisation')}::text[]) and archived_at is null
    union all select 'service', id, name, organisation_id from service
      where id::text = any(${ids('service')}::text[]) and archived_at is null
    union all select 'location', l.id, m.name || ', ' || o.name, o.id from location l
      join organisation o on o.id = l.organisation_id join municipality m on m.code = l.municipality_code
      where l.id::text = any(${ids('location')}::text[]) and l.archived_at is null
    order by name`.execute(db)
  return rows
}
