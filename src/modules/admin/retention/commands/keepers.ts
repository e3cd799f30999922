import { sql } from 'kysely'
import type { FileId } from '#core/ids.ts'
import { unusedFiles } from '#db/files.ts'
import { forgetRuns } from '#jobs/runs.ts'
import { type Keeper, keepers as accessKeepers, type KeptRow, type RetentionKind } from '#modules/access/index.ts'
import { keepers as directoryKeepers } from '#modules/directory/index.ts'
import { mentionKeeper } from '#modules/needs/index.ts'
import { importKeeper } from '#modules/territory/index.ts'
import { forgetPublicContacts } from '#modules/work/index.ts'

const unnamed = sql`null::text as name, null::text as path, null::text as owner, false as held`
const day = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Prague')::date`

/** Uploads that nothing refers to. */
const files: Keeper = {
  rows: async (db) => sql<KeptRow>`select f.id::text as id, ${day('f.created_at')} as began, ${unnamed} from (${await unusedFiles(db)}) f`,
  async erase(tx, ids, tools) {
    for (const id of ids) await tools.files.remove(tx, id as FileId)
    return ids
  },
}

/** Background work that ended; what made a document stays with it. */
const work: Keeper = {
  rows: () => sql<KeptRow>`select r.id::text as id, ${day('r.finished_at')} as began, ${unnamed} from job_run r
    where r.finished_at is not null and not exists (select from document_version v where v.job_run_id = r.id)`,
  async erase(tx, ids) {
    await forgetRuns(tx, ids)
    return ids
  },
}

const purges: Keeper = {
  rows: () => sql<KeptRow>`select id::text as id, ${day('finished_at')} as began, ${unnamed} from purge_run where finished_at is not null`,
  async erase(tx, ids) {
    await tx.deleteFrom('purge_run').where('id', 'in', [...ids]).execute()
    return ids
  },
}

/** An account takes with it what its networker told the public. */
const accounts: Keeper = {
  rows: (db) => accessKeepers.accounts.rows(db),
  async erase(tx, ids, tools) {
    const gone = await accessKeepers.accounts.erase(tx, ids, tools)
    await forgetPublicContacts(tx, gone)
    return gone
  },
}

/** Every kind with its keeper: a forgotten one does not compile. Each erases only what its own room wrote, through its door. */
export const keepers: Readonly<Record<RetentionKind, Keeper>> = {
  ...directoryKeepers, ...accessKeepers, accounts, mentions: mentionKeeper, imports: importKeeper, files, work, purges,
}
