import type { FileId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'

/** Keeps a sent table in the database, for its sender alone, until its columns are chosen and the import is confirmed. */
export const keepTable = (
  db: Db, files: Files, sentBy: PersonId, file: { readonly name: string, readonly mediaType: string, readonly bytes: Uint8Array },
): Promise<FileId> =>
  db.transaction().execute((tx) => files.store(tx, { ...file, sentBy }))
