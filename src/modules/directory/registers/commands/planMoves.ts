import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { plainName } from './planMatches.ts'
import type { PlannedRun } from './plannedRun.ts'

// A place that moves leaves its point behind: the exact point of another house is worse than none.

/**
 * Places that a register moves and whose new point it does not say, or says beside one set by hand: another address point, or another address where none is
 * known to have stayed. Mending how the same address is written moves nothing.
 */
const moved = ({ id }: PlannedRun) => sql`
  select s.key, s.subject_id, s.what, c.position_from, jsonb_build_object('lat', c.lat, 'lon', c.lon) as ours
  from register_staged s
  join location c on c.id = s.subject_id and c.lat is not null and c.position_from <> 'municipality'
  left join register_record r on r.id = s.record_id
  left join register_value code on code.record_id = s.record_id and code.field = 'addressPoint'
  where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and (c.position_from = 'hand' or not s.fields ? 'point') and r.hash is distinct from s.hash
    and code.value is distinct from coalesce(s.fields -> 'addressPoint', '0')
    and (code.value <> s.fields -> 'addressPoint' or exists (
      select from register_change w where w.run_id = ${id} and w.kind = 'location' and w.key = s.key and w.act = 'write' and w.ours is not null
        and (w.field = 'municipality' or w.field = 'address' and ${plainName(sql<string>`w.ours #>> '{}'`)} is distinct from ${plainName(sql<string>`w.said #>> '{}'`)})))`

/**
 * Takes the point from a place that moves, for RÚIAN to give the new one. A point somebody set by hand is not taken: then the
 * place does not move by itself, and people decide.
 */
export async function leavePointsBehind(tx: Tx, run: PlannedRun): Promise<void> {
  const { id } = run
  await sql`
    update register_change w set act = 'differ' from (${moved(run)}) m
    where m.position_from = 'hand' and w.run_id = ${id} and w.kind = 'location' and w.key = m.key and w.field in ('municipality', 'address', 'postalCode')`.execute(tx)
  await sql`
    insert into register_change (run_id, kind, key, subject_id, what, field, ours, said, act)
    select ${id}, 'location', key, subject_id, what, 'point', ours, null, 'write' from (${moved(run)}) m where m.position_from <> 'hand'`.execute(tx)
}

/** What RÚIAN said of places without a point now was of another house: it says it anew. `places` is a query of `subject_id`. */
export async function askPointsAgain(tx: Tx, places: RawBuilder<unknown>): Promise<void> {
  const ofThem = sql`r.source = 'ruian' and r.kind = 'location' and r.subject_id in (${places})`
  await sql`delete from register_value v using register_record r where v.record_id = r.id and ${ofThem}`.execute(tx)
  await sql`update register_record r set hash = '' where ${ofThem}`.execute(tx)
}
