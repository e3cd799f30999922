import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { type Connection, databaseOver, openPool } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded/supervisor.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue } from '#jobs/queue.ts'

declare module 'vitest' {
  interface ProvidedContext { testServer: Connection & { readonly database?: string } }
}

const template = 'sitovka_template'
const ignore = (): void => undefined

/** One throw-away PostgreSQL for the run (or the server named by SITOVKA_TEST_DATABASE_URL), migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env['SITOVKA_TEST_DATABASE_URL']
  const server = outside === undefined ? await throwAwayServer() : { connection: { connectionString: outside }, stop: ignore }
  await makeTemplate(server.connection)
  project.provide('testServer', server.connection)
  return async () => { await server.stop() }
}

async function throwAwayServer(): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sitovka-test-'))
  await chmod(folder, 0o755) // under root PostgreSQL runs as somebody else, who must get in
  const started = await startEmbedded({ folder: join(folder, 'data'), log: ignore, durable: false })
  if (!started.ok) throw new Error(`The test database did not start: ${started.reason}`)
  const { connection, stop } = started.value
  return { connection, stop: async () => { await stop(); await rm(folder, { recursive: true, force: true }) } }
}

async function makeTemplate(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`drop database if exists ${template}`)
  await client.query(`create database ${template} template template0 encoding 'UTF8'`)
  await client.end()
  const pool = openPool(inDatabase(connection, template), ignore, 3)
  const db = databaseOver(pool)
  await migrate(db)
  // The queue's own tables too, so that no test waits for them.
  const { stop } = await startQueue(db, pool, [], pino({ level: 'silent' }))
  await stop()
  await db.destroy()
}

function inDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const address = new URL(connection.connectionString)
  address.pathname = `/${database}`
  return { connectionString: address.href }
}
