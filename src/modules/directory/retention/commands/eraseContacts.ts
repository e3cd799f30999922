import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** What stands in a note of a list where it named somebody who was erased. */
const erasedWord = '…'

interface Reach { readonly person_name: string | null, readonly email: string | null, readonly phone: string | null }

/**
 * Erases contacts with their history. The name of a person, and how to reach them, go from notes of lists too: a contact
 * lies on its own row, in no draft, no register and no search, but an author may have copied it out.
 */
export async function eraseContacts(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const wanted = [...ids]
  await sql`delete from card_change where subject_kind = 'contact' and subject_id = any(${wanted}::uuid[])`.execute(tx)
  const { rows } = await sql<Reach & { id: string }>`
    delete from contact where id = any(${wanted}::uuid[]) returning id, person_name, email, phone`.execute(tx)
  for (const row of rows) if (row.person_name !== null) await forgetInNotes(tx, row)
  return rows.map(({ id }) => id)
}

/** Where the author of a list writes freely. */
const written = [['saved_list_item', 'note'], ['saved_list_chapter', 'about'], ['saved_list', 'intro']] as const

/** An author of a list may have copied somebody out of a contact: their name and how to reach them go from its texts. */
export async function forgetInNotes(tx: Tx, { person_name, email, phone }: Reach): Promise<void> {
  // People write a number of the country without its prefix.
  const phones = phone === null ? [] : [phone, phone.replace(/^\+420 ?/, '')].flatMap((one) => [one, one.replaceAll(' ', '')])
  const words = [person_name, email, ...phones].filter((word) => word !== null && word !== '')
  for (const word of words) for (const [table, column] of written) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${word}, ${erasedWord}) where position(${word} in ${sql.ref(column)}) > 0`.execute(tx)
  }
}
