import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { PlannedRun } from './plannedRun.ts'

// What of a register a run brings in: each record once, and only what belongs to the territory.

/** The municipality, table `m`, lies in the territory of the run. */
export const inTerritory = ({ orpCodes }: Pick<PlannedRun, 'orpCodes'>): RawBuilder<boolean> =>
  orpCodes === null ? sql<boolean>`true` : sql<boolean>`m.orp_code = any(${[...orpCodes]}::text[])`

/** Forgets what an earlier plan of the same run found. */
export async function clearPlan(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`delete from register_staged where run_id = ${id} and outcome = 'gone'`.execute(tx)
  await sql`update register_staged set outcome = null, record_id = null, subject_id = null
    where run_id = ${id} and outcome is not null`.execute(tx)
  await sql`delete from register_change where run_id = ${id}`.execute(tx)
  await sql`delete from register_trouble where run_id = ${id} and is_planned`.execute(tx)
}

/** Of records with the same key the first in the file counts, one that goes on before one that ended. */
export async function mergeRepeated(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    update register_staged s set outcome = 'merged' from (
      select ctid as row, row_number() over (partition by kind, key order by ended_on desc nulls first, number) as place
      from register_staged where run_id = ${id}) ranked
    where s.ctid = ranked.row and ranked.place > 1`.execute(tx)
}

/** Leaves out services that neither are given in the territory nor, without a known place, have their seat there. */
export async function leaveOutOthers(tx: Tx, run: PlannedRun): Promise<void> {
  const { id } = run
  const places = sql`from register_staged l left join municipality m on m.code = l.fields ->> 'municipality'
    where l.run_id = ${id} and l.kind = 'location' and l.parent_key = s.key and l.outcome is null`
  const seat = sql`from register_staged o left join municipality m on m.code = o.fields ->> 'seatMunicipality'
    where o.run_id = ${id} and o.kind = 'organisation' and o.key = s.parent_key and o.outcome is null`
  const isEverywhere = run.orpCodes === null
  await sql`
    update register_staged s set outcome = 'outside' where s.run_id = ${id} and s.kind = 'service' and s.outcome is null
      and not exists (select ${places} and m.code is not null and ${inTerritory(run)})
      and not (not exists (select ${places} and m.code is not null)
        and exists (select ${seat} and (m.code is not null and ${inTerritory(run)}
          or ${isEverywhere} and not o.fields ? 'seatMunicipality')))`.execute(tx)
  await sql`
    update register_staged s set outcome = 'outside' where s.run_id = ${id} and s.kind = 'location' and s.outcome is null
      and not exists (select from register_staged of where of.run_id = ${id} and of.kind = 'service' and of.key = s.parent_key
        and of.outcome is null)`.execute(tx)
  await sql`
    update register_staged s set outcome = 'outside' where s.run_id = ${id} and s.kind = 'organisation' and s.outcome is null
      and not exists (select from register_staged of where of.run_id = ${id} and of.kind = 'service' and of.parent_key = s.key
        and of.outcome is null)`.execute(tx)
}

/** Places in municipalities nobody has brought in are told one by one; a seat there is only not known. */
export async function leaveOutUnknownMunicipalities(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    with lost as (
      update register_staged s set outcome = 'unknownMunicipality' where s.run_id = ${id} and s.kind = 'location' and s.outcome is null
        and not exists (select from municipality m where m.code = s.fields ->> 'municipality')
      returning number, what, fields ->> 'municipality' as municipality)
    insert into register_trouble (run_id, number, what, reason, detail, is_planned)
    select ${id}, number, what, 'unknownMunicipality', municipality, true from lost`.execute(tx)
  await sql`
    update register_staged s set fields = s.fields - 'seatMunicipality' where s.run_id = ${id} and s.kind = 'organisation'
      and s.outcome is null and s.fields ? 'seatMunicipality'
      and not exists (select from municipality m where m.code = s.fields ->> 'seatMunicipality')`.execute(tx)
}
