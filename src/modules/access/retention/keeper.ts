import type { RawBuilder } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Forgetter } from '#db/forgetter.ts'

/** A row of something that goes once, as its room tells it: `select id, began, name, path, owner, held from …`. */
export interface KeptRow {
  /** As text; what its room knows it by. */
  readonly id: string
  /** The day its time begins. */
  readonly began: IsoDate
  /** What it is called, where that is nobody's personal data; for a contact its organisation's name. */
  readonly name: string | null
  /** Where it can be seen and kept from going. */
  readonly path: string | null
  /** The organisation whose it is: who may mend that, may keep this. */
  readonly owner: string | null
  /** Something still stands on it: it stays whatever its time. */
  readonly held: boolean
}

/** How rooms forget a person in their texts, too. */
export interface ErasingTools { readonly files: Files, readonly now: Date, readonly forgetters: readonly Forgetter[] }

/** How a room keeps one kind of things: which rows there are, and how they go for good. */
export interface Keeper {
  readonly rows: (db: Db | Tx) => Promise<RawBuilder<KeptRow>> | RawBuilder<KeptRow>
  /** Erases these and what hangs on them; ids of those that were still there to be erased. */
  readonly erase: (tx: Tx, ids: readonly string[], tools: ErasingTools) => Promise<readonly string[]>
}
