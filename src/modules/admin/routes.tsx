import { guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { backupRoutes } from './backups/routes.tsx'
import { retentionRoutes } from './retention/routes.tsx'
import { may } from './policy.ts'
import { databaseState, largestTables, orpNames } from './queries.ts'
import { StatePage } from './views/StatePage.tsx'

const mostTables = 10
const mostRuns = 15

async function state(c: AppContext): Promise<Response> {
  const { backups, db, jobs, ui } = c.var
  const [database, tables, runs, archives, orps] = await Promise.all([
    databaseState(db), largestTables(db, mostTables), jobs.recent(mostRuns), backups.list(), orpNames(db),
  ])
  return page(c, <StatePage ui={ui} database={database} tables={tables} runs={runs} orps={orps} lastBackup={archives?.[0] ?? null} />)
}

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace/sprava', { find: () => ({}), may: may.seeState, answer: state }),
  ...backupRoutes,
  ...retentionRoutes,
]
