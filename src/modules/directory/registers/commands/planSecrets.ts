import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { plainName } from './planMatches.ts'
import type { PlannedRun } from './plannedRun.ts'

// Places that are confidential: a register that writes an address otherwise, or under another key, must not bring it out.

interface Missing { readonly said: RawBuilder<boolean>, readonly missing: RawBuilder<boolean>, readonly inTown: boolean }

/**
 * A facility whose address became secret has a new key: it is the place of the same registration that is not in the file
 * any more, so that its old address is forgotten and does not stay behind. And one of ours that is confidential and whose
 * key changed is the new one in its municipality, whatever the register calls it now.
 */
export async function matchSecretPlaces(tx: Tx, run: PlannedRun): Promise<void> {
  const isSaidSecret = sql<boolean>`s.fields ? 'confidential'`
  await joinMissing(tx, run, { said: isSaidSecret, missing: sql`true`, inTown: true })
  await joinMissing(tx, run, { said: isSaidSecret, missing: sql`true`, inTown: false })
  const goesOn = sql`(s.ended_on is null or s.ended_on > ${run.asOf}::date)`
  await joinMissing(tx, run, { said: sql`not ${isSaidSecret} and s.subject_id is null and ${goesOn}`, missing: sql`l.confidential`, inTown: true })
}

/** Joins records of places met under a new key to those whose key is not in the file, what has just gone missing first. */
async function joinMissing(tx: Tx, { id, source }: PlannedRun, { said, missing, inTown }: Missing): Promise<void> {
  const town = (code: RawBuilder<unknown>) => inTown ? code : sql`''`
  await sql`
    with missing as (
      select r.id, r.subject_id, r.parent_key, ${town(sql.ref('l.municipality_code'))} as town, row_number() over (
        partition by r.parent_key, ${town(sql.ref('l.municipality_code'))} order by l.confidential, r.gone_since desc nulls first, r.key) as place
      from register_record r join location l on l.id = r.subject_id
      where r.source = ${source} and r.kind = 'location' and ${missing}
        and not exists (select from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.key = r.key)
        and not exists (select from register_staged s where s.run_id = ${id} and s.record_id = r.id)),
    met as (
      select s.ctid as row, s.parent_key, ${town(sql`s.fields ->> 'municipality'`)} as town,
        row_number() over (partition by s.parent_key, ${town(sql`s.fields ->> 'municipality'`)} order by s.key) as place
      from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and s.record_id is null and ${said})
    update register_staged s set record_id = missing.id, subject_id = missing.subject_id
    from met join missing using (parent_key, town, place) where s.ctid = met.row`.execute(tx)
}

/** Organisations the card of the service, table `c`, belonged to before: a confidential place does not move with a service. */
const movedFrom = sql`array(select h.changes -> 'organisationId' ->> 'before' from card_change h where h.subject_kind = 'service' and h.subject_id = c.id)`

/**
 * A new place where its organisation has a confidential one may be that one: our card may hold no address to compare, so it
 * arrives confidential, and whoever may lifts it. An organisation only of the same name or number may be the same one, too.
 * A register that calls that place secret itself, beside this one, knows the two apart.
 */
export async function bringSecretly(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`
    with secret as materialized (
      select l.municipality_code as town, o.id, o.ico, ${plainName(sql<string>`o.name`)} as name
      from location l join (select id, id as home, ico, name from organisation union all select id, merged_into, ico, name from organisation) o
        on o.home = l.organisation_id
      where l.confidential and not exists (
        select from register_staged k where k.run_id = ${id} and k.kind = 'location' and k.subject_id = l.id and k.fields ? 'confidential')),
    arriving as materialized (
      select s.ctid as row, s.fields ->> 'municipality' as town, c.organisation_id, home.subject_id, home.fields ->> 'ico' as ico,
        ${plainName(sql<string>`home.fields ->> 'name'`)} as name, ${movedFrom} as moved_from
      from register_staged s
      join register_staged of on of.run_id = s.run_id and of.kind = 'service' and of.key = s.parent_key and of.outcome is null
      left join service c on c.id = of.subject_id
      left join register_staged home on home.run_id = of.run_id and home.kind = 'organisation' and home.key = of.parent_key and home.outcome is null
      where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and s.subject_id is null and not s.fields ? 'confidential'
        and s.fields ->> 'municipality' in (select town from secret))
    update register_staged s set starts = s.starts || '{"confidential": true}' from arriving a
    where s.ctid = a.row and exists (select from secret where secret.town = a.town and (
      secret.id in (a.organisation_id, a.subject_id) or secret.ico = a.ico or secret.name = a.name or secret.id::text = any(a.moved_from)))`.execute(tx)
}

/** Of a confidential place nothing but its municipality goes on, of a seat that may be that place no address. */
export async function hideSecretWords(tx: Tx, { id, source }: PlannedRun): Promise<void> {
  await sql`
    update register_staged s set fields = known.fields, hash = md5(known.fields::text), what = known.what
    from (
      select x.ctid as row, m.name as what, x.fields - array(
        select field from jsonb_object_keys(x.fields) field where field not in ('municipality', 'confidential')) as fields
      from register_staged x join municipality m on m.code = x.fields ->> 'municipality' left join location l on l.id = x.subject_id
      where x.run_id = ${id} and x.kind = 'location' and x.outcome is null and (l.confidential or x.starts ? 'confidential')) known
    where s.ctid = known.row and s.fields <> known.fields`.execute(tx)
  // What could not be taken of it may be where it is.
  await sql`
    update register_trouble t set detail = null, what = m.name from (
      select x.key, x.fields ->> 'municipality' as town from register_staged x left join location l on l.id = x.subject_id
        where x.run_id = ${id} and x.kind = 'location' and x.outcome is null and (l.confidential or x.starts ? 'confidential')
      union select r.key, l.municipality_code from register_record r join location l on l.id = r.subject_id and l.confidential
        where r.source = ${source} and r.kind = 'location') secret
    join municipality m on m.code = secret.town
    where t.run_id = ${id} and t.kind = 'location' and t.key = secret.key`.execute(tx)
  await sql`
    update register_staged s set fields = s.fields - 'seatAddress' - 'seatPostalCode', hash = md5((s.fields - 'seatAddress' - 'seatPostalCode')::text)
    from organisation o
    where s.run_id = ${id} and s.kind = 'organisation' and s.outcome is null and o.id = s.subject_id and s.fields ?| array['seatAddress', 'seatPostalCode']
      and exists (select from location l where l.organisation_id in (o.id, o.merged_into) and l.confidential
        and (l.kind = 'seat' or l.municipality_code = coalesce(s.fields ->> 'seatMunicipality', o.seat_municipality_code)))`.execute(tx)
}

/** People who may lift the secrecy are told of every place that arrived with it, with its service as soon as that has a card. */
export async function noteSecretly(tx: Tx, { id }: PlannedRun): Promise<void> {
  await sql`delete from register_trouble where run_id = ${id} and reason = 'arrivedConfidential'`.execute(tx)
  await sql`
    insert into register_trouble (run_id, number, what, reason, detail, is_planned, service_id)
    select ${id}, s.number, of.what, 'arrivedConfidential', s.what, true, of.subject_id
    from register_staged s join register_staged of on of.run_id = s.run_id and of.kind = 'service' and of.key = s.parent_key and of.outcome <> 'merged'
    where s.run_id = ${id} and s.kind = 'location' and s.outcome = 'new' and s.starts ? 'confidential'`.execute(tx)
}
