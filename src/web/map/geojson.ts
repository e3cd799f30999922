import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { AreaGeometry, AreaState, MapBorder, MapModel, MapPin } from './model.ts'

/** What the answer at `/mapa.geojson` says of each feature; the island reads nothing else. */
export type MapFeatureProperties =
  | {
    readonly kind: 'area'
    readonly code: string
    readonly name: string
    readonly state: AreaState
    readonly title: string | null
    readonly href: string | null
    readonly label: boolean | number | 'always'
  }
  | { readonly kind: 'pin', readonly look: MapPin['kind'], readonly title: string, readonly number: string | null, readonly href: string | null }
  | { readonly kind: 'border', readonly look: MapBorder['kind'] }
  | { readonly kind: 'context' }

export type MapFeature = Feature<Geometry, MapFeatureProperties>
export type MapFeatures = FeatureCollection<Geometry, MapFeatureProperties>

/** Five decimals are a metre. */
const perDegree = 1e5
const rounded = (position: Position): Position => position.slice(0, 2).map((degrees) => Math.round(degrees * perDegree) / perDegree)

/** The same map as the picture, as the island draws it (RFC 7946). The order is the order of drawing. */
export function mapGeoJson(model: MapModel): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: [
      ...(model.context ?? []).map((geometry) => feature(roundedArea(geometry), { kind: 'context' })),
      ...model.areas.map((area) => feature(roundedArea(area.geometry), {
        kind: 'area',
        code: area.code,
        name: area.name,
        state: area.state,
        title: area.title ?? null,
        href: area.href ?? null,
        label: area.label ?? true,
      })),
      ...(model.borders ?? []).map(({ kind, geometry }) => feature(roundedBorder(geometry), { kind: 'border', look: kind })),
      ...model.pins.map((pin) => feature({ type: 'Point', coordinates: rounded([pin.lon, pin.lat]) }, {
        kind: 'pin', look: pin.kind, title: pin.title, number: pin.number ?? null, href: pin.href ?? null,
      })),
    ],
  }
}

const feature = (geometry: Geometry, properties: MapFeatureProperties): MapFeature => ({ type: 'Feature', geometry, properties })

function roundedArea(geometry: AreaGeometry): AreaGeometry {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(rounded)) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(rounded))) }
}

function roundedBorder(geometry: MapBorder['geometry']): MapBorder['geometry'] {
  return geometry.type === 'MultiLineString'
    ? { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => line.map(rounded)) }
    : roundedArea(geometry)
}
