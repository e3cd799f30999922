import type { Db } from '#db/connection.ts'

/** One piece of long work as a page shows it. `failure` is `failed` or `cancelled`. */
export interface JobRun {
  readonly id: string
  readonly kind: string
  readonly subject: string | null
  readonly requestedAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly step: string | null
  readonly done: number
  readonly total: number
  readonly failure: string | null
  readonly result: unknown
}

const columns = ['id', 'kind', 'subject', 'requested_at', 'started_at', 'finished_at', 'step', 'done', 'total', 'failure', 'result'] as const

type Row = Awaited<ReturnType<typeof rowById>>

const rowById = (db: Db, id: string) => db.selectFrom('job_run').select(columns).where('id', '=', id).executeTakeFirst()

export async function jobRun(db: Db, id: string): Promise<JobRun | null> {
  return shown(await rowById(db, id))
}

export async function latestRun(db: Db, kind: string, subject: string): Promise<JobRun | null> {
  return shown(await db.selectFrom('job_run').select(columns).where('kind', '=', kind).where('subject', '=', subject)
    .orderBy('requested_at', 'desc').limit(1).executeTakeFirst())
}

/** Ids of runs that nobody finished, oldest first. */
export async function openRuns(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('job_run').select('id').where('finished_at', 'is', null).orderBy('requested_at').execute()
  return rows.map(({ id }) => id)
}

function shown(row: Row): JobRun | null {
  if (!row) return null
  const { requested_at: requestedAt, started_at: startedAt, finished_at: finishedAt, ...rest } = row
  return { ...rest, requestedAt, startedAt, finishedAt }
}
