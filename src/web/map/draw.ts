import { drawnGround, type Ground, type GroundLayer } from './ground.ts'
import { keptGround } from './keptGround.ts'
import type { MapModel, MapPin, MapSize } from './model.ts'
import { type PlacedName, seated } from './names.ts'
import { boxOfPin, type PlacedPin, spreadPins } from './pins.ts'
import type { Fitted, Spot } from './projection.ts'

/** Names and pins placed for one width of the page; `scale` is picture units per CSS pixel. */
export interface MapLayer {
  readonly scale: number
  readonly names: readonly PlacedName[]
  readonly pins: readonly PlacedPin[]
}

/** A map ready to be written as SVG; every length in picture units (CSS pixels at the full width). */
export interface DrawnMap extends Pick<Ground, 'areas' | 'context' | 'borders'> {
  readonly width: number
  readonly height: number
  readonly wide: MapLayer
  readonly narrow: MapLayer | null
  /** Places that lie off the map; the page says so in words. */
  readonly beyond: readonly MapPin[]
}

/**
 * Draws a map. The ground costs about 2 ms for an ORP and 15 ms for the 451 municipalities of a region (half of it
 * names); a ground of shapes that were here before is taken from memory, and only pins and names are placed.
 */
export function drawMap(model: MapModel, size: MapSize): DrawnMap {
  const { fit, areas, context, borders, wide, narrow } = keptGround(model, size, drawnGround)
  const { spots, beyond } = pinSpots(model.pins, fit)
  const layer = ({ scale, wishes }: GroundLayer): MapLayer => {
    const pins = spreadPins(spots, fit, scale)
    return { scale, pins, names: seated(wishes, pins.map(boxOfPin)) }
  }
  return { width: fit.width, height: fit.height, areas, context, borders, wide: layer(wide), narrow: narrow && layer(narrow), beyond }
}

function pinSpots(pins: readonly MapPin[], fit: Fitted): { spots: { pin: MapPin, spot: Spot }[], beyond: MapPin[] } {
  const located = pins.map((pin) => ({ pin, spot: fit.spot([pin.lon, pin.lat]) }))
  const isOnMap = ({ spot: [x, y] }: { spot: Spot }): boolean => x >= 0 && y >= 0 && x <= fit.width && y <= fit.height
  return { spots: located.filter(isOnMap), beyond: located.filter((one) => !isOnMap(one)).map(({ pin }) => pin) }
}
