import type { PersonId } from '#core/ids.ts'
import { type Manifest, rowsIn } from '#db/backup/archives.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'

/** All data of the house left the database: that is in the audit. */
export const recordBackup = (db: Db, by: PersonId | null, manifest: Manifest): Promise<void> =>
  audit(db, { by, action: 'admin.makeBackup', details: { tables: manifest.tables.length, rows: rowsIn(manifest) } })

/** Written into the restored database, as the first thing that happened to it since. */
export const recordRestore = (tx: Tx, manifest: Manifest): Promise<void> =>
  audit(tx, { by: null, action: 'admin.restoreBackup', details: { madeAt: manifest.createdAt, version: manifest.version } })
