import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'

/** The database plans by what it knows of tables; just after they were filled it would know nothing. */
export async function analyseTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql`analyze ${sql.table(table)}`.execute(tx)
  }
}
