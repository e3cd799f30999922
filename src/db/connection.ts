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

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens a pool of at most `size` connections. A broken idle connection is told to `onError` and replaced. */
export function openPool(connection: Connection, onError: (error: Error) => void, size = 20): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: size, types, connectionTimeoutMillis: 15_000 })
  pool.on('error', onError)
  return pool
}

/** The typed database over a pool; `destroy()` closes both. */
export const databaseOver = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
