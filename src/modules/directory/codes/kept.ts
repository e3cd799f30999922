import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { shippedIn, takeInForce } from '../codelists/inForce.ts'
import { type Entries, mergedEntries } from '../codelists/merge.ts'
import { type ListName, listNames, shippedLists } from '../codelists/registry.ts'
import { allChanges, lastChangeId, type ListChange } from './queries/changes.ts'

/** The list on a day with the changes there are. */
export const entriesAsOf = (name: ListName, changes: readonly ListChange[], today: IsoDate): Entries =>
  mergedEntries(shippedIn(shippedLists[name]), changes.filter(({ list }) => list === name), today)

interface Kept { readonly lastId: number, readonly changes: readonly ListChange[], readonly until: number }

/** So long other processes may say the former words; the one that changed them knows at once. */
const freshFor = 1_000

const kept = new WeakMap<Db, Kept>()
let taken: { readonly db: Db, readonly lastId: number, readonly today: IsoDate } | null = null

/**
 * Brings the lists of this process up to the day and to what people changed. A page costs nothing more: the last number of
 * a change is asked for at most once a second, and the changes are read only when it is another one.
 */
export async function renewCodes(db: Db, today: IsoDate): Promise<void> {
  const known = kept.get(db)
  const { lastId, changes } = known !== undefined && performance.now() < known.until ? known : await read(db, known)
  if (taken?.db === db && taken.lastId === lastId && taken.today === today) return
  for (const name of listNames) takeInForce(shippedLists[name], entriesAsOf(name, changes, today))
  taken = { db, lastId, today }
}

async function read(db: Db, known: Kept | undefined): Promise<Kept> {
  const lastId = await lastChangeId(db)
  const changes = known?.lastId === lastId ? known.changes : await allChanges(db)
  const now = { lastId, changes, until: performance.now() + freshFor }
  kept.set(db, now)
  return now
}

/** For pages about the lists themselves: what another process just changed is there, too. */
export async function freshCodes(db: Db, today: IsoDate): Promise<void> {
  forgetKeptCodes(db)
  await renewCodes(db, today)
}

/** What was just changed is read before the next page. */
export const forgetKeptCodes = (db: Db | Tx): void => { kept.delete(db) }
