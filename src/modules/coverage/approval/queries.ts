import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'

/** ORPs of a region by name. */
export async function orpsOfRegion(db: Db | Tx, region: RegionCode): Promise<{ code: OrpCode, name: string }[]> {
  return await db.selectFrom('orp').select(['code', 'name']).where('region_code', '=', region).orderBy(sql`name collate "cs-x-icu"`)
    .$narrowType<{ code: OrpCode }>().execute()
}

const Details = z.object({ agreedOn: z.string().transform((day) => day as IsoDate), count: z.number() })

export interface Approval extends z.infer<typeof Details> { readonly id: number, readonly at: Date, readonly by: string | null }

/** The last approval of the whole region that nobody took back, as the audit keeps it; null when there is none. */
export async function lastApproval(db: Db | Tx, region: RegionCode): Promise<Approval | null> {
  const entry = await db.selectFrom('audit_entry').leftJoin('person', 'person.id', 'audit_entry.actor_id')
    .select(['audit_entry.id', 'at', 'action', 'details', 'person.name as by'])
    .where('subject_kind', '=', 'region').where('subject_id', '=', region).where('action', 'in', ['coverage.approveRegion', 'coverage.undoApproval'])
    .orderBy('audit_entry.id', 'desc').executeTakeFirst()
  const read = Details.safeParse(entry?.details)
  return entry?.action === 'coverage.approveRegion' && read.success ? { id: entry.id, at: entry.at, by: entry.by, ...read.data } : null
}
