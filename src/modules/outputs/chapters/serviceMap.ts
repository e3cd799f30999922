import type { MultiPolygon } from 'geojson'
import { compareCzech } from '#core/text/fold.ts'
import { type Block, cell } from '#documents/content.ts'
import { dissolved } from '#web/map/dissolve.ts'
import type { MapArea, MapModel } from '#web/map/model.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'
import { fittedMap } from './fittedMap.ts'

/** The table under it begins on the same page. */
const mostHeight = 480

interface Place { readonly name: string, readonly lat: number | null, readonly lon: number | null, readonly services: readonly string[] }

/** Municipalities of the ORP where a service has an open address, numbered by the alphabet, with the same in a table. */
export function serviceMap(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const places = placesOf(data)
  if (places.length === 0) return []
  return [
    ...figure(data, places, writing),
    {
      kind: 'table', caption: t('outputs:serviceMap.table'), headerColumn: true, source: t('outputs:source.cards'), asOf: data.asOf,
      columns: [
        { header: t('outputs:serviceMap.number'), align: 'end', width: 1 }, { header: t('outputs:serviceMap.municipality'), align: 'start', width: 3 },
        { header: t('outputs:serviceMap.count'), align: 'end', width: 1.4 }, { header: t('outputs:serviceMap.services'), align: 'start', width: 9 },
      ],
      rows: places.map(({ name, services }, index) => ({
        cells: [cell(format.number(index + 1)), cell(name), cell(format.number(services.length)), cell(services.join('; '))],
      })),
    },
  ]
}

function placesOf({ services }: AnalysisData): readonly Place[] {
  const places = new Map<string, { name: string, lat: number | null, lon: number | null, services: string[] }>()
  for (const { name: service, places: standing } of services) {
    for (const { code, name, lat, lon, isInOrp } of standing) {
      if (!isInOrp) continue
      const known = places.get(code)
      if (known) known.services.push(service)
      else places.set(code, { name, lat, lon, services: [service] })
    }
  }
  return [...places.values()].toSorted((one, other) => compareCzech(one.name, other.name))
}

function figure(data: AnalysisData, places: readonly Place[], writing: Writing): readonly Block[] {
  const { t, format } = writing
  const { shapes } = data.coverage
  if (shapes.areas.size === 0) return []
  const said = t('outputs:serviceMap.alt', { count: places.length, places: format.list(places.map(({ name, services }) => `${name} (${format.number(services.length)})`)) })
  return [{
    kind: 'figure', caption: t('outputs:serviceMap.caption', { orp: data.orp.name }), alt: said,
    ...fittedMap(mapModel(data, places, writing), writing, mostHeight),
    source: shapes.schematic ? t('outputs:serviceMap.schematic') : shapes.source ?? t('outputs:source.cards'), asOf: data.asOf,
  }]
}

function mapModel({ municipalities, coverage: { shapes }, orp }: AnalysisData, places: readonly Place[], { t }: Writing): MapModel {
  const areas = municipalities.flatMap(({ code, name, children }): MapArea[] => {
    const geometry = shapes.areas.get(code)
    return geometry === undefined ? [] : [{ code, name, geometry, state: 'plain', label: children ?? 0 }]
  })
  return {
    name: t('outputs:serviceMap.caption', { orp: orp.name }),
    areas, context: shapes.around, schematic: shapes.schematic,
    borders: [{ kind: 'border', geometry: borderAround(areas, shapes) }],
    pins: places.flatMap(({ name, lat, lon }, index) =>
      lat === null || lon === null ? [] : [{ lat, lon, kind: 'place' as const, title: name, number: String(index + 1) }]),
  }
}

/** The map is drawn for print and for Word; its border is found once. */
const borders = new WeakMap<AnalysisData['coverage']['shapes'], MultiPolygon>()

function borderAround(areas: readonly MapArea[], shapes: AnalysisData['coverage']['shapes']): MultiPolygon {
  const border = borders.get(shapes) ?? dissolved(areas.map(({ geometry }) => geometry))
  borders.set(shapes, border)
  return border
}
