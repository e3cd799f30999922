import { publicRoute } from '#modules/access/index.ts'
import { originOf, publicOrganisationById, publicServiceById, type PublicServiceCard, publicServices } from '#modules/directory/index.ts'
import { currentTerritoryStamp, type TravelTime, travelTimesFrom } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import { nearest } from './catalogue.ts'
import { regionsToDraw } from './catalogueMap.ts'
import { chosenOrLikeliest } from './chosenMunicipality.ts'
import { publicCatalogueAreas } from './queries/catalogueAreas.ts'
import { similarTo } from './similar.ts'
import { GonePage } from './views/GonePage.tsx'
import { OrganisationPage } from './views/OrganisationPage.tsx'
import { ServicePage } from './views/ServicePage.tsx'

async function service(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const found = await publicServiceById(db, c.req.param('id') ?? '', ui.today)
  if (found.state === 'absent') return c.notFound()
  if (found.state === 'archived') {
    return found.mergedInto === null ? page(c, <GonePage ui={ui} what={ui.t('portal:card.gone.service', { name: found.name })} />, 410)
      : c.redirect(ui.href(`/sluzby/${found.mergedInto}`), 301)
  }
  const choice = await chosenOrLikeliest(c)
  const origin = choice.kind === 'found' ? await originOf(db, choice.municipality.code) : null
  const result = { service: found.card, band: 0 as const, number: null, ...nearest(found.card, origin, ui.today) }
  const [travelTimes, areas, similar] = await Promise.all([
    travelTimesTo(c, found.card),
    publicCatalogueAreas(db, await currentTerritoryStamp(db), regionsToDraw(null, [result]), 1),
    similarTo(c, found.card, origin),
  ])
  return page(c, (
    <ServicePage
      ui={ui} card={found.card} result={result} origin={origin} choice={choice} travelTimes={travelTimes} areas={areas} similar={similar}
    />
  ))
}

/** Known journeys to the places of a service. */
async function travelTimesTo(c: AppContext, { places }: PublicServiceCard): Promise<TravelTime[]> {
  const codes = [...new Set(places.map(({ code }) => code))]
  const rows = await Promise.all(codes.map((code) => travelTimesFrom(c.var.db, code)))
  return rows.flat().filter(({ toCode }) => codes.includes(toCode))
}

async function organisation(c: AppContext): Promise<Response> {
  const { db, ui } = c.var
  const found = await publicOrganisationById(db, c.req.param('id') ?? '', ui.today)
  if (found.state === 'absent') return c.notFound()
  if (found.state === 'archived') {
    return found.mergedInto === null ? page(c, <GonePage ui={ui} what={ui.t('portal:card.gone.organisation', { name: found.name })} />, 410)
      : c.redirect(ui.href(`/organizace/${found.mergedInto}`), 301)
  }
  return page(c, <OrganisationPage ui={ui} organisation={found.card} services={await publicServices(db, found.card.serviceIds)} />)
}

export const cardRoutes = [publicRoute('get', '/sluzby/:id', service), publicRoute('get', '/organizace/:id', organisation)]
