import type { Place } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Orp, orpByCode } from './queries.ts'

/** An ORP as a policy is asked about it. */
export type OrpSubject = Orp & Place

/** The ORP a work page is turned to: `?orp=`, else the visitor's first. A foreign code is found too; the policy refuses it. */
export async function chosenOrp(c: AppContext): Promise<OrpSubject | null> {
  const code = c.req.query('orp') ?? c.var.ui.territory?.code
  const orp = code === undefined ? null : await orpByCode(c.var.db, code)
  return orp && { ...orp, orpCode: orp.code }
}
