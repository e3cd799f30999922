import { publicRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { mapGeoJson } from '#web/map/geojson.ts'
import type { MapModel } from '#web/map/model.ts'
import { page } from '#web/page.tsx'
import { type Catalogue, catalogueFor } from './catalogue.ts'
import { catalogueMap, regionsToDraw } from './catalogueMap.ts'
import { orpNames, publicCatalogueAreas } from './queries/catalogueAreas.ts'
import { CataloguePage } from './views/CataloguePage.tsx'
import { MapPage } from './views/MapPage.tsx'

const inList = 20
const onMap = 50
/** Beside a list the shapes of two regions can still be told apart, on the large map those of four. */
const regionsBeside = 2
const regionsOnMap = 4

async function mapFor(c: AppContext, { results, answer: { origin, territoryStamp } }: Catalogue, mostRegions: number): Promise<MapModel | null> {
  const areas = await publicCatalogueAreas(c.var.db, territoryStamp, regionsToDraw(origin, results), mostRegions)
  return catalogueMap(c.var.ui, { areas, results, origin })
}

const namesOf = (c: AppContext, { answer: { territoryStamp } }: Catalogue): Promise<ReadonlyMap<string, string>> =>
  orpNames(c.var.db, territoryStamp)

async function catalogue(c: AppContext): Promise<Response> {
  const found = await catalogueFor(c, inList)
  const [map, orps] = await Promise.all([mapFor(c, found, regionsBeside), namesOf(c, found)])
  return page(c, <CataloguePage ui={c.var.ui} catalogue={found} map={map} orps={orps} />)
}

async function map(c: AppContext): Promise<Response> {
  const found = await catalogueFor(c, onMap)
  const [model, orps] = await Promise.all([mapFor(c, found, regionsOnMap), namesOf(c, found)])
  return page(c, <MapPage ui={c.var.ui} catalogue={found} map={model} orps={orps} />)
}

async function mapData(c: AppContext): Promise<Response> {
  const model = await mapFor(c, await catalogueFor(c, onMap), regionsOnMap)
  const features = model ? mapGeoJson(model) : { type: 'FeatureCollection', features: [] }
  return c.body(JSON.stringify(features), 200, { 'content-type': 'application/geo+json; charset=utf-8' })
}

export const catalogueRoutes = [
  publicRoute('get', '/sluzby', catalogue),
  publicRoute('get', '/mapa', map),
  publicRoute('get', '/mapa.geojson', mapData),
]
