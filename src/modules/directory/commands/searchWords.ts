import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

const shortest = 4
const longest = 30
const isWorthComparing = (word: string): boolean => word.length >= shortest && word.length <= longest && !/\d/.test(word)

/** Remembers the words of cards, so that a mistyped word finds the one that was meant. A word stays while its card may come back. */
export async function rememberWords(tx: Tx, met: Iterable<string>): Promise<void> {
  const words = [...met].filter(isWorthComparing)
  const { rows: fresh } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) word where not exists (select from search_word known where known.word = word.word)`.execute(tx)
  if (fresh.length === 0) return
  // Two long imports that meet the same new words in another order would wait for each other forever.
  await sql`select pg_advisory_xact_lock(hashtext('search_word'))`.execute(tx)
  await sql`insert into search_word (word) select unnest(${fresh.map(({ word }) => word)}::text[]) on conflict do nothing`.execute(tx)
}
