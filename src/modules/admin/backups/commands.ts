import type { PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Manifest } from '#db/backup/archives.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { BackupSetting } from './input.ts'
import { rowsIn } from './rules.ts'

/** All data of the house left the database: that is in the audit. */
export const recordBackup = (db: Db, by: PersonId | null, manifest: Manifest): Promise<void> =>
  audit(db, { by, action: 'admin.makeBackup', details: { tables: manifest.tables.length, rows: rowsIn(manifest) } })

/** An archive left the house: that is in the audit. */
export const recordDownload = (db: Db, by: PersonId, name: string): Promise<void> =>
  audit(db, { by, action: 'admin.downloadBackup', subject: { kind: 'backup', id: name } })

export const recordRemoval = (db: Db, by: PersonId, name: string): Promise<void> =>
  audit(db, { by, action: 'admin.removeBackup', subject: { kind: 'backup', id: name } })

/** Saves the setting over the version it was written from; 0 is the one nobody ever saved. */
export function changeBackupSetting(db: Db, by: PersonId, version: number, { nightly, at, daily, weekly, monthly }: BackupSetting): Promise<Result<number, 'changed-meanwhile'>> {
  return within(db, async (tx) => {
    const values = { nightly, at, daily, weekly, monthly, version: version + 1 }
    const saved = await tx.insertInto('backup_setting').values(values)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values).where('backup_setting.version', '=', version))
      .returning('version').executeTakeFirst()
    if (!saved) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'admin.changeBackupSetting', details: { nightly, at, daily, weekly, monthly } })
    return ok(version + 1)
  })
}

/** Written into the restored database, as the first thing that happened to it since. */
export const recordRestore = (tx: Tx, manifest: Manifest): Promise<void> =>
  audit(tx, { by: null, action: 'admin.restoreBackup', details: { madeAt: manifest.createdAt, version: manifest.version } })
