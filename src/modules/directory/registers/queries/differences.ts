import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { ChangeOrigin } from '../../history/changes.ts'
import { hasNoTerritory, standsIn } from '../../queries/territories.ts'
import { all, contains, czech } from '../../queries/words.ts'
import { fieldNames } from '../fields.ts'
import type { RecordKind } from '../records.ts'
import { recordKinds } from '../records.ts'
import type { RegisterCode } from '../sources/index.ts'
import { cardWords } from './cardWords.ts'
import { isSecretWord } from './secrets.ts'

/** Who decides: everything of the person's territory and what nobody has given a territory; null for all. And when. */
export interface Decider { readonly personId: PersonId, readonly orpCodes: readonly string[] | null, readonly now: Date }

/** A field in which a card and a register's last word differ. */
export interface Difference {
  readonly recordId: string
  readonly source: RegisterCode
  /** The name a table comes under; null for a register. */
  readonly table: string | null
  readonly kind: RecordKind
  readonly subjectId: string
  /** The card's name; of a place also its municipality. */
  readonly what: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly field: string
  readonly ours: unknown
  readonly said: unknown
  /** Since when the register says so, and the day it was last seen to. */
  readonly since: IsoDate
  readonly asOf: IsoDate
  /** The day the register was found without the record; only of one the provider was asked about. */
  readonly goneSince: IsoDate | null
  /** Where our word is from. */
  readonly cardSource: string
  readonly cardVerifiedOn: IsoDate | null
  /** The last time somebody or something wrote our word; null since the card began. */
  readonly changed: { readonly on: IsoDate, readonly origin: ChangeOrigin } | null
  readonly isKept: boolean
  /** The open or answered question to the provider about it. */
  readonly question: { readonly askedAt: string, readonly answer: 'ours' | 'said' | 'other' | null, readonly wording: string | null } | null
  /** Changes when either side does: an answer to what is not there any more is refused. */
  readonly mark: string
}

export interface DifferenceFilter {
  readonly state: 'open' | 'kept' | 'asked'
  readonly source: RegisterCode | null
  readonly kind: RecordKind | null
  readonly field: string | null
  /** ORP of the organisation's seat or places. */
  readonly orp: string | null
  readonly text: string
  readonly organisation: string | null
  /** Only these cards, by their ids. */
  readonly subjects: readonly string[] | null
}

export const anyDifference: DifferenceFilter = {
  state: 'open', source: null, kind: null, field: null, orp: null, text: '', organisation: null, subjects: null,
}

const organisationOf: Readonly<Record<RecordKind, RawBuilder<unknown>>> = {
  organisation: sql`organisation o on o.id = c.id`, service: sql`organisation o on o.id = c.organisation_id`,
  location: sql`organisation o on o.id = c.organisation_id`,
}
const nameOf: Readonly<Record<RecordKind, RawBuilder<unknown>>> = {
  organisation: sql`c.name`, service: sql`c.name`,
  location: sql`concat_ws(', ', case when not c.confidential then coalesce(c.name, c.address) end,
    (select m.name from municipality m where m.code = c.municipality_code))`,
}
const trust: Readonly<Record<RecordKind, RawBuilder<unknown>>> = {
  organisation: sql`c.source, c.verified_on`, service: sql`c.source, c.verified_on`, location: sql`o.source, o.verified_on`,
}

/** The person decides about the organisation, table `o`. */
export const mayDecide = ({ personId, orpCodes }: Decider): RawBuilder<boolean> => orpCodes === null ? sql<boolean>`true`
  : sql<boolean>`(${standsIn(orpCodes)} or ${hasNoTerritory} or o.created_by = ${personId})`

function conditions(decider: Decider, filter: DifferenceFilter): RawBuilder<boolean>[] {
  return [
    mayDecide(decider), sql<boolean>`o.archived_at is null`,
    filter.state === 'kept' ? sql<boolean>`v.kept_at is not null` : sql<boolean>`v.kept_at is null`,
    ...(filter.source === null ? [] : [sql<boolean>`r.source = ${filter.source}`]),
    ...(filter.field === null ? [] : [sql<boolean>`v.field = ${filter.field}`]),
    ...(filter.orp === null ? [] : [standsIn([filter.orp])]),
    ...(filter.text === '' ? [] : [contains(sql<string>`o.name || ' ' || coalesce(o.ico, '')`, filter.text)]),
    ...(filter.organisation === null ? [] : [sql<boolean>`o.id::text = ${filter.organisation}`]),
    ...(filter.subjects === null ? [] : [sql<boolean>`r.subject_id = any(${[...filter.subjects]}::uuid[])`]),
  ]
}

/** The provider was asked; the answer is decided even about a record that has vanished meanwhile. */
const isAsked = (now: Date) => sql<boolean>`exists (select from register_question a join register_request q on q.id = a.request_id
  where a.record_id = r.id and a.field = v.field and ${standing(now, sql`card.words -> v.field`, sql`v.value`)})`

/**
 * The question, table `a` of request `q`, still waits for its answer, or has one that is about the two words as they are.
 * Answers older than that was kept hold for any.
 */
const standing = (now: Date, ours: RawBuilder<unknown>, said: RawBuilder<unknown>) => sql<boolean>`q.revoked_at is null and a.settled_by is null
  and case when a.answer is null then q.expires_at > ${now} else a.said is null or (a.ours is not distinct from ${ours} and a.said = ${said}) end`

/** Only cards that differed when they were compared, or were written since: the others are not even read. */
function ofKind(kind: RecordKind, decider: Decider, filter: DifferenceFilter): RawBuilder<unknown> {
  return sql`
    select r.id as record_id, r.source, r.kind, r.subject_id, ${nameOf[kind]} as what, o.id as organisation_id, o.name as organisation,
      v.field, card.words -> v.field as ours, v.value as said, v.as_of as since, r.as_of, r.gone_since, trust.source as card_source,
      trust.verified_on as card_verified_on, v.kept_at is not null as is_kept
    from (
      select k.id, k.source, k.kind, k.subject_id, k.as_of, k.gone_since from register_record k join ${sql.table(kind)} of on of.id = k.subject_id and of.archived_at is null
      -- Few of all: they are found before a word of any is read.
      where k.kind = ${kind} and (k.differs or k.card_version <> of.version) offset 0) r
    join ${sql.table(kind)} c on c.id = r.subject_id
    join ${organisationOf[kind]}
    cross join lateral (select ${trust[kind]}) trust(source, verified_on)
    cross join lateral (select ${cardWords[kind]} as words offset 0) card
    join register_value v on v.record_id = r.id
    where (r.gone_since is null or ${isAsked(decider.now)})
      and v.field = any(${[...fieldNames(kind)]}::text[]) and v.value is distinct from card.words -> v.field
      and not ${isSecretWord(sql<string>`r.kind`, sql<string>`v.field`, sql<string>`r.subject_id`)}
      and ${all(conditions(decider, filter))}`
}

const question = (now: Date) => sql`(
  select jsonb_build_object('askedAt', q.created_at, 'answer', a.answer, 'wording', a.wording)
  from register_question a join register_request q on q.id = a.request_id
  where a.record_id = d.record_id and a.field = d.field and ${standing(now, sql`d.ours`, sql`d.said`)}
  order by q.created_at desc limit 1)`

/** All differences of the filter, as a query of named columns. */
export function differencesQuery(decider: Decider, filter: DifferenceFilter): RawBuilder<unknown> {
  const kinds = recordKinds.filter((kind) => (filter.kind ?? kind) === kind)
  const united = sql.join(kinds.map((kind) => ofKind(kind, decider, filter)), sql` union all `)
  return sql`select d.*, ${question(decider.now)} as question, left(md5(concat_ws('|', d.ours::text, d.said::text)), 8) as mark from (${united}) d`
}

/** Read only for the differences of a page. A point is kept as its two numbers. */
const lastChange = sql`(
  select jsonb_build_object('on', (h.at at time zone 'Europe/Prague')::date, 'origin', h.origin) from card_change h
  where h.subject_kind = shown.kind and h.subject_id = shown.subject_id
    and h.changes ? (case shown.field when 'point' then 'lat' else shown.field end)
  order by h.id desc limit 1)`

const orders = {
  organizace: sql`organisation ${czech}, what ${czech}, field, source, record_id`,
  pole: sql`field, organisation ${czech}, what ${czech}, source, record_id`,
  datum: sql`since, organisation ${czech}, what ${czech}, field, record_id`,
} as const
export type DifferenceOrder = keyof typeof orders
export const differenceOrders = Object.keys(orders) as DifferenceOrder[]

interface Slice { readonly limit: number, readonly offset: number }

/** Differences of the filter with how many there are in all. */
export async function differencesIn(
  db: Db | Tx, decider: Decider, filter: DifferenceFilter, order: { readonly by: DifferenceOrder, readonly descending: boolean }, { limit, offset }: Slice,
): Promise<{ rows: Difference[], total: number }> {
  const asked = filter.state === 'asked' ? sql`where question is not null` : sql``
  // Descending turns the first of the columns only; the rest keeps one order.
  const by = order.descending ? sql`${firstOf[order.by]} desc, ${orders[order.by]}` : orders[order.by]
  const { rows } = await sql<Difference & { total: number }>`
    select record_id as "recordId", source, case when source = 'table' then (select split_part(r.key, E'\\n', 1) from register_record r where r.id = record_id) end as "table", kind, subject_id as "subjectId", what, organisation_id as "organisationId", organisation, field,
      ours, said, since, as_of as "asOf", gone_since as "goneSince", card_source as "cardSource", card_verified_on as "cardVerifiedOn", is_kept as "isKept", question, mark,
      ${lastChange} as changed, total
    from (
      select found.*, count(*) over ()::int as total from (${differencesQuery(decider, filter)}) found ${asked}
      order by ${by} limit ${limit} offset ${offset}) shown`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

const firstOf: Readonly<Record<DifferenceOrder, RawBuilder<unknown>>> = { organizace: sql`organisation ${czech}`, pole: sql`field`, datum: sql`since` }

/** How many differences of the filter wait, and to how many of them the provider has answered. */
export async function differencesWaiting(db: Db, decider: Decider, filter: DifferenceFilter): Promise<{ open: number, answered: number }> {
  const { rows } = await sql<{ open: number, answered: number }>`
    select count(*)::int as open, count(question ->> 'answer')::int as answered from (${differencesQuery(decider, filter)}) found`.execute(db)
  return rows[0] ?? { open: 0, answered: 0 }
}

/** Fields that differ, with how many times, for the choice of a filter. */
export async function differingFields(db: Db, decider: Decider, filter: DifferenceFilter): Promise<{ kind: RecordKind, field: string, count: number }[]> {
  const { rows } = await sql<{ kind: RecordKind, field: string, count: number }>`
    select kind, field, count(*)::int as count from (${differencesQuery(decider, { ...filter, field: null, kind: null })}) found
    group by kind, field order by count(*) desc, kind, field`.execute(db)
  return rows
}
