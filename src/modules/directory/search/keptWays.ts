import type { MunicipalityCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { currentTravelStamp, type TravelTime, travelTimesFrom } from '#modules/territory/index.ts'

/** The travel table from and to one municipality, with its stamp. */
export interface Ways { readonly stamp: string, readonly measured: readonly TravelTime[] }

/** Most people ask from the same few hundred places. */
const mostKept = 200
const known = new WeakMap<Db, Map<MunicipalityCode, Ways>>()

/** As it was read last; who uses it compares the stamp, and calls `forgetWays` when it is another one. */
export async function keptWays(db: Db, code: MunicipalityCode): Promise<Ways> {
  const kept = known.get(db) ?? new Map<MunicipalityCode, Ways>()
  known.set(db, kept)
  const ways = kept.get(code) ?? await readWays(db, code)
  kept.delete(code)
  kept.set(code, ways)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return ways
}

export const forgetWays = (db: Db): void => { known.delete(db) }

async function readWays(db: Db, code: MunicipalityCode): Promise<Ways> {
  // The stamp first: what changes while the rows are read is noticed the next time.
  const stamp = await currentTravelStamp(db, code)
  return { stamp, measured: await travelTimesFrom(db, code) }
}
