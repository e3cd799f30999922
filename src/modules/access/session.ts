import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { AppContext } from '#web/context.ts'
import type { TerritoryChoice, Visitor } from '#web/ui.ts'
import { Person } from './person.ts'
import { type Installation, installation, orpNames, personBySession } from './queries.ts'
import { lifetimes } from './rules.ts'
import { scopeOf } from './scope.ts'

const cookieName = 'sitovka'

/** Who sends the request. Public pages without the cookie cost nothing. */
export async function whoIs(db: Db, request: Request, now: Date): Promise<Person | null> {
  const header = request.headers.get('cookie')
  const token = header === null ? undefined : parse(header, cookieName)[cookieName]
  return token === undefined ? null : await personBySession(db, token, now, dayInPrague(now))
}

export const sessionToken = (c: AppContext): string | undefined => getCookie(c, cookieName)

export function rememberSession(c: AppContext, token: string): void {
  setCookie(c, cookieName, token, {
    path: '/', httpOnly: true, sameSite: 'Lax', secure: c.var.baseUrl.startsWith('https:'), maxAge: lifetimes.session / 1000,
  })
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
