import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnvironment } from './context.ts'
import { notFoundPage, originPage } from './errors.tsx'

/** Headers of every answer: nothing inline, nothing from elsewhere, nobody frames us. */
export const headers = () => secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
    connectSrc: ["'self'"], formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
})

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What changes something must come from our own pages, whatever type its body claims to have. */
export const onlyFromOurPages = createMiddleware<AppEnvironment>(async (c, next) => {
  const isOurs = c.req.header('origin') === new URL(c.var.baseUrl).origin || c.req.header('sec-fetch-site') === 'same-origin'
  if (!changesNothing.has(c.req.method) && !isOurs) return originPage(c)
  await next()
})

/** A zero byte is in no address of ours, and the database refuses it in any text. */
export const noZeroBytes = createMiddleware<AppEnvironment>(async (c, next) => {
  if (/%00/.test(c.req.url)) return notFoundPage(c)
  await next()
})

/** What is shown to somebody who signed in stays out of every cache, also after they left. */
export const keepOutOfCaches = createMiddleware<AppEnvironment>(async (c, next) => {
  await next()
  if (c.var.visitor) c.header('cache-control', 'no-store')
})
