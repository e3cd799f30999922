import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { meaningfulWords } from '#core/text/stem.ts'
import type { Tx } from '#db/connection.ts'
import { wordsInSearch } from './searchRow.ts'

/** What people wrote on these cards, be they archived, as words of the dictionary that search suggests from. */
export async function wordsWritten(tx: Tx, services: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', s.name, s.summary, s.keywords, o.name) as text
    from service s join organisation o on o.id = s.organisation_id where s.id = any(${[...services]}::uuid[])`.execute(tx)
  return new Set(rows.flatMap(({ text }) => meaningfulWords(text)))
}

const batch = 500

/** Takes those of the words out of the dictionary that no card in the search has. */
export async function forgetWords(tx: Tx, words: ReadonlySet<string>): Promise<void> {
  const lost = new Set(words)
  let after = '00000000-0000-0000-0000-000000000000'
  while (lost.size > 0) {
    const rows = await tx.selectFrom('service_search').select('service_id').where('service_id', '>', after).orderBy('service_id').limit(batch).execute()
    const last = rows.at(-1)
    if (last === undefined) break
    for (const word of await wordsInSearch(tx, rows.map(({ service_id }) => service_id as ServiceId))) lost.delete(word)
    after = last.service_id
  }
  await sql`delete from search_word where word = any(${[...lost]}::text[])`.execute(tx)
}
