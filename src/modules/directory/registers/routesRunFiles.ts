import type { SheetTable } from '#documents/table/sheetTable.ts'
import { type Admitted, audit, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import type { Route } from '#web/route.ts'
import { changesTable, leftOutTable, linesTable } from './documents.ts'
import { runPath } from './paths.ts'
import { may } from './policy.ts'
import { changesOf, linesOf, municipalityNamesIn, runById, troublesOf } from './queries/runs.ts'
import type { RegisterRun } from './runs.ts'

// What a run would do, or did, whole as table files: a page shows only the beginning of each list.

export interface OfRun { readonly run: RegisterRun }

export async function findRun(c: AppContext): Promise<OfRun | null> {
  const run = await runById(c.var.db, c.req.param('run') ?? '')
  return run && { run }
}

const longestList = 100_000

async function changed({ var: { db, ui } }: AppContext, run: string): Promise<SheetTable> {
  const rows = [...await changesOf(db, run, 'write', longestList), ...await changesOf(db, run, 'differ', longestList)]
  return changesTable(ui, rows, await municipalityNamesIn(db, rows))
}

/** By the last part of the address. */
const files = {
  nove: async ({ var: { db, ui } }: AppContext, run: string) => linesTable(ui, 'added', await linesOf(db, run, ['new'], longestList)),
  zmenene: changed,
  ukoncene: async ({ var: { db, ui } }: AppContext, run: string) => linesTable(ui, 'endedList', await linesOf(db, run, ['ended', 'gone'], longestList)),
  vynechane: async ({ var: { db, ui } }: AppContext, run: string) => leftOutTable(ui, await troublesOf(db, run, longestList, 'all')),
} as const satisfies Readonly<Record<string, (c: AppContext, run: string) => Promise<SheetTable>>>

const download = (file: keyof typeof files) => async (c: AppContext, { person, subject: { run } }: Admitted<OfRun>): Promise<Response> => {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const table = await files[file](c, run.id)
  const rows = [...table.rows]
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'register_run', id: run.id }, details: { format, file, rows: rows.length } })
  return tableDownload(c, { ...table, rows }, format)
}

export const runFileRoutes: readonly Route[] = (Object.keys(files) as (keyof typeof files)[]).map((file) =>
  guardedRoute('get', `${runPath(':run')}/${file}/:format`, { find: findRun, may: may.seeRegisterRun, answer: download(file) }))
