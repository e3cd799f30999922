import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { AppContext } from '#web/context.ts'
import type { TerritoryChoice, Visitor } from '#web/ui.ts'
import { deviceMark } from './device.ts'
import { Person } from './person.ts'
import { accountBySession, type Installation, installation, orpNames, personBySession } from './queries.ts'
import { lifetimes } from './rules.ts'
import { scopeOf } from './scope.ts'

const cookieName = 'sitovka'
const deviceCookie = 'sitovka-zarizeni'

/** Who sends the request. Public pages without the cookie cost nothing. */
export async function whoIs(db: Db, request: Request, now: Date): Promise<Person | null> {
  const header = request.headers.get('cookie')
  const token = header === null ? undefined : parse(header, cookieName)[cookieName]
  return token === undefined ? null : await personBySession(db, token, now, dayInPrague(now))
}

export const sessionToken = (c: AppContext): string | undefined => getCookie(c, cookieName)

export function rememberSession(c: AppContext, token: string): void {
  setCookie(c, cookieName, token, { ...cookieOptions(c), maxAge: lifetimes.session / 1000 })
}

const cookieOptions = (c: AppContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: c.var.baseUrl.startsWith('https:') } as const)

export const shownDevice = (c: AppContext): string | undefined => getCookie(c, deviceCookie)

/** The browser will be known the next time; a demonstration has no passwords, so nothing to wait for. */
export async function rememberDevice(c: AppContext, token: string): Promise<void> {
  const account = await accountBySession(c.var.db, token)
  const mark = account && deviceMark(account, c.var.now)
  if (mark !== null) setCookie(c, deviceCookie, mark, { ...cookieOptions(c), maxAge: lifetimes.device / 1000 })
}

export function forgetSession(c: AppContext): void {
  deleteCookie(c, cookieName, { path: '/' })
}

/** The ORPs a visitor may turn the work face to. */
export function territoriesOf(db: Db, visitor: Visitor): Promise<TerritoryChoice[]> {
  return visitor instanceof Person ? orpNames(db, scopeOf(visitor).orpCodes) : Promise.resolve([])
}

const freshFor = 60_000

/** The operator's settings change rarely and every page needs them: read at most once a minute. */
export function rememberedInstallation(db: Db): () => Promise<Installation> {
  let kept: { value: Installation, until: number } | null = null
  return async () => {
    if (kept && performance.now() < kept.until) return kept.value
    const value = await installation(db) ?? { demo: false, operatorName: '', operatorEmail: null, operatorPhone: null }
    kept = { value, until: performance.now() + freshFor }
    return value
  }
}
