import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { healthKindsInOrder } from '../sources/healthKinds.ts'
import type { PlannedRun } from './plannedRun.ts'

/** As many words of care as a row alone keeps. */
const longestKeywords = 500

/**
 * A facility of several places has a row for each, with the care given there: what it gives is all of them together, whatever
 * their order, and its kind is the first that holds for any.
 */
export async function uniteFacilities(tx: Tx, { id }: PlannedRun): Promise<void> {
  const kinds = [...healthKindsInOrder]
  await sql`
    with several as (
      select key from register_staged where run_id = ${id} and kind = 'service' group by key having count(distinct fields) > 1),
    care as (
      select key, string_agg(word, ', ' order by word collate "C") as keywords from (
        select key, word, sum(length(word) + 2) over (partition by key order by word collate "C") as so_far from (
          select distinct s.key, word from register_staged s join several using (key)
          cross join lateral unnest(string_to_array(s.fields ->> 'keywords', ', ')) word
          where s.run_id = ${id} and s.kind = 'service') words) counted
      where so_far <= ${longestKeywords} group by key),
    forms as (
      select key, jsonb_agg(form order by form collate "C") as forms from (
        select distinct s.key, form from register_staged s join several using (key)
        cross join lateral jsonb_array_elements_text(s.fields -> 'forms') form
        where s.run_id = ${id} and s.kind = 'service') said group by key),
    kind as (
      select s.key, (array_agg(s.fields ->> 'facilityKind' order by array_position(${kinds}::text[], s.fields ->> 'facilityKind') nulls last))[1] as kind
      from register_staged s join several using (key) where s.run_id = ${id} and s.kind = 'service' group by s.key),
    united as (
      select s.ctid as row, s.fields || jsonb_strip_nulls(jsonb_build_object('keywords', care.keywords, 'forms', forms.forms, 'facilityKind', kind.kind)) as fields
      from register_staged s join kind using (key) left join care using (key) left join forms using (key)
      where s.run_id = ${id} and s.kind = 'service')
    update register_staged s set fields = united.fields, hash = md5(united.fields::text)
    from united where s.ctid = united.row and s.fields <> united.fields`.execute(tx)
}
