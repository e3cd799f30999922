import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { plainName } from './planMatches.ts'
import { mayBeUnread } from './planOutcomes.ts'
import type { PlannedRun } from './plannedRun.ts'

// A facility has no number: its key is made of its address point, or its name and address. When one of them is mended the
// key changes, and the place with all that people wrote on it must not end for that.

const lastWord = (field: string) => sql`select v.value #>> '{}' from register_value v where v.record_id = r.id and v.field = ${sql.lit(field)}`

interface Sign { readonly ours: RawBuilder<unknown>, readonly theirs: RawBuilder<unknown>, readonly isSafe: RawBuilder<boolean> }

/** Another address in the municipality may be that of a confidential place of the organisation: it comes as a new one, secretly. */
const hasNoSecret = sql<boolean>`not exists (select from location secret
  where secret.organisation_id = l.organisation_id and secret.municipality_code = l.municipality_code and secret.confidential)`

const [lastAddress, saidAddress] = [plainName(sql<string>`(${lastWord('address')})`), plainName(sql<string>`s.fields ->> 'address'`)]
const [lastName, saidName] = [plainName(sql<string>`coalesce((${lastWord('name')}), '')`), plainName(sql<string>`coalesce(s.fields ->> 'name', '')`)]

/** The register's own words, last and now; a facility without a name is called nothing, as the other without one. */
const signs: readonly Sign[] = [
  { ours: lastAddress, theirs: saidAddress, isSafe: sql<boolean>`true` },
  { ours: lastName, theirs: saidName, isSafe: hasNoSecret },
]

/**
 * Of one service in one municipality, the place missing from the file at the same address, or of the same name, is the new
 * one. Where both are other it is another place: what people wrote of one house does not move to another. A service of which a
 * place has just become secret is left for `matchSecretPlaces`: the missing one may be that.
 */
export async function matchMended(tx: Tx, run: PlannedRun): Promise<void> {
  for (const sign of signs) await joinMended(tx, run, sign)
}

/** Another going record of the place `p` that does not come to the same new address in this run: the place is still its. */
const isStillOthers = ({ id, source, asOf }: PlannedRun) => sql`exists (
  select from register_record o where o.source = ${source} and o.kind = 'location' and o.subject_id = p.subject_id and o.id <> p.id
    and o.gone_since is null and (o.ended_on is null or o.ended_on > ${asOf}::date)
    and not exists (select from pair q where q.id = o.id and q.address = p.address)
    and not exists (select from register_staged k where k.run_id = ${id} and k.record_id = o.id and ${plainName(sql<string>`k.fields ->> 'address'`)} = p.address))`

/**
 * Joins where just one missing and one new bear the same sign. A place that is also of others does not move for one of them,
 * and one that may be in the file and was not read goes to nobody but itself.
 */
async function joinMended(tx: Tx, run: PlannedRun, { ours, theirs, isSafe }: Sign): Promise<void> {
  const { id, source, asOf } = run
  await sql`
    with missing as (
      select r.id, r.subject_id, r.parent_key, l.municipality_code as town, ${ours} as sign, ${lastAddress} as address, ${lastName} as name, ${mayBeUnread(run)} as may_be_unread,
        count(*) over (partition by r.parent_key, l.municipality_code, ${ours}) as alike
      from register_record r join location l on l.id = r.subject_id and not l.confidential
      where ${isSafe} and r.source = ${source} and r.kind = 'location' and r.gone_since is null and (r.ended_on is null or r.ended_on > ${asOf}::date)
        and r.parent_key in (select m.parent_key from register_staged m where m.run_id = ${id} and m.kind = 'location' and m.outcome is null and m.subject_id is null)
        and not exists (select from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.key = r.key)
        and not exists (select from register_staged s where s.run_id = ${id} and s.record_id = r.id)),
    met as (
      select s.ctid as row, s.parent_key, s.fields ->> 'municipality' as town, ${theirs} as sign, ${saidAddress} as address, ${saidName} as name,
        count(*) over (partition by s.parent_key, s.fields ->> 'municipality', ${theirs}) as alike
      from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and s.subject_id is null
        and not s.fields ? 'confidential' and (s.ended_on is null or s.ended_on > ${asOf}::date)
        and not exists (select from register_staged k where k.run_id = ${id} and k.kind = 'location' and k.parent_key = s.parent_key
          and k.fields ? 'confidential' and k.record_id is null)),
    pair as (
      select met.row, missing.id, missing.subject_id, met.address, met.address is distinct from missing.address as moves
      from met join missing using (parent_key, town, sign) where met.alike = 1 and missing.alike = 1
        and not (may_be_unread and (met.address, met.name) is distinct from (missing.address, missing.name)))
    update register_staged s set record_id = p.id, subject_id = p.subject_id
    from pair p where s.ctid = p.row and not (p.moves and ${isStillOthers(run)})`.execute(tx)
}
