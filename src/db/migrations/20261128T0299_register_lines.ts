import { type Kysely, sql } from 'kysely'

/** Which cards a written run began, and which it found ended: what was read goes once it is written, this list stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_line (
      run_id uuid not null references register_run on delete cascade,
      number integer not null,
      kind text not null check (kind in ('service', 'location')),
      subject_id uuid not null,
      what text not null,
      outcome text not null check (outcome in ('new', 'ended', 'gone')),
      ended_on date
    )`.execute(db)
  await sql`create index register_line_run on register_line (run_id, outcome)`.execute(db)
  await sql`create index register_line_subject on register_line (kind, subject_id)`.execute(db)
  // Overviews ask what a register says is over: few of all the records.
  await sql`create index register_record_over on register_record (kind, subject_id) where ended_on is not null or gone_since is not null`.execute(db)
  // What goes from the archive soon is asked against every run that waits.
  await sql`create index register_staged_subject on register_staged (subject_id) where subject_id is not null`.execute(db)
}
