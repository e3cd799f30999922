import { type Kysely, sql } from 'kysely'

/**
 * A table that is being brought in: a run like those of registers, with what was found in the file, what its columns were
 * told to mean and what it would change. Written, it leaves an import with what it changed row by row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table table_import (
      run_id uuid primary key references register_run on delete cascade,
      asked_mapping text,
      sheet text,
      head jsonb,
      choice jsonb,
      preview jsonb,
      import_id uuid references import_run
    )`.execute(db)
}
