import { sql } from 'kysely'
import type { EngagementId, IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { EngagementKind } from './engagementKinds.ts'

export interface EngagementTerritory { readonly orpCode: string | null, readonly regionCode: string, readonly name: string, readonly share: number | null }

export interface Engagement {
  readonly id: EngagementId
  readonly personId: PersonId
  readonly person: string
  readonly role: 'local_networker' | 'regional_networker'
  readonly kind: EngagementKind
  readonly employer: string
  readonly hostOffice: string | null
  readonly hoursCap: number | null
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly publicEmail: string | null
  readonly publicPhone: string | null
  readonly publicNote: string | null
  readonly version: number
  readonly territories: readonly EngagementTerritory[]
}

const engagements = (condition: ReturnType<typeof sql<boolean>>) => sql<Engagement>`
  select e.id, e.person_id as "personId", p.name as person, e.role, e.kind, e.employer, e.host_office as "hostOffice", e.hours_cap as "hoursCap",
    e.valid_from as "from", e.valid_to as "to", e.public_email as "publicEmail", e.public_phone as "publicPhone", e.public_note as "publicNote", e.version,
    jsonb_agg(jsonb_build_object('orpCode', t.orp_code, 'regionCode', coalesce(t.region_code, orp.region_code),
      'name', coalesce(orp.name, region.name), 'share', t.share) order by coalesce(orp.name, region.name)) as territories
  from engagement e
  join person p on p.id = e.person_id
  join engagement_territory t on t.engagement_id = e.id
  left join orp on orp.code = t.orp_code
  left join region on region.code = t.region_code
  where ${condition}
  group by e.id, p.name
  order by e.valid_to is not null, p.name collate "cs-x-icu", e.valid_from desc`

/** Engagements that touch the scope, running ones first. */
export async function engagementsIn(db: Db, scope: Scope): Promise<Engagement[]> {
  const inScope = scope.orpCodes === null ? sql<boolean>`true` : sql<boolean>`(e.person_id = ${scope.personId} or exists (
    select from engagement_territory x where x.engagement_id = e.id
      and (x.orp_code = any(${[...scope.orpCodes]}::text[]) or x.region_code = any(${[...scope.regionCodes ?? []]}::text[]))))`
  return (await engagements(inScope).execute(db)).rows
}

export async function engagementById(db: Db, _scope: Scope, id: string): Promise<Engagement | null> {
  return (await engagements(sql<boolean>`e.id::text = ${id}`).execute(db)).rows[0] ?? null
}

/** What anyone may know of the networker of an ORP. */
export interface PublicNetworker {
  readonly name: string
  readonly role: Engagement['role']
  readonly email: string | null
  readonly phone: string | null
  readonly note: string | null
  readonly from: IsoDate
}

/** Networkers whose engagement in the ORP (or in its region) runs on the day; local ones first. */
export async function publicNetworkersOf(db: Db, orpCode: string, today: IsoDate): Promise<PublicNetworker[]> {
  const { rows } = await sql<PublicNetworker>`
    select p.name, e.role, e.public_email as email, e.public_phone as phone, e.public_note as note, e.valid_from as "from"
    from engagement e join person p on p.id = e.person_id join engagement_territory t on t.engagement_id = e.id
    where (t.orp_code = ${orpCode} or t.region_code = (select region_code from orp where code = ${orpCode}))
      and e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today}) and p.archived_at is null
    order by e.role, p.name collate "cs-x-icu"`.execute(db)
  return rows
}

/** ORPs of these where no local networker is engaged on the day, by name. */
export async function orpsWithoutNetworker(db: Db, orpCodes: readonly string[], today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select orp.name from orp where orp.code = any(${[...orpCodes]}::text[]) and not exists (
      select from engagement_territory t join engagement e on e.id = t.engagement_id join person p on p.id = e.person_id
      where t.orp_code = orp.code and e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today}) and p.archived_at is null)
    order by orp.name collate "cs-x-icu"`.execute(db)
  return rows.map(({ name }) => name)
}

export interface PersonToEngage {
  readonly id: PersonId
  readonly name: string
  /** Has a networker's role, or none yet. */
  readonly isLikely: boolean
}

/** People an engagement may be made for, the likely ones first. */
export async function peopleToEngage(db: Db, _scope: Scope, today: IsoDate): Promise<PersonToEngage[]> {
  const { rows } = await sql<PersonToEngage>`
    select id, name, "isLikely" from (
      select p.id, p.name, coalesce(bool_or(g.role in ('local_networker', 'regional_networker')), true) as "isLikely"
      from person p left join role_grant g on g.person_id = p.id and (g.valid_to is null or g.valid_to >= ${today})
      where p.archived_at is null group by p.id) as people
    order by not "isLikely", name collate "cs-x-icu", id`.execute(db)
  return rows
}

/** ORPs and regions an engagement may be made for, within the scope. */
export async function territoriesToEngage(db: Db, scope: Scope): Promise<{ code: string, name: string, kind: 'region' | 'orp', regionCode: string }[]> {
  const { rows } = await sql<{ code: string, name: string, kind: 'region' | 'orp', regionCode: string }>`
    select code, name, kind, "regionCode" from (
    select code, name, 'region' as kind, code as "regionCode" from region
      where ${scope.regionCodes === null ? sql`true` : sql`code = any(${[...scope.regionCodes]}::text[])`}
    union all select code, name, 'orp', region_code from orp
      where ${scope.orpCodes === null ? sql`true` : sql`code = any(${[...scope.orpCodes]}::text[])`}
    ) as territories order by kind desc, name collate "cs-x-icu"`.execute(db)
  return rows
}
