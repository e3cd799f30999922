import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Tables, of every schema, with a row that says these words, also in a stored file. */
export async function tablesSaying(db: Db, words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string, name: string }>`
    select relnamespace::regnamespace::text as schema, relname::text as name from pg_class
    where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1, 2`.execute(db)
  const hex = Buffer.from(words).toString('hex')
  const found: string[] = []
  for (const { schema, name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(`${schema}.${name}`)} t where position(${words} in t::text) > 0 or position(${hex} in t::text) > 0 limit 1`.execute(db)
    if (rows.length > 0) found.push(name)
  }
  return found
}
