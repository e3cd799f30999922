import type pg from 'pg'
import type { Result } from '#core/result.ts'
import type { Manifest } from './manifest.ts'
import { checkArchive } from './read.ts'
import { type Restoring, restoreArchive } from './restore.ts'
import type { ArchiveTrouble, RestoreTrouble, WriteTrouble } from './trouble.ts'
import { type Making, writeArchive, type Written } from './write.ts'

export type { Manifest } from './manifest.ts'
export type { ArchiveTrouble, RestoreTrouble, WriteTrouble } from './trouble.ts'

/** Whole backups: one portable file each. */
export interface Archives {
  write(file: string, making: Making): Promise<Result<Written, WriteTrouble>>
  /** Reads all of it and compares every sum. */
  check(file: string, signal?: AbortSignal): Promise<Result<Manifest, ArchiveTrouble>>
  restore(file: string, restoring: Restoring): Promise<Result<Manifest, RestoreTrouble>>
}

/** What a running server does with them. */
export type WorkingArchives = Pick<Archives, 'write' | 'check'>

export const archivesOver = (pool: pg.Pool): Archives => ({
  write: (file, making) => writeArchive(pool, file, making),
  async check(file, signal) {
    const checked = await checkArchive(file, signal)
    if (!checked.ok) return checked
    checked.value.close()
    return { ok: true, value: checked.value.manifest }
  },
  restore: (file, restoring) => restoreArchive(pool, file, restoring),
})
