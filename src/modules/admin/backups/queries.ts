import type { Db } from '#db/connection.ts'
import type { BackupSetting } from './input.ts'

export interface SavedSetting extends BackupSetting {
  /** 0 while nobody saved one: then the defaults hold. */
  readonly version: number
  /** When there began to be something to back up. */
  readonly installedAt: Date
}

/** Every night in a real installation, never in a demonstration. */
const usual = { at: '02:30', daily: 7, weekly: 4, monthly: 6 } as const

/** The setting of nightly backups; null where there is no installation. */
export async function backupSetting(db: Db): Promise<SavedSetting | null> {
  const house = await db.selectFrom('installation').select(['demo', 'created_at']).executeTakeFirst()
  if (!house) return null
  const saved = await db.selectFrom('backup_setting').select(['nightly', 'at', 'daily', 'weekly', 'monthly', 'version']).executeTakeFirst()
  const setting = saved ? { ...saved, at: saved.at.slice(0, 5) } : { ...usual, nightly: !house.demo, version: 0 }
  return { ...setting, installedAt: house.created_at }
}
