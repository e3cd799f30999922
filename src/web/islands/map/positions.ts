import type { Position } from 'geojson'
import type { MapFeature } from '#web/map/geojson.ts'

export function polygonsOf({ geometry }: MapFeature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Every outer corner of the areas and every pin: what the map has to hold. */
export function positionsIn(features: readonly MapFeature[]): Position[] {
  return features.flatMap((feature) => {
    if (feature.properties.kind === 'area') return polygonsOf(feature).flatMap(([outer]) => outer ?? [])
    return feature.geometry.type === 'Point' ? [feature.geometry.coordinates] : []
  })
}
