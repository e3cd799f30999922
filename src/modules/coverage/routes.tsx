import { type Admitted, guardedRoute, type Place } from '#modules/access/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { readQuery } from '#web/form.ts'
import { mapGeoJson } from '#web/map/geojson.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { noteExport } from './commands.ts'
import { coverageView } from './input.ts'
import { coverageInputs } from './keptInputs.ts'
import { explainedCell, municipalityIn } from './networkCoverage.ts'
import { may } from './policy.ts'
import { type Region, regionByCode, waitingsOf } from './queries.ts'
import { minimumRoutes } from './routesMinimum.tsx'
import { coverageSheet } from './sheet.ts'
import { shownCoverage } from './shownCoverage.ts'
import { coverageMap } from './views/coverageMap.ts'
import { CoveragePage } from './views/CoveragePage.tsx'
import { MethodPage } from './views/MethodPage.tsx'
import { RegionPage } from './views/RegionPage.tsx'
import { WhyPage } from './views/WhyPage.tsx'
import { whyPath } from './views/wording.ts'
import { asksForRegion, wholeRegion } from './wholeRegion.ts'

/** The region of `?kraj=`, or the ORP the page is turned to. */
type Chosen = Place & ({ readonly kind: 'region', readonly region: Region } | { readonly kind: 'orp', readonly orp: OrpSubject })

async function chosenPlace(c: AppContext): Promise<Chosen | null> {
  const code = c.req.query('kraj')
  if (code !== undefined) {
    const region = await regionByCode(c.var.db, code)
    return region && { kind: 'region', region, regionCode: region.code }
  }
  const whole = await wholeRegion(c)
  if (whole) return { kind: 'region', region: whole, regionCode: whole.code }
  const orp = await chosenOrp(c)
  if (orp === null) asksForRegion(c, 'either')
  return orp && { kind: 'orp', orp, orpCode: orp.code, regionCode: orp.regionCode }
}

const shownAt = (c: AppContext, place: Chosen) => shownCoverage(
  c.var.db, place.kind === 'region' ? { region: place.region.code } : { orp: place.orp.code }, c.var.ui.today, coverageView(readQuery(c)).way)

async function coveragePage(c: AppContext, { person, subject }: Admitted<Chosen>): Promise<Response> {
  const { ui } = c.var
  const view = coverageView(readQuery(c))
  const shown = await shownAt(c, subject)
  if (subject.kind === 'region') return page(c, <RegionPage ui={ui} region={subject.region} view={view} shown={shown} />)
  const maySeeRegion = may.seeCoverage(person, { regionCode: subject.orp.regionCode })
  return page(c, <CoveragePage ui={ui} orp={subject.orp} view={view} shown={shown} maySeeRegion={maySeeRegion} />)
}

/** The same map for the island that makes it zoomable. */
async function mapData(c: AppContext, { subject }: Admitted<Chosen>): Promise<Response> {
  const { ui } = c.var
  const { function: code, way } = coverageView(readQuery(c))
  const place = subject.kind === 'region' ? subject.region.name : `ORP ${subject.orp.name}`
  const href = (orp: string, municipality: string): string => ui.href(whyPath(orp, municipality, code, way))
  return c.json(mapGeoJson(coverageMap(ui, { shown: await shownAt(c, subject), function: code, place, href })))
}

async function whyPage(c: AppContext, { subject }: Admitted<OrpSubject>): Promise<Response> {
  const view = coverageView(readQuery(c))
  const inputs = await coverageInputs(c.var.db, c.var.ui.today)
  const municipality = municipalityIn(inputs, c.req.query('obec') ?? '')
  // A municipality of another ORP would slip past the policy, which was asked about this one.
  const explained = municipality?.orp === subject.code ? explainedCell(inputs, view.function, municipality, view.way) : null
  if (!municipality || !explained) return notFoundPage(c)
  const { evidence, beyond } = explained.explanation
  return page(c, (
    <WhyPage
      ui={c.var.ui} municipality={municipality} view={view} explained={explained}
      cards={new Map(inputs.supply.cards.map((card) => [card.id, card]))}
      writtenEstimates={inputs.writtenEstimates}
      waitings={await waitingsOf(c.var.db, [...evidence, ...beyond].map(({ service }) => service))}
      placeNames={new Map(inputs.municipalities.map(({ code, name }) => [code, name]))}
    />
  ))
}

async function download(c: AppContext, { person, subject }: Admitted<Chosen>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (!format) return notFoundPage(c)
  const { coverage } = await shownAt(c, subject)
  const [code, name] = subject.kind === 'region' ? [subject.region.code, subject.region.name] : [subject.orp.code, `ORP ${subject.orp.name}`]
  await noteExport(c.var.db, person.id, { kind: subject.kind, id: code }, format)
  return tableDownload(c, coverageSheet(c.var.ui, coverage, name, subject.kind === 'region'), format)
}

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace/pokryti', { find: chosenPlace, may: may.seeCoverage, answer: coveragePage }),
  guardedRoute('get', '/prace/pokryti/mapa.geojson', { find: chosenPlace, may: may.seeCoverage, answer: mapData }),
  guardedRoute('get', '/prace/pokryti/proc', { find: chosenOrp, may: may.seeCoverage, answer: whyPage }),
  guardedRoute('get', '/prace/pokryti/tabulka/:format', { find: chosenPlace, may: may.seeCoverage, answer: download }),
  guardedRoute('get', '/prace/pokryti/metoda', { find: () => ({}), may: may.openCoverage, answer: (c) => page(c, <MethodPage ui={c.var.ui} />) }),
  ...minimumRoutes,
]
