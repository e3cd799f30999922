import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { PlannedRun } from './plannedRun.ts'

// What a register says of the end of a card stands in the card's history: people who watch the card learn of it, and later
// everybody sees since when it is not offered. To be told before the records are kept, for it needs what they said before.

/** As the history keeps it, the end is a `RegisteredEnding`. */
export async function tellEnds(tx: Tx, run: PlannedRun): Promise<void> {
  for (const kind of ['service', 'location'] as const) await tellOf(tx, run, kind)
}

/**
 * A place goes on with any of its records. Nobody wrote it: whoever confirmed the run is in the audit, and is told as everybody else.
 */
async function tellOf(tx: Tx, { id, source, asOf }: PlannedRun, kind: 'service' | 'location'): Promise<void> {
  const isOver = sql`(s.outcome = 'gone' or s.ended_on <= ${asOf}::date)`
  const [others, first] = kind === 'service' ? [sql``, sql``] : [sql`, 'unchanged'`, sql`${isOver} is true, s.outcome not in ('ended', 'gone'),`]
  const touched = kind === 'service' ? sql`, updated_at = now()` : sql``
  await sql`
    with said as (
      select distinct on (s.subject_id) s.subject_id as id,
        case when r.gone_since is not null then jsonb_build_object('source', r.source, 'on', r.gone_since, 'how', 'gone')
          when r.ended_on <= r.as_of then jsonb_build_object('source', r.source, 'on', r.ended_on, 'how', 'ended') end as before,
        case when s.outcome = 'gone' then jsonb_build_object('source', ${source}::text, 'on', ${asOf}::date, 'how', 'gone')
          when s.ended_on <= ${asOf}::date then jsonb_build_object('source', ${source}::text, 'on', s.ended_on, 'how', 'ended') end as after
      from register_staged s left join register_record r on r.id = s.record_id
      where s.run_id = ${id} and s.kind = ${kind} and s.outcome in ('linked', 'changed', 'ended', 'gone'${others})
      order by s.subject_id, ${first} s.ended_on nulls last, s.key),
    told as (
      update ${sql.table(kind)} c set version = c.version + 1 ${touched} from said
      where c.id = said.id and said.before is distinct from said.after
      returning c.id, c.version, jsonb_build_object('registeredEnd', jsonb_build_object('before', said.before, 'after', said.after)) as changes)
    insert into card_change (subject_kind, subject_id, version, origin, changes)
    select ${kind}, id, version, 'register', changes from told`.execute(tx)
}
