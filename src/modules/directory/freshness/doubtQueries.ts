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

/** When each reason holds of a card of one kind, in the order of the words on a row. */
type Reasons = Readonly<Partial<Record<Doubt, RawBuilder<boolean>>>>

/** Those whose verification says so are told first of all: they are many, and the cheapest to tell. */
const verification = (card: RawBuilder<unknown>, today: IsoDate): Reasons => ({
  never: sql<boolean>`${card}.verified_on is null`, expired: sql<boolean>`${card}.verified_on is not null and ${needsVerificationOn(card, today)}`,
})

/** A contact on somebody that `is` of the card, and that the others do not see any more. */
const contactOver = (is: RawBuilder<boolean>, today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`exists (select from contact c left join service cs on cs.id = c.service_id where ${is} and c.archived_at is null and ${hiddenFrom} <= ${today}::date)`

const organisationReasons = (today: IsoDate): Reasons => ({
  flagged: sql<boolean>`exists (select from card_flag f where f.organisation_id = o.id and f.service_id is null and f.answer is null)`,
  ...verification(sql`o`, today),
  // Of an archived service nobody is asked, so its contact waits with the organisation.
  contact: contactOver(sql<boolean>`c.organisation_id = o.id and (c.service_id is null or cs.archived_at is not null)`, today),
  reach: sql<boolean>`coalesce(o.phone, o.email, o.web) is null`,
})

const serviceReasons = (today: IsoDate): Reasons => ({
  flagged: sql<boolean>`exists (select from card_flag f where f.service_id = s.id and f.answer is null)`,
  ended: serviceEndUnanswered(today),
  ...verification(sql`s`, today),
  funding: sql<boolean>`s.funding_until < ${today}::date`,
  waiting: sql<boolean>`s.waiting_as_of < ${today}::date - ${oldDays}::int`,
  free: sql<boolean>`exists (select from service_capacity c where c.service_id = s.id and c.free_as_of < ${today}::date - ${oldDays}::int)`,
  contact: contactOver(sql<boolean>`c.service_id = s.id`, today),
  reach: sql<boolean>`coalesce(s.phone, s.email, s.web, o.phone, o.email, o.web) is null`,
  nowhere: sql<boolean>`(not exists (select from service_location p join location l on l.id = p.location_id and l.archived_at is null where p.service_id = s.id)
    and not exists (select from service_area a where a.service_id = s.id))`,
})

/** A place nobody verified yet is no news; one that ran out is. */
const placeReasons = (today: IsoDate): Reasons => ({
  ended: placeEndUnanswered(today),
  expired: sql<boolean>`l.verified_on is not null and ${needsVerificationOn(sql`l`, today)}`,
})

/** Every reason that holds. */
const doubtsOf = (reasons: Reasons): RawBuilder<Doubt[]> => sql<Doubt[]>`array_remove(array[${
  sql.join(Object.entries(reasons).map(([doubt, holds]) => sql`case when ${holds} then ${doubt} end`))}]::text[], null)`

/** Some reason holds, or the one that is asked for; what is cheap to tell is asked first. */
function isDoubtful(reasons: Reasons, doubt: Doubt | null): RawBuilder<boolean> {
  if (doubt !== null) return reasons[doubt] ?? sql<boolean>`false`
  const { never, expired, ...others } = reasons
  const all = [never, expired, ...Object.values(others)].filter((holds) => holds !== undefined)
  return sql<boolean>`(${sql.join(all, sql` or `)})`
}

/** Organisations, services and places of the scope that are doubtful, each with the columns of its kind. */
function doubtful(scope: Scope, { text, orp, only, today, doubt }: DoubtFilter, columns: Readonly<Record<Verifiable['kind'], RawBuilder<unknown>>>) {
  const own = only === null ? [] : [sql<boolean>`o.id::text = any(${[...only]}::text[])`]
  const named = (name: RawBuilder<string>) => text === '' ? [] : [contains(name, text)]
  const open = sql<boolean>`o.archived_at is null`
  const within = (touches: (orps: readonly string[]) => RawBuilder<boolean>): RawBuilder<boolean>[] => orp === null ? [inScope(scope, touches)]
    // What touches an ORP the person reads is theirs to read.
    : [touches([orp]), ...(scope.orpCodes?.includes(orp) === true ? [] : [inScope(scope, touches)])]
  return sql`
    select ${columns.organisation} from organisation o left join municipality m on m.code = o.seat_municipality_code
    where ${all([open, ...own, isDoubtful(organisationReasons(today), doubt), ...within(organisationTouches),
      ...named(sql<string>`o.name`)])}
    union all
    select ${columns.service} from service s join organisation o on o.id = s.organisation_id
    where ${all([open, sql<boolean>`s.archived_at is null`, ...own, isDoubtful(serviceReasons(today), doubt), ...within(serviceTouches),
      ...named(sql<string>`s.name || ' ' || o.name`)])}
    union all
    select ${columns.location} from location l join organisation o on o.id = l.organisation_id join municipality m on m.code = l.municipality_code
    where ${all([open, sql<boolean>`l.archived_at is null`, ...own, isDoubtful(placeReasons(today), doubt), ...within(organisationTouches),
      ...named(sql<string>`m.name || ' ' || o.name`)])}`
}

const cardColumns = (today: IsoDate): Readonly<Record<Verifiable['kind'], RawBuilder<unknown>>> => ({
  organisation: sql`'organisation' as kind, o.id, o.name, m.name as detail, o.id as "organisationId", o.verified_on as "verifiedOn",
    o.verified_until as "verifiedUntil", ${doubtsOf(organisationReasons(today))} as doubts`,
  service: sql`'service', s.id, s.name, o.name, o.id, s.verified_on, s.verified_until, ${doubtsOf(serviceReasons(today))}`,
  location: sql`'location', l.id, m.name, o.name, o.id, l.verified_on, l.verified_until, ${doubtsOf(placeReasons(today))}`,
})

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
  const wanted = filter.among ? isAmong(filter.among) : sql<boolean>`true`
  const { rows } = await sql<DoubtfulCard & { total: number }>`
    select kind, id, name, detail, "organisationId", "verifiedOn", "verifiedUntil", doubts, total,
      case when 'ended' = any(doubts) then ${registeredEnding(sql`kind`, sql`shown.id`, filter.today)} end as ending
    from (select card.*, count(*) over ()::int as total from (${doubtful(scope, filter, cardColumns(filter.today))}) card where ${wanted}
      order by ${orders[order]}, name ${czech}, id limit ${limit} offset ${offset}) shown`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How many cards are doubtful, and how many of them because a register says they are over; without reading them. */
export async function doubtfulCounts(db: Db, scope: Scope, filter: DoubtFilter): Promise<{ all: number, ended: number }> {
  const { rows: [counted] } = await sql<{ all: number, ended: number }>`
    select count(*)::int as all, (count(*) filter (where is_over))::int as ended from (${doubtful(scope, filter, {
      organisation: sql`false as is_over`, service: serviceEndUnanswered(filter.today), location: placeEndUnanswered(filter.today),
    })}) card`.execute(db)
  return counted ?? { all: 0, ended: 0 }
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
