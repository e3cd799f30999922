import { geoMercator } from 'd3-geo'
import type { Position } from 'geojson'
import type { AreaGeometry, MapBorder, MapSize } from './model.ts'

/** A place in the picture: right and down from its left upper corner. */
export type Spot = readonly [x: number, y: number]
/** Rings of one polygon, the outer first. */
export type Rings = readonly (readonly Spot[])[]

export interface Frame { readonly width: number, readonly height: number }
interface Bounds { west: number, south: number, east: number, north: number }
export interface Fitted extends Frame {
  readonly spot: (position: Position) => Spot
  /** What the frame shows, in degrees. */
  readonly seen: Readonly<Bounds>
}

const flattest = 0.5
const tallest = 1.1

/**
 * Mercator (as Leaflet draws, so that the picture does not jump when it becomes zoomable) fitted to the geometries.
 * Only single positions are projected: spherical polygons would make winding matter, which sources do not agree on.
 */
export function fitted(geometries: readonly AreaGeometry[], size: MapSize, padding: number): Fitted {
  const bounds = boundsOf(geometries)
  const corners = { type: 'MultiPoint' as const, coordinates: [[bounds.west, bounds.south], [bounds.east, bounds.north]] }
  const inner = size.width - 2 * padding
  const height = size.height ?? Math.round(clamp(aspect(bounds) * inner, flattest * inner, tallest * inner) + 2 * padding)
  const projection = geoMercator().fitExtent([[padding, padding], [size.width - padding, height - padding]], corners)
  const [west, north] = projection.invert?.([0, 0]) ?? [bounds.west, bounds.north]
  const [east, south] = projection.invert?.([size.width, height]) ?? [bounds.east, bounds.south]
  return {
    width: size.width,
    height,
    seen: { west, south, east, north },
    spot: ([lon = 0, lat = 0]) => projection([lon, lat]) ?? [0, 0],
  }
}

/** Whether any of a geometry may show in the frame; told from degrees, so that a whole region costs nothing to skip. */
export function isSeen({ seen }: Fitted, geometry: AreaGeometry): boolean {
  const { west, south, east, north } = boundsOf([geometry])
  return west < seen.east && east > seen.west && south < seen.north && north > seen.south
}

/** Every polygon of a geometry in picture coordinates. */
export function polygonsIn(fit: Fitted, geometry: AreaGeometry): Rings[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((rings) => rings.map((ring) => ring.map(fit.spot)))
}

/** Lines of a border in picture coordinates; those of an area are closed. */
export function linesIn(fit: Fitted, { geometry }: MapBorder): { readonly line: readonly Spot[], readonly isClosed: boolean }[] {
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map((line) => ({ line: line.map(fit.spot), isClosed: false }))
  return polygonsIn(fit, geometry).flat().map((line) => ({ line, isClosed: true }))
}

function aspect({ west, south, east, north }: Bounds): number {
  const unit = geoMercator().scale(1).translate([0, 0])
  const [left, bottom] = unit([west, south]) ?? [0, 0]
  const [right, top] = unit([east, north]) ?? [1, 1]
  return right === left ? 1 : (bottom - top) / (right - left)
}

/** A territory of nothing is shown as the whole country. */
const country: Bounds = { west: 12.09, south: 48.55, east: 18.86, north: 51.06 }

function boundsOf(geometries: readonly AreaGeometry[]): Bounds {
  const bounds: Bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const geometry of geometries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [outer] of polygons) widen(bounds, outer ?? [])
  }
  return bounds.west <= bounds.east ? bounds : country
}

function widen(bounds: Bounds, ring: readonly Position[]): void {
  for (const [lon = 0, lat = 0] of ring) {
    if (lon < bounds.west) bounds.west = lon
    if (lon > bounds.east) bounds.east = lon
    if (lat < bounds.south) bounds.south = lat
    if (lat > bounds.north) bounds.north = lat
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
