import type { FileId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { removeFile } from '#db/files.ts'

/** Forgets the file of a run that needs it no more: a register names people, and what is read of it does not. */
export async function forgetFile(tx: Tx, run: string): Promise<void> {
  const kept = await tx.selectFrom('register_run').select('file_id').where('id', '=', run).forUpdate().executeTakeFirst()
  if (kept?.file_id == null) return
  await tx.updateTable('register_run').set({ file_id: null }).where('id', '=', run).execute()
  await removeFile(tx, kept.file_id as FileId)
}
