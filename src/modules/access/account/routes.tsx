import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, type Problems, readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { type Admitted, guardedRoute } from '../guarded.ts'
import { ChangePassword } from '../input.ts'
import { grantRows } from '../personQueries.ts'
import { may } from '../policy.ts'
import { rememberDevice, rememberSession, sessionToken } from '../session.ts'
import { slowDownSaid } from '../views/slowDown.ts'
import { changePassword, changeShortcut, endOtherSessions } from './commands.ts'
import { ownPasswordHash, ownSessions } from './queries.ts'
import { AccountPage } from './views/AccountPage.tsx'

type Asked = Admitted<object>
const address = '/prace/ucet'
const own = { find: () => ({}), may: may.haveAccount }

/** Who got past the guard came with the cookie. */
const tokenOf = (c: AppContext): string => sessionToken(c) ?? ''

async function accountPage(c: AppContext, { person, scope }: Asked, refused: { problems?: Problems, sentence?: string } = {}): Promise<Response> {
  const { db, ui, now } = c.var
  const [grants, sessions, passwordHash] = await Promise.all([
    grantRows(db, scope, person.id), ownSessions(db, scope, tokenOf(c), now), ownPasswordHash(db, scope),
  ])
  const isRefused = refused.problems !== undefined || refused.sentence !== undefined
  return page(c, <AccountPage ui={ui} person={person} grants={grants} sessions={sessions} hasPassword={passwordHash !== null} {...refused} />, isRefused ? 422 : 200)
}

async function setNewPassword(c: AppContext, admitted: Asked): Promise<Response> {
  const { db, now, ui } = c.var
  const input = parseForm(ChangePassword, await readForm(c))
  if (!input.ok) return accountPage(c, admitted, { problems: input.problems })
  const changed = await changePassword(db, admitted.scope, input.value, tokenOf(c), now)
  if (changed.ok) return staySignedIn(c, changed.value)
  if (changed.reason.kind === 'wrong') return accountPage(c, admitted, { problems: { current: 'access:problem.wrongCurrent' } })
  return accountPage(c, admitted, { sentence: slowDownSaid(ui, changed.reason.seconds) })
}

async function staySignedIn(c: AppContext, { ended, token }: { readonly ended: number, readonly token: string }): Promise<Response> {
  rememberSession(c, token)
  await rememberDevice(c, token)
  return redirectWith(c, address, ended > 0 ? 'password-changed-out' : 'password-changed')
}

async function signOutElsewhere(c: AppContext, { scope }: Asked): Promise<Response> {
  await endOtherSessions(c.var.db, scope, tokenOf(c))
  return redirectWith(c, address, 'others-out')
}

async function setShortcut(c: AppContext, { scope }: Asked): Promise<Response> {
  await changeShortcut(c.var.db, scope, firstOf(await readForm(c), 'slash') !== '')
  return redirectWith(c, address, 'saved')
}

/** „Můj účet“: what one may do here, under what password and where one is signed in. */
export const accountRoutes: readonly Route[] = [
  guardedRoute('get', address, { ...own, answer: (c, admitted) => accountPage(c, admitted) }),
  guardedRoute('post', `${address}/heslo`, { ...own, answer: setNewPassword }),
  guardedRoute('post', `${address}/odhlasit-ostatni`, { ...own, answer: signOutElsewhere }),
  guardedRoute('post', `${address}/klavesa`, { ...own, answer: setShortcut }),
]
