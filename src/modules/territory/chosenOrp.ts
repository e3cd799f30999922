import type { Place } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { wholeTerritory } from '#web/ui.ts'
import { type Orp, orpByCode } from './queries.ts'

/** An ORP as a policy is asked about it. */
export type OrpSubject = Orp & Place

/** The ORP a work page is turned to: `?orp=`, else what the visitor looked at last; turned to the whole, they are asked which. A foreign code is found too; the policy refuses it. */
export async function chosenOrp(c: AppContext): Promise<OrpSubject | null> {
  const { ui } = c.var
  const asked = c.req.query('orp')
  const code = asked === undefined || asked === wholeTerritory ? ui.territory?.code : asked
  if (code === undefined && ui.territories.length > 0) c.set('lacksTerritory', 'orp')
  const orp = code === undefined ? null : await orpByCode(c.var.db, code)
  return orp && { ...orp, orpCode: orp.code }
}
