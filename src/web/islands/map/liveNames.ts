import { divIcon, type DivIcon, layerGroup, type Map as LeafletMap, marker } from 'leaflet/dist/leaflet-src.esm.js'
import type { Box } from '#web/map/box.ts'
import type { MapFeature } from '#web/map/geojson.ts'
import { type Nameable, type PlacedName, placeNames } from '#web/map/names.ts'
import { outlineOf } from '#web/map/seats.ts'
import { polygonsOf } from './positions.ts'
import type { Sheet } from './sheet.ts'

const fontSize = 12

/** Returns what names the areas at the present zoom: the nearer, the more of them. */
export function areaNamer(map: LeafletMap, features: readonly MapFeature[]): (taken: readonly Box[], sheet: Sheet) => void {
  const names = layerGroup().addTo(map)
  return (taken, sheet) => {
    names.clearLayers()
    const placed = placeNames(features.flatMap((feature) => nameable(feature, sheet)), taken, sheet, fontSize)
    for (const name of placed) names.addLayer(marker(sheet.place(name.at), { icon: iconOf(name), interactive: false, keyboard: false }))
  }
}

const iconOf = (name: PlacedName): DivIcon => divIcon({ className: 'map-live-name', html: letters(name), iconSize: [0, 0] })

function nameable(feature: MapFeature, sheet: Sheet): Nameable[] {
  const { properties } = feature
  if (properties.kind !== 'area' || properties.label === false) return []
  const outline = outlineOf(polygonsOf(feature).map((rings) => rings.map((ring) => ring.map(sheet.spot))))
  if (outline === null) return []
  const { code, name, state, label } = properties
  return [{ code, name, state, importance: typeof label === 'number' ? label : 0, isWanted: label === 'always', outline }]
}

/** The area itself says its title to a screen reader. */
function letters({ state, lines }: PlacedName): HTMLElement {
  const text = document.createElement('span')
  text.className = `map-live-letters-${state}`
  text.ariaHidden = 'true'
  lines.forEach((line, index) => text.append(...(index === 0 ? [line] : [document.createElement('br'), line])))
  return text
}
