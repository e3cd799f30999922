import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from './context.ts'

/** Sends a whole page. */
export function page(c: AppContext, document: VNode, status: ContentfulStatusCode = 200): Response {
  return c.html(`<!doctype html>${render(document)}`, status)
}

/** After a successful change: goes to `path` (in the page's language), which then says `notice` once. */
export function redirectWith(c: AppContext, path: string, notice?: string): Response {
  const address = new URL(path, 'http://here')
  // `/.//elsewhere` and the like would end as an address of another host.
  const inside = address.pathname.replace(/^\/{2,}/, '/')
  if (notice !== undefined) address.searchParams.set('zprava', notice)
  return c.redirect(c.var.ui.href(inside + address.search + address.hash), 303)
}
