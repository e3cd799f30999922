import { hash } from 'node:crypto'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from './context.ts'
import { packAtOnce, packingFor } from './packing.ts'

/**
 * Sends a whole page, packed for whoever takes it. A page is small and at hand as one piece: packing it at once costs a
 * fifth of what a stream does. What anybody may see carries a tag of its content, so that coming back to it costs no
 * transfer.
 */
export function page(c: AppContext, document: VNode, status: ContentfulStatusCode = 200): Response {
  const bytes = Buffer.from(`<!doctype html>${render(document)}`)
  const kept = status === 200 && c.var.visitor === null ? { etag: `W/"${hash('sha1', bytes, 'base64url')}"`, 'cache-control': 'no-cache' } : null
  if (kept && c.req.header('if-none-match')?.includes(kept.etag)) return c.body(null, 304, kept)
  const packing = packingFor(c)
  return c.body(packing ? packAtOnce[packing](bytes) : bytes, status, {
    'content-type': 'text/html; charset=UTF-8', vary: 'Cookie, Accept-Encoding', ...kept, ...(packing && { 'content-encoding': packing }),
  })
}
/** After a successful change: goes to `path` (in the page's language), which then says `notice` once. */
export function redirectWith(c: AppContext, path: string, notice?: string): Response {
  const address = new URL(path, 'http://here')
  // `/.//elsewhere` and the like would end as an address of another host.
  const inside = address.pathname.replace(/^\/{2,}/, '/')
  if (notice !== undefined) address.searchParams.set('zprava', notice)
  return c.redirect(c.var.ui.href(inside + address.search + address.hash), 303)
}
