import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'

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

/** What is asked for: a kind of work, what it is about, and what its handler has to know. */
export interface Order {
  readonly kind: string
  readonly subject: string
  readonly payload: unknown
  readonly by: PersonId | null
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

/** The newest runs, of every kind or of one. */
export async function recentRuns(db: Db, most: number, kind?: string): Promise<JobRun[]> {
  const runs = db.selectFrom('job_run').select(columns).orderBy('requested_at', 'desc').limit(most)
  const rows = await (kind === undefined ? runs : runs.where('kind', '=', kind)).execute()
  return rows.map(shown).filter((run) => run !== null)
}

/** Runs that nobody finished, oldest first. */
export const openRuns = (db: Db): Promise<{ id: string, kind: string }[]> =>
  db.selectFrom('job_run').select(['id', 'kind']).where('finished_at', 'is', null).orderBy('requested_at').execute()

/** The open run of the order, new or already asked for: of two who ask at the same moment the index lets one in. */
export async function openedRun(db: Db, { kind, subject, payload, by }: Order): Promise<string> {
  for (;;) {
    const made = await db.insertInto('job_run').values({ kind, subject, payload: JSON.stringify(payload), requested_by: by })
      .onConflict((conflict) => conflict.columns(['kind', 'subject']).where('finished_at', 'is', null).doNothing())
      .returning('id').executeTakeFirst()
    const open = made ?? await db.selectFrom('job_run').select('id').where('kind', '=', kind).where('subject', '=', subject)
      .where('finished_at', 'is', null).executeTakeFirst()
    // Neither made nor found: the open one ended just between the two questions.
    if (open) return open.id
  }
}

/** A run of the order unless there ever was one about the same; whoever asks second, in whatever process, gets null. */
export const runOnce = (db: Db, { kind, subject, payload, by }: Order): Promise<string | null> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${subject}`}, 0))`.execute(tx)
    const known = await tx.selectFrom('job_run').select('id').where('kind', '=', kind).where('subject', '=', subject).executeTakeFirst()
    if (known) return null
    const { id } = await tx.insertInto('job_run').values({ kind, subject, payload: JSON.stringify(payload), requested_by: by })
      .returning('id').executeTakeFirstOrThrow()
    return id
  })

/** Forgets finished runs; nobody asks about them any more. */
export const forgetRuns = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.deleteFrom('job_run').where('id', 'in', [...ids]).where('finished_at', 'is not', null).execute()
}

function shown(row: Row): JobRun | null {
  if (!row) return null
  const { requested_at: requestedAt, started_at: startedAt, finished_at: finishedAt, ...rest } = row
  return { ...rest, requestedAt, startedAt, finishedAt }
}
