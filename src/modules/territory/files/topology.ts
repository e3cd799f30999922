import { feature } from 'topojson-client'
import type { Polygon as TopologyPolygon, Topology } from 'topojson-specification'
import { failed, ok, type Result } from '#core/result.ts'
import { isObject } from './json.ts'
import type { FileTrouble } from './trouble.ts'

/** One thing of a file that may be an area; nothing of it is trusted yet. */
export interface Candidate { readonly code: unknown, readonly name: unknown, readonly geometry: unknown }

/** Most corners of all shapes of one file; shapes may share an arc, so that a small file could grow without end. */
const mostCorners = 3_000_000

export const isTopology = (content: unknown): content is Record<string, unknown> => isObject(content) && content['type'] === 'Topology'

/** The shapes of a topology with their arcs put together; those whose arcs are wrong come without a geometry. */
export function topologyFeatures(content: Record<string, unknown>): Result<readonly Candidate[], FileTrouble> {
  const { arcs, objects, transform } = content
  if (!isArcs(arcs) || !isObject(objects) || !isTransform(transform)) return failed({ kind: 'brokenJson' })
  const geometries = Object.values(objects).flatMap(geometriesOf)
  const lengths = arcs.map((arc) => arc.length)
  const corners = geometries.reduce((sum, geometry) => sum + cornersOf(geometry['arcs'], lengths), 0)
  if (corners > mostCorners) return failed({ kind: 'tooManyPoints' })
  // Everything the library reads was checked: arcs, transform, and the arcs of a geometry in `isDrawable`.
  const topology = { ...content, arcs, objects } as unknown as Topology
  return ok(geometries.map((geometry) => candidateOf(topology, geometry, arcs.length)))
}

function candidateOf(topology: Topology, geometry: Record<string, unknown>, arcCount: number): Candidate {
  const { code = geometry['id'], name } = isObject(geometry['properties']) ? geometry['properties'] : {}
  const drawable = isDrawable(geometry, arcCount)
  return { code, name, geometry: drawable ? feature(topology, geometry as unknown as TopologyPolygon).geometry : null }
}

function geometriesOf(object: unknown): Record<string, unknown>[] {
  if (!isObject(object)) return []
  const inner = object['type'] === 'GeometryCollection' ? object['geometries'] : [object]
  return Array.isArray(inner) ? inner.filter(isObject) : []
}

const isNumbers = (value: unknown, least: number): value is number[] =>
  Array.isArray(value) && value.length >= least && value.every((one) => Number.isFinite(one))

const isArcs = (value: unknown): value is number[][][] =>
  Array.isArray(value) && value.every((arc) => Array.isArray(arc) && arc.length >= 2 && arc.every((point) => isNumbers(point, 2)))

const isTransform = (value: unknown): boolean =>
  value === undefined || (isObject(value) && isNumbers(value['scale'], 2) && isNumbers(value['translate'], 2))

/** Corners of a geometry, however deep its list of arcs; a wrong index counts nothing. */
function cornersOf(arcs: unknown, lengths: readonly number[]): number {
  if (typeof arcs === 'number') return lengths[arcs < 0 ? ~arcs : arcs] ?? 0
  return Array.isArray(arcs) ? arcs.reduce((sum: number, inner: unknown) => sum + cornersOf(inner, lengths), 0) : 0
}

const depths: Readonly<Record<string, number>> = { Polygon: 2, MultiPolygon: 3 }

const isDrawable = ({ type, arcs }: Record<string, unknown>, arcCount: number): boolean =>
  typeof type === 'string' && Object.hasOwn(depths, type) && hasIndexes(arcs, depths[type] ?? 0, arcCount)

function hasIndexes(arcs: unknown, depth: number, count: number): boolean {
  if (depth > 0) return Array.isArray(arcs) && arcs.length > 0 && arcs.every((inner) => hasIndexes(inner, depth - 1, count))
  return typeof arcs === 'number' && Number.isInteger(arcs) && (arcs < 0 ? ~arcs : arcs) < count
}
