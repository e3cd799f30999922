import { publicRoute } from '#modules/access/index.ts'
import { figuresOf, municipalitiesOf, type Orp, orpByCode, sumsOf, travelTimesOf } from '#modules/territory/index.ts'
import { publicNetworkersOf } from '#modules/work/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { publicMunicipalityAreas } from './queries/areas.ts'
import { publicServiceCounts, publicServicePlaces } from './queries/orpServices.ts'
import { OrpPage, type OrpProfile } from './views/OrpPage.tsx'

async function showOrp(c: AppContext): Promise<Response> {
  const orp = await orpByCode(c.var.db, c.req.param('code') ?? '')
  if (orp === null) return c.notFound()
  return page(c, <OrpPage ui={c.var.ui} profile={await profileOf(c, orp)} />)
}

async function profileOf(c: AppContext, orp: Orp): Promise<OrpProfile> {
  const { db, ui } = c.var
  const [sums, figures, municipalities, travelTimes, counts, places, areas, networkers] = await Promise.all([
    sumsOf(db, orp.code), figuresOf(db, orp.code), municipalitiesOf(db, orp.code), travelTimesOf(db, orp.code),
    publicServiceCounts(db, orp.code, ui.today), publicServicePlaces(db, orp.code, ui.today), publicMunicipalityAreas(db, orp.code),
    publicNetworkersOf(db, orp.code, ui.today),
  ])
  return { orp, sums, figures, municipalities, travelTimes, counts, places, areas, networkers }
}

export const orpRoutes = [publicRoute('get', '/orp/:code', showOrp)]
