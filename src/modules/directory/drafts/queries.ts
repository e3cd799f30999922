import { sql } from 'kysely'
import type { OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { retentionOf, type Scope } from '#modules/access/index.ts'
import type { Typed } from '#web/form.ts'

/** What somebody began to write, and from which version of the card. */
export interface Draft {
  readonly typed: Typed
  /** None for a card that is only being written. */
  readonly version: number | null
  readonly savedAt: Date
}

const millisecondsPerDay = 86_400_000

/** What was saved before is as if it were not, though it goes only with the next purge. */
export const oldestDraft = (now: Date): Date => new Date(now.getTime() - retentionOf('drafts').usual.length * millisecondsPerDay)

/** A line of what somebody has unfinished. */
export interface DraftLine {
  readonly key: string
  readonly savedAt: Date
  /** As it stands in the form, else as the card bears it. */
  readonly name: string | null
  /** The organisation of a service; none of an organisation itself. */
  readonly organisation: string | null
  /** The organisation the card belongs to today, which its author may not change any more; none of a new organisation. */
  readonly owner: OrganisationId | null
}

/** Everything the person has unfinished, the latest first. */
export async function draftsOf(db: Db, scope: Scope, now: Date): Promise<DraftLine[]> {
  const { rows } = await sql<DraftLine>`
    select d.form as key, d.saved_at as "savedAt", case when d.form like 'service:%' then o.name end as organisation,
      coalesce(s.organisation_id, d.organisation_id) as owner,
      coalesce(nullif(btrim(d.typed -> 'name' ->> 0), ''), s.name, case when d.form like 'organisation:%' then o.name end) as name
    from card_draft d left join organisation o on o.id = d.organisation_id
      left join service s on s.id = case when d.form ~ '^service:[0-9a-f-]{36}$' then substr(d.form, 9)::uuid end
    where d.person_id = ${scope.personId} and d.saved_at > ${oldestDraft(now)} order by d.saved_at desc, d.form`.execute(db)
  return rows
}

/** The person's own draft of the form; nobody reads another's, and an old one is as if it were not. */
export async function draftOf(db: Db, scope: Scope, key: string, now: Date): Promise<Draft | null> {
  const row = await db.selectFrom('card_draft').select(['typed', 'version', 'saved_at as savedAt'])
    .where('person_id', '=', scope.personId).where('form', '=', key).where('saved_at', '>', oldestDraft(now)).executeTakeFirst()
  // Written only by keepDraft.
  return row ? { ...row, typed: row.typed as Typed } : null
}
