import type { Polygon } from 'geojson'
import type { MapArea, MapModel } from '#web/map/model.ts'

/** A square of 0.1°, its lower left corner at column and row counted from 15.8° E, 49.6° N. */
export function aSquare(column: number, row: number, isReversed = false): Polygon {
  const [west, south, east, north] = [15.8 + column / 10, 49.6 + row / 10, 15.8 + (column + 1) / 10, 49.6 + (row + 1) / 10]
    .map((degrees) => Math.round(degrees * 10) / 10)
  const ring = [[west!, south!], [east!, south!], [east!, north!], [west!, north!], [west!, south!]]
  return { type: 'Polygon', coordinates: [isReversed ? ring.reverse() : ring] }
}

export const aMapArea = (changes: Partial<MapArea> = {}): MapArea =>
  ({ code: '571393', name: 'Hlinsko', geometry: aSquare(0, 0), state: 'plain', ...changes })

export const aMap = (changes: Partial<MapModel> = {}): MapModel =>
  ({ name: 'Obce ORP Hlinsko', areas: [aMapArea()], pins: [], schematic: false, ...changes })
