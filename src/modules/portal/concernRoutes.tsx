import { publicRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { chosenMunicipality } from './chosenMunicipality.ts'
import { publicOfficesOf } from './queries/childProtection.ts'
import { ConcernPage } from './views/ConcernPage.tsx'

async function concern(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const choice = await chosenMunicipality(c)
  const offices = choice.kind === 'found' ? await publicOfficesOf(db, choice.municipality.orpCode) : []
  return page(c, <ConcernPage ui={ui} choice={choice} offices={offices} />)
}

export const concernRoutes = [publicRoute('get', '/mam-obavu', concern)]
