import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes, routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { AppContext, AppEnvironment } from './context.ts'

const anything = '/*'

/**
 * The address as the log may keep it: the pattern of the route that answered, or would have, had nothing refused it before.
 * The address itself may hold a token of a link, its query what somebody looked for.
 */
export function loggedPath(c: AppContext): string {
  const answered = routePath(c)
  return answered === anything ? matchedRoutes(c).findLast(({ path }) => path !== anything)?.path ?? anything : answered
}

/** One line a request: what was asked for, how it was answered and how long it took; never by whom, from where or with which words. */
export const requestLog = (log: Logger) => createMiddleware<AppEnvironment>(async (c, next) => {
  const began = performance.now()
  c.set('requestId', randomUUID().slice(0, 8))
  await next()
  log.info({ request: c.var.requestId, method: c.req.method, path: loggedPath(c), status: c.res.status, ms: Math.round(performance.now() - began) }, 'request')
})
