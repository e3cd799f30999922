import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { RegisteredEnding } from '../ending/registeredEnding.ts'

// What ended is not offered as help: the one rule, for the database. `hasEnded` is the same for a card that was read. Tables:
// `service` is `s`, `organisation` is `o`, `location` is `l`.

/** Records of an end are few among all: an index of theirs alone finds them. */
const saysEnd = sql`(r.ended_on is not null or r.gone_since is not null)`

/**
 * A place may be given by several services, each with its own record of the place: in one register it is over when the last
 * of them is. Of a service the first says so.
 */
const isLast = sql`(r.kind <> 'location' or not exists (select from register_record later where later.kind = r.kind and later.subject_id = r.subject_id
  and later.source = r.source and coalesce(least(later.ended_on, later.gone_since), 'infinity') > least(r.ended_on, r.gone_since)))`

/** A card that is in several registers has ended when the first of them says so, or was found without it. */
const byRegister = (kind: 'service' | 'location', id: RawBuilder<unknown>) => sql`(
  select min(least(r.ended_on, r.gone_since)) from register_record r where r.kind = ${sql.lit(kind)} and r.subject_id = ${id} and ${saysEnd} and ${isLast})`

/** The day on the card of the service, else a register's, unless the card says that it goes on all the same. */
export const serviceEndsOn = sql<IsoDate | null>`coalesce(s.ends_on, case when not s.goes_on then ${byRegister('service', sql`s.id`)} end)`

/** The day a register says of the place; not of a place of a service that goes on all the same. */
export const placeEndsOn = sql<IsoDate | null>`case when not s.goes_on then ${byRegister('location', sql`l.id`)} end`

export const organisationEnded = sql<boolean>`o.actor_status = 'ended'`

const isRegisteredPast = (kind: 'service' | 'location', id: RawBuilder<unknown>, today: IsoDate) => sql`exists (
  select from register_record r where r.kind = ${sql.lit(kind)} and r.subject_id = ${id} and ${saysEnd}
    and least(r.ended_on, r.gone_since) <= ${today}::date and ${isLast})`

/** A register says that the service is over, and the card neither says a day nor that it goes on all the same: somebody should. */
export const serviceEndUnanswered = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(s.ends_on is null and not s.goes_on and ${isRegisteredPast('service', sql`s.id`, today)})`

/** A register says that the place is over, and a service that goes on is still said to be given there. */
export const placeEndUnanswered = (today: IsoDate): RawBuilder<boolean> => sql<boolean>`(${isRegisteredPast('location', sql`l.id`, today)}
  and o.actor_status <> 'ended' and exists (select from service_location sl join service s on s.id = sl.service_id
    where sl.location_id = l.id and s.archived_at is null and not s.goes_on and (s.ends_on is null or s.ends_on > ${today}::date)
      and not (s.ends_on is null and ${isRegisteredPast('service', sql`s.id`, today)})))`

/** What the register that says so first says of the end of a card. */
export const registeredEnding = (kind: RawBuilder<unknown>, id: RawBuilder<unknown>, today: IsoDate): RawBuilder<RegisteredEnding | null> => sql<RegisteredEnding | null>`(
  select jsonb_build_object('source', r.source, 'on', least(r.ended_on, r.gone_since),
    'how', case when r.ended_on is not null and r.ended_on <= coalesce(r.gone_since, r.ended_on) then 'ended' else 'gone' end)
  from register_record r where r.kind = ${kind} and r.subject_id = ${id} and least(r.ended_on, r.gone_since) <= ${today}::date and ${isLast}
  order by least(r.ended_on, r.gone_since), r.source limit 1)`

/** The service is given on the day: neither it nor its organisation has ended. */
export const givenOn = (today: IsoDate): RawBuilder<boolean> => sql<boolean>`(o.actor_status <> 'ended'
  and (s.ends_on is null or s.ends_on > ${today}::date)
  and not (s.ends_on is null and not s.goes_on and ${isRegisteredPast('service', sql`s.id`, today)}))`

/** Help is given at the place on the day. */
export const placeGivenOn = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(s.goes_on or not ${isRegisteredPast('location', sql`l.id`, today)})`

/** The day beside a row of search; of an organisation that ended nobody knows when, so it is before all days. */
export const searchEndsOn = sql<IsoDate | null>`case when o.actor_status = 'ended' then '-infinity'::date else ${serviceEndsOn} end`

/**
 * A register that was brought in says of the place that it is over on the register's own day: what search knows of places
 * is written when cards are, without a clock.
 */
export const placeEndedByRegister = sql<boolean>`(not s.goes_on and exists (
  select from register_record r where r.kind = 'location' and r.subject_id = l.id and ${saysEnd} and least(r.ended_on, r.gone_since) <= r.as_of and ${isLast}))`

/** What search offers on a day, or everything. The row of search is `s`. */
export const offeredOn = (day: IsoDate | null): RawBuilder<boolean> =>
  day === null ? sql<boolean>`true` : sql<boolean>`(s.ended_on is null or s.ended_on > ${day}::date)`
