import type { OrganisationId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { findPairs } from '../duplicates/commands/findPairs.ts'
import type { UnplacedNames } from '../duplicates/queries/unplacedNames.ts'
import { refreshSearch } from './searchRow.ts'

// What is kept beside cards so that pages need not look for it: to be called by whatever writes a card.

/** Services that were written, or whose places or organisation were: their rows in the search, and what they may be twice. */
export async function refreshServices(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  await refreshSearch(tx, ids)
  await findPairs(tx, 'service', ids)
}

/** Organisations that were written; the search knows their services by their names too. `names` as of `findPairs`. */
export async function refreshOrganisations(tx: Tx, ids: readonly OrganisationId[], names: UnplacedNames | null = null): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.selectFrom('service').select('id').where('organisation_id', 'in', [...ids]).execute()
  await refreshSearch(tx, rows.map(({ id }) => id as ServiceId))
  await findPairs(tx, 'organisation', ids, names)
}
