import { publicRoute } from '#modules/access/index.ts'
import { registersBroughtIn } from '#modules/directory/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { publicCounts, publicSources } from './queries/sources.ts'
import { AccessibilityPage } from './views/AccessibilityPage.tsx'
import { PrivacyPage } from './views/PrivacyPage.tsx'
import { SourcesPage } from './views/SourcesPage.tsx'

async function sources(c: AppContext): Promise<Response> {
  const { db } = c.var
  const [rows, counts, registers] = await Promise.all([publicSources(db), publicCounts(db, c.var.ui.today), registersBroughtIn(db)])
  return page(c, <SourcesPage ui={c.var.ui} sources={rows} counts={counts} registers={registers} />)
}

/** Pages of plain words about these pages. */
export const pageRoutes = [
  publicRoute('get', '/pristupnost', (c) => page(c, <AccessibilityPage ui={c.var.ui} />)),
  publicRoute('get', '/soukromi', (c) => page(c, <PrivacyPage ui={c.var.ui} />)),
  publicRoute('get', '/zdroje', sources),
]
