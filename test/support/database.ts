import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, databaseOver, type Db, openPool } from '#db/connection.ts'

export interface TestDatabase extends AsyncDisposable {
  readonly db: Db
  readonly pool: pg.Pool
  readonly connection: Connection
}

let count = 0

/** A database of its own for a test file, cloned from the migrated template; dropped when disposed. */
export const testDatabase = (): Promise<TestDatabase> => databaseFrom('sitovka_template')

/** A database in which nobody ever was. */
export const untouchedDatabase = (): Promise<TestDatabase> => databaseFrom('template0')

async function databaseFrom(template: string): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `sitovka_test_${process.pid}_${++count}_${Math.random().toString(36).slice(2, 8)}`
  await onServer(server, `create database ${name} template ${template}`)
  const connection = inDatabase(server, name)
  const pool = openPool(connection, () => undefined, 8)
  const db = databaseOver(pool)
  return {
    db,
    pool,
    connection,
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      await onServer(server, `drop database if exists ${name} with (force)`).catch(unlessStillUsed)
    },
  }
}

/** Under load a session may outlive the five seconds it is given to end; such a database goes with its server. */
function unlessStillUsed(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === '55006')) throw error
}

async function onServer(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function inDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const address = new URL(connection.connectionString)
  address.pathname = `/${database}`
  return { connectionString: address.href }
}
