import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { inTerritory } from './planScope.ts'
import type { PlannedRun } from './plannedRun.ts'

/**
 * Turns points into records of the places that name them: one point may be the place of several. A confidential place gets
 * none, and one outside the territory is left out.
 */
export async function spreadPoints(tx: Tx, run: PlannedRun): Promise<void> {
  const { id } = run
  await sql`
    insert into register_staged (run_id, number, kind, key, what, fields, starts, hash, subject_id)
    select distinct on (s.key, l.id) ${id}::uuid, s.number, 'location', s.key || '/' || l.id, coalesce(l.name, l.address, m.name),
      jsonb_build_object('point', s.fields -> 'point'), '{}'::jsonb, md5(s.fields::text), l.id
    from register_staged s
    join register_value v on v.field = 'addressPoint' and v.value = s.fields -> 'addressPoint'
    join register_record r on r.id = v.record_id and r.kind = 'location'
    join location l on l.id = r.subject_id and not l.confidential and l.archived_at is null
    join municipality m on m.code = l.municipality_code and ${inTerritory(run)}
    where s.run_id = ${id} and s.fields ? 'addressPoint'
    order by s.key, l.id, s.number`.execute(tx)
  await sql`update register_staged set outcome = 'merged' where run_id = ${id} and fields ? 'addressPoint'`.execute(tx)
  await sql`
    update register_staged s set record_id = r.id from register_record r
    where s.run_id = ${id} and s.outcome is null and r.source = 'ruian' and r.kind = 'location' and r.key = s.key`.execute(tx)
}

/** Takes away what an earlier plan of the same run spread. */
export async function gatherPoints(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`delete from register_staged where run_id = ${id} and not fields ? 'addressPoint'`.execute(tx)
}
