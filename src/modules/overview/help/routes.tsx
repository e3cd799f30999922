import { guardedRoute } from '#modules/access/index.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { helpPath, roleOfHelp } from './pages.ts'
import { HelpPage, RoleHelpPage } from './views/HelpPages.tsx'

export const helpRoutes: readonly Route[] = [
  guardedRoute('get', helpPath, {
    find: () => ({}), may: may.readHelp,
    answer: (c, { person }) => page(c, <HelpPage ui={c.var.ui} own={[...new Set(person.grants.map(({ role }) => role))]} />),
  }),
  guardedRoute('get', `${helpPath}/:role`, {
    find: (c) => { const role = roleOfHelp(c.req.param('role') ?? ''); return role && { role } }, may: may.readHelp,
    answer: (c, { subject }) => page(c, <RoleHelpPage ui={c.var.ui} role={subject.role} />),
  }),
]
