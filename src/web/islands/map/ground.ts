import { geoJSON, latLngBounds, type LatLngBounds, type Map as LeafletMap, Path, type PathOptions } from 'leaflet/dist/leaflet-src.esm.js'
import type { MapFeature, MapFeatureProperties, MapFeatures } from '#web/map/geojson.ts'
import { colours, fillOf } from '#web/map/look.ts'
import { patterns, patternsId } from './patterns.ts'
import { saying } from './saying.ts'

/** More areas than this are not walked through by Tab; the table beside the map holds the same. */
const mostTabStops = 60

/** Neighbours, areas and borders in the colours of the drawn picture. Returns the bounds of the areas. */
export function drawGround(map: LeafletMap, { features }: MapFeatures): LatLngBounds {
  map.setView([0, 0], 0) // a layer needs a view before it can be drawn; the whole territory is shown right after
  const areas = features.filter(({ properties: { kind } }) => kind === 'area')
  const bounds = latLngBounds([])
  for (const feature of [...features].sort(holesLast)) {
    if (feature.properties.kind === 'pin') continue
    const shape = geoJSON(feature, { style: styleOf(feature.properties), interactive: isSpoken(feature.properties) }).addTo(map)
    if (feature.properties.kind !== 'area') continue
    bounds.extend(shape.getBounds())
    shape.eachLayer((layer) => {
      if (layer instanceof Path) speak(layer, feature.properties, areas.length <= mostTabStops)
    })
  }
  map.getPane('overlayPane')?.querySelector('svg')?.append(patterns())
  return bounds
}

const isSpoken = (properties: MapFeatureProperties): boolean => properties.kind === 'area' && properties.title !== null

/** The edge of a hole lies over all else. */
const holesLast = (one: MapFeature, other: MapFeature): number => layerOf(one) - layerOf(other)

function layerOf({ properties }: MapFeature): number {
  if (properties.kind === 'context') return 0
  if (properties.kind === 'area') return properties.state === 'missing' ? 3 : 1
  return 2
}

function styleOf(properties: MapFeatureProperties): PathOptions {
  switch (properties.kind) {
    case 'area': return properties.state === 'missing'
      ? { color: colours.missingEdge, weight: 2.5, fillColor: fillOf('missing', patternsId), fillOpacity: 1 }
      : { color: colours.page, weight: 1.25, fillColor: fillOf(properties.state, patternsId), fillOpacity: 1 }
    case 'border': return properties.look === 'border'
      ? { color: colours.border, weight: 2, fill: false }
      : { color: colours.quietBorder, weight: 1.5, fill: false }
    default: return { color: colours.contextLine, weight: 1, fillColor: colours.page, fillOpacity: 1 }
  }
}

function speak(shape: Path, properties: MapFeatureProperties, isReachable: boolean): void {
  if (properties.kind !== 'area' || properties.title === null) return
  const words = [{ text: properties.title, href: properties.href }]
  shape.bindPopup(() => saying(words)).bindTooltip(() => saying(words.map(({ text }) => ({ text, href: null }))), { sticky: true })
  shape.on('popupopen', () => shape.closeTooltip())
  const path = shape.getElement()
  if (properties.href === null || path === undefined) return
  path.setAttribute('role', 'button')
  path.setAttribute('aria-label', properties.title)
  path.setAttribute('tabindex', isReachable ? '0' : '-1')
  path.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') shape.openPopup()
  })
}
