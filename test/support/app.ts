import type { Hono } from 'hono'
import { pino } from 'pino'
import { createApp, jobHandlers } from '#app'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { filesIn } from '#db/files.ts'
import { startQueue } from '#jobs/queue.ts'
import { addPerson, enterDemo, grantRole, markInstallation, type Role, type ScopeKind } from '#modules/access/index.ts'
import { openPool } from '#db/connection.ts'
import { unbuiltAssets } from '#web/assets.ts'
import type { AppEnvironment } from '#web/context.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** Sunday noon: the day every room test lives in. */
export const testNow = new Date('2026-11-22T11:00:00Z')
export const testToday = '2026-11-22' as IsoDate

const origin = 'http://sit.example'
const silent = pino({ level: 'silent' })

export interface Visit {
  readonly personId: PersonId
  get(path: string): Promise<Response>
  /** Sends a form; a field may have several values. */
  post(path: string, form?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
  postFile(path: string, form: FormData): Promise<Response>
}

export interface TestApp extends AsyncDisposable, Pick<TestDatabase, 'db'> {
  readonly app: Hono<AppEnvironment>
  /** Somebody without an account. */
  readonly anyone: Omit<Visit, 'personId'>
  /** A new person with the role in the scope, signed in. */
  signIn(role: Role, scope?: { kind: ScopeKind, code: string }): Promise<Visit>
}

/** The whole application over a database of its own, with a still clock; jobs run as in the real one. */
export async function testApp({ demo = false } = {}): Promise<TestApp> {
  const database = await testDatabase()
  const { db, connection } = database
  await db.transaction().execute((tx) => markInstallation(tx, { demo, operatorName: 'Město Vzorov', operatorEmail: null, operatorPhone: null }))
  const pool = openPool(connection, () => undefined, 4)
  const files = filesIn(db)
  const clock = (): Date => testNow
  const { queue, stop } = await startQueue(db, pool, jobHandlers({ db, files, clock }), silent)
  const app = createApp({ db, files, jobs: queue, log: silent, assets: unbuiltAssets, clock, baseUrl: origin })
  return {
    db,
    app,
    anyone: visits(app, null),
    async signIn(role, scope = { kind: 'country', code: '' }) {
      const personId = await aPersonWith(database, role, scope)
      return { personId, ...visits(app, await enterDemo(db, personId, testNow)) }
    },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

let people = 0

async function aPersonWith({ db }: TestDatabase, role: Role, scope: { kind: ScopeKind, code: string }): Promise<PersonId> {
  const added = await addPerson(db, null, { name: 'Zkušební Osoba', email: `osoba${++people}@priklad.example` })
  if (!added.ok) throw new Error(added.reason)
  await db.transaction().execute((tx) => grantRole(tx, null, added.value, { role, scopeKind: scope.kind, scopeCode: scope.code, from: '2020-01-01', to: null }))
  return added.value
}

function visits(app: Hono<AppEnvironment>, token: string | null): Omit<Visit, 'personId'> {
  const headers = { origin, ...(token === null ? {} : { cookie: `sitovka=${token}` }) }
  const ask = (path: string, init?: RequestInit): Promise<Response> => Promise.resolve(app.request(`${origin}${path}`, { ...init, headers }))
  return {
    get: (path) => ask(path),
    post: (path, form = {}) => ask(path, { method: 'POST', body: formOf(form) }),
    postFile: (path, form) => ask(path, { method: 'POST', body: form }),
  }
}

function formOf(form: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}
