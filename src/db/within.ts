import type { Db, Tx } from './connection.ts'

/** Runs a command's work in a transaction of its own, or inside the caller's (an import, the demonstration). */
export const within = <Value>(db: Db | Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)
