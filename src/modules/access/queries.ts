import { sql } from 'kysely'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { TerritoryChoice } from '#web/ui.ts'
import { Person } from './person.ts'
import { type Grant, type Role, roleCodes, type ScopeKind } from './roles.ts'
import { hashToken } from './tokens.ts'

/** The person a session token belongs to, with the grants valid on the day; null when it expired or the person left. */
export async function personBySession(db: Db, token: string, now: Date, today: IsoDate): Promise<Person | null> {
  const row = await db.selectFrom('session').innerJoin('person', 'person.id', 'session.person_id')
    .select(['person.id', 'person.name', 'person.email', 'person.slash_searches as slashSearches', 'person.last_orp_code as lastOrpCode'])
    .where('session.token_hash', '=', hashToken(token)).where('session.expires_at', '>', now).where('person.archived_at', 'is', null)
    .executeTakeFirst()
  return row ? new Person({ ...row, id: row.id as PersonId }, await grantsOf(db, row.id, today)) : null
}

/** A person who did not leave, with the grants valid on the day: for work that runs after its asker closed the browser. */
export async function personById(db: Db, id: PersonId, today: IsoDate): Promise<Person | null> {
  const row = await db.selectFrom('person').select(['name', 'email', 'slash_searches as slashSearches', 'last_orp_code as lastOrpCode']).where('id', '=', id).where('archived_at', 'is', null).executeTakeFirst()
  return row ? new Person({ ...row, id }, await grantsOf(db, id, today)) : null
}

/** Grants valid on the day. A municipality's grant reads the ORP it lies in; a region's, all its ORPs. */
async function grantsOf(db: Db, personId: string, today: IsoDate): Promise<Grant[]> {
  const { rows } = await sql<{ role: string, scope_kind: ScopeKind, scope_code: string, orp_codes: string[], region_code: string | null }>`
    select g.role, g.scope_kind, g.scope_code,
      case g.scope_kind
        when 'orp' then array[g.scope_code]
        when 'region' then array(select code from orp where region_code = g.scope_code order by code)
        when 'municipality' then array(select orp_code from municipality where code = g.scope_code)
        when 'organisation' then array(select m.orp_code from organisation o join municipality m on m.code = o.seat_municipality_code
          where o.id::text = g.scope_code)
        else '{}'::text[] end as orp_codes,
      case g.scope_kind
        when 'region' then g.scope_code
        when 'orp' then (select region_code from orp where code = g.scope_code)
        when 'municipality' then (select region_code from municipality where code = g.scope_code) end as region_code
    from role_grant g
    where g.person_id = ${personId} and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
    order by g.valid_from, g.id`.execute(db)
  return rows.flatMap((row) => isRole(row.role)
    ? [{ role: row.role, scopeKind: row.scope_kind, scopeCode: row.scope_code, orpCodes: row.orp_codes, regionCode: row.region_code }]
    : [])
}

const isRole = (text: string): text is Role => roleCodes.some((role) => role === text)

export interface Account { readonly id: PersonId, readonly passwordHash: string | null }

export async function accountByEmail(db: Db, email: string): Promise<Account | null> {
  const row = await db.selectFrom('person').select(['id', 'password_hash']).where('email', '=', email).where('archived_at', 'is', null).executeTakeFirst()
  return row ? { id: row.id as PersonId, passwordHash: row.password_hash } : null
}

/** Whose session it is, with the hash of the password it may have been opened by. */
export async function accountBySession(db: Db, token: string): Promise<Account | null> {
  const row = await db.selectFrom('session').innerJoin('person', 'person.id', 'session.person_id').select(['person.id', 'password_hash'])
    .where('token_hash', '=', hashToken(token)).executeTakeFirst()
  return row ? { id: row.id as PersonId, passwordHash: row.password_hash } : null
}

export type LinkPurpose = 'first_administrator' | 'invitation' | 'password_reset'
export interface OneTimeLink { readonly purpose: LinkPurpose, readonly personId: PersonId | null, readonly email: string | null }

/** An unused, unexpired link; null otherwise. */
export async function linkByToken(db: Db | Tx, token: string, now: Date): Promise<OneTimeLink | null> {
  const row = await db.selectFrom('one_time_link').leftJoin('person', 'person.id', 'one_time_link.person_id')
    .select(['one_time_link.purpose', 'one_time_link.person_id', 'person.email'])
    .where('token_hash', '=', hashToken(token)).where('expires_at', '>', now).where('used_at', 'is', null)
    .where('person.archived_at', 'is', null).executeTakeFirst()
  return row ? { purpose: row.purpose as LinkPurpose, personId: row.person_id as PersonId | null, email: row.email } : null
}

/** People to enter a demonstration as: one of each role, in the order of the roles. */
export async function demoPersons(db: Db, today: IsoDate): Promise<{ id: PersonId, name: string, role: Role }[]> {
  const rows = await db.selectFrom('person').innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select(['person.id', 'person.name', 'role_grant.role']).distinctOn('role_grant.role')
    .where('person.archived_at', 'is', null).where('role_grant.valid_from', '<=', today)
    .where((where) => where.or([where('role_grant.valid_to', 'is', null), where('role_grant.valid_to', '>=', today)]))
    .orderBy('role_grant.role').orderBy('person.created_at').execute()
  return roleCodes.flatMap((role) => rows.filter((row) => row.role === role)).map((row) => ({ id: row.id as PersonId, name: row.name, role: row.role as Role }))
}

/** Is there anyone who could let the others in? */
export async function hasAdministrator(db: Db | Tx): Promise<boolean> {
  const row = await db.selectFrom('role_grant').innerJoin('person', 'person.id', 'role_grant.person_id').select('role_grant.id')
    .where('role', '=', 'administrator').where('valid_to', 'is', null).where('person.archived_at', 'is', null).executeTakeFirst()
  return row !== undefined
}

export interface Installation {
  readonly demo: boolean
  readonly operatorName: string
  readonly operatorEmail: string | null
  readonly operatorPhone: string | null
}

export async function installation(db: Db | Tx): Promise<Installation | null> {
  const row = await db.selectFrom('installation').select(['demo', 'operator_name', 'operator_email', 'operator_phone']).executeTakeFirst()
  return row ? { demo: row.demo, operatorName: row.operator_name, operatorEmail: row.operator_email, operatorPhone: row.operator_phone } : null
}

/** Whose the pages are until somebody says it. */
export const unnamedOperator = 'Provozovatel Síťovky'

/** Who publishes what is made here; empty while nobody has said it, so that documents carry no name that is none. */
export const publisherOf = (installation: Installation | null): string =>
  installation === null || installation.operatorName === unnamedOperator ? '' : installation.operatorName

/** `2014` or `2016+`: by which methodology networking is done here; documents say it. */
export async function methodologyProfile(db: Db): Promise<string> {
  const row = await db.selectFrom('installation').select('methodology_profile').executeTakeFirst()
  return row?.methodology_profile ?? '2016+'
}

/** The ORPs a set of codes names (all when null) with their regions, by name. */
export async function orpNames(db: Db, codes: readonly string[] | null): Promise<TerritoryChoice[]> {
  const { rows } = await sql<TerritoryChoice>`
    select orp.code, orp.name, jsonb_build_object('code', region.code, 'name', region.name) as region from orp join region on region.code = orp.region_code
    where ${codes === null ? sql`true` : sql`orp.code = any(${[...codes]}::text[])`} order by orp.name collate "cs-x-icu"`.execute(db)
  return rows
}
