import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { plainName } from './planMatches.ts'
import type { PlannedRun } from './plannedRun.ts'

// A facility has no number: its key is made of its address point, or its name and address. When one of them is mended the
// key changes, and the place with all that people wrote on it must not end for that.

const lastWord = (field: string) => sql`select v.value #>> '{}' from register_value v where v.record_id = r.id and v.field = ${sql.lit(field)}`

interface Sign { readonly ours: RawBuilder<unknown>, readonly theirs: RawBuilder<unknown>, readonly isSafe: RawBuilder<boolean> }

/** Another address in the municipality may be that of a confidential place of the organisation: it comes as a new one, secretly. */
const hasNoSecret = sql<boolean>`not exists (select from location secret
  where secret.organisation_id = l.organisation_id and secret.municipality_code = l.municipality_code and secret.confidential)`

/** The register's own words, last and now; a facility without a name is called nothing, as the other without one. */
const signs: readonly Sign[] = [
  { ours: plainName(sql<string>`(${lastWord('address')})`), theirs: plainName(sql<string>`s.fields ->> 'address'`), isSafe: sql<boolean>`true` },
  { ours: plainName(sql<string>`coalesce((${lastWord('name')}), '')`), theirs: plainName(sql<string>`coalesce(s.fields ->> 'name', '')`), isSafe: hasNoSecret },
]

/**
 * Of one service in one municipality, the place missing from the file at the same address, or of the same name, is the new
 * one. Where both are other it is another place: what people wrote of one house does not move to another. A service of which a
 * place has just become secret is left for `matchSecretPlaces`: the missing one may be that.
 */
export async function matchMended(tx: Tx, run: PlannedRun): Promise<void> {
  for (const sign of signs) await joinMended(tx, run, sign)
}

/** Joins where just one missing and one new bear the same sign. */
async function joinMended(tx: Tx, { id, source, asOf }: PlannedRun, { ours, theirs, isSafe }: Sign): Promise<void> {
  await sql`
    with missing as (
      select r.id, r.subject_id, r.parent_key, l.municipality_code as town, ${ours} as sign,
        count(*) over (partition by r.parent_key, l.municipality_code, ${ours}) as alike
      from register_record r join location l on l.id = r.subject_id and not l.confidential
      where ${isSafe} and r.source = ${source} and r.kind = 'location' and r.gone_since is null and (r.ended_on is null or r.ended_on > ${asOf}::date)
        and r.parent_key in (select m.parent_key from register_staged m where m.run_id = ${id} and m.kind = 'location' and m.outcome is null and m.subject_id is null)
        and not exists (select from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.key = r.key)
        and not exists (select from register_staged s where s.run_id = ${id} and s.record_id = r.id)),
    met as (
      select s.ctid as row, s.parent_key, s.fields ->> 'municipality' as town, ${theirs} as sign,
        count(*) over (partition by s.parent_key, s.fields ->> 'municipality', ${theirs}) as alike
      from register_staged s where s.run_id = ${id} and s.kind = 'location' and s.outcome is null and s.subject_id is null
        and not s.fields ? 'confidential' and (s.ended_on is null or s.ended_on > ${asOf}::date)
        and not exists (select from register_staged k where k.run_id = ${id} and k.kind = 'location' and k.parent_key = s.parent_key
          and k.fields ? 'confidential' and k.record_id is null))
    update register_staged s set record_id = missing.id, subject_id = missing.subject_id
    from met join missing using (parent_key, town, sign) where s.ctid = met.row and met.alike = 1 and missing.alike = 1`.execute(tx)
}
