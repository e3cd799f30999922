import { sql } from 'kysely'
import type { FileId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { audit } from '#modules/access/index.ts'

const day = 86_400_000
/** How long an upload waits for its yes, and a written one is kept in case somebody asks. */
const uploadLife = 7 * day

/**
 * Forgets what waits for nobody any more: registers that were read and not confirmed within a week with their rows, files
 * of runs that ended, and tables that were uploaded and never brought in. What was done stays written down.
 */
export function purgeUploads(db: Db, files: Files, now: Date): Promise<{ readonly runs: number, readonly files: number }> {
  const before = new Date(now.getTime() - uploadLife)
  return db.transaction().execute(async (tx) => {
    const { rows: ended } = await sql<{ id: string, fileId: FileId | null, waits: boolean }>`
      select id, file_id as "fileId", applied_at is null and discarded_at is null and refused is null as waits from register_run
      where requested_at < ${before} and (file_id is not null or (applied_at is null and discarded_at is null and refused is null)) for update`.execute(tx)
    for (const { id, fileId, waits } of ended) {
      await tx.updateTable('register_run').set({ file_id: null, ...(waits && { discarded_at: now }) }).where('id', '=', id).execute()
      await tx.deleteFrom('register_staged').where('run_id', '=', id).execute()
      if (waits) await tx.deleteFrom('register_change').where('run_id', '=', id).execute()
      if (fileId !== null) await files.remove(tx, fileId)
    }
    const unused = await files.removeUnused(tx, before)
    const purged = { runs: ended.length, files: unused }
    if (purged.runs + purged.files > 0) await audit(tx, { by: null, action: 'directory.purgeUploads', details: purged })
    return purged
  })
}
