import { type LatLng, latLng, type Map as LeafletMap, point } from 'leaflet/dist/leaflet-src.esm.js'
import type { Position } from 'geojson'
import type { Frame, Spot } from '#web/map/projection.ts'

/** The whole territory at the present zoom as one sheet, so that names and pins are placed as in the drawn picture. */
export interface Sheet extends Frame {
  readonly spot: (position: Position) => Spot
  readonly place: (spot: Spot) => LatLng
}

const margin = 40

export function sheetOf(map: LeafletMap, positions: readonly Position[]): Sheet {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of positions) {
    const { x, y } = map.project(latLng(lat, lon))
    left = Math.min(left, x - margin)
    top = Math.min(top, y - margin)
    right = Math.max(right, x + margin)
    bottom = Math.max(bottom, y + margin)
  }
  return {
    width: right - left,
    height: bottom - top,
    spot([lon = 0, lat = 0]) {
      const { x, y } = map.project(latLng(lat, lon))
      return [x - left, y - top]
    },
    place: ([x, y]) => map.unproject(point(x + left, y + top)),
  }
}
