import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** The database plans by what it knows of tables; just after they were filled it would know nothing. */
export async function analyseTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql`analyze ${sql.table(table)}`.execute(tx)
  }
}

/** Rows after whose writing in one transaction the database no longer knows its tables. */
const many = 500

/** The same where so many rows were written that it matters. */
export const analyseAfter = async (tx: Tx, rows: number, tables: readonly string[]): Promise<void> => {
  if (rows > many) await analyseTables(tx, tables)
}
