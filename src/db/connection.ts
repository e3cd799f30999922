import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** Where the database is: a socket folder or host with its parts, or one address. */
export type Connection =
  | { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string }
  | { readonly connectionString: string }

// A calendar day stays text (no time zone can move it); counts and measures are numbers.
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
])

type Parser = (text: string) => unknown
const usualParser = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser

const types: pg.CustomTypesConfig = {
  // pg's own types know the oids as an enum; a database may have any number.
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): Parser => parsers.get(oid) ?? usualParser(oid, format)) as typeof pg.types.getTypeParser,
}

const ignore = (): void => undefined

/** Opens a pool of at most `size` connections. A broken connection is told to `onError` and replaced. */
export function openPool(connection: Connection, onError: (error: Error) => void, size = 20): pg.Pool {
  const pool = new pg.Pool({ application_name: `sitovka ${randomUUID().slice(0, 8)}`, ...connection, max: size, types, connectionTimeoutMillis: 15_000 })
  pool.on('error', onError)
  // The pool listens only to connections that nobody uses; one that breaks between two statements of a transaction must
  // not end the process. Whoever uses it is told by its next statement.
  pool.on('connect', (client) => { client.on('error', ignore) })
  return pool
}

const pools = new WeakMap<Db, pg.Pool>()

/** The typed database over a pool; `destroy()` closes both. */
export function databaseOver(pool: pg.Pool): Db {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/** The connections under a database, for what the query builder cannot say. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('This database was not made by databaseOver')
  return pool
}
