import { failed, ok, type Result } from '#core/result.ts'
import { isSameValue } from '../history/changes.ts'
import type { SaidPlace } from './cells/places.ts'
import { isEmpty } from './empty.ts'
import { serviceFieldNames } from './importedService.ts'
import { sameName } from './sameName.ts'
import { type ReadRow, type ReadRows, type RefusedRow, refusalsOf } from './rows.ts'
import type { FieldProblem } from './trouble.ts'

/**
 * A service may have a row for each of its places: rows of one key that say the same of it, and each another place. They may
 * stand in several parts of a long table.
 */
export function joinRows(parts: readonly ReadRows[]): ReadRows[] {
  const firsts: Firsts = new Map()
  return parts.map(({ rows, refused }) => {
    const joined: { rows: ReadRow[], refused: RefusedRow[] } = { rows: [], refused: [...refused] }
    for (const row of rows) {
      const problem = place(row, joined.rows, firsts)
      if (problem !== null) joined.refused.push(...refusalsOf(row, [problem]))
    }
    return joined
  })
}

/** The first row of each key: which one it is, of which part. */
type Firsts = Map<string, { readonly rows: ReadRow[], readonly at: number }>

/** Puts the row among the rows of its part, or to the first one of its key. */
function place(row: ReadRow, rows: ReadRow[], firsts: Firsts): FieldProblem | null {
  const key = keyOf(row)
  const found = firsts.get(key ?? '')
  const first = found?.rows[found.at]
  const joined = first === undefined ? null : joinedTo(first, row)
  if (joined?.ok === false) return joined.reason
  if (found !== undefined && joined !== null) {
    found.rows[found.at] = joined.value
    return null
  }
  if (key !== null && found === undefined) firsts.set(key, { rows, at: rows.length })
  rows.push(row)
  return null
}

/** The first row with the places of the other; null where that says no other place, so that it is the same row again. */
function joinedTo(first: ReadRow, row: ReadRow): Result<ReadRow, FieldProblem> | null {
  const places = newPlaces(first, row)
  if (places.length === 0) return null
  const otherwise = saysOtherwise(first, row)
  if (otherwise !== null) return failed(otherwise)
  return ok({ ...first, service: { ...first.service, places: [...first.service.places, ...places] }, below: [...first.below, { line: row.line, what: row.what }] })
}

/** A row without a key is a service of its own. */
const keyOf = ({ service: { externalKey, organisation, fields } }: ReadRow): string | null =>
  externalKey === null ? null : [externalKey, sameName(organisation.name), sameName(fields.name)].join('\n')

const isSamePlace = (one: SaidPlace, other: SaidPlace): boolean =>
  sameName(one.municipality) === sameName(other.municipality) && sameName(one.address ?? '') === sameName(other.address ?? '') && one.confidential === other.confidential

const newPlaces = ({ service }: ReadRow, row: ReadRow): SaidPlace[] =>
  row.service.places.filter((place) => !service.places.some((one) => isSamePlace(one, place)))

/** The first field in which a row below says something else; an empty cell says nothing. */
function saysOtherwise({ service: first }: ReadRow, { service }: ReadRow): FieldProblem | null {
  const field = serviceFieldNames.find((name) => name !== 'goesOn' && name !== 'name' && !isEmpty(service.fields[name]) && !isSameValue(first.fields[name], service.fields[name]))
  return field === undefined ? null : { reason: 'otherwise', field }
}
