import { sql } from 'kysely'
import type { FileId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { TableChoice } from '../import/choice.ts'
import type { TablePreview } from '../import/preview.ts'
import type { TableHead } from '../import/tableHead.ts'
import type { TableTrouble } from '../import/trouble.ts'
import type { DownloadTrouble } from '#web/outside/download.ts'

/** A table somebody sent, or wrote the address of. */
export interface SentTable {
  /** An address is its own name: every later step says where the table is from. */
  readonly name: string
  readonly address: string | null
  readonly file: { readonly mediaType: string, readonly bytes: Uint8Array } | null
  readonly askedMapping: string | null
}

/** Keeps a sent table, for its sender alone, until it is written or thrown away. */
export function beginTable(db: Db, files: Files, by: PersonId, { name, address, file, askedMapping }: SentTable): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const fileId = file && await files.store(tx, { name, ...file })
    const { id } = await tx.insertInto('register_run').values({
      source: 'table', file_name: name, file_id: fileId, address, size: file && file.bytes.length, requested_by: by,
    }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('table_import').values({ run_id: id, asked_mapping: askedMapping }).execute()
    return id
  })
}

/** The file of a table has come from its address. */
export function keepTableFile(db: Db, files: Files, run: string, sent: { readonly name: string, readonly bytes: Uint8Array }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const fileId = await files.store(tx, { name: sent.name, mediaType: 'application/octet-stream', bytes: sent.bytes })
    await tx.updateTable('register_run').set({ file_id: fileId, size: sent.bytes.length }).where('id', '=', run).execute()
  })
}

/** What was read of the table; its columns wait for their meaning. */
export async function keepHead(db: Db, run: string, head: TableHead): Promise<void> {
  await db.updateTable('table_import').set({ head: JSON.stringify(head) }).where('run_id', '=', run).execute()
}

/** The table cannot be read, and says why. */
export async function refuseTable(db: Db, run: string, trouble: TableTrouble | DownloadTrouble): Promise<void> {
  await db.updateTable('register_run').set({ refused: trouble }).where('id', '=', run).execute()
}

/** Another sheet of the workbook: it is read anew, and nothing that was said of the first holds. */
export const chooseSheet = (db: Db, run: string, sheet: string): Promise<void> => unlessWritten(db, run, async (tx) => {
  await tx.updateTable('table_import').set({ sheet, head: null, choice: null, preview: null }).where('run_id', '=', run).execute()
})

/** What the columns mean; the table is to be compared anew. */
export const chooseColumns = (db: Db, run: string, choice: TableChoice): Promise<void> => unlessWritten(db, run, async (tx) => {
  await tx.updateTable('table_import').set({ choice: JSON.stringify(choice), preview: null }).where('run_id', '=', run).execute()
})

function unlessWritten(db: Db, run: string, change: (tx: Tx) => Promise<void>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('register_run').set({ staged_at: null })
      .where('id', '=', run).where('applied_at', 'is', null).where('discarded_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows > 0n) await change(tx)
  })
}

/** What the table would change; it waits for a yes. One compared by a choice that holds no more is no preview of anything. */
export const keepPreview = (db: Db, run: string, choice: TableChoice, preview: TablePreview): Promise<void> => db.transaction().execute(async (tx) => {
  const open = await tx.selectFrom('register_run').select('id').where('id', '=', run)
    .where('applied_at', 'is', null).where('discarded_at', 'is', null).forUpdate().executeTakeFirst()
  if (!open) return
  const { numUpdatedRows } = await tx.updateTable('table_import').set({ preview: JSON.stringify(preview) }).where('run_id', '=', run)
    .where(sql<boolean>`choice = ${JSON.stringify(choice)}::jsonb`).executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.updateTable('register_run').set({ staged_at: sql`now()` }).where('id', '=', run).execute()
})

/** Forgets a table that could not even be read, as if it had never come. */
export const forgetTable = (db: Db, files: Files, run: string): Promise<void> => db.transaction().execute(async (tx) => {
  const gone = await tx.deleteFrom('register_run').where('id', '=', run).where('applied_at', 'is', null).returning('file_id').executeTakeFirst()
  if (gone?.file_id) await files.remove(tx, gone.file_id as FileId)
})
