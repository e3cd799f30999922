import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { cardFields, type CardField, type FieldShape } from '../fields.ts'
import { type RecordKind } from '../records.ts'

// Writes words of a register into cards: the fields named in `w.writes`, a jsonb object, null where nothing is said now.

const read: Readonly<Record<Exclude<FieldShape, 'point' | 'capacities'>, (field: string) => RawBuilder<unknown>>> = {
  text: (field) => sql`w.writes ->> ${field}`,
  number: (field) => sql`(w.writes ->> ${field})::smallint`,
  list: (field) => sql`array(select jsonb_array_elements_text(case when jsonb_typeof(w.writes -> ${field}) = 'array'
    then w.writes -> ${field} else '[]' end))`,
  // The one flag is secrecy, and only people lift it: not a register, nor taking back what was taken over from one.
  flag: (field) => sql`c.${sql.ref(field)} or coalesce((w.writes ->> ${field})::boolean, false)`,
}

const assignment = (column: string, field: string, value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = case when w.writes ? ${field} then ${value} else c.${sql.ref(column)} end`

/** Text that may be empty and never unknown. */
const neverNull: readonly string[] = ['keywords', 'summary']

function assignments(kind: RecordKind): RawBuilder<unknown>[] {
  return Object.entries<CardField>(cardFields[kind]).flatMap(([field, { column, shape }]) => {
    if (shape === 'capacities') return []
    if (shape === 'point') return pointAssignments(field)
    const value = read[shape](field)
    return [assignment(column, field, neverNull.includes(field) ? sql`coalesce(${value}, '')` : value)]
  })
}

const pointAssignments = (field: string): RawBuilder<unknown>[] => [
  assignment('lat', field, sql`(w.writes -> ${field} ->> 'lat')::float8`),
  assignment('lon', field, sql`(w.writes -> ${field} ->> 'lon')::float8`),
  assignment('position_from', field, sql`case when jsonb_typeof(w.writes -> ${field}) = 'object'
    then coalesce(w.writes -> ${field} ->> 'positionFrom', 'address') else 'municipality' end`),
]

/**
 * Changes cards of one kind by `writes`, a query of `id` and `writes`; each gets its next version. A place that becomes
 * confidential forgets where it is.
 */
export async function writeCards(tx: Tx, kind: RecordKind, writes: RawBuilder<unknown>): Promise<void> {
  const touched = kind === 'location' ? sql`` : sql`updated_at = now(), `
  await sql`
    update ${sql.table(kind)} c set ${touched}version = c.version + 1, ${sql.join(assignments(kind))}
    from (${writes}) w where c.id = w.id`.execute(tx)
  if (kind === 'service') await writeCapacities(tx, writes)
  if (kind === 'location') await sql`
    update location c set name = null, address = null, postal_code = null, access_note = null, lat = null, lon = null, position_from = 'municipality'
    from (${writes}) w where c.id = w.id and w.writes ->> 'confidential' = 'true'`.execute(tx)
}

/** What is really free was never the register's word: it stays at every form and unit that stays, and only undoing says it. */
async function writeCapacities(tx: Tx, writes: RawBuilder<unknown>): Promise<void> {
  const said = sql`(${writes}) w cross join lateral jsonb_to_recordset(case when jsonb_typeof(w.writes -> 'capacities') = 'array'
    then w.writes -> 'capacities' else '[]' end) as p(form text, unit text, maximum integer, free integer, "freeAsOf" date)`
  await sql`
    delete from service_capacity c using (${writes}) w where c.service_id = w.id and w.writes ? 'capacities'
      and not exists (select from jsonb_to_recordset(case when jsonb_typeof(w.writes -> 'capacities') = 'array'
        then w.writes -> 'capacities' else '[]' end) as p(form text, unit text) where p.form = c.form and p.unit = c.unit)`.execute(tx)
  await sql`
    insert into service_capacity (service_id, form, unit, maximum, free, free_as_of)
    select w.id, p.form, p.unit, p.maximum, p.free, p."freeAsOf" from ${said}
    on conflict (service_id, form, unit) do update set maximum = excluded.maximum`.execute(tx)
}
