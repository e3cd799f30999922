import type { Db, Tx } from '#db/connection.ts'

/** Every command runs alone, or inside the transaction of a longer one (an import, the demonstration). */
export const within = <Value>(db: Db | Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  // `isTransaction` is what tells the two apart; the types cannot know.
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)

/** Somebody saved the card meanwhile: the page shows both. */
export type Conflict = 'changed-meanwhile'

/** A card was found true as it is: the day, and in what role somebody said so. */
export interface Verification { readonly on: string, readonly by: string }
