import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { RegisteredEnding } from '../ending/registeredEnding.ts'
import { organisationEnded, registeredEnding, serviceEndsOn, serviceEndUnanswered } from '../queries/ended.ts'
import type { Ending, VerifiedDays } from '../rules.ts'
import { czech } from '../queries/words.ts'

/** A card of one's own organisation, with how many reports on it wait, and whether it ended. */
export interface OwnCard extends VerifiedDays, Ending {
  readonly kind: 'organisation' | 'service'
  readonly id: string
  readonly name: string
  readonly version: number
  readonly flags: number
  /** What a register says of its end, while nobody has answered. */
  readonly ending: RegisteredEnding | null
}

/** The organisations, each followed by its services. */
export async function ownCards(db: Db, _scope: Scope, organisations: readonly string[], today: IsoDate): Promise<OwnCard[]> {
  const { rows } = await sql<OwnCard>`
    select kind, id, name, version, "verifiedOn", "verifiedUntil", flags, "endedOn", "organisationEnded", ending from (
      select 'organisation' as kind, o.id, o.name, o.version, o.name as home, o.id as home_id, o.verified_on as "verifiedOn", o.verified_until as "verifiedUntil",
        (select count(*)::int from card_flag f where f.organisation_id = o.id and f.service_id is null and f.answer is null) as flags,
        null::date as "endedOn", ${organisationEnded} as "organisationEnded", null::jsonb as ending
      from organisation o where o.id::text = any(${[...organisations]}::text[]) and o.archived_at is null
      union all
      select 'service', s.id, s.name, s.version, o.name, o.id, s.verified_on, s.verified_until,
        (select count(*)::int from card_flag f where f.service_id = s.id and f.answer is null),
        ${serviceEndsOn}, ${organisationEnded}, case when ${serviceEndUnanswered(today)} then ${registeredEnding(sql`'service'`, sql`s.id`, today)} end
      from service s join organisation o on o.id = s.organisation_id
      where o.id::text = any(${[...organisations]}::text[]) and o.archived_at is null and s.archived_at is null) card
    order by home ${czech}, home_id, kind, name ${czech}, id`.execute(db)
  return rows
}
