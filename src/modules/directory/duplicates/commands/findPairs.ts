import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { LocationId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { MergedKind } from '../choice.ts'
import { type Candidate, candidatesFor } from '../queries/candidates.ts'
import { pairsNamed, type UnplacedNames } from '../queries/unplacedNames.ts'
import { reasonsOf } from '../rules.ts'

/**
 * Finds which cards may be the same as these, in the transaction that wrote them; what was found of them before is
 * forgotten. Archived cards are the same as none. `names` are those read for a run that writes many organisations.
 */
export async function findPairs(tx: Tx, kind: MergedKind, ids: readonly string[], names: UnplacedNames | null = null): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from alike_pair where kind = ${kind} and (first_id = any(${[...ids]}::uuid[]) or second_id = any(${[...ids]}::uuid[]))`.execute(tx)
  const found = await alike(await candidatesFor(tx, kind, ids, names && await pairsNamed(names, ids)))
  if (found.length === 0) return
  await sql`
    insert into alike_pair (kind, first_id, second_id, reasons)
    select ${kind}, first, second, array(select jsonb_array_elements_text(reasons))
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as x(first uuid, second uuid, reasons jsonb)
    on conflict (kind, first_id, second_id) do update set reasons = excluded.reasons`.execute(tx)
}

/** Names compared before others get their turn: a table of many cards of one organisation has tens of thousands. */
const comparedAtOnce = 200

async function alike(candidates: readonly Candidate[]): Promise<(Pick<Candidate, 'first' | 'second'> & { readonly reasons: readonly string[] })[]> {
  const found = []
  for (const [index, candidate] of candidates.entries()) {
    const { first, second } = candidate
    const reasons = reasonsOf(candidate)
    if (reasons.length > 0) found.push({ first, second, reasons })
    if (index % comparedAtOnce === comparedAtOnce - 1) await setImmediate()
  }
  return found
}

/** An address that has become confidential is no reason any more, neither of its services nor of its organisation's seat. */
export async function forgetAlikeAddresses(tx: Tx, locations: readonly LocationId[]): Promise<void> {
  const { rows } = await sql<{ kind: MergedKind, id: string }>`
    select 'organisation' as kind, organisation_id as id from location where id = any(${[...locations]}::uuid[])
    union select 'service', service_id from service_location where location_id = any(${[...locations]}::uuid[])`.execute(tx)
  for (const kind of ['organisation', 'service'] as const) await findPairs(tx, kind, rows.filter((row) => row.kind === kind).map(({ id }) => id))
}
