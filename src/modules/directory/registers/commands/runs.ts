import { sql } from 'kysely'
import type { FileId, IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { audit } from '#modules/access/index.ts'
import type { RegisterCode } from '../sources/index.ts'

/** A register somebody wants to bring in. */
export interface RunOrder {
  readonly source: RegisterCode
  readonly fileName: string
  readonly fileId: FileId | null
  readonly address: string | null
  readonly size: number | null
  /** The day of the register; null for what the file says, else today. */
  readonly asOf: IsoDate | null
  /** ORPs it is limited to; null for everything. */
  readonly orpCodes: readonly string[] | null
}

export async function createRun(db: Db, by: PersonId | null, order: RunOrder): Promise<string> {
  const { id } = await db.insertInto('register_run').values({
    source: order.source, file_name: order.fileName, file_id: order.fileId, address: order.address, size: order.size, as_of: order.asOf,
    orp_codes: order.orpCodes === null ? null : [...order.orpCodes], requested_by: by,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Throws a run away before it is written: its rows and its file go, that it was there stays. */
export function discardRun(db: Db, files: Files, by: PersonId, id: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const run = await tx.selectFrom('register_run').select(['source', 'file_id']).where('id', '=', id)
      .where('applied_at', 'is', null).where('discarded_at', 'is', null).forUpdate().executeTakeFirst()
    if (!run) return
    await tx.updateTable('register_run').set({ discarded_at: sql`now()`, file_id: null }).where('id', '=', id).execute()
    await tx.deleteFrom('register_staged').where('run_id', '=', id).execute()
    await tx.deleteFrom('register_change').where('run_id', '=', id).execute()
    await tx.deleteFrom('table_import').where('run_id', '=', id).execute()
    if (run.file_id !== null) await files.remove(tx, run.file_id as FileId)
    await audit(tx, { by, action: 'directory.discardRegister', subject: { kind: 'register_run', id }, details: { source: run.source } })
  })
}
