import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { leavingCards } from './queries/leaving.ts'
import { leavingPath } from './paths.ts'
import { LeavingPage } from './views/LeavingPage.tsx'

async function leaving(c: AppContext, { scope }: Admitted<object>): Promise<Response> {
  return page(c, <LeavingPage ui={c.var.ui} cards={await leavingCards(c.var.db, scope, c.var.now)} />)
}

export const leavingRoutes: readonly Route[] = [
  guardedRoute('get', leavingPath, { find: () => ({}), may: may.seeLeaving, answer: leaving }),
]
