import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { roleCodes } from './roles.ts'
import type { Scope } from './scope.ts'

/** What the audit keeps of an ended grant: enough to give it back as it was. */
export const EndedGrant = z.object({
  grant: z.string(),
  role: z.enum(roleCodes),
  scopeKind: z.enum(['country', 'region', 'orp', 'municipality', 'organisation']),
  scopeCode: z.string(),
  from: z.string().transform((day) => day as IsoDate),
  to: z.string().transform((day) => day as IsoDate).nullable(),
  lastDay: z.string().transform((day) => day as IsoDate).nullable(),
})
export type EndedGrant = z.infer<typeof EndedGrant>

/** How a grant of the person ended the last time; null when it is held again, or was not ended here. */
export async function endedGrant(db: Db | Tx, _scope: Scope, person: PersonId, grantId: string): Promise<EndedGrant | null> {
  const entry = await db.selectFrom('audit_entry').select(['action', 'details']).where('subject_id', '=', person)
    .where('action', 'in', ['access.endGrant', 'access.resumeGrant']).where(sql`details->>'grant'`, '=', grantId).orderBy('id', 'desc').executeTakeFirst()
  const read = EndedGrant.safeParse(entry?.details)
  return entry?.action === 'access.endGrant' && read.success ? read.data : null
}
