import { sql } from 'kysely'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'

/** A mark of every row of every table of `public`, but the migrator's own bookkeeping: what equal databases have equal. */
export async function allRows(db: Db | Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by relname`.execute(db)
  const found = new Map<string, readonly string[]>()
  for (const { name } of tables) found.set(name, await rowsOf(db, name))
  return found
}

/** Columns by their names, because the same column may be another in order. */
const rowsOf = (db: Db | Tx, table: string): Promise<string[]> =>
  within(db, async (tx) => {
    await sql`set local timezone = 'UTC'`.execute(tx)
    const { rows } = await sql<{ mark: string }>`select md5(to_jsonb(t)::text) as mark from ${sql.table(`public.${table}`)} t order by 1`.execute(tx)
    return rows.map(({ mark }) => mark)
  })

/** Names and last numbers of sequences that were used. */
export async function usedSequences(db: Db): Promise<unknown[]> {
  const { rows } = await sql`select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null order by 1`.execute(db)
  return rows
}
