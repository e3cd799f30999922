import { publicRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { publicOrpAreas } from './queries/areas.ts'
import { publicContent, publicNetworksOn } from './queries/networks.ts'
import { HomePage } from './views/HomePage.tsx'

async function home(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const [content, networks] = await Promise.all([publicContent(db, ui.today), publicNetworksOn(db, ui.today)])
  const areas = await publicOrpAreas(db, networks.regionCodes)
  return page(c, <HomePage ui={ui} content={content} networks={networks} areas={areas} />)
}

export const homeRoutes = [publicRoute('get', '/', home)]
