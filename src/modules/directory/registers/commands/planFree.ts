import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { PlannedRun } from './plannedRun.ts'

/** How many places are really free is the word of people: a capacity that bears it neither vanishes nor gets below it by a register alone. */
export async function keepFree(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    update register_change w set act = 'differ'
    where w.run_id = ${id} and w.kind = 'service' and w.field = 'capacities' and w.act = 'write' and exists (
      select from service_capacity c where c.service_id = w.subject_id and c.free is not null and not exists (
        select from jsonb_to_recordset(coalesce(w.said, '[]')) as p(form text, unit text, maximum integer)
        where p.form = c.form and p.unit = c.unit and p.maximum >= c.free))`.execute(tx)
}
