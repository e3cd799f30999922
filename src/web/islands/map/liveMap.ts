import { control, type LatLngBounds, type Map as LeafletMap, map as leafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { MapFeature, MapFeatures } from '#web/map/geojson.ts'
import { boxOfPin, spreadPins } from '#web/map/pins.ts'
import { emptiestCorner } from './corner.ts'
import { drawGround } from './ground.ts'
import { areaNamer } from './liveNames.ts'
import { pinSetter, pinsIn } from './livePins.ts'
import { positionsIn } from './positions.ts'
import { sheetOf } from './sheet.ts'

const deepest = 5
const padding: [number, number] = [12, 12]

/** Puts a zoomable map in place of the drawn picture, which stays for print. No tiles: everything comes with the data. */
export function liveMap(frame: HTMLElement, picture: SVGSVGElement, features: MapFeatures): void {
  const live = document.createElement('div')
  live.className = 'map-live'
  live.role = 'group'
  live.ariaLabel = frame.dataset['name'] ?? ''
  const { width, height } = picture.viewBox.baseVal
  live.style.aspectRatio = `${width} / ${height}`
  frame.append(live)
  frame.classList.add('is-live')

  const map = leafletMap(live, { ...calm(), zoomSnap: 0.25, zoomControl: false, attributionControl: false, scrollWheelZoom: false })
  const bounds = drawGround(map, features)
  showWhole(map, bounds)
  nameTheCloseButton(map, frame.dataset['close'] ?? '')
  leaveThePageScrolling(map, live)

  placeNamesAndPins(map, features.features)
  const marks = [...live.querySelectorAll('.map-live-name > span, .map-live-pin')].map((mark) => mark.getBoundingClientRect())
  const position = emptiestCorner(live.getBoundingClientRect(), marks)
  control.zoom({ position, zoomInTitle: frame.dataset['zoomIn'] ?? '', zoomOutTitle: frame.dataset['zoomOut'] ?? '' }).addTo(map)
}

function placeNamesAndPins(map: LeafletMap, features: readonly MapFeature[]): void {
  const positions = positionsIn(features)
  const pins = pinsIn(features)
  const setPins = pinSetter(map)
  const nameAreas = areaNamer(map, features)
  const place = (): void => {
    const sheet = sheetOf(map, positions)
    const placed = spreadPins(pins.map(({ pin, position }) => ({ pin, spot: sheet.spot(position) })), sheet, 1)
    setPins(placed, sheet)
    nameAreas(placed.map(boxOfPin), sheet)
  }
  map.on('zoomend', place)
  place()
}

const calm = () => {
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  return { zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves }
}

function showWhole(map: LeafletMap, bounds: LatLngBounds): void {
  map.fitBounds(bounds, { padding, animate: false })
  map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + deepest)
  map.setMaxBounds(bounds.pad(0.3))
}

function nameTheCloseButton(map: LeafletMap, name: string): void {
  map.on('popupopen', ({ popup }) => popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', name))
}

/** A finger or a wheel over the whole map scrolls the page; once zoomed in or entered, it moves the map. */
function leaveThePageScrolling(map: LeafletMap, live: HTMLElement): void {
  const freeOrHold = (): unknown => map.getZoom() > map.getMinZoom() ? map.dragging.enable() : map.dragging.disable()
  map.on('zoomend', freeOrHold)
  freeOrHold()
  live.addEventListener('focusin', () => map.scrollWheelZoom.enable())
  live.addEventListener('focusout', () => map.scrollWheelZoom.disable())
}
