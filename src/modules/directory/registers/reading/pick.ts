import type { IsoDate } from '#core/ids.ts'
import { parseIsoDate } from '#core/time/isoDate.ts'

// What a parser may take out of a record: only what it names. Nothing is copied whole, so nothing personal can slip in.

/** The value under the name; undefined where there is no object. */
export const at = (value: unknown, ...names: readonly string[]): unknown => names.reduce<unknown>(
  (inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
    ? (inner as Record<string, unknown>)[name] : undefined, value,
)

/** What a list of ours has under a name of theirs: only its own, whatever the name is. */
export const under = <Value>(list: Readonly<Record<string, Value>>, name: string): Value | undefined => Object.hasOwn(list, name) ? list[name] : undefined

export const listAt = (value: unknown, ...names: readonly string[]): readonly unknown[] => {
  const list = at(value, ...names)
  return Array.isArray(list) ? list : []
}

/** Text in one line without spaces around, cut at `longest`; null for none. Numbers count as text. */
export function textOf(value: unknown, longest = 200): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  // The database keeps neither a zero nor half of a character.
  const text = value.replaceAll(/[\s\u0000]+/g, ' ').trim().slice(0, longest).toWellFormed()
  return text === '' ? null : text
}

export const textAt = (value: unknown, ...names: readonly string[]): string | null => textOf(at(value, ...names))

export function numberAt(value: unknown, ...names: readonly string[]): number | null {
  const found = at(value, ...names)
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** A day, also one written with a time. */
export function dayOf(value: unknown): IsoDate | null {
  if (typeof value !== 'string') return null
  const day = parseIsoDate(value.slice(0, 10))
  return day.ok ? day.value : null
}
