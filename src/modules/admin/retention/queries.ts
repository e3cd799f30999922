import type { Db } from '#db/connection.ts'
import type { ErasedByKind } from './commands/purge.ts'

/** Since when there is something to erase; null where there is no installation. */
export async function installedAt(db: Db): Promise<Date | null> {
  const row = await db.selectFrom('installation').select('created_at').executeTakeFirst()
  return row?.created_at ?? null
}

/** A purge as it was. */
export interface PurgeRun {
  readonly id: string
  readonly begunAt: Date
  /** Null while it goes on, or when it was cut short. */
  readonly finishedAt: Date | null
  readonly by: string | null
  readonly erased: ErasedByKind
}

/** The last purges, the newest first. */
export async function lastPurges(db: Db, most: number): Promise<PurgeRun[]> {
  const rows = await db.selectFrom('purge_run').leftJoin('person', 'person.id', 'purge_run.asked_by')
    .select(['purge_run.id', 'begun_at as begunAt', 'finished_at as finishedAt', 'person.name as by', 'erased'])
    .orderBy('begun_at', 'desc').orderBy('purge_run.id').limit(most).execute()
  // Written only by a purge.
  return rows.map((row) => ({ ...row, erased: row.erased as ErasedByKind }))
}
