import { sql } from 'kysely'
import type { FileId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { TableChoice } from '../import/choice.ts'
import type { Table } from '../import/table.ts'
import { lockImports } from '../registers/commands/applyRun.ts'
import { type TellImport, writeServices } from './importServices.ts'

/** A table that was confirmed, and the ORPs its sender may write into today. */
export interface ConfirmedTable {
  readonly run: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: Table
  readonly choice: TableChoice
  readonly orpCodes: readonly string[] | null
}

/**
 * Writes a confirmed table, whole or not at all: compared anew with the cards as they are, the file forgotten. Asked for
 * again it is written once.
 */
export function writeTable(db: Db, files: Files, by: PersonId, { run, choice, ...order }: ConfirmedTable, tell: TellImport): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockImports(tx)
    const waiting = await tx.selectFrom('register_run').select('file_id').where('id', '=', run)
      .where('staged_at', 'is not', null).where('applied_at', 'is', null).where('discarded_at', 'is', null).forUpdate().executeTakeFirst()
    if (!waiting) return
    const { run: record } = await writeServices(tx, by, { ...order, ...choice }, tell)
    await tx.updateTable('register_run').set({ applied_at: sql`now()`, applied_by: by, file_id: null }).where('id', '=', run).execute()
    await tx.updateTable('table_import').set({ import_id: record, head: null, choice: null, preview: null }).where('run_id', '=', run).execute()
    if (waiting.file_id) await files.remove(tx, waiting.file_id as FileId)
  })
}
