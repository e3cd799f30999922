import { sql } from 'kysely'
import type { IsoDate, PersonId, RegionCode } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { columns } from '../commands.ts'
import { defaultMinimum } from '../minimumNetwork.ts'
import { changedMinimums, minimumIn } from '../queriesMinimum.ts'
import { lastApproval, orpsOfRegion } from './queries.ts'
import { waitingIn } from './rules.ts'

interface Approving { readonly agreedOn: IsoDate, readonly reason: string, readonly waiting: number }

/**
 * Approves every minimum of the region that waits for it, as it holds: shipped ones are written down with the reason, changed
 * ones keep their own. Refused when another number of them waits than the person saw.
 */
export function approveRegion(db: Db, by: PersonId, region: RegionCode, { agreedOn, reason, waiting }: Approving): Promise<Result<number, 'changed-meanwhile'>> {
  return db.transaction().execute(async (tx) => {
    await lockMinimums(tx)
    const changed = await changedMinimums(tx)
    const found = waitingIn(await orpsOfRegion(tx, region), (orp, code) => minimumIn(changed, orp, code))
    if (found.length === 0 || found.length !== waiting) return failed('changed-meanwhile')
    const shipped = found.filter(({ isShipped }) => isShipped)
    // One moment for all of them and for the audit: by it the approval is taken back.
    if (shipped.length > 0) await tx.insertInto('minimum_network').values(shipped.map(({ orp, function: code }) => ({
      orp_code: orp, function: code, ...columns({ minimum: defaultMinimum[code].minimum, reason, agreedOn }), changed_by: by, changed_at: sql<Date>`now()`,
    }))).execute()
    for (const { orp, function: code } of found.filter(({ isShipped }) => !isShipped)) {
      await tx.updateTable('minimum_network').set((set) => ({ agreed_on: agreedOn, changed_by: by, changed_at: sql<Date>`now()`, version: set('version', '+', 1) }))
        .where('orp_code', '=', orp).where('function', '=', code).execute()
    }
    await audit(tx, { by, action: 'coverage.approveRegion', subject: { kind: 'region', id: region }, details: { agreedOn, count: found.length, shipped: shipped.length } })
    return ok(found.length)
  })
}

/** Takes the last approval of the region back; what somebody changed since stays as they left it. The value is how many do not wait again. */
export function undoApproval(db: Db, by: PersonId, region: RegionCode, id: number): Promise<Result<number, 'changed-meanwhile'>> {
  return db.transaction().execute(async (tx) => {
    await lockMinimums(tx)
    const approval = await lastApproval(tx, region)
    if (approval?.id !== id) return failed('changed-meanwhile')
    const orps = (await orpsOfRegion(tx, region)).map(({ code }) => code)
    const ofApproval = sql<boolean>`orp_code = any(${orps}::text[]) and changed_at = (select at from audit_entry where id = ${id})`
    const written = await tx.deleteFrom('minimum_network').where(ofApproval).where('version', '=', 1).executeTakeFirstOrThrow()
    const changed = await tx.updateTable('minimum_network').set((set) => ({ agreed_on: null, changed_by: by, changed_at: new Date(), version: set('version', '+', 1) }))
      .where(ofApproval).executeTakeFirstOrThrow()
    const undone = Number(written.numDeletedRows + changed.numUpdatedRows)
    await audit(tx, { by, action: 'coverage.undoApproval', subject: { kind: 'region', id: region }, details: { approval: id, undone } })
    return ok(approval.count - undone)
  })
}

/** What is read here must hold until it is written: nobody else writes a minimum meanwhile. */
async function lockMinimums(tx: Tx): Promise<void> {
  await sql`lock table minimum_network in share row exclusive mode`.execute(tx)
}
