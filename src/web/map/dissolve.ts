import type { MultiPolygon, Position } from 'geojson'
import type { AreaGeometry } from './model.ts'
import { isInRing, signedArea, turned } from './rings.ts'

type Edge = readonly [from: Position, to: Position]

/**
 * The outline of a territory made of its parts (an ORP of its municipalities): an edge that two parts share cancels
 * out, the rest is joined into rings. Holds where neighbours share their corners exactly, as shapes decoded from one
 * topology and our own Voronoi cells do; elsewhere a thin line stays between them, nothing breaks.
 */
export function dissolved(parts: readonly AreaGeometry[]): MultiPolygon {
  const rings = ringsOf(remainingEdges(parts))
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    outers.find(([outer]) => outer !== undefined && isInRing(outer, middleOfFirstEdge(hole)))?.push(hole)
  }
  return { type: 'MultiPolygon', coordinates: outers }
}

function remainingEdges(parts: readonly AreaGeometry[]): Edge[] {
  const edges = new Map<string, Edge>()
  for (const ring of parts.flatMap(directedRings)) {
    ring.forEach((from, index) => {
      const to = ring[index + 1]
      if (to !== undefined && keyOf(from) !== keyOf(to)) cancelOrKeep(edges, from, to)
    })
  }
  return [...edges.values()]
}

function cancelOrKeep(edges: Map<string, Edge>, from: Position, to: Position): void {
  const reverse = `${keyOf(to)} ${keyOf(from)}`
  if (!edges.delete(reverse)) edges.set(`${keyOf(from)} ${keyOf(to)}`, [from, to])
}

/** Outer rings to the left (RFC 7946), holes to the right, whatever the source holds. */
function directedRings(geometry: AreaGeometry): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) => rings.map((ring, index) => turned(ring, index === 0)))
}

function middleOfFirstEdge([first = [0, 0], second = first]: readonly Position[]): Position {
  return [((first[0] ?? 0) + (second[0] ?? 0)) / 2, ((first[1] ?? 0) + (second[1] ?? 0)) / 2]
}

const keyOf = ([lon = 0, lat = 0]: Position): string => `${lon},${lat}`

function ringsOf(edges: readonly Edge[]): Position[][] {
  const leaving = new Map<string, Edge[]>()
  for (const edge of edges) leaving.set(keyOf(edge[0]), [...leaving.get(keyOf(edge[0])) ?? [], edge])
  const rings: Position[][] = []
  for (const start of edges) {
    const ring = walk(start, leaving)
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

/** Follows edges until the ring closes. Where rings touch in a corner it turns back into its own one. */
function walk(start: Edge, leaving: Map<string, Edge[]>): Position[] {
  if (!take(start, leaving)) return []
  const ring: Position[] = [start[0], start[1]]
  const home = keyOf(start[0])
  for (let edge: Edge | undefined = start; keyOf(ring.at(-1) ?? start[0]) !== home;) {
    edge = sharpestLeft(edge, leaving.get(keyOf(edge[1])) ?? [])
    if (edge === undefined) return []
    take(edge, leaving)
    ring.push(edge[1])
  }
  return ring
}

function take(edge: Edge, leaving: Map<string, Edge[]>): boolean {
  const key = keyOf(edge[0])
  const before = leaving.get(key) ?? []
  leaving.set(key, before.filter((one) => one !== edge))
  return before.includes(edge)
}

function sharpestLeft(incoming: Edge, choices: readonly Edge[]): Edge | undefined {
  if (choices.length < 2) return choices[0]
  return [...choices].sort((one, other) => turnBetween(incoming, other) - turnBetween(incoming, one))[0]
}

function turnBetween([a, b]: Edge, [c, d]: Edge): number {
  const bearing = (from: Position, to: Position): number => Math.atan2((to[1] ?? 0) - (from[1] ?? 0), (to[0] ?? 0) - (from[0] ?? 0))
  const turn = bearing(c, d) - bearing(a, b)
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn
}
