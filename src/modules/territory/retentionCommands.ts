import { sql } from 'kysely'
import type { Keeper, KeptRow } from '#modules/access/index.ts'

/** What an import of a table changed and rejected, row by row; that it was, and how many rows, stays as the source of figures. */
export const importKeeper: Keeper = {
  rows: () => sql<KeptRow>`
    select id::text as id, (imported_at at time zone 'Europe/Prague')::date as began, null::text as name, null::text as path, null::text as owner, false as held
    from import_run where changes <> '[]' or rejected <> '[]'`,
  async erase(tx, ids) {
    await tx.updateTable('import_run').set({ changes: '[]', rejected: '[]' }).where('id', 'in', [...ids]).execute()
    return ids
  },
}
