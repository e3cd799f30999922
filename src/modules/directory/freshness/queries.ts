import { sql } from 'kysely'
import type { FlagId, IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { FlagAnswer, FlagSubject } from '../codelists/index.ts'
import type { Flagged } from './commands.ts'
import { givenOn } from '../queries/ended.ts'

/** What somebody said is wrong on a card. */
export interface Flag {
  readonly id: FlagId
  readonly organisationId: OrganisationId
  readonly serviceId: ServiceId | null
  readonly about: FlagSubject
  readonly note: string | null
  readonly raisedOn: IsoDate
  readonly answer: FlagAnswer | null
  readonly answeredOn: IsoDate | null
}

const columns = sql`f.id, f.organisation_id as "organisationId", f.service_id as "serviceId", f.about, f.note,
  (f.raised_at at time zone 'Europe/Prague')::date as "raisedOn", f.answer,
  (f.answered_at at time zone 'Europe/Prague')::date as "answeredOn"`

const shownAnswered = 5

/** Flags of a card: those that wait, oldest first, then the last answered ones. */
export async function flagsOf(db: Db, _scope: Scope, card: { organisationId: OrganisationId, serviceId: ServiceId | null }): Promise<Flag[]> {
  const { rows } = await sql<Flag>`
    select id, "organisationId", "serviceId", about, note, "raisedOn", answer, "answeredOn" from (
      select ${columns}, f.raised_at, row_number() over (partition by f.answer is null order by f.answered_at desc) as place
      from card_flag f where f.organisation_id = ${card.organisationId} and f.service_id is not distinct from ${card.serviceId}) flag
    where answer is null or place <= ${shownAnswered}
    order by answer is not null, raised_at`.execute(db)
  return rows
}

/** The flag by its id; null for an unknown or malformed one. */
export async function flagById(db: Db, _scope: Scope, id: string): Promise<Flag | null> {
  const { rows } = await sql<Flag>`select ${columns} from card_flag f where f.id::text = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Everything of an organisation that can be verified besides itself: services that are still given, and places; none archived. */
export async function partsOfOrganisation(
  db: Db, _scope: Scope, organisation: OrganisationId, today: IsoDate,
): Promise<{ kind: 'service' | 'location', id: string }[]> {
  const { rows } = await sql<{ kind: 'service' | 'location', id: string }>`
    select 'service' as kind, s.id from service s join organisation o on o.id = s.organisation_id
    where s.organisation_id = ${organisation} and s.archived_at is null and ${givenOn(today)}
    union all select 'location', id from location where organisation_id = ${organisation} and archived_at is null`.execute(db)
  return rows
}

/** Whether a place of the card is confidential: what anybody writes of it may then say no address. */
export async function hasSecretPlace(db: Db, { organisationId, serviceId }: Flagged): Promise<boolean> {
  const { rows } = await sql`select from location l where l.confidential and ${serviceId === null ? sql`l.organisation_id = ${organisationId}`
    : sql`exists (select from service_location p where p.location_id = l.id and p.service_id = ${serviceId})`} limit 1`.execute(db)
  return rows.length > 0
}
