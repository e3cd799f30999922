import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { TableChoice } from '../import/choice.ts'
import type { TablePreview } from '../import/preview.ts'
import type { TableHead } from '../import/tableHead.ts'
import type { TableImport } from '../import/tableImport.ts'
import { openTableRuns, tableRunById } from '../registers/queries/runs.ts'
import type { RegisterRun } from '../registers/runs.ts'

/** The table by its run, for whoever sent it; null for anybody else. */
export async function tableImportById(db: Db, id: string, by: PersonId): Promise<TableImport | null> {
  const run = await tableRunById(db, id, by)
  return run && await ofRun(db, run)
}

/** Tables that somebody sent and has not finished, newest first. */
export async function openTableImports(db: Db, by: PersonId): Promise<TableImport[]> {
  return Promise.all((await openTableRuns(db, by)).map((run) => ofRun(db, run)))
}

async function ofRun(db: Db, run: RegisterRun): Promise<TableImport> {
  const row = await db.selectFrom('table_import').selectAll().where('run_id', '=', run.id).executeTakeFirst()
  // Thrown away: only that it was there stays.
  if (!row) return { run, askedMapping: null, sheet: null, importId: null, head: null, choice: null, preview: null }
  return {
    run, askedMapping: row.asked_mapping, sheet: row.sheet, importId: row.import_id,
    // Written only by commands of tables, in these shapes.
    head: row.head as TableHead | null, choice: row.choice as TableChoice | null, preview: row.preview as TablePreview | null,
  }
}
