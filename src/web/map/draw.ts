import type { AreaGeometry, MapArea, MapBorder, MapModel, MapPin, MapSize } from './model.ts'
import { type Nameable, type PlacedName, placeNames } from './names.ts'
import { pathOf } from './path.ts'
import { boxOfPin, type PlacedPin, spreadPins } from './pins.ts'
import { fitted, type Fitted, isSeen, linesIn, polygonsIn, type Rings, type Spot } from './projection.ts'
import { outlineOf } from './seats.ts'

/** Names and pins placed for one width of the page; `scale` is picture units per CSS pixel. */
export interface MapLayer {
  readonly scale: number
  readonly names: readonly PlacedName[]
  readonly pins: readonly PlacedPin[]
}

export interface DrawnArea { readonly area: MapArea, readonly path: string }

/** A map ready to be written as SVG; every length in picture units (CSS pixels at the full width). */
export interface DrawnMap {
  readonly width: number
  readonly height: number
  readonly areas: readonly DrawnArea[]
  readonly context: string
  readonly borders: readonly { readonly kind: MapBorder['kind'], readonly path: string }[]
  readonly wide: MapLayer
  readonly narrow: MapLayer | null
  /** Places that lie off the map; the page says so in words. */
  readonly beyond: readonly MapPin[]
}

const padding = 12
const fontSize = { wide: 12, narrow: 11 }
/** Hundreds of small shapes need no tenth of a pixel. */
const gridFor = (areas: number): number => areas > 100 ? 3 : 1

/**
 * Draws a map. Costs about 2 ms for an ORP, 15 ms for the 451 municipalities of a region with a phone layer (half of it
 * names); nothing is remembered,
 * so a caller that shows the same map often keeps the result under a key of its own.
 */
export function drawMap(model: MapModel, size: MapSize): DrawnMap {
  const fit = fitted(model.areas.map(({ geometry }) => geometry), size, padding)
  const grid = gridFor(model.areas.length + (model.context?.length ?? 0))
  const shapes = model.areas.map((area) => ({ area, polygons: polygonsIn(fit, area.geometry) }))
  const nameables = shapes.flatMap(({ area, polygons }) => nameable(area, polygons))
  const { spots, beyond } = pinSpots(model.pins, fit)
  const layer = (scale: number, font: number): MapLayer => {
    const pins = spreadPins(spots, fit, scale)
    return { scale, pins, names: placeNames(nameables, pins.map(boxOfPin), fit, font * scale) }
  }
  return {
    width: fit.width,
    height: fit.height,
    areas: shapes.map(({ area, polygons }) => ({ area, path: pathOfPolygons(polygons, grid) })),
    context: contextPath(model.context ?? [], fit, grid),
    borders: (model.borders ?? []).map((border) => ({ kind: border.kind, path: borderPath(border, fit, grid) })),
    wide: layer(1, fontSize.wide),
    narrow: size.narrow === undefined || size.narrow >= size.width ? null : layer(size.width / size.narrow, fontSize.narrow),
    beyond,
  }
}

function nameable(area: MapArea, polygons: readonly Rings[]): Nameable[] {
  const outline = area.label === false ? null : outlineOf(polygons)
  if (outline === null) return []
  const importance = typeof area.label === 'number' ? area.label : 0
  return [{ code: area.code, name: area.name, state: area.state, importance, isWanted: area.label === 'always', outline }]
}

const pathOfPolygons = (polygons: readonly Rings[], grid: number): string =>
  polygons.flat().map((ring) => pathOf(ring, grid)).join('')

const borderPath = (border: MapBorder, fit: Fitted, grid: number): string =>
  linesIn(fit, border).map(({ line, isClosed }) => pathOf(line, grid, isClosed)).join('')

function contextPath(context: readonly AreaGeometry[], fit: Fitted, grid: number): string {
  return context.filter((geometry) => isSeen(fit, geometry))
    .map((geometry) => pathOfPolygons(polygonsIn(fit, geometry), grid))
    .join('')
}

function pinSpots(pins: readonly MapPin[], fit: Fitted): { spots: { pin: MapPin, spot: Spot }[], beyond: MapPin[] } {
  const located = pins.map((pin) => ({ pin, spot: fit.spot([pin.lon, pin.lat]) }))
  const isOnMap = ({ spot: [x, y] }: { spot: Spot }): boolean => x >= 0 && y >= 0 && x <= fit.width && y <= fit.height
  return { spots: located.filter(isOnMap), beyond: located.filter((one) => !isOnMap(one)).map(({ pin }) => pin) }
}
