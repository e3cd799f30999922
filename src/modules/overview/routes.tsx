import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { helpRoutes } from './help/routes.tsx'
import { may } from './policy.ts'
import { OverviewPage } from './views/OverviewPage.tsx'
import { NoRolePage } from './views/NoRolePage.tsx'
import { type FoundGroup, SearchPage } from './views/SearchPage.tsx'

const everyone = { find: () => ({}), may: may.see }
const longestQuery = 200

async function overview(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  if (person.grants.length === 0) return page(c, <NoRolePage ui={c.var.ui} />)
  const orpCode = c.var.ui.territory?.code ?? null
  const panels = await Promise.all(c.var.panels.map((panel) => panel(c, { kind: 'overview', orpCode })))
  return page(c, <OverviewPage ui={c.var.ui} panels={panels.filter((panel) => panel !== null)} />)
}

async function search(c: AppContext): Promise<Response> {
  const query = (c.req.query('q') ?? '').trim().slice(0, longestQuery)
  const groups: FoundGroup[] = query === '' ? [] : await Promise.all(c.var.searchers.map(async ({ label, find }) => ({ label, hits: await find(c, query) })))
  return page(c, <SearchPage ui={c.var.ui} query={query} groups={groups.filter(({ hits }) => hits.length > 0)} />)
}

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace', { ...everyone, answer: overview }),
  guardedRoute('get', '/prace/hledat', { ...everyone, answer: search }),
  ...helpRoutes,
]
