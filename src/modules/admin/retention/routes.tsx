import { type Admitted, type Asked, audit, changePeriod, guardedRoute, isRetentionKind, periodChanges, retentionOf, standingOf } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, type TableFormat } from '#web/download.ts'
import { parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { askedSubject } from '../subjects.ts'
import { leavingTable } from './documents.ts'
import { periodForm, periodTexts } from './input.ts'
import { purgeJobKind } from './job.ts'
import { comingTablePath, kindPath, retentionPath, runPath } from './paths.ts'
import { askedKinds } from './commands/purge.ts'
import { lastPurges } from './queries.ts'
import { everyStanding, leavingRows } from './standing.ts'
import { KindPage } from './views/KindPage.tsx'
import { RetentionPage } from './views/RetentionPage.tsx'
import { RunPage } from './views/RunPage.tsx'

const mostRuns = 10
const mostShown = 100
const mostExported = 50_000

async function overview(c: AppContext): Promise<Response> {
  const { db, jobs, ui } = c.var
  const [standings, runs, asked] = await Promise.all([everyStanding(c), lastPurges(db, mostRuns), jobs.latest(purgeJobKind, askedSubject)])
  return page(c, <RetentionPage ui={ui} standings={standings} runs={runs} isRunning={asked !== null && asked.finishedAt === null} />)
}

/** The kind the address names, as it is asked about today. */
async function findKind(c: AppContext): Promise<Asked | null> {
  const kind = c.req.param('druh') ?? ''
  return isRetentionKind(kind) ? (await askedKinds(c.var.db, c.var.now)).find((one) => one.kind === kind) ?? null : null
}

interface Refusal { readonly typed: Typed, readonly problems: Problems, readonly guarded?: Guarded | undefined }

async function kindPage(c: AppContext, { subject }: Admitted<Asked>, refused?: Refusal): Promise<Response> {
  const { db, ui } = c.var
  const [standing, rows, changes] = await Promise.all([standingOf(db, subject), leavingRows(c, [subject], mostShown), periodChanges(db, subject.kind)])
  return page(c, <KindPage ui={ui} kind={subject.kind} period={subject.period} standing={standing} rows={rows} changes={changes} {...refused} />, refused ? 422 : 200)
}

async function change(c: AppContext, admitted: Admitted<Asked>): Promise<Response> {
  const { person, subject: { kind } } = admitted
  const { bounds } = retentionOf(kind)
  if (bounds === null) return c.notFound()
  const typed = await readForm(c)
  const input = parseForm(periodForm(bounds), typed)
  const guarded = guardTyped(typed, periodTexts)
  if (!input.ok || !isClean(guarded)) return kindPage(c, admitted, { typed, problems: { ...(input.ok ? {} : input.problems), ...guarded.problems }, guarded })
  const changed = await changePeriod(c.var.db, person.id, { kind, ...input.value }, c.var.now)
  if (!changed.ok) return kindPage(c, admitted, { typed, problems: { '': 'retention:problem.changedMeanwhile' } })
  return redirectWith(c, kindPath(kind), 'period-changed')
}

const table = (format: TableFormat) => async (c: AppContext, { person }: Admitted<object>): Promise<Response> => {
  const rows = await leavingRows(c, await askedKinds(c.var.db, c.var.now), mostExported)
  await audit(c.var.db, { by: person.id, action: 'admin.exportLeaving', details: { format, rows: rows.length } })
  return tableDownload(c, leavingTable(c.var.ui, rows), format)
}

async function run(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  await c.var.jobs.enqueue(purgeJobKind, askedSubject, null, person.id)
  return redirectWith(c, retentionPath)
}

const seen = { find: () => ({}), may: may.seeRetention }

export const retentionRoutes: readonly Route[] = [
  guardedRoute('get', retentionPath, { ...seen, answer: overview }),
  guardedRoute('get', comingTablePath('csv'), { ...seen, answer: table('csv') }),
  guardedRoute('get', comingTablePath('xlsx'), { ...seen, answer: table('xlsx') }),
  guardedRoute('get', kindPath(':druh'), { find: findKind, may: may.seeRetention, answer: (c, admitted) => kindPage(c, admitted) }),
  guardedRoute('post', kindPath(':druh'), { find: findKind, may: may.changeRetention, answer: change }),
  guardedRoute('get', runPath, { find: () => ({}), may: may.purge, answer: async (c) => page(c, <RunPage ui={c.var.ui} standings={await everyStanding(c)} />) }),
  guardedRoute('post', runPath, { find: () => ({}), may: may.purge, answer: run }),
]
