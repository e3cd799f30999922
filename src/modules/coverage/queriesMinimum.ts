import type { Minimum } from '#core/accessibility/minimum.ts'
import type { IsoDate, Minutes, OrpCode } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import { type AgreedMinimum, defaultMinimum } from './minimumNetwork.ts'

/** Minimums that ORPs changed, by ORP and function; the rest is as shipped. */
export type ChangedMinimums = ReadonlyMap<OrpCode, ReadonlyMap<HelpFunction, AgreedMinimum>>

/** What ORPs agreed on; without a code of all of them, since a neighbour's minimum decides its own cells. */
export async function changedMinimums(db: Db | Tx, orpCode?: OrpCode): Promise<ChangedMinimums> {
  const all = db.selectFrom('minimum_network').select([
    'orp_code', 'function', 'capacity_per_1000', 'capacity_unit', 'car_minutes', 'transit_minutes', 'hours_per_week', 'must_be_free',
    'distance_help_counts', 'reason', 'agreed_on', 'changed_at', 'version',
  ]).where('function', 'in', helpFunctionCodes)
  const rows = await (orpCode === undefined ? all : all.where('orp_code', '=', orpCode)).execute()
  const found = new Map<OrpCode, Map<HelpFunction, AgreedMinimum>>()
  for (const row of rows) {
    const code = row.function as HelpFunction // the query asks for these codes only
    const orp = row.orp_code as OrpCode
    const ofOrp = found.get(orp) ?? new Map<HelpFunction, AgreedMinimum>()
    found.set(orp, ofOrp.set(code, {
      function: code, minimum: minimumOf(row),
      change: { reason: row.reason, agreedOn: row.agreed_on as IsoDate | null, changedAt: row.changed_at, version: row.version },
    }))
  }
  return found
}

interface Row {
  capacity_per_1000: number | null, capacity_unit: string | null, car_minutes: number | null, transit_minutes: number | null
  hours_per_week: number | null, must_be_free: boolean, distance_help_counts: boolean
}

const minimumOf = (row: Row): Minimum => ({
  carMinutes: row.car_minutes as Minutes | null,
  transitMinutes: row.transit_minutes as Minutes | null,
  capacityPer1000Children: row.capacity_per_1000 === null || row.capacity_unit === null
    ? null
    : { amount: row.capacity_per_1000, unit: row.capacity_unit },
  hoursPerWeek: row.hours_per_week,
  freeOfCharge: row.must_be_free,
  distanceHelpCounts: row.distance_help_counts,
})

/** The minimum that holds in an ORP for one function. */
export const minimumIn = (changed: ChangedMinimums, orpCode: OrpCode, code: HelpFunction): AgreedMinimum =>
  changed.get(orpCode)?.get(code) ?? { function: code, minimum: defaultMinimum[code].minimum, change: null }
