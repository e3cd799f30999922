import { type RawBuilder, sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Who may see a record: only its author, the author's office, networkers of the region, signed-in actors, everyone. */
export const visibilities = ['self', 'office', 'region', 'network', 'public'] as const
export type Visibility = (typeof visibilities)[number]

/** The columns of a table that say whose a row is, as `table.column`; a row may belong to a whole region instead of an ORP. */
interface Whose { readonly visibility: string, readonly author: string, readonly orp: string, readonly region?: string }

/**
 * The condition under which a scope may read a row: one's own always, what is public always; `network` in own territory,
 * `region` for networkers of the row's region, `office` for who holds the same role in the same place as the author; an
 * author who works elsewhere by now, or in two ORPs, shares with each office only what belongs to its ORP.
 */
export function mayRead(scope: Scope, { visibility, author, orp, region }: Whose): RawBuilder<boolean> {
  const itsRegion = region === undefined ? sql`null` : sql.ref(region)
  const inTerritory = scope.orpCodes === null ? sql<boolean>`true`
    : sql<boolean>`exists (select from orp where (orp.code = ${sql.ref(orp)} or orp.region_code = ${itsRegion}) and orp.code = any(${[...scope.orpCodes]}::text[]))`
  return sql<boolean>`(${sql.ref(author)} = ${scope.personId} or case ${sql.ref(visibility)}
    when 'public' then true
    when 'network' then ${inTerritory}
    when 'region' then exists (select from orp where (orp.code = ${sql.ref(orp)} or orp.region_code = ${itsRegion}) and orp.region_code = any(${[...scope.networkedRegionCodes]}::text[]))
    when 'office' then exists (select from role_grant g where g.person_id = ${sql.ref(author)}
      and (g.scope_kind <> 'orp' or (${itsRegion} is null and g.scope_code = coalesce(${sql.ref(orp)}, g.scope_code))
        or exists (select from orp where orp.code = g.scope_code and orp.region_code = ${itsRegion}))
      and (g.scope_kind <> 'region' or g.scope_code = coalesce(${itsRegion}, g.scope_code))
      and concat_ws(':', g.role, g.scope_kind, g.scope_code) = any(${[...scope.offices]}::text[]))
    else false end)`
}
