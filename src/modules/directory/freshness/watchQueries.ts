import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { czech } from '../queries/words.ts'
import type { Watchable } from './watchCommands.ts'

/** A watched card with what changed since the person looked. */
export interface Watched extends Watchable {
  readonly name: string
  readonly organisation: string | null
  readonly isArchived: boolean
  /** How many changes came since, and when the last one. */
  readonly changes: number
  readonly lastAt: Date | null
}

/**
 * What stands on the watched card `w` (of the service `s`): the card, an organisation's services, places and contacts that
 * everybody in the network sees. Of a confidential place no more than that something changed.
 */
const onCard = sql`(
  select 'service' as kind, w.service_id as id
  union select 'organisation', w.organisation_id
  union select 'service', own.id from service own where own.organisation_id = w.organisation_id
  union select 'location', given.location_id from service_location given where given.service_id = w.service_id
  union select 'location', place.id from location place where place.organisation_id = w.organisation_id
  union select 'contact', reach.id from contact reach
    where reach.organisation_id = coalesce(w.organisation_id, s.organisation_id) and reach.visibility in ('network', 'public'))`

/** What was the organisation's and went to another one. */
const movedAway = sql<boolean>`(c.changes ? 'organisationId' and c.changes -> 'organisationId' ->> 'before' = w.organisation_id::text)`

/** Cards the person watches: those with news first, then by name. */
export async function watchedCards(db: Db, { personId }: Scope): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    select case when w.service_id is null then 'organisation' else 'service' end as kind, coalesce(w.service_id, w.organisation_id) as id,
      coalesce(s.name, o.name) as name, so.name as organisation,
      coalesce(s.archived_at, so.archived_at, o.archived_at) is not null as "isArchived", news.changes, news."lastAt"
    from card_watch w
    left join service s on s.id = w.service_id left join organisation so on so.id = s.organisation_id
    left join organisation o on o.id = w.organisation_id
    cross join lateral (
      select count(*)::int as changes, max(at) as "lastAt" from (
        select c.id, c.at from ${onCard} watched join card_change c on c.subject_kind = watched.kind and c.subject_id = watched.id
          where c.at > w.seen_at and c.by is distinct from w.person_id
        union select c.id, c.at from card_change c where ${movedAway} and c.at > w.seen_at and c.by is distinct from w.person_id) change) news
    where w.person_id = ${personId}
    order by news.changes = 0, coalesce(s.name, o.name) ${czech}`.execute(db)
  return rows
}

export async function watches(db: Db, { personId }: Scope, { kind, id }: Watchable): Promise<boolean> {
  const { rows } = await sql`select from card_watch where person_id = ${personId}
    and ${kind === 'service' ? sql`service_id` : sql`organisation_id`} = ${id}`.execute(db)
  return rows.length > 0
}
