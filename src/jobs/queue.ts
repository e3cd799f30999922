import { setTimeout as wait } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { JobHandler } from './handler.ts'
import { perform } from './perform.ts'
import { type JobRun, jobRun, latestRun, openedRun, openRuns, recentRuns, runOnce } from './runs.ts'

export type { JobHandler, Progress } from './handler.ts'

export interface JobQueue {
  /** Asks for work; it survives the browser and a restart. At most one open run of a kind and subject: a second asks for the same one. */
  enqueue(kind: string, subject: string, payload: unknown, by: PersonId): Promise<string>
  run(id: string): Promise<JobRun | null>
  latest(kind: string, subject: string): Promise<JobRun | null>
  /** The newest runs, of every kind or of one. */
  recent(most: number, kind?: string): Promise<JobRun[]>
  cancel(id: string): Promise<void>
  /** Waits until the work ends, at most so many milliseconds: short work need not send anybody to a page of waiting. */
  settled(id: string, milliseconds: number): Promise<JobRun | null>
}

interface RunningQueue {
  readonly queue: JobQueue
  /** To be called every minute: begins what is due and takes up what another process left when it died. */
  readonly tick: () => Promise<void>
  readonly stop: () => Promise<void>
}

const queueName = 'runs'
const betweenLooks = 50
/** Works at once in one process: a long import, a document and a backup. Two of one kind never. */
const mostAtOnce = 3

/** Starts the queue: waits for jobs of every handler and takes up what a stopped server left open. */
export async function startQueue(db: Db, pool: pg.Pool, handlers: readonly JobHandler[], log: Logger): Promise<RunningQueue> {
  const stopping = new AbortController()
  const boss = new PgBoss({
    // Several statements at once give an array of results; pg-boss joins them itself.
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs', supervise: true, schedule: false,
  })
  // What a queue cannot finish because the house is closing is no error of its own.
  boss.on('error', (error) => { if (!stopping.signal.aborted) log.error({ err: error }, 'job queue') })
  await boss.start()
  await boss.createQueue(queueName, { policy: 'short', retryLimit: 0, expireInSeconds: 3600 })
  const workshop = { db, pool, handlers, log, stopping: stopping.signal }
  const worker = await boss.work<{ id: string }>(queueName, { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: mostAtOnce, localGroupConcurrency: 1 }, async ([job]) => {
    if (job) await perform(workshop, job.data.id)
  })
  // Of the same run at most one message waits; a message about a run that is being done is answered by its lock.
  const wake = async (id: string, kind: string): Promise<void> => {
    await boss.send(queueName, { id }, { singletonKey: id, group: { id: kind } })
    // Somebody may be waiting for it: whoever has nothing to do here looks now, not at the next of his looks.
    boss.notifyWorker(worker)
  }
  const takeUp = async (): Promise<void> => { for (const { id, kind } of await openRuns(db)) await wake(id, kind) }
  await takeUp()
  return {
    queue: queueOver(db, wake),
    tick: async () => { await beginDue(db, handlers, wake, log); await takeUp() },
    stop: async () => { stopping.abort(); await boss.stop({ graceful: true, timeout: 5_000 }) },
  }
}

type Wake = (id: string, kind: string) => Promise<void>

function queueOver(db: Db, wake: Wake): JobQueue {
  return {
    async enqueue(kind, subject, payload, by) {
      const id = await openedRun(db, { kind, subject, payload, by })
      await wake(id, kind)
      return id
    },
    run: (id) => jobRun(db, id),
    latest: (kind, subject) => latestRun(db, kind, subject),
    recent: (most, kind) => recentRuns(db, most, kind),
    async cancel(id) {
      await db.updateTable('job_run').set({ cancel_requested_at: new Date() }).where('id', '=', id).where('finished_at', 'is', null).execute()
    },
    async settled(id, milliseconds) {
      for (let left = milliseconds; ; left -= betweenLooks) {
        const run = await jobRun(db, id)
        if (run === null || run.finishedAt !== null || left <= 0) return run
        await wait(betweenLooks)
      }
    },
  }
}

/** One that cannot say what is due does not keep the others from beginning. */
async function beginDue(db: Db, handlers: readonly JobHandler[], wake: Wake, log: Logger): Promise<void> {
  for (const { kind, due } of handlers) {
    try {
      const order = await due?.()
      const id = order ? await runOnce(db, { kind, ...order, by: null }) : null
      if (id !== null) await wake(id, kind)
    } catch (error) {
      log.error({ err: error, kind }, 'nobody could tell what is due')
    }
  }
}
