import { type RawBuilder, sql } from 'kysely'
import type { KeptRow } from '#modules/access/index.ts'

type Rows = RawBuilder<KeptRow>

const day = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Europe/Prague')::date`
const unnamed = sql`null::text as name, null::text as path, null::text as owner, false as held`

/**
 * A register still lists the card, or a run that waits for its yes speaks of it: erased, it would come back as a new one with
 * the next import. `own` are the card and its parts, as kind and id.
 */
const stands = (own: RawBuilder<unknown>) => sql`exists (select from (${own}) own
  where exists (select from register_record r where r.kind = own.kind and r.subject_id = own.id and r.ended_on is null and r.gone_since is null)
    or exists (select from register_staged st where st.subject_id = own.id))`

const organisationPath = sql`'/prace/sit/organizace/' || o.id`

/** An archived organisation; everything of it goes with it. */
const organisations: Rows = sql<KeptRow>`
  select o.id::text as id, ${day(sql.ref('o.archived_at'))} as began, o.name, ${organisationPath} as path, o.id::text as owner,
    ${stands(sql`select 'organisation' as kind, o.id union all select 'service', s.id from service s where s.organisation_id = o.id
      union all select 'location', l.id from location l where l.organisation_id = o.id`)} as held
  from organisation o where o.archived_at is not null`

const services: Rows = sql<KeptRow>`
  select s.id::text as id, ${day(sql.ref('s.archived_at'))} as began, s.name, '/prace/sit/sluzby/' || s.id as path, o.id::text as owner,
    ${stands(sql`select 'service' as kind, s.id`)} as held
  from service s join organisation o on o.id = s.organisation_id where s.archived_at is not null`

/**
 * An archived place. A confidential one goes only with its organisation: that it is there is what keeps the address of the
 * seat secret.
 */
const places: Rows = sql<KeptRow>`
  select l.id::text as id, ${day(sql.ref('l.archived_at'))} as began,
    (case when l.confidential then m.name else coalesce(l.name, m.name) end) || ' – ' || o.name as name, ${organisationPath} as path, o.id::text as owner,
    (l.confidential or ${stands(sql`select 'location' as kind, l.id`)}) as held
  from location l join organisation o on o.id = l.organisation_id join municipality m on m.code = l.municipality_code
  where l.archived_at is not null`

/** A contact is called by its service and organisation: its own words may be a person. */
const contactsWhere = (began: RawBuilder<unknown>, which: RawBuilder<unknown>): Rows => sql<KeptRow>`
  select c.id::text as id, ${began} as began, concat_ws(', ', s.name, o.name) as name, ${organisationPath} as path, o.id::text as owner, false as held
  from contact c join organisation o on o.id = c.organisation_id left join service s on s.id = c.service_id where ${which}`

const isPerson = sql`c.person_name is not null and c.consent_withdrawn_on is null`

const requests: Rows = sql<KeptRow>`
  select r.id::text as id, ${day(sql`coalesce(r.answered_at, r.revoked_at, r.expires_at)`)} as began, o.name, ${organisationPath} as path, o.id::text as owner, false as held
  from register_request r join organisation o on o.id = r.organisation_id`

const flags: Rows = sql<KeptRow>`
  select f.id::text as id, ${day(sql.ref('f.answered_at'))} as began, o.name, ${organisationPath} as path, o.id::text as owner, false as held
  from card_flag f join organisation o on o.id = f.organisation_id where f.answered_at is not null`

/** A run that ended and still has its record by record. */
const registerRuns: Rows = sql<KeptRow>`
  select r.id::text as id, ${day(sql`coalesce(r.applied_at, r.discarded_at, r.requested_at)`)} as began, ${unnamed}
  from register_run r where coalesce(r.applied_at, r.discarded_at) is not null or r.refused is not null`

const hasDetails = sql`(exists (select from register_change k where k.run_id = x.id::uuid) or exists (select from register_trouble k where k.run_id = x.id::uuid)
  or exists (select from register_line k where k.run_id = x.id::uuid))`

/** A register's file whose reading did not come to its end; a table is somebody's own, and waits as a run does. */
const isRegisterFile = sql`(r.file_id is not null and r.source <> 'table')`
const registerFiles: Rows = sql<KeptRow>`
  select r.id::text as id, ${day(sql.ref('r.requested_at'))} as began, ${unnamed} from register_run r where ${isRegisterFile}`

/** A run that nobody confirmed, or whose file still lies here. */
const uploads: Rows = sql<KeptRow>`
  select r.id::text as id, ${day(sql.ref('r.requested_at'))} as began, ${unnamed} from register_run r
  where not ${isRegisterFile} and (r.file_id is not null or r.applied_at is null and r.discarded_at is null and r.refused is null)`

/** What the room keeps for a time, kind by kind. */
export const rows = {
  organisations, services, places, flags, requests, registerFiles, uploads,
  contacts: contactsWhere(day(sql.ref('c.archived_at')), sql`c.archived_at is not null and c.consent_withdrawn_on is null`),
  agreedContacts: contactsWhere(sql`c.retain_until`, sql`${isPerson} and c.retain_until is not null`),
  agedContacts: contactsWhere(sql`c.as_of`, isPerson),
  withdrawnConsents: contactsWhere(sql`c.consent_withdrawn_on`, sql`c.consent_withdrawn_on is not null`),
  lists: sql<KeptRow>`select l.id::text as id, ${day(sql.ref('l.archived_at'))} as began, ${unnamed} from saved_list l where l.archived_at is not null`,
  drafts: sql<KeptRow>`select d.person_id || ' ' || d.form as id, ${day(sql.ref('d.saved_at'))} as began, ${unnamed} from card_draft d`,
  registerRuns: sql<KeptRow>`select * from (${registerRuns}) x where ${hasDetails}`,
} as const
