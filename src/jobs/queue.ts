import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { type JobRun, jobRun, latestRun, openRuns } from './runs.ts'

/** What a running job may do besides its work: tell how far it is, and notice that nobody wants it any more. */
export interface Progress {
  /** `step` is a message key's last part that the asking room translates. */
  tell(step: string, done: number, total: number): Promise<void>
  /** Aborted when somebody cancelled the job or the server is going down. */
  readonly signal: AbortSignal
}

/** One kind of long work. `run` returns what is kept as the result; a thrown error is kept as the failure. */
export interface JobHandler {
  readonly kind: string
  readonly run: (payload: unknown, progress: Progress, by: PersonId | null) => Promise<unknown>
}

export interface JobQueue {
  /** Asks for work; it survives the browser and a restart. At most one open run of a kind and subject: a second asks for the same one. */
  enqueue(kind: string, subject: string, payload: unknown, by: PersonId): Promise<string>
  run(id: string): Promise<JobRun | null>
  latest(kind: string, subject: string): Promise<JobRun | null>
  cancel(id: string): Promise<void>
}

const queueName = 'work'

/** Starts the queue: waits for jobs of every handler and takes up what a stopped server left open. */
export async function startQueue(db: Db, pool: pg.Pool, handlers: readonly JobHandler[], log: Logger): Promise<{ queue: JobQueue, stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const boss = new PgBoss({
    // Several statements at once give an array of results; pg-boss joins them itself.
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs', supervise: true, schedule: false,
  })
  boss.on('error', (error) => { log.error({ err: error }, 'job queue') })
  await boss.start()
  await boss.createQueue(queueName, { retryLimit: 0, expireInSeconds: 3600 })
  await boss.work<{ id: string }>(queueName, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await perform(db, handlers, job.data.id, stopping.signal, log)
  })
  for (const id of await openRuns(db)) await boss.send(queueName, { id }, { singletonKey: id })
  return {
    queue: queueOver(db, async (id) => { await boss.send(queueName, { id }, { singletonKey: id }) }),
    stop: async () => { stopping.abort(); await boss.stop({ graceful: true, timeout: 5_000 }) },
  }
}

function queueOver(db: Db, send: (id: string) => Promise<void>): JobQueue {
  return {
    async enqueue(kind, subject, payload, by) {
      const open = await latestRun(db, kind, subject)
      if (open && open.finishedAt === null) return open.id
      const { id } = await db.insertInto('job_run')
        .values({ kind, subject, payload: JSON.stringify(payload), requested_by: by }).returning('id').executeTakeFirstOrThrow()
      await send(id)
      return id
    },
    run: (id) => jobRun(db, id),
    latest: (kind, subject) => latestRun(db, kind, subject),
    async cancel(id) {
      await db.updateTable('job_run').set({ cancel_requested_at: new Date() }).where('id', '=', id).where('finished_at', 'is', null).execute()
    },
  }
}

async function perform(db: Db, handlers: readonly JobHandler[], id: string, stopping: AbortSignal, log: Logger): Promise<void> {
  const job = await db.selectFrom('job_run').select(['kind', 'payload', 'requested_by', 'finished_at']).where('id', '=', id).executeTakeFirst()
  const handler = handlers.find(({ kind }) => kind === job?.kind)
  if (!job || !handler || job.finished_at) return
  await db.updateTable('job_run').set({ started_at: new Date() }).where('id', '=', id).execute()
  const cancelled = new AbortController()
  const signal = AbortSignal.any([stopping, cancelled.signal])
  try {
    const result = await handler.run(job.payload, progressOf(db, id, signal, cancelled), job.requested_by as PersonId | null)
    await finish(db, id, { result: JSON.stringify(result ?? null) })
  } catch (error) {
    // A server going down leaves the run open: the next start takes it up again.
    if (stopping.aborted) return
    if (!cancelled.signal.aborted) log.error({ err: error, job: id, kind: job.kind }, 'job failed')
    await finish(db, id, { failure: cancelled.signal.aborted ? 'cancelled' : 'failed' })
  }
}

function progressOf(db: Db, id: string, signal: AbortSignal, cancelled: AbortController): Progress {
  return {
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
