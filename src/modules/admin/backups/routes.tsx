import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { askedSubject } from '../subjects.ts'
import { checkRoutes } from './checkRoutes.tsx'
import { recordDownload, recordRemoval } from './commands.ts'
import type { BackupOrder } from './input.ts'
import { backupJobKind } from './job.ts'
import { nightlyNow } from './nightly.ts'
import { archivePath, backupsPath, progressPath, removalPath } from './paths.ts'
import { settingRoutes } from './settingRoutes.tsx'
import { BackupsPage } from './views/BackupsPage.tsx'
import { ProgressPage, progressState } from './views/ProgressPage.tsx'
import { RemovalPage } from './views/RemovalPage.tsx'

type Asked = Admitted<object>

async function backupsPage(c: AppContext): Promise<Response> {
  const { backups, jobs, ui } = c.var
  const [archives, nightly, asked] = await Promise.all([backups.list(), nightlyNow(c), jobs.latest(backupJobKind, askedSubject)])
  return page(c, <BackupsPage ui={ui} archives={archives} nightly={nightly} folder={backups.path} data={backups.data} isRunning={asked !== null && asked.finishedAt === null} />)
}

async function make(c: AppContext, { person }: Asked): Promise<Response> {
  const order: BackupOrder = { reason: 'asked' }
  await c.var.jobs.enqueue(backupJobKind, askedSubject, order, person.id)
  return redirectWith(c, progressPath)
}

/** The same state as a page, or as data for the page that asks again by itself. */
async function progress(c: AppContext): Promise<Response> {
  const run = await c.var.jobs.latest(backupJobKind, askedSubject)
  if (c.req.header('accept') === 'application/json') return c.json(progressState(c.var.ui, run))
  return page(c, <ProgressPage ui={c.var.ui} run={run} />)
}

async function cancel(c: AppContext): Promise<Response> {
  const run = await c.var.jobs.latest(backupJobKind, askedSubject)
  if (run) await c.var.jobs.cancel(run.id)
  return redirectWith(c, progressPath)
}

/** Only what the list shows has an address: a name from elsewhere never reaches the disk. */
async function listedName(c: AppContext): Promise<string | null> {
  const name = c.req.param('name')
  return (await c.var.backups.list())?.find((one) => one.name === name)?.name ?? null
}

async function download(c: AppContext, { person }: Asked): Promise<Response> {
  const name = await listedName(c)
  const archive = name === null ? null : await c.var.backups.open(name)
  if (name === null || !archive) return notFoundPage(c)
  await recordDownload(c.var.db, person.id, name)
  return c.body(archive.stream, 200, { 'content-type': 'application/zip', 'content-length': String(archive.size), 'content-disposition': attachment(name) })
}

async function askRemoval(c: AppContext): Promise<Response> {
  const name = await listedName(c)
  return name === null ? notFoundPage(c) : page(c, <RemovalPage ui={c.var.ui} name={name} />)
}

async function remove(c: AppContext, { person }: Asked): Promise<Response> {
  const name = await listedName(c)
  if (name === null) return notFoundPage(c)
  await c.var.backups.remove(name)
  await recordRemoval(c.var.db, person.id, name)
  return redirectWith(c, backupsPath, 'removed')
}

const seen = { find: () => ({}), may: may.seeBackups }
const handled = { find: () => ({}), may: may.handleBackups }

export const backupRoutes: readonly Route[] = [
  guardedRoute('get', backupsPath, { ...seen, answer: backupsPage }),
  guardedRoute('post', backupsPath, { ...handled, answer: make }),
  guardedRoute('get', progressPath, { ...seen, answer: progress }),
  guardedRoute('post', `${progressPath}/zrusit`, { ...handled, answer: cancel }),
  guardedRoute('get', archivePath(':name'), { ...handled, answer: download }),
  guardedRoute('get', removalPath(':name'), { ...handled, answer: askRemoval }),
  guardedRoute('post', removalPath(':name'), { ...handled, answer: remove }),
  ...settingRoutes,
  ...checkRoutes,
]
