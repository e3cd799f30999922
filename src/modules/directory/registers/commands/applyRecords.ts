import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { isSecretWord } from '../queries/secrets.ts'
import type { PlannedRun } from './plannedRun.ts'

// What the register said last, beside the cards.

const isBroughtIn = sql`s.subject_id is not null and s.outcome in ('new', 'linked', 'changed', 'ended', 'unchanged')`

/** Records of everything brought in, with the day it was seen; the vanished are marked with the day they were missed. */
export async function keepRecords(tx: Tx, { id, source, asOf }: PlannedRun): Promise<void> {
  await sql`
    update register_record r set key = s.key, parent_key = s.parent_key, hash = s.hash, as_of = ${asOf}, run_id = ${id},
      ended_on = s.ended_on, gone_since = null
    from register_staged s
    where s.run_id = ${id} and ${isBroughtIn} and r.id = s.record_id
      and (r.key, r.hash, r.as_of, r.ended_on, r.gone_since) is distinct from (s.key, s.hash, ${asOf}::date, s.ended_on, null::date)`.execute(tx)
  await sql`
    insert into register_record (source, kind, key, parent_key, subject_id, hash, as_of, run_id, ended_on, card_version)
    select ${source}, s.kind, s.key, s.parent_key, s.subject_id, s.hash, ${asOf}, ${id}, s.ended_on, 1
    from register_staged s where s.run_id = ${id} and ${isBroughtIn} and s.record_id is null`.execute(tx)
  await sql`
    update register_record r set gone_since = ${asOf} from register_staged s
    where s.run_id = ${id} and s.outcome = 'gone' and r.id = s.record_id`.execute(tx)
}

/** Records whose words changed, with the words. */
const changed = ({ id, source }: PlannedRun) => sql`
  select r.id, r.kind, r.subject_id, s.fields from register_staged s
  join register_record r on r.source = ${source} and r.kind = s.kind and r.key = s.key
  where s.run_id = ${id} and s.subject_id is not null and s.outcome in ('new', 'linked', 'changed', 'ended')`

const isSecret = (field: RawBuilder<string>) => isSecretWord(sql<string>`r.kind`, field, sql<string>`r.subject_id`)

/** The last word on every field; one that changed forgets that somebody kept ours against it. */
export async function keepValues(tx: Tx, run: PlannedRun): Promise<void> {
  await sql`
    insert into register_value (record_id, field, value, as_of, run_id)
    select r.id, said.field, said.value, ${run.asOf}, ${run.id} from (${changed(run)}) r cross join lateral jsonb_each(r.fields) said(field, value)
    where not ${isSecret(sql<string>`said.field`)}
    on conflict (record_id, field) do update
      set value = excluded.value, as_of = excluded.as_of, run_id = excluded.run_id, kept_at = null, kept_by = null
      where register_value.value is distinct from excluded.value`.execute(tx)
  await sql`
    delete from register_value v using (${changed(run)}) r
    where v.record_id = r.id and (not r.fields ? v.field or ${isSecret(sql<string>`v.field`)})`.execute(tx)
}
