import type { AppContext } from '#web/context.ts'
import { refusedPage } from '#web/errors.tsx'
import { firstOf, parseForm, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { addressOf, RateLimit } from '#web/rateLimit.ts'
import type { Route } from '#web/route.ts'
import { accountRoutes } from './account/routes.tsx'
import { becomeFirstAdministrator, enterDemo, setPassword, signIn, signOut } from './commands.ts'
import { publicRoute } from './guarded.ts'
import { FirstAdministrator, NewPassword, SignIn } from './input.ts'
import { logRoutes } from './log/routes.tsx'
import { personRoutes } from './personRoutes.tsx'
import { demoPersons, linkByToken } from './queries.ts'
import { forgetSession, rememberDevice, rememberSession, sessionToken, shownDevice } from './session.ts'
import { slowDownSaid } from './views/slowDown.ts'
import { DeadLinkPage, LinkPage } from './views/LinkPage.tsx'
import { SignInPage } from './views/SignInPage.tsx'

/** Only a path inside Síťovka may be returned to. */
const safeBack = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : '/prace')

async function signInPage(c: AppContext, back: string, rest: { typed?: Typed, refused?: string } = {}): Promise<Response> {
  const { db, ui } = c.var
  const persons = ui.installation.demo ? await demoPersons(db, ui.today) : []
  return page(c, <SignInPage ui={ui} back={back} demoPersons={persons} {...rest} />, rest.refused === undefined ? 200 : 422)
}

async function enter(c: AppContext, token: string, back: string): Promise<Response> {
  rememberSession(c, token)
  await rememberDevice(c, token)
  return redirectWith(c, back)
}

/** Who is signed in already needs no form. */
function openSignIn(c: AppContext): Response | Promise<Response> {
  const back = safeBack(c.req.query('zpet') ?? '/prace')
  return c.var.visitor ? redirectWith(c, back) : signInPage(c, back)
}

const minute = 60_000
/** A whole office may sit behind one address; who tries passwords of many people from it tries hundreds. */
const perAddress = new RateLimit(30, minute)

const isTooMany = (c: AppContext): boolean => {
  const address = addressOf(c)
  return address !== null && !perAddress.allows(address, c.var.now)
}

async function signInWithPassword(c: AppContext): Promise<Response> {
  const { db, now, ui } = c.var
  const typed = await readForm(c)
  const back = safeBack(firstOf(typed, 'back'))
  if (isTooMany(c)) return signInPage(c, back, { typed, refused: slowDownSaid(ui, minute / 1000) })
  const input = parseForm(SignIn, typed)
  if (!input.ok) return signInPage(c, back, { typed, refused: ui.t('access:signIn.wrong') })
  const outcome = await signIn(db, { ...input.value, device: shownDevice(c) }, now)
  if (outcome.ok) return enter(c, outcome.value, back)
  const refused = outcome.reason.kind === 'wrong' ? ui.t('access:signIn.wrong') : slowDownSaid(ui, outcome.reason.seconds)
  return signInPage(c, back, { typed, refused })
}

async function signInToDemo(c: AppContext): Promise<Response> {
  const { db, now, ui } = c.var
  const typed = await readForm(c)
  const person = (await demoPersons(db, ui.today)).find(({ id }) => id === firstOf(typed, 'person'))
  if (!ui.installation.demo || !person) return refusedPage(c)
  return enter(c, await enterDemo(db, person.id, now), safeBack(firstOf(typed, 'back')))
}

async function leave(c: AppContext): Promise<Response> {
  const token = sessionToken(c)
  if (token !== undefined) await signOut(c.var.db, token)
  forgetSession(c)
  return redirectWith(c, '/', 'signed-out')
}

async function openLink(c: AppContext): Promise<Response> {
  const { db, now, ui } = c.var
  const token = c.req.param('token') ?? ''
  const link = await linkByToken(db, token, now)
  if (!link) return page(c, <DeadLinkPage ui={ui} />, 410)
  return page(c, <LinkPage ui={ui} token={token} email={link.email} />)
}

async function followLink(c: AppContext): Promise<Response> {
  const { db, now } = c.var
  const token = c.req.param('token') ?? ''
  const typed = await readForm(c)
  const link = await linkByToken(db, token, now)
  if (!link) return page(c, <DeadLinkPage ui={c.var.ui} />, 410)
  const outcome = link.email === null ? await beFirst(c, token, typed) : await choosePassword(c, token, typed, link.email)
  if (outcome instanceof Response) return outcome
  return outcome.ok ? enter(c, outcome.value, '/prace') : page(c, <DeadLinkPage ui={c.var.ui} />, 410)
}

function beFirst(c: AppContext, token: string, typed: Typed): Response | ReturnType<typeof becomeFirstAdministrator> {
  const input = parseForm(FirstAdministrator, typed)
  if (input.ok) return becomeFirstAdministrator(c.var.db, token, input.value, c.var.now, c.var.ui.today)
  return page(c, <LinkPage ui={c.var.ui} token={token} email={null} typed={typed} problems={input.problems} />, 422)
}

function choosePassword(c: AppContext, token: string, typed: Typed, email: string): Response | ReturnType<typeof setPassword> {
  const input = parseForm(NewPassword, typed)
  if (input.ok) return setPassword(c.var.db, token, input.value.password, c.var.now)
  return page(c, <LinkPage ui={c.var.ui} token={token} email={email} typed={typed} problems={input.problems} />, 422)
}

/** Forms that anybody may send have a few short fields. */
const shortForm = 16 * 1024

export const routes: readonly Route[] = [
  publicRoute('get', '/prihlaseni', openSignIn),
  { ...publicRoute('post', '/prihlaseni', signInWithPassword), bodyLimit: shortForm },
  { ...publicRoute('post', '/prihlaseni/ukazka', signInToDemo), bodyLimit: shortForm },
  publicRoute('post', '/odhlasit', leave),
  publicRoute('get', '/pristup/:token', openLink),
  { ...publicRoute('post', '/pristup/:token', followLink), bodyLimit: shortForm },
  ...accountRoutes,
  ...personRoutes,
  ...logRoutes,
]
