import { type RawBuilder, sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { hashToken } from '#modules/access/index.ts'
import type { RecordKind } from '../records.ts'
import { recordKinds } from '../records.ts'
import type { RegisterCode } from '../sources/index.ts'
import { cardWords } from './cardWords.ts'
import { type Decider, mayDecide } from './differences.ts'
import { isSecretWord } from './secrets.ts'

/** A question to a provider, without its link. */
export interface ProviderRequest {
  readonly id: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly answeredAt: Date | null
  readonly note: string | null
  readonly questions: number
}

const requests = (condition: RawBuilder<unknown>) => sql<ProviderRequest>`
  select q.id, q.organisation_id as "organisationId", o.name as organisation, p.name as "createdBy", q.created_at as "createdAt",
    q.expires_at as "expiresAt", q.revoked_at as "revokedAt", q.answered_at as "answeredAt", q.note,
    (select count(*)::int from register_question a where a.request_id = q.id and a.settled_by is null) as questions
  from register_request q join organisation o on o.id = q.organisation_id left join person p on p.id = q.created_by ${condition}`

export async function requestById(db: Db, id: string): Promise<ProviderRequest | null> {
  if (!isUuid(id)) return null
  return (await requests(sql`where q.id = ${id}`).execute(db)).rows[0] ?? null
}

/** The request a link leads to; null for none, one taken back and one that ran out. */
export async function requestByToken(db: Db, token: string, now: Date): Promise<ProviderRequest | null> {
  const { rows } = await requests(sql`
    where q.token_hash = ${hashToken(token)} and q.revoked_at is null and q.expires_at > ${now}`).execute(db)
  return rows[0] ?? null
}

/** What a provider is asked: what our card says and what the register does, of an answered question what they said then. */
export interface AskedField {
  readonly recordId: string
  readonly kind: RecordKind
  readonly source: RegisterCode
  readonly what: string
  readonly field: string
  readonly ours: unknown
  readonly said: unknown
  readonly answer: 'ours' | 'said' | 'other' | null
  readonly wording: string | null
}

/** Questions of a request; of a confidential place there is none. */
export async function askedFields(db: Db, request: string): Promise<AskedField[]> {
  const { rows } = await sql<AskedField>`
    ${sql.join(recordKinds.map((kind) => askedOf(kind, request)), sql` union all `)} order by what, field`.execute(db)
  return rows
}

const askedOf = (kind: RecordKind, request: string): RawBuilder<unknown> => sql`
  select a.record_id as "recordId", r.kind, r.source, ${kind === 'location' ? sql`case when c.confidential then '' else coalesce(c.name, c.address, '') end` : sql`c.name`} as what, a.field,
    case when a.said is null then (${cardWords[kind]}) -> a.field else a.ours end as ours, coalesce(a.said, v.value) as said, a.answer, a.wording
  from register_question a join register_record r on r.id = a.record_id join ${sql.table(kind)} c on c.id = r.subject_id
  join register_value v on v.record_id = r.id and v.field = a.field
  where a.request_id = ${request} and a.settled_by is null and r.kind = ${kind}
    and not ${isSecretWord(sql<string>`r.kind`, sql<string>`a.field`, sql<string>`r.subject_id`)}`

/** Requests about organisations the person decides for or looks at, open ones first. */
export async function requestsFor(db: Db, decider: Decider): Promise<ProviderRequest[]> {
  const { rows } = await requests(sql`where ${mayDecide(decider)} order by q.answered_at is not null or q.revoked_at is not null, q.created_at desc limit 200`).execute(db)
  return rows
}

/** Of the organisations those about which the person decides. */
export async function decidableOf(db: Db, decider: Decider, organisations: readonly OrganisationId[]): Promise<ReadonlySet<OrganisationId>> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id from organisation o where o.id = any(${[...new Set(organisations)]}::uuid[]) and ${mayDecide(decider)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whether the person decides about the organisation of a request, or looks at it. */
export const decidesAbout = async (db: Db, who: Decider, organisation: OrganisationId): Promise<boolean> =>
  (await decidableOf(db, who, [organisation])).has(organisation)
