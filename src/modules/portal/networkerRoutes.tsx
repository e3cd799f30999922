import { publicRoute } from '#modules/access/index.ts'
import { publicNetworkersOf } from '#modules/work/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { chosenMunicipality } from './chosenMunicipality.ts'
import { publicOrpAreas } from './queries/areas.ts'
import { publicNetworksOn } from './queries/networks.ts'
import { NetworkerPage } from './views/NetworkerPage.tsx'
import { NetworkerRolePage } from './views/NetworkerRolePage.tsx'

async function findNetworker(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const [choice, networks] = await Promise.all([chosenMunicipality(c), publicNetworksOn(db, ui.today)])
  const networkers = choice.kind === 'found' ? await publicNetworkersOf(db, choice.municipality.orpCode, ui.today) : []
  const areas = await publicOrpAreas(db, networks.regionCodes)
  return page(c, <NetworkerPage ui={ui} choice={choice} networkers={networkers} networks={networks} areas={areas} />)
}

export const networkerRoutes = [
  publicRoute('get', '/sitar', findNetworker),
  publicRoute('get', '/sitar/co-dela', (c) => page(c, <NetworkerRolePage ui={c.var.ui} />)),
]
