import { divIcon, type LatLng, layerGroup, type Map as LeafletMap, marker, type Marker, polyline, type Polyline } from 'leaflet/dist/leaflet-src.esm.js'
import type { Position } from 'geojson'
import type { MapFeature } from '#web/map/geojson.ts'
import { colours } from '#web/map/look.ts'
import type { MapPin } from '#web/map/model.ts'
import { hasStepped, type PlacedPin } from '#web/map/pins.ts'
import { joinWithList } from './listInStep.ts'
import { saying } from './saying.ts'
import type { Sheet } from './sheet.ts'

interface LocatedPin { readonly pin: MapPin, readonly position: Position }

/** The pins of an answer, in its order. */
export const pinsIn = (features: readonly MapFeature[]): LocatedPin[] => features.flatMap(({ properties, geometry }) =>
  properties.kind !== 'pin' || geometry.type !== 'Point' ? [] : [{
    position: geometry.coordinates,
    pin: {
      lon: geometry.coordinates[0] ?? 0,
      lat: geometry.coordinates[1] ?? 0,
      kind: properties.look,
      title: properties.title,
      number: properties.number ?? undefined,
      href: properties.href ?? undefined,
    },
  }])

/** Returns what puts the pins to their places; one that stays keeps its focus and its open popup. */
export function pinSetter(map: LeafletMap): (placed: readonly PlacedPin[], sheet: Sheet) => void {
  const threads = layerGroup().addTo(map)
  const standing = new Map<string, Marker>()
  return (placed, sheet) => {
    threads.clearLayers()
    const keys = new Set(placed.map(keyOf))
    for (const [key, old] of standing) {
      if (keys.has(key)) continue
      standing.delete(key)
      old.remove()
    }
    for (const one of placed) {
      const key = keyOf(one)
      const place = sheet.place(one.at)
      if (hasStepped(one)) threads.addLayer(thread(sheet.place(one.anchor), place))
      standing.set(key, (standing.get(key) ?? newPin(map, one)).setLatLng(place))
    }
  }
}

const thread = (anchor: LatLng, place: LatLng): Polyline => polyline([anchor, place], { color: colours.ink, weight: 1.5, interactive: false })

const keyOf = ({ pins }: PlacedPin): string => pins.map(({ kind, number, title }) => `${kind} ${number ?? ''} ${title}`).join('\n')

function newPin(map: LeafletMap, { pins, kind, text, radius }: PlacedPin): Marker {
  const size = radius * 2
  const icon = divIcon({ className: `map-live-pin map-live-pin-${kind}`, html: number(text), iconSize: [size, size] })
  const lines = pins.map((pin) => ({ text: said(pin), href: pin.href ?? null }))
  const pin = marker([0, 0], { icon, riseOnHover: true }).bindPopup(() => saying(lines)).addTo(map)
  pin.getElement()?.setAttribute('aria-label', lines.map(({ text: line }) => line).join('; '))
  joinWithList(pin, pins.map(({ href }) => href))
  return pin
}

const said = ({ number: order, title }: MapPin): string => order === undefined ? title : `${order}. ${title}`

function number(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
