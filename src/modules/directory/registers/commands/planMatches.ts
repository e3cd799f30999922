import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { foldedColumn } from '../../queries/words.ts'
import { unreadFields } from '../records.ts'
import type { PlannedRun } from './plannedRun.ts'

// Which card each staged record means: the one its key was joined to before, else one that is certainly the same.

export const plainName = (name: RawBuilder<string>): RawBuilder<string> => sql<string>`regexp_replace(${foldedColumn(name)}, '\\s+', ' ', 'g')`

/** Records that the register and we know already. */
export async function matchRecords(tx: Tx, { id, source }: PlannedRun): Promise<void> {
  await sql`
    update register_staged s set record_id = r.id, subject_id = r.subject_id from register_record r
    where s.run_id = ${id} and s.outcome is null and r.source = ${source} and r.kind = s.kind and r.key = s.key`.execute(tx)
}

/** The place of the staged record `x` is called to be elsewhere than the last word said. */
const isElsewhere = sql`exists (
  select from unnest(array['municipality', 'address', 'addressPoint']) f(field)
  left join register_value said on said.record_id = x.record_id and said.field = f.field
  where ${plainName(sql<string>`coalesce(x.fields ->> f.field, '')`)} <> ${plainName(sql<string>`coalesce(said.value #>> '{}', '')`)})`

/**
 * What the register says and nobody can read is no new word: its last one holds, unless that was an address with a password,
 * or the point of another house.
 */
export async function keepUnread(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    update register_staged s set fields = s.fields || kept.words, hash = md5((s.fields || kept.words)::text) from (
      select x.ctid as row, jsonb_object_agg(v.field, v.value) as words
      from register_staged x
      join register_trouble t on t.run_id = x.run_id and t.kind = x.kind and t.key = x.key
      join jsonb_each_text(${JSON.stringify(unreadFields)}::jsonb) unread(reason, field) on unread.reason = t.reason
      join register_value v on v.record_id = x.record_id and v.field = unread.field
      where x.run_id = ${id} and x.outcome is null and not x.fields ? v.field and v.value #>> '{}' !~ '//[^/]*@'
        and not (v.field = 'point' and ${isElsewhere})
      group by x.ctid) kept
    where s.ctid = kept.row`.execute(tx)
}

/**
 * By the identification number, where several share it the one of the same name; without it by the name, where the card and
 * the record are alone with it in their seat: namesakes elsewhere are others. A provider the register knew only by its name,
 * and no longer does, is the one whose number it says now.
 */
export async function matchOrganisations(tx: Tx, { id, source }: PlannedRun): Promise<void> {
  const said = plainName(sql<string>`s.fields ->> 'name'`)
  const ours = plainName(sql<string>`o.name`)
  const isRecordOf = sql`r.source = ${source} and r.kind = 'organisation' and r.subject_id = o.id`
  const isNameOnly = sql`(r.key like 'name:%' and not exists (
    select from register_staged k where k.run_id = ${id} and k.kind = 'organisation' and k.key = r.key))`
  await sql`
    update register_staged target set subject_id = found.id from (
      select distinct on (s.key) s.ctid as row, o.id
      from register_staged s join organisation o on o.ico = s.fields ->> 'ico'
      where s.run_id = ${id} and s.kind = 'organisation' and s.outcome is null and s.subject_id is null
      order by s.key, (${ours} = ${said}) desc, o.archived_at nulls first, o.created_at, o.id) found
    where target.ctid = found.row`.execute(tx)
  const isSeat = sql`(o.seat_municipality_code is null or not s.fields ? 'seatMunicipality' or o.seat_municipality_code = s.fields ->> 'seatMunicipality')`
  await sql`
    with alike as (
      select s.ctid as row, o.id, count(*) over (partition by s.ctid) as cards, count(*) over (partition by o.id) as records
      from register_staged s
      join organisation o on o.ico is null and o.archived_at is null and ${ours} = ${said} and ${isSeat}
      where s.run_id = ${id} and s.kind = 'organisation' and s.outcome is null and s.subject_id is null
        and not exists (select from register_record r where ${isRecordOf} and not ${isNameOnly}))
    update register_staged s set subject_id = o.id, record_id = (select r.id from register_record r where ${isRecordOf} order by r.key limit 1)
    from alike o where s.ctid = o.row and o.cards = 1 and o.records = 1`.execute(tx)
}

/** By the registration number; without one on the card by the organisation and the name, where both are alone with it. */
export async function matchServices(tx: Tx, { id, source }: PlannedRun): Promise<void> {
  const isFree = sql`not exists (select from register_record r where r.source = ${source} and r.kind = 'service' and r.subject_id = c.id)`
  await sql`
    update register_staged target set subject_id = found.id from (
      select distinct on (s.key) s.ctid as row, c.id
      from register_staged s join service c on c.registration_number = s.fields ->> 'registrationNumber'
      where s.run_id = ${id} and s.kind = 'service' and s.outcome is null and s.subject_id is null and ${isFree}
      order by s.key, c.archived_at nulls first, c.created_at, c.id) found
    where target.ctid = found.row`.execute(tx)
  await sql`
    with alike as (
      select s.ctid as row, c.id, count(*) over (partition by s.ctid) as cards, count(*) over (partition by c.id) as records
      from register_staged s
      join register_staged home on home.run_id = s.run_id and home.kind = 'organisation' and home.key = s.parent_key
        and home.outcome is null
      join service c on c.organisation_id = home.subject_id and c.archived_at is null and c.registration_number is null
        and ${plainName(sql<string>`c.name`)} = ${plainName(sql<string>`s.fields ->> 'name'`)}
      where s.run_id = ${id} and s.kind = 'service' and s.outcome is null and s.subject_id is null and ${isFree})
    update register_staged s set subject_id = alike.id from alike
    where s.ctid = alike.row and alike.cards = 1 and alike.records = 1`.execute(tx)
}

/**
 * A place of the same organisation with the same address, confidential or not, that no record of this service in this register
 * means yet: several services may be given at one place. A service that has no card yet is at a place of its provider, too, but
 * for one that has ended, which is not brought in, and where a confidential place in the municipality may be meant.
 */
export async function matchLocations(tx: Tx, { id, source, asOf }: PlannedRun): Promise<void> {
  const goesOn = (record: string) => sql`(${sql.ref(`${record}.ended_on`)} is null or ${sql.ref(`${record}.ended_on`)} > ${asOf}::date)`
  const hasNoSecret = sql`not s.fields ? 'confidential' and not exists (select from location secret
    where secret.organisation_id = home.subject_id and secret.municipality_code = s.fields ->> 'municipality' and secret.confidential)`
  await sql`
    with alike as (
      select s.ctid as row, l.id, row_number() over (partition by s.ctid order by l.confidential desc, l.id) as card,
        row_number() over (partition by l.id, s.parent_key order by s.key) as record
      from register_staged s
      join register_staged of on of.run_id = s.run_id and of.kind = 'service' and of.key = s.parent_key and of.outcome is null
      left join service c on c.id = of.subject_id
      left join register_staged home on home.run_id = of.run_id and home.kind = 'organisation' and home.key = of.parent_key
        and home.outcome is null and c.id is null and ${goesOn('of')} and ${goesOn('s')} and ${hasNoSecret}
      join location l on l.organisation_id = coalesce(c.organisation_id, home.subject_id) and l.municipality_code = s.fields ->> 'municipality'
        and (l.confidential or l.archived_at is null)
        and ${plainName(sql<string>`l.address`)} = ${plainName(sql<string>`s.fields ->> 'address'`)}
      where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and s.subject_id is null
        and not exists (select from register_record r where r.source = ${source} and r.kind = 'location' and r.subject_id = l.id and r.parent_key = s.parent_key))
    update register_staged s set subject_id = alike.id from alike
    where s.ctid = alike.row and alike.card = 1 and alike.record = 1`.execute(tx)
}
