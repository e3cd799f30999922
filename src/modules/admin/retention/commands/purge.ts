import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { announce, type Asked, audit, eraseDue, type Erased, type ErasingTools, periodsInForce, type RetentionKind, retentionKinds } from '#modules/access/index.ts'
import { forgetters } from '../forgetters.ts'
import { keepers } from './keepers.ts'

export interface PurgeTools { readonly db: Db, readonly files: Files, readonly now: Date }

export interface PurgeOrder {
  /** Of one run, whenever it goes on. */
  readonly id: string
  readonly by: PersonId | null
  /** Told between batches; throws when the run is to stop. */
  readonly tell: (kind: RetentionKind, done: number, total: number) => Promise<void>
}

/** By kind, how many went and what they were called. */
export type ErasedByKind = Readonly<Partial<Record<RetentionKind, Erased>>>

const batchSize = 200
const mostNames = 500

/** Every kind as it is asked about on the day of `now`. */
export async function askedKinds(db: Db, now: Date): Promise<Asked[]> {
  const periods = await periodsInForce(db)
  return retentionKinds.map((kind) => ({ kind, keeper: keepers[kind], period: periods[kind], today: dayInPrague(now) }))
}

/**
 * Announces what will go and erases what may go today, kind by kind in batches of one transaction each: cut short, it goes on
 * where it was. What went is written down with every batch and becomes one entry of the audit at the end.
 */
export async function purge({ db, files, now }: PurgeTools, { id, by, tell }: PurgeOrder): Promise<ErasedByKind> {
  await db.insertInto('purge_run').values({ id, begun_at: now, asked_by: by }).onConflict((conflict) => conflict.doNothing()).execute()
  const kinds = await askedKinds(db, now)
  for (const [place, asked] of kinds.entries()) {
    await tell(asked.kind, place, kinds.length)
    await alone(db, (tx) => announce(tx, asked))
    for (let isMore = true; isMore;) {
      isMore = await alone(db, (tx) => batch(tx, id, asked, { files, now, forgetters }))
      if (isMore) await tell(asked.kind, place, kinds.length)
    }
  }
  return db.transaction().execute((tx) => finish(tx, id, by, now))
}

/** One purge at a time, also of two processes. */
const alone = <Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> => db.transaction().execute(async (tx) => {
  await sql`select pg_advisory_xact_lock(hashtextextended('admin.purge', 0))`.execute(tx)
  return work(tx)
})

/** Erases a batch and writes it down; whether there may be another. */
async function batch(tx: Tx, run: string, asked: Asked, tools: ErasingTools): Promise<boolean> {
  const { count, names, isMore } = await eraseDue(tx, asked, tools, batchSize)
  if (count === 0) return false
  const row = await tx.selectFrom('purge_run').select('erased').where('id', '=', run).forUpdate().executeTakeFirstOrThrow()
  const erased = row.erased as ErasedByKind
  const before = erased[asked.kind]
  const sum: Erased = { count: count + (before?.count ?? 0), names: [...before?.names ?? [], ...names].slice(0, mostNames) }
  await tx.updateTable('purge_run').set({ erased: JSON.stringify({ ...erased, [asked.kind]: sum }) }).where('id', '=', run).execute()
  return isMore
}

/** Ends the run: one entry of the audit, unless nothing went. A run that ended before says what it said. */
async function finish(tx: Tx, id: string, by: PersonId | null, now: Date): Promise<ErasedByKind> {
  const open = await tx.updateTable('purge_run').set({ finished_at: now }).where('id', '=', id).where('finished_at', 'is', null).returning('erased').executeTakeFirst()
  if (open === undefined) return {}
  const erased = open.erased as ErasedByKind
  if (Object.keys(erased).length > 0) await audit(tx, { by, action: 'admin.purge', subject: { kind: 'purge', id }, details: erased })
  return erased
}
