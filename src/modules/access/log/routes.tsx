import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { type Order, orderFrom, pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { audit } from '../audit.ts'
import { type Admitted, guardedRoute } from '../guarded.ts'
import { may } from '../policy.ts'
import { logTable } from './documents.ts'
import { logFilter } from './input.ts'
import { namesOf } from './named.ts'
import { logPath, logTablePath } from './paths.ts'
import { countEntries, logEntries, logSince, possibleActors } from './queries.ts'
import { LogPage, type LogOrder } from './views/LogPage.tsx'

const pageSize = 100
/** More than anybody reads; a bound on memory all the same. */
const mostExported = 20_000
const newestFirst: Order<LogOrder> = { by: 'kdy', descending: true }

const orderOf = (c: AppContext): Order<LogOrder> => orderFrom(readQuery(c), ['kdy'], newestFirst)

async function logPageOf(c: AppContext, { scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const { filter, problems } = logFilter(query)
  const order = orderOf(c)
  const at = pageFrom(query)
  const [entries, total, actors, since] = await Promise.all([
    logEntries(db, scope, filter, { limit: pageSize, offset: (at - 1) * pageSize, oldestFirst: !order.descending }),
    countEntries(db, scope, filter), possibleActors(db, scope), logSince(db, scope),
  ])
  return page(c, (
    <LogPage
      ui={ui} query={query} problems={problems} filter={filter} entries={entries} nameOf={await namesOf(c, entries)} total={total} order={order}
      actors={actors} since={since} page={at} pages={Math.max(1, Math.ceil(total / pageSize))} mostExported={mostExported}
    />
  ), Object.keys(problems).length > 0 ? 422 : 200)
}

async function download(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { db, ui } = c.var
  const { filter } = logFilter(readQuery(c))
  const slice = { limit: mostExported, offset: 0, oldestFirst: !orderOf(c).descending }
  const [entries, total] = await Promise.all([logEntries(db, scope, filter, slice), countEntries(db, scope, filter)])
  const table = logTable(ui, entries, await namesOf(c, entries), total)
  await audit(db, { by: person.id, action: 'access.exportLog', details: { format, rows: entries.length, ...filter } })
  return tableDownload(c, table, format)
}

const seen = { find: () => ({}), may: may.seeAudit }

export const logRoutes: readonly Route[] = [
  guardedRoute('get', logPath, { ...seen, answer: logPageOf }),
  guardedRoute('get', logTablePath(':format'), { ...seen, answer: download }),
]
