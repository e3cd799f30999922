import type pg from 'pg'
import { archivesOver, type Manifest } from '#db/backup/archives.ts'

/** A backup that has to succeed. */
export async function writtenArchive(pool: pg.Pool, file: string, now: Date, version = '0.1.0'): Promise<Manifest> {
  const written = await archivesOver(pool).write(file, { version, now })
  if (!written.ok) throw new Error(written.reason)
  return written.value.manifest
}
