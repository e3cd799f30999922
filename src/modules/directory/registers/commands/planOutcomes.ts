import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { agePair, fieldNames } from '../fields.ts'
import { cardWords } from '../queries/cardWords.ts'
import { isSecretWord } from '../queries/secrets.ts'
import { type RecordKind, recordKinds, rejections } from '../records.ts'
import { inTerritory } from './planScope.ts'
import type { PlannedRun } from './plannedRun.ts'

/**
 * Field by field where the register's word changed or is new: written where the card still holds the register's last word
 * or nothing, left standing where somebody wrote something else. Of two fields that are one word neither was touched, or both.
 */
export async function compareFields(tx: Tx, { id, besideOnly = [] }: PlannedRun): Promise<void> {
  for (const kind of recordKinds) await compareKind(tx, id, kind, besideOnly)
}

async function compareKind(tx: Tx, id: string, kind: RecordKind, besideOnly: readonly string[]): Promise<void> {
  const [fields, pair] = [[...fieldNames(kind)], [...agePair]]
  await sql`
    with met as (
      select s.key, s.subject_id, s.record_id, s.what, s.fields, ${cardWords[kind]} as card
      from register_staged s join ${sql.table(kind)} c on c.id = s.subject_id left join register_record r on r.id = s.record_id
      where s.run_id = ${id} and s.kind = ${kind} and s.outcome is null and r.hash is distinct from s.hash),
    words as (
      select met.key, met.subject_id, met.what, f.field, met.fields -> f.field as said, met.card -> f.field as ours, v.value as before,
        met.card -> f.field is not distinct from v.value and not (f.field = any(${pair}::text[]) and exists (
          select from unnest(${pair}::text[]) p(field) left join register_value o on o.record_id = met.record_id and o.field = p.field
          where met.card -> p.field is distinct from o.value)) as is_untouched
      from met cross join unnest(${fields}::text[]) f(field)
      left join register_value v on v.record_id = met.record_id and v.field = f.field
      where met.fields ? f.field or v.value is not null)
    insert into register_change (run_id, kind, key, subject_id, what, field, ours, said, act)
    select ${id}, ${kind}, key, subject_id, what, field, ours, said,
      case when is_untouched and field <> all(${[...besideOnly]}::text[]) then 'write' else 'differ' end
    from words
    where said is distinct from ours
      -- A register that says nothing takes away only what it said itself.
      and (said is not null or is_untouched)
      -- Only people lift secrecy.
      and (field <> 'confidential' or said is not null)
      and not ${isSecretWord(sql<string>`${kind}::text`, sql<string>`field`, sql<string>`subject_id`)}`.execute(tx)
}

/** The register, record `r`, said until now that it goes on. */
const goesOn = ({ asOf }: PlannedRun) => sql`r.gone_since is null and (r.ended_on is null or r.ended_on > ${asOf}::date)`

/** The service of the record `r` has a place in the territory of the run. */
const isGivenInTerritory = (run: PlannedRun) => sql`(${run.orpCodes === null} or exists (
  select from service_location sl join location l on l.id = sl.location_id join municipality m on m.code = l.municipality_code
  where sl.service_id = r.subject_id and ${inTerritory(run)}))`

/** Services of the register that go on in the territory, as far as was known before the run. */
export const knownServices = (run: PlannedRun) => sql`from register_record r where r.source = ${run.source} and r.kind = 'service'
  and ${goesOn(run)} and ${isGivenInTerritory(run)}`

export const knownPlaces = (run: PlannedRun) => sql`from register_record r join location l on l.id = r.subject_id join municipality m on m.code = l.municipality_code
  where r.source = ${run.source} and r.kind = 'location' and ${goesOn(run)} and ${inTerritory(run)}`

/** Services or places known to go on until now that the run ends. */
export const lost = (run: PlannedRun, kind: RecordKind) => sql`from register_staged s join register_record r on r.id = s.record_id
  where s.run_id = ${run.id} and s.kind = ${kind} and s.outcome in ('ended', 'gone') and ${goesOn(run)}`

/** Records that could not be read. */
export const rejected = ({ id }: PlannedRun) => sql`register_trouble t where t.run_id = ${id} and not t.is_planned and t.reason = any(${[...rejections]}::text[])`

/**
 * The record `r` may be one that could not be read: by its key, as one of those of its parent, or as the parent of one. An
 * old address beside one that has just become secret is not kept alive, for it may be the same.
 */
export const mayBeUnread = (run: PlannedRun) => sql`(exists (
  select from ${rejected(run)} and (
    t.kind = r.kind and (t.key = r.key or t.key is null and t.parent_key = r.parent_key)
    or t.kind = 'location' and r.kind = 'service' and t.parent_key = r.key
    or (t.kind = 'organisation' and r.kind = 'service' or t.kind = 'service' and r.kind = 'location') and t.key = r.parent_key))
  and not (r.kind = 'location' and exists (
    select from register_staged k where k.run_id = ${run.id} and k.kind = 'location' and k.parent_key = r.parent_key and k.fields ? 'confidential')))`

/** Services and places that were known in the territory and are not in the register any more. */
export async function findGone(tx: Tx, run: PlannedRun): Promise<void> {
  const { id, source } = run
  const isMissing = sql`r.source = ${source} and ${goesOn(run)}
    and not exists (select from register_staged s where s.run_id = ${id} and s.kind = r.kind and s.key = r.key)
    -- A place may have got another key when its address became secret.
    and not exists (select from register_staged s where s.run_id = ${id} and s.record_id = r.id)
    and not ${mayBeUnread(run)}`
  await sql`
    insert into register_staged (run_id, number, kind, key, parent_key, what, fields, starts, hash, outcome, record_id, subject_id)
    select ${id}, 0, r.kind, r.key, r.parent_key, c.name, '{}', '{}', '', 'gone', r.id, r.subject_id
    from register_record r join service c on c.id = r.subject_id
    where r.kind = 'service' and ${isMissing} and ${isGivenInTerritory(run)}`.execute(tx)
  await sql`
    insert into register_staged (run_id, number, kind, key, parent_key, what, fields, starts, hash, outcome, record_id, subject_id)
    select ${id}, 0, r.kind, r.key, r.parent_key, case when c.confidential then m.name else coalesce(c.name, c.address, m.name) end,
      '{}', '{}', '', 'gone', r.id, r.subject_id
    from register_record r join location c on c.id = r.subject_id join municipality m on m.code = c.municipality_code
    where r.kind = 'location' and ${isMissing} and exists (
      select from register_staged of where of.run_id = ${id} and of.kind = 'service' and of.key = r.parent_key
        and (of.outcome is null or of.outcome = 'gone'))`.execute(tx)
}

/** Says of every record what becomes of it. */
export async function nameOutcomes(tx: Tx, { id, asOf }: PlannedRun): Promise<void> {
  const isEnded = sql`(s.ended_on is not null and s.ended_on <= ${asOf}::date)`
  await sql`
    update register_staged s set outcome = case
        when s.subject_id is null then case when ${isEnded} then 'endedBefore' else 'new' end
        when ${isEnded} and (r.id is null or r.gone_since is null and (r.ended_on is null or r.ended_on > r.as_of)) then 'ended'
        when r.id is null then 'linked'
        when r.hash is distinct from s.hash or r.gone_since is not null or r.ended_on is distinct from s.ended_on then 'changed'
        else 'unchanged' end
    from register_staged x left join register_record r on r.id = x.record_id
    where s.run_id = ${id} and s.outcome is null and x.ctid = s.ctid and x.run_id = ${id}`.execute(tx)
  // What belongs to something that is not brought in is not brought in either; an organisation only with a new service.
  await sql`
    update register_staged s set outcome = 'endedBefore' where s.run_id = ${id} and s.kind = 'location' and s.outcome = 'new'
      and exists (select from register_staged of where of.run_id = ${id} and of.kind = 'service' and of.key = s.parent_key
        and of.outcome = 'endedBefore')`.execute(tx)
  await sql`
    update register_staged s set outcome = 'unneeded' where s.run_id = ${id} and s.kind = 'organisation' and s.outcome = 'new'
      and not exists (select from register_staged of where of.run_id = ${id} and of.kind = 'service' and of.parent_key = s.key
        and of.outcome = 'new')`.execute(tx)
}

/** A key that is in the file twice is told by the record that did not count. Providers and facilities of several rows repeat by nature. */
export async function noteRepeated(tx: Tx, { id }: PlannedRun, kind: RecordKind): Promise<void> {
  await sql`
    insert into register_trouble (run_id, number, what, reason, detail, is_planned)
    select ${id}, s.number, first.what, 'duplicate', s.key, true
    from register_staged s join register_staged first on first.run_id = s.run_id and first.kind = s.kind and first.key = s.key and first.outcome is null
    where s.run_id = ${id} and s.kind = ${kind} and s.outcome = 'merged'`.execute(tx)
}

/** A service whose registration another organisation holds now: people move the card, with all it brings along. */
export async function noteOtherProviders(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    insert into register_trouble (run_id, number, what, reason, detail, is_planned, service_id)
    select ${id}, s.number, s.what, 'providerChanged', o.what, true, s.subject_id
    from register_staged s join service c on c.id = s.subject_id
    join register_staged o on o.run_id = ${id} and o.kind = 'organisation' and o.key = s.parent_key and o.outcome <> 'merged'
    where s.run_id = ${id} and s.kind = 'service' and s.outcome in ('linked', 'changed', 'ended', 'unchanged')
      and o.subject_id is distinct from c.organisation_id`.execute(tx)
}
