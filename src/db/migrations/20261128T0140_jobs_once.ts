import { type Kysely, sql } from 'kysely'

/** Work asked for twice at the same moment is one run; a version of a document remembers the run that made it, and no run makes two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update job_run set finished_at = now(), failure = 'cancelled'
    where finished_at is null and exists (
      select from job_run later where later.kind = job_run.kind and later.subject = job_run.subject and later.finished_at is null
        and (later.requested_at, later.id) > (job_run.requested_at, job_run.id))`.execute(db)
  await sql`create unique index job_run_open on job_run (kind, subject) where finished_at is null`.execute(db)
  await sql`alter table document_version add column job_run_id uuid unique references job_run`.execute(db)
}
