import { sql } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { Db } from '#db/connection.ts'

/**
 * Says in one word what the tables hold: the same word, the same rows. Each row version carries the number of the
 * transaction that wrote it (xmin), which no later transaction gets again; so whatever is written brings a number that
 * was not there, and what is only deleted lowers the count. The numbers are added up through a 64-bit hash.
 */
export async function stampOf(db: Db, tables: readonly (keyof DB)[]): Promise<string> {
  const parts = tables.map((table) => sql`
    select ${table}::text as name, count(*) as rows, sum(hashint8extended(xmin::text::bigint, 0)) as written from ${sql.table(table)}`)
  const { rows } = await sql<{ stamp: string }>`
    select string_agg(concat_ws(' ', name, rows, written), ', ' order by name) as stamp
    from (${sql.join(parts, sql` union all `)}) as tables`.execute(db)
  return rows[0]?.stamp ?? ''
}
