import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { type Logger, pino } from 'pino'
import { createApp, jobHandlers, routes } from '#app'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { archivesOver } from '#db/backup/archives.ts'
import { type BackupFolder, backupFolderAt } from '#db/backup/folder.ts'
import { filesIn } from '#db/files.ts'
import { startQueue } from '#jobs/queue.ts'
import { addPerson, enterDemo, grantRole, markInstallation, type Role, type ScopeKind } from '#modules/access/index.ts'
import { openPool } from '#db/connection.ts'
import { type Assets, unbuiltAssets } from '#web/assets.ts'
import type { AppEnvironment } from '#web/context.ts'
import type { Outside } from '#web/outside/network.ts'
import type { Route } from '#web/route.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { aDocumentRenderer } from './documentRenderer.ts'

/** Sunday noon: the day every room test lives in. */
export const testNow = new Date('2026-11-22T11:00:00Z')
export const testToday = '2026-11-22' as IsoDate

const ownOrigin = 'http://sit.example'
// An unexpected error is seen beside the failing test; nothing else is.
const onlyErrors = pino({ level: 'error' })

export interface Visit {
  readonly personId: PersonId
  get(path: string): Promise<Response>
  /** Sends a form; a field may have several values. */
  post(path: string, form?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
  postFile(path: string, form: FormData): Promise<Response>
  /** Sends a request as it is given, with this visitor's cookie. */
  ask(path: string, init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }): Promise<Response>
}

export interface TestApp extends AsyncDisposable, Pick<TestDatabase, 'db'> {
  readonly app: Hono<AppEnvironment>
  readonly backups: BackupFolder
  /** What happens by itself every minute. */
  readonly tick: () => Promise<void>
  /** Somebody without an account. */
  readonly anyone: Omit<Visit, 'personId'>
  /** A new person with the role in the scope, signed in. */
  signIn(role: Role, scope?: { kind: ScopeKind, code: string }): Promise<Visit>
}

export interface TestAppOptions {
  readonly demo?: boolean
  readonly log?: Logger
  readonly origin?: string
  readonly assets?: Assets
  readonly clock?: () => Date
  /** Other routes than the application's, or the same with other handlers. */
  readonly served?: readonly Route[]
  /** Without it nobody outside answers. */
  readonly outside?: Outside
}

/** The whole application over a database of its own, with a still clock; jobs run as in the real one. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { demo = false, log = onlyErrors, origin = ownOrigin, assets = unbuiltAssets, served = routes, clock = () => testNow, outside = nobodyOutside } = options
  const database = await testDatabase()
  const { db, connection } = database
  await db.transaction().execute((tx) => markInstallation(tx, { demo, operatorName: 'Město Vzorov', operatorEmail: null, operatorPhone: null }))
  const pool = openPool(connection, () => undefined, 4)
  const files = filesIn(db)
  const documents = aDocumentRenderer()
  const archives = archivesOver(pool)
  const folder = await mkdtemp(join(tmpdir(), 'sitovka-backups-'))
  const backups = backupFolderAt(folder)
  const { queue, tick, stop } = await startQueue(db, pool, jobHandlers({ db, files, clock, documents, archives, backups, network: outside.network }), log)
  const app = createApp({ db, files, jobs: queue, documents, archives, backups, outside, log, assets, clock, baseUrl: origin }, served)
  return {
    db,
    app,
    backups,
    tick,
    anyone: visits(app, origin, null),
    async signIn(role, scope = { kind: 'country', code: '' }) {
      const personId = await aPersonWith(database, role, scope)
      return { personId, ...visits(app, origin, await enterDemo(db, personId, clock())) }
    },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await documents.close()
      await pool.end()
      await database[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const nobodyOutside: Outside = {
  ares: false,
  addresses: false,
  network: { resolve: () => Promise.reject(new Error('no network in tests')), open: () => Promise.reject(new Error('no network in tests')) },
}

let people = 0

async function aPersonWith({ db }: TestDatabase, role: Role, scope: { kind: ScopeKind, code: string }): Promise<PersonId> {
  const added = await addPerson(db, null, { name: 'Zkušební Osoba', email: `osoba${++people}@priklad.example` })
  if (!added.ok) throw new Error(added.reason)
  await db.transaction().execute((tx) => grantRole(tx, null, added.value, { role, scopeKind: scope.kind, scopeCode: scope.code, from: '2020-01-01', to: null }))
  return added.value
}

function visits(app: Hono<AppEnvironment>, origin: string, token: string | null): Omit<Visit, 'personId'> {
  const cookie = token === null ? {} : { cookie: `sitovka=${token}` }
  const headers = { origin, ...cookie }
  const ask = async (path: string, init?: RequestInit): Promise<Response> => asQuoted(await app.request(`${origin}${path}`, { ...init, headers }))
  return {
    ask: (path, init) => Promise.resolve(app.request(`${origin}${path}`, { ...init, headers: { ...init.headers, ...cookie } })),
    get: (path) => ask(path),
    post: (path, form = {}) => ask(path, { method: 'POST', body: formOf(form) }),
    postFile: (path, form) => ask(path, { method: 'POST', body: form }),
  }
}

/** Pages bind short words with non-breaking spaces; tests quote them as people read them. */
async function asQuoted(answer: Response): Promise<Response> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/')) return answer
  return new Response((await answer.text()).replaceAll('\u00A0', ' '), { status: answer.status, headers: answer.headers })
}

function formOf(form: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}
