import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import type { CardKind } from '../history/changes.ts'

/**
 * The row of a card as it is, locked until its change is written: its version and the columns that `after` writes. Only
 * commands read it, for a place has its address here.
 */
export async function lockedCard<Columns extends object>(
  tx: Tx, kind: CardKind, id: string, after: Columns,
): Promise<{ version: number, columns: Columns } | null> {
  const names = sql.join(Object.keys(after).map((name) => sql.ref(name)))
  const { rows: [row] } = await sql<Columns & { version: number }>`
    select version, ${names} from ${sql.table(kind)} where id = ${id} for update`.execute(tx)
  if (row === undefined) return null
  const { version, ...columns } = row
  // The row holds the version and just the columns asked for.
  return { version, columns: columns as unknown as Columns }
}
