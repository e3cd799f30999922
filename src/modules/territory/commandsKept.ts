import { isUuid } from '#core/identifiers/uuid.ts'
import type { FileId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { ImportFile } from './commandsImport.ts'

type Sent = ImportFile & { readonly mediaType: string }

/** Keeps sent files in the database, for their sender alone, between the preview and the yes. */
export const keepFiles = (db: Db, files: Files, sentBy: PersonId, sent: readonly Sent[]): Promise<FileId[]> =>
  db.transaction().execute(async (tx) => {
    const ids: FileId[] = []
    for (const file of sent) ids.push(await files.store(tx, { ...file, sentBy }))
    return ids
  })

/** The files this person sent, whole; null when one of them is not there. */
export async function keptFiles(files: Files, by: PersonId, ids: readonly FileId[]): Promise<ImportFile[] | null> {
  const kept: ImportFile[] = []
  for (const id of ids) {
    const file = isUuid(id) ? await files.openSent(id, by) : null
    if (!file) return null
    kept.push({ name: file.name, bytes: new Uint8Array(await new Response(file.stream).arrayBuffer()) })
  }
  return kept
}
