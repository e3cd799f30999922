import { Delaunay } from 'd3-delaunay'
import type { Polygon } from 'geojson'
import { clipped, convexHull, type Flat, widened } from './convex.ts'

/** A municipality known by its point only. Degrees, WGS84. */
export interface CodedPoint { readonly code: string, readonly lat: number, readonly lon: number }

export interface SchematicArea { readonly code: string, readonly geometry: Polygon }

/** About 2 km: what lies on the edge of the territory has some ground around it. */
const margin = 0.02
/** About a metre: points nearer to each other are taken as one place. */
const samePlace = 1e-5
/** Corners are kept to about a centimetre, so that neighbours share them exactly. */
const cornersPerDegree = 1e7

/**
 * Areas for a territory whose borders were not imported: the ground nearest to each point, cut at the widened hull of
 * all points (Voronoi). Cells cover the hull, do not overlap and share their corners. Of points at one place the first
 * by order keeps it, the others stand a metre aside. Always say „schematické hranice“ beside them.
 */
export function schematicAreas(points: readonly CodedPoint[]): SchematicArea[] {
  if (points.length === 0) return []
  // Degrees of longitude shrink with latitude; distances need one measure in both directions.
  const shrink = Math.cos(points.reduce((sum, { lat }) => sum + lat, 0) / points.length * Math.PI / 180)
  const flat = apart(points.map(({ lon, lat }): Flat => [lon * shrink, lat]))
  const hull = widened(convexHull(flat), margin)
  const delaunay = Delaunay.from(flat, ([x]) => x, ([, y]) => y)
  const corners = cornerStore()
  return points.map(({ code }, index) => {
    const cell = cellOf(index, flat, hull, [...delaunay.neighbors(index)])
    const ring = cell.map(([x, y]) => corners([x / shrink, y]))
    return { code, geometry: { type: 'Polygon', coordinates: [withoutRepeats([...ring, ...ring.slice(0, 1)])] } }
  })
}

/** What is left of the hull after each neighbour took the half nearer to it. */
function cellOf(index: number, flat: readonly Flat[], hull: readonly Flat[], neighbours: readonly number[]): readonly Flat[] {
  const own = flat[index] ?? [0, 0]
  return neighbours.reduce((cell, neighbour) => clipped(cell, own, flat[neighbour] ?? own), hull)
}

function apart(points: readonly Flat[]): Flat[] {
  const taken = new Map<string, number>()
  return points.map(([x, y]): Flat => {
    const key = `${Math.round(x / samePlace)} ${Math.round(y / samePlace)}`
    const order = taken.get(key) ?? 0
    taken.set(key, order + 1)
    const angle = order * 2.4 // the golden angle: no two of a crowd fall on one spot
    return order === 0 ? [x, y] : [x + Math.cos(angle) * samePlace * Math.sqrt(order), y + Math.sin(angle) * samePlace * Math.sqrt(order)]
  })
}

/** Gives the same corner to every cell that computed it a rounding error apart. */
function cornerStore(): (corner: Flat) => [number, number] {
  const known = new Map<string, [number, number]>()
  const near = [0, -1, 1]
  return ([lon, lat]) => {
    const [column, row] = [Math.round(lon * cornersPerDegree), Math.round(lat * cornersPerDegree)]
    for (const across of near) {
      for (const down of near) {
        const found = known.get(`${column + across} ${row + down}`)
        if (found !== undefined) return found
      }
    }
    const corner: [number, number] = [column / cornersPerDegree, row / cornersPerDegree]
    known.set(`${column} ${row}`, corner)
    return corner
  }
}

const withoutRepeats = (ring: readonly [number, number][]): [number, number][] =>
  ring.filter((corner, index) => index === 0 || corner !== ring[index - 1])
