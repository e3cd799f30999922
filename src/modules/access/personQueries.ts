import { sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Role, ScopeKind } from './roles.ts'
import type { Scope } from './scope.ts'

export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  /** An invitation nobody used: it still waits, or its time is over; null when there is none. */
  readonly invitation: 'waits' | 'expired' | null
  readonly archivedAt: Date | null
  /** The time in the archive was over: nobody is left to bring back. */
  readonly isErased: boolean
}

export interface GrantRow {
  readonly id: string
  readonly personId: PersonId
  readonly role: Role
  readonly scopeKind: ScopeKind
  readonly scopeName: string
  readonly from: IsoDate
  readonly to: IsoDate | null
  /** Ends with the engagement it came with. */
  readonly byEngagement: boolean
}

const persons = (db: Db, now: Date) => db.selectFrom('person').select((select) => [
  'id', 'name', 'email', 'archived_at as archivedAt', select('password_hash', 'is not', null).as('hasPassword'),
  select('erased_at', 'is not', null).as('isErased'),
  sql<PersonRow['invitation']>`(select case when max(l.expires_at) > ${now} then 'waits' when max(l.expires_at) is not null then 'expired' end
    from one_time_link l where l.person_id = person.id and l.purpose = 'invitation' and l.used_at is null)`.as('invitation'),
]).$narrowType<{ id: PersonId }>()

/** Everybody with an account, archived last; accounts that were erased are nobody. The scope proves that somebody signed in asks; the policy says who. */
export async function allPersons(db: Db, _scope: Scope, now: Date): Promise<PersonRow[]> {
  const rows = await persons(db, now).where('erased_at', 'is', null).orderBy(sql`archived_at is not null`).orderBy(sql`name collate "cs-x-icu"`).execute()
  return rows.map((row) => ({ ...row, hasPassword: Boolean(row.hasPassword), isErased: false }))
}

export async function personById(db: Db, _scope: Scope, id: string, now: Date): Promise<PersonRow | null> {
  const row = await persons(db, now).where((where) => where(where.cast('id', 'text'), '=', id)).executeTakeFirst()
  return row ? { ...row, hasPassword: Boolean(row.hasPassword), isErased: Boolean(row.isErased) } : null
}

/** Grants of one person or of all, newest first, with the name of the territory or organisation. */
export async function grantRows(db: Db, _scope: Scope, personId?: PersonId): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select g.id, g.person_id as "personId", g.role, g.scope_kind as "scopeKind", g.valid_from as "from", g.valid_to as "to",
      coalesce(r.name, orp.name, m.name, o.name, '') as "scopeName",
      exists (select from engagement_territory e where e.grant_id = g.id) as "byEngagement"
    from role_grant g
    left join region r on g.scope_kind = 'region' and r.code = g.scope_code
    left join orp on g.scope_kind = 'orp' and orp.code = g.scope_code
    left join municipality m on g.scope_kind = 'municipality' and m.code = g.scope_code
    left join organisation o on g.scope_kind = 'organisation' and o.id::text = g.scope_code
    where ${personId === undefined ? sql`true` : sql`g.person_id = ${personId}`}
    order by g.valid_from desc, g.id`.execute(db)
  return rows
}

export interface RunningEngagement {
  readonly id: string
  readonly role: 'local_networker' | 'regional_networker'
  readonly territories: string
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Engagements of the person that did not end yet; archiving the person does not end them. */
export async function runningEngagements(db: Db, _scope: Scope, person: PersonId, today: IsoDate): Promise<RunningEngagement[]> {
  const { rows } = await sql<RunningEngagement>`
    select e.id, e.role, e.valid_from as "from", e.valid_to as "to",
      coalesce((select string_agg(coalesce(orp.name, region.name), ', ' order by coalesce(orp.name, region.name)) from engagement_territory t
        left join orp on orp.code = t.orp_code left join region on region.code = t.region_code where t.engagement_id = e.id), '') as territories
    from engagement e
    where e.person_id = ${person} and (e.valid_to is null or e.valid_to >= ${today})
    order by e.valid_from, e.id`.execute(db)
  return rows
}

/** What the log of changes calls people by their ids. */
export async function namedPersons(db: Db, ids: readonly string[]): Promise<{ id: string, name: string }[]> {
  const { rows } = await sql<{ id: string, name: string }>`
    select id, name from person where id = any(${ids.filter(isUuid)}::uuid[]) and erased_at is null`.execute(db)
  return rows
}

/** Territories and organisations a role may be given for, as choices of a form. */
export async function grantScopes(db: Db, _scope: Scope): Promise<{ kind: ScopeKind, code: string, name: string }[]> {
  const { rows } = await sql<{ kind: ScopeKind, code: string, name: string }>`
    select kind, code, name from (
    select 'region' as kind, code, name from region
    union all select 'orp', code, name from orp
    union all select 'organisation', id::text, name from organisation where archived_at is null
    ) as scopes order by kind desc, name collate "cs-x-icu"`.execute(db)
  return rows
}
