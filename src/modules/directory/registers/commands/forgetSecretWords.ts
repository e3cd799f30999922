import { sql } from 'kysely'
import type { LocationId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { isSecretWord } from '../queries/secrets.ts'

/**
 * Forgets what registers said of confidential places and of seats that may be such a place: the words, what runs wrote,
 * what was decided and asked.
 */
export async function forgetSecretWords(tx: Tx, locations: readonly LocationId[]): Promise<void> {
  const ids = [...locations]
  const isOfThem = sql`(r.kind = 'location' and r.subject_id = any(${ids}::uuid[])
    or r.kind = 'organisation' and r.subject_id in (select organisation_id from location where id = any(${ids}::uuid[])))`
  const isSecret = (field: string) => isSecretWord(sql<string>`r.kind`, sql.ref<string>(field), sql<string>`r.subject_id`)
  for (const table of ['register_value', 'register_decision', 'register_question'] as const) {
    await sql`delete from ${sql.table(table)} v using register_record r where r.id = v.record_id and ${isOfThem} and ${isSecret('v.field')}`.execute(tx)
  }
  await sql`delete from register_change r where ${isOfThem} and ${isSecret('r.field')}`.execute(tx)
  // The mark of the words would tell them to whoever tries all addresses; what the register itself calls secret has none.
  await sql`update register_record r set hash = md5(jsonb_build_object('municipality', v.value)::text) from register_value v
    where r.kind = 'location' and r.subject_id = any(${ids}::uuid[]) and v.record_id = r.id and v.field = 'municipality'
      and not exists (select from register_value said where said.record_id = r.id and said.field = 'confidential')`.execute(tx)
  // A run that waits for its yes, or is just being written, holds what it read, and its mark.
  await sql`
    update register_staged s set fields = left_over.fields, hash = md5(left_over.fields::text) from (
      select x.ctid as row, x.fields - array(
        select field from jsonb_object_keys(x.fields) field where field not in ('municipality', 'confidential')) as fields
      from register_staged x where x.kind = 'location' and x.subject_id = any(${ids}::uuid[])) left_over
    where s.ctid = left_over.row and s.fields <> left_over.fields`.execute(tx)
  await sql`
    update register_trouble t set detail = null, what = m.name from register_run run, location l join municipality m on m.code = l.municipality_code
    where l.id = any(${ids}::uuid[]) and run.id = t.run_id and t.kind = 'location' and (
      exists (select from register_record r where r.source = run.source and r.kind = 'location' and r.key = t.key and r.subject_id = l.id)
      or exists (select from register_staged s where s.run_id = t.run_id and s.kind = 'location' and s.key = t.key and s.subject_id = l.id))`.execute(tx)
  // What a run calls a place is its name; of these it may be the municipality's only.
  for (const table of ['register_change', 'register_staged', 'register_line'] as const) {
    await sql`update ${sql.table(table)} r set what = m.name from location l join municipality m on m.code = l.municipality_code
      where r.kind = 'location' and r.subject_id = l.id and l.id = any(${ids}::uuid[])`.execute(tx)
  }
}
