import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Logger } from 'pino'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { WorkingArchives } from '#db/backup/archives.ts'
import type { BackupFolder } from '#db/backup/folder.ts'
import type { Files } from '#db/files.ts'
import type { DocumentRenderer } from '#documents/making/renderer.ts'
import type { Language } from '#i18n/translate.ts'
import type { JobQueue } from '#jobs/queue.ts'
import type { Assets } from './assets.ts'
import type { AppContext, AppEnvironment } from './context.ts'
import { chooseTerritoryPage, failedPage, notFoundPage, refusedPage, tooLargePage } from './errors.tsx'
import { packingFor } from './packing.ts'
import type { Outside } from './outside/network.ts'
import type { Ports } from './ports.ts'
import { loggedPath, requestLog } from './requestLog.ts'
import type { Route } from './route.ts'
import { headers, keepOutOfCaches, noZeroBytes, onlyFromOurPages } from './safety.ts'
import { wholeTerritory } from './ui.ts'
import { uiFor } from './uiFor.ts'

export interface Tools {
  readonly db: Db
  readonly files: Files
  readonly jobs: JobQueue
  readonly archives: WorkingArchives
  readonly backups: BackupFolder
  readonly outside: Outside
  readonly documents: DocumentRenderer
  readonly log: Logger
  readonly assets: Assets
  readonly clock: () => Date
  /** The public address, or null when only the request tells it. */
  readonly baseUrl: string | null
}

/** Forms are small; a route that takes a file says its own limit. */
const formLimit = 512 * 1024

/** The path without the language prefix: rooms know only Czech paths. */
function splitLanguage(pathname: string): { language: Language, path: string } {
  const english = pathname === '/en' || pathname.startsWith('/en/')
  return english ? { language: 'en', path: pathname.slice(3) || '/' } : { language: 'cs', path: pathname }
}

/** The whole HTTP side: headers, limits, language, who is asking, guards, and one handler of what went wrong. */
export function createServer(tools: Tools, ports: Ports, routes: readonly Route[]): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>({ getPath: (request) => splitLanguage(new URL(request.url).pathname).path })
  app.use(requestLog(tools.log))
  app.use(compress())
  app.use(headers())
  serveAssets(app, tools.assets)
  app.use(async (c, next) => {
    const { language } = splitLanguage(new URL(c.req.url).pathname)
    const visitor = await ports.whoIs(c.req.raw)
    const now = tools.clock()
    // Without the database the words stay as they were; whatever the page asks it for then says what is wrong.
    await ports.renewWords(dayInPrague(now)).catch(() => undefined)
    c.set('db', tools.db)
    c.set('files', tools.files)
    c.set('jobs', tools.jobs)
    c.set('archives', tools.archives)
    c.set('backups', tools.backups)
    c.set('outside', tools.outside)
    c.set('documents', tools.documents)
    c.set('log', tools.log)
    c.set('now', now)
    c.set('baseUrl', tools.baseUrl ?? new URL(c.req.url).origin)
    c.set('visitor', visitor)
    c.set('panels', ports.panels)
    c.set('searchers', ports.searchers)
    c.set('signs', ports.signs)
    c.set('forgetters', ports.forgetters)
    c.set('namers', ports.namers)
    c.set('ui', await uiFor({ request: c.req.raw, language, visitor, now, assets: tools.assets, ports }))
    await rememberTurn(c, ports)
    await next()
  })
  app.use(keepOutOfCaches, onlyFromOurPages, noZeroBytes)
  for (const route of routes) addRoute(app, route)
  app.notFound((c) => notFoundPage(c))
  app.onError((error, c) => {
    // A person who meets the page is shown the number of the request's line.
    const reference = c.var.requestId
    tools.log.error({ err: error, request: reference, method: c.req.method, path: loggedPath(c) }, 'request failed')
    // Without a database there is not even what a page needs: then a bare sentence, and monitoring sees 503.
    return 'ui' in c.var ? failedPage(c, reference) : c.text(`Síťovka teď neodpovídá, zkuste to za chvíli. (${reference})`, 503)
  })
  return app
}

/** Whoever turned the work face to a territory finds it so the next time. */
async function rememberTurn(c: AppContext, ports: Ports): Promise<void> {
  const { visitor, ui } = c.var
  const asked = c.req.method === 'GET' ? c.req.query('orp') : undefined
  const code = ui.territory?.code ?? null
  if (!visitor || asked === undefined || asked !== (code ?? wholeTerritory) || code === visitor.lastOrpCode) return
  await ports.rememberTerritory(visitor, code)
}

function addRoute(app: Hono<AppEnvironment>, { method, path, guard, answer, bodyLimit: limit }: Route): void {
  if (method === 'post') app.use(path, bodyLimit({ maxSize: limit ?? formLimit, onError: (c: AppContext) => tooLargePage(c, limit ?? formLimit) }))
  app.on(method.toUpperCase(), path, async (c) => {
    switch (await guard.admit(c)) {
      case 'admitted': return answer(c)
      case 'absent': return c.var.lacksTerritory && method === 'get' ? chooseTerritoryPage(c, c.var.lacksTerritory) : notFoundPage(c)
      case 'refused': return refusedPage(c)
      case 'sign-in': return c.redirect(c.var.ui.href(`/prihlaseni?zpet=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`), 303)
    }
  })
}

function serveAssets(app: Hono<AppEnvironment>, assets: Assets): void {
  app.get('/assets/:path{.+}', async (c) => {
    const file = await assets.read(c.req.param('path'))
    if (!file) return c.text('', 404)
    const packing = file.packed && packingFor(c)
    return c.body(packing ? file.packed[packing] : file.bytes, 200, {
      'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding',
      ...(packing && { 'content-encoding': packing }),
    })
  })
}
