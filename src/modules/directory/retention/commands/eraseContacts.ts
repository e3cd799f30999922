import { sql } from 'kysely'
import { forgetting, type Reach } from '#core/text/forgetting.ts'
import type { Tx } from '#db/connection.ts'
import type { Forgetter } from '#db/forgetter.ts'
import { ofCards } from './ofCards.ts'

/**
 * Erases contacts with their history. The name of a person, and how to reach them, go from what people wrote too: a contact
 * lies on its own row, in no register and no search, but somebody may have copied it out.
 */
export async function eraseContacts(tx: Tx, ids: readonly string[], forgetters: readonly Forgetter[]): Promise<readonly string[]> {
  const wanted = [...ids]
  await sql`delete from card_change where subject_kind = 'contact' and subject_id = any(${wanted}::uuid[])`.execute(tx)
  const { rows } = await sql<Reach & { id: string }>`
    delete from contact where id = any(${wanted}::uuid[]) returning id, person_name, email, phone`.execute(tx)
  const named = rows.filter((row) => row.person_name !== null)
  if (named.length === 0) return rows.map(({ id }) => id)
  const forgotten = forgetting(named, await ofCards(tx, named))
  for (const forget of forgetters) await forget(tx, forgotten, null)
  return rows.map(({ id }) => id)
}
