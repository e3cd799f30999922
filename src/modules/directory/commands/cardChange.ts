import { sql } from 'kysely'
import type { ContactId, LocationId, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import {
  type CardKind, type ChangeOrigin, type FieldChanges, hiddenChange, personalContactFields, secretLocationFields, secretSeatFields,
} from '../history/changes.ts'
import { forgetAlikeAddresses } from '../duplicates/commands/findPairs.ts'
import { keepClosings } from './keepClosings.ts'
import { forgetSecretWords } from '../registers/commands/forgetSecretWords.ts'

/** One change of a card; `version` is the card's after it. The first version has no changes: all of it is new. */
export interface CardChange {
  readonly kind: CardKind
  readonly id: string
  readonly version: number
  readonly by: PersonId | null
  readonly origin: ChangeOrigin
  readonly changes: FieldChanges
}

/** Keeps what changed, in the transaction of the change. */
export async function keepChanges(tx: Tx, changes: readonly CardChange[]): Promise<void> {
  if (changes.length === 0) return
  await tx.insertInto('card_change').values(changes.map(({ kind, id, version, by, origin, changes: fields }) => ({
    subject_kind: kind, subject_id: id, version, by, origin, changes: JSON.stringify(fields),
  }))).execute()
}

/** Keeps that a card began. */
export const keepBeginning = (
  tx: Tx, by: PersonId | null, origin: ChangeOrigin, kind: CardKind, ids: readonly string[],
): Promise<void> =>
  keepChanges(tx, ids.map((id) => ({ kind, id, version: 1, by, origin, changes: {} })))

const hide = (fields: readonly string[]) => sql`
  update card_change set changes = (select jsonb_object_agg(key, case when key = any(${[...fields]}::text[])
    then ${JSON.stringify(hiddenChange)}::jsonb else value end) from jsonb_each(changes))`

/** Forgets how somebody named was reached: a contact may have been theirs before their name was written. */
export async function forgetPerson(tx: Tx, contact: ContactId): Promise<void> {
  await sql`${hide(personalContactFields)} where subject_kind = 'contact' and subject_id = ${contact}
    and changes ?| ${[...personalContactFields]}::text[]`.execute(tx)
}

/**
 * Forgets where confidential places are, and where the seats of their organisations are: a place that was open once may
 * have left its address in the history. To be called whenever a confidential place is written.
 */
export async function forgetSecrets(tx: Tx, locations: readonly LocationId[]): Promise<void> {
  if (locations.length === 0) return
  const ids = [...locations]
  await keepClosings(tx, locations)
  await sql`${hide(secretLocationFields)} where subject_kind = 'location' and subject_id = any(${ids}::uuid[])
    and changes ?| ${[...secretLocationFields]}::text[]`.execute(tx)
  await sql`update card_draft set typed = typed - ${[...secretSeatFields]}::text[] where organisation_id in (
    select organisation_id from location where id = any(${ids}::uuid[]))`.execute(tx)
  await sql`${hide(secretSeatFields)} where subject_kind = 'organisation' and changes ?| ${[...secretSeatFields]}::text[]
    and subject_id in (select organisation_id from location where id = any(${ids}::uuid[]))`.execute(tx)
  await forgetSecretWords(tx, locations)
  await forgetAlikeAddresses(tx, locations)
}
