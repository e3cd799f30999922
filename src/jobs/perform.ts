import type pg from 'pg'
import type { Logger } from 'pino'
import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { JobHandler, Progress } from './handler.ts'

export interface Workshop {
  readonly db: Db
  readonly pool: pg.Pool
  readonly handlers: readonly JobHandler[]
  readonly log: Logger
  /** Aborted when the server is going down. */
  readonly stopping: AbortSignal
}

/** Does the work of a run to its end, unless it is finished or another process is just doing it. */
export async function perform(workshop: Workshop, id: string): Promise<void> {
  if (workshop.stopping.aborted) return
  const client = await workshop.pool.connect()
  let isHeld = false
  try {
    // The lock goes with this connection: it outlives no process, and lasts exactly as long as the work.
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 1)) as held', [id])
    isHeld = rows[0]?.held === true
    if (isHeld) await performAlone(workshop, id)
  } finally {
    // A connection whose lock was not given back is closed, and the lock with it.
    const released = isHeld && await client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [id]).then(() => true, () => false)
    client.release(isHeld && !released)
  }
}

async function performAlone({ db, handlers, log, stopping }: Workshop, id: string): Promise<void> {
  const job = await db.selectFrom('job_run').select(['kind', 'payload', 'requested_by', 'finished_at']).where('id', '=', id).executeTakeFirst()
  const handler = handlers.find(({ kind }) => kind === job?.kind)
  if (!job || !handler || job.finished_at) return
  await db.updateTable('job_run').set({ started_at: new Date() }).where('id', '=', id).execute()
  const cancelled = new AbortController()
  const signal = AbortSignal.any([stopping, cancelled.signal])
  const watch = setInterval(() => void noticeCancel(db, id, cancelled), betweenLooks)
  try {
    // Work that would begin when the house is closing already would never hear of it.
    signal.throwIfAborted()
    const result = await handler.run(job.payload, progressOf(db, id, signal, cancelled), job.requested_by as PersonId | null)
    await finish(db, id, { result: JSON.stringify(result ?? null) })
  } catch (error) {
    // A server going down leaves the run open: the next start takes it up again.
    if (stopping.aborted) return
    if (!cancelled.signal.aborted) log.error({ err: error, job: id, kind: job.kind }, 'job failed')
    await finish(db, id, { failure: cancelled.signal.aborted ? 'cancelled' : 'failed' })
  } finally {
    clearInterval(watch)
  }
}

const betweenLooks = 1000

/** Work that waits for somebody outside tells nothing meanwhile, and is to end all the same when nobody wants it. */
async function noticeCancel(db: Db, id: string, cancelled: AbortController): Promise<void> {
  // The database away for a moment is no reason for anything: it is asked again.
  const row = await db.selectFrom('job_run').select('cancel_requested_at').where('id', '=', id).executeTakeFirst().catch(() => null)
  if (row?.cancel_requested_at) cancelled.abort()
}

function progressOf(db: Db, id: string, signal: AbortSignal, cancelled: AbortController): Progress {
  return {
    runId: id,
    signal,
    async tell(step, done, total) {
      const row = await db.updateTable('job_run').set({ step, done, total }).where('id', '=', id)
        .returning('cancel_requested_at').executeTakeFirst()
      if (row?.cancel_requested_at) cancelled.abort()
      signal.throwIfAborted()
    },
  }
}

async function finish(db: Db, id: string, outcome: { result: string } | { failure: string }): Promise<void> {
  await db.updateTable('job_run').set({ finished_at: new Date(), ...outcome }).where('id', '=', id).execute()
}
