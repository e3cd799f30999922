import { failed, ok, type Result } from '#core/result.ts'
import type { AreaLevel, AreaShape } from '../records.ts'
import { shapeFrom } from './areaShape.ts'
import { isDeeperThan, isObject } from './json.ts'
import { type Candidate, isTopology, topologyFeatures } from './topology.ts'
import { type FileTrouble, type Rejected, type RejectReason, shortened } from './trouble.ts'

export interface ReadArea { readonly line: number, readonly level: AreaLevel, readonly code: string, readonly geometry: AreaShape }

export interface AreaFile { readonly kind: 'areas', readonly areas: readonly ReadArea[], readonly rejected: readonly Rejected[] }

const deepest = 32

/** Reads areas of a TopoJSON or GeoJSON file; their level is told by their codes. */
export function areaFile(text: string): Result<AreaFile, FileTrouble> {
  if (isDeeperThan(text, deepest)) return failed({ kind: 'tooDeep' })
  const content = jsonOf(text)
  if (!content.ok) return content
  const candidates = candidatesOf(content.value)
  return candidates.ok ? areasOf(candidates.value) : candidates
}

function jsonOf(text: string): Result<unknown, FileTrouble> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return failed({ kind: 'brokenJson' })
  }
}

function candidatesOf(content: unknown): Result<readonly Candidate[], FileTrouble> {
  if (isTopology(content)) return topologyFeatures(content)
  const features = isObject(content) && content['type'] === 'FeatureCollection' ? content['features'] : undefined
  return Array.isArray(features) ? ok(features.map(candidateOf)) : failed({ kind: 'noAreas' })
}

function candidateOf(feature: unknown): Candidate {
  const { id, properties, geometry } = isObject(feature) ? feature : {}
  const { code = id, name } = isObject(properties) ? properties : {}
  return { code, name, geometry }
}

const codes: Record<AreaLevel, RegExp> = {
  region: /^CZ0\d{2}$/, district: /^CZ0\d{2}[0-9A-Z]$/, orp: /^\d{4}$/, municipality: /^\d{6}$/,
}
const levels = Object.keys(codes) as AreaLevel[]

function areasOf(candidates: readonly Candidate[]): Result<AreaFile, FileTrouble> {
  const areas: ReadArea[] = []
  const rejected: Rejected[] = []
  const known = new Set<string>()
  candidates.forEach((candidate, index) => {
    const read = readArea(candidate, index + 1, known)
    if (read.ok) areas.push(read.value)
    else rejected.push({ line: index + 1, what: nameOf(candidate), reason: read.reason, column: null })
    known.add(codeOf(candidate))
  })
  // A file of roads or points: nothing in it carries the code of a territory.
  return areas.length === 0 && rejected.every(({ reason }) => reason === 'code') ? failed({ kind: 'noAreas' }) : ok({ kind: 'areas', areas, rejected })
}

function readArea(candidate: Candidate, line: number, known: ReadonlySet<string>): Result<ReadArea, RejectReason> {
  const code = codeOf(candidate)
  const level = levels.find((one) => codes[one].test(code))
  if (level === undefined) return failed('code')
  if (known.has(code)) return failed('duplicate')
  const shape = shapeFrom(candidate.geometry)
  return shape.ok ? ok({ line, level, code, geometry: shape.value }) : shape
}

const codeOf = ({ code }: Candidate): string => typeof code === 'string' || typeof code === 'number' ? String(code) : ''

const nameOf = (candidate: Candidate): string =>
  shortened(`${codeOf(candidate)} ${typeof candidate.name === 'string' ? candidate.name : ''}`.trim())
