import { type RawBuilder, sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Who may see a record: only its author, the author's office, networkers of the region, signed-in actors, everyone. */
export const visibilities = ['self', 'office', 'region', 'network', 'public'] as const
export type Visibility = (typeof visibilities)[number]

/** The columns of a table that say whose a row is, as `table.column`. */
interface Whose { readonly visibility: string, readonly author: string, readonly orp: string }

/**
 * The condition under which a scope may read a row. `self` is the author's alone; everything else needs the ORP in scope,
 * except what is public.
 */
export function mayRead(scope: Scope, { visibility, author, orp }: Whose): RawBuilder<boolean> {
  const own = sql<boolean>`${sql.ref(author)} = ${scope.personId}`
  const inTerritory = scope.orpCodes === null
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(orp)} = any(${[...scope.orpCodes]}::text[])`
  return sql<boolean>`(${own} or ${sql.ref(visibility)} = 'public' or (${sql.ref(visibility)} <> 'self' and ${inTerritory}))`
}
