import type { OrpCode, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { MinimumChange } from './input.ts'

type Conflict = 'changed-meanwhile'
interface Where { readonly orp: OrpCode, readonly function: HelpFunction }

/** Changes the minimum of one function in an ORP; `version` is what the person saw, 0 when that was the shipped one. */
export function changeMinimum(db: Db | Tx, by: PersonId | null, where: Where, version: number, change: MinimumChange): Promise<Result<null, Conflict>> {
  return within(db, async (tx) => {
    const values = { ...columns(change), changed_by: by }
    const written = version === 0
      ? await tx.insertInto('minimum_network').values({ orp_code: where.orp, function: where.function, ...values })
        .onConflict((conflict) => conflict.doNothing()).returning('version').executeTakeFirst()
      : await tx.updateTable('minimum_network').set((set) => ({ ...values, changed_at: new Date(), version: set('version', '+', 1) }))
        .where('orp_code', '=', where.orp).where('function', '=', where.function).where('version', '=', version)
        .returning('version').executeTakeFirst()
    if (!written) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'coverage.changeMinimum', subject: { kind: 'orp', id: where.orp }, details: { function: where.function } })
    return ok(null)
  })
}

/** The shipped minimum holds again. */
export function backToShipped(db: Db, by: PersonId, where: Where, version: number): Promise<Result<null, Conflict>> {
  return within(db, async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('minimum_network')
      .where('orp_code', '=', where.orp).where('function', '=', where.function).where('version', '=', version).executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'coverage.backToShipped', subject: { kind: 'orp', id: where.orp }, details: { function: where.function } })
    return ok(null)
  })
}

/** An export leaves Síťovka, so the audit knows of it. */
export const noteExport = (db: Db, by: PersonId, subject: { readonly kind: 'orp' | 'region', readonly id: string }, kind: 'csv' | 'xlsx'): Promise<void> =>
  audit(db, { by, action: 'coverage.export', subject, details: { kind } })

/** A minimum as its row holds it. */
export const columns = ({ minimum, reason, agreedOn }: MinimumChange) => ({
  capacity_per_1000: minimum.capacityPer1000Children?.amount ?? null,
  capacity_unit: minimum.capacityPer1000Children?.unit ?? null,
  car_minutes: minimum.carMinutes,
  transit_minutes: minimum.transitMinutes,
  hours_per_week: minimum.hoursPerWeek,
  must_be_free: minimum.freeOfCharge,
  distance_help_counts: minimum.distanceHelpCounts,
  reason,
  agreed_on: agreedOn,
})
