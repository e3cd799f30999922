import type { SearchQuery, Term } from './query.ts'
import { stem } from './stem.ts'

/** Texts for `to_tsquery('simple', …)`, one for each band of an answer. */
export interface TsQueries {
  /** Every term: asked of the name it makes the first band, of the whole text the second. */
  readonly all: string
  /** All terms but one (of 3–4) or but two (of more): the third band. Equals `all` for one or two terms. */
  readonly some: string
  /** Any one term: only for a hint when the bands are empty. */
  readonly any: string
}

/** Ends a half-typed word may be going to have; enough to reach the stem behind each suffix. */
const completions = ['', 'a', 'e', 'y', 'i', 'ky', 'cky', 'sky', 'ni', 'ovy', 'vy', 'nost', 'ost', 'tvi', 'stvi']

const both = (parts: readonly string[]): string => parts.length === 1 ? parts.join('') : `(${parts.join(' & ')})`
const either = (parts: readonly string[]): string => parts.length === 1 ? parts.join('') : `(${parts.join(' | ')})`

/** The last letter of a stem may be an evened-out one: `prac` is kept as `prak`. */
const isOnTheWay = (candidate: string, prefix: string): boolean =>
  prefix.startsWith(candidate) || (/[kg]$/.test(candidate) && prefix.startsWith(candidate.slice(0, -1)))

/** Stems a half-typed word may already have passed: `psychologi` is on its way to `psychologie`, stem `psycholog`. */
function passedStems(prefix: string): readonly string[] {
  const stems = new Set(completions.map((end) => stem(prefix + end)))
  return [...stems].filter((candidate) =>
    candidate.length > 3 && candidate.length < prefix.length && isOnTheWay(candidate, prefix))
}

function termText({ alternatives }: Term, prefix: string | null): string {
  const phrases = alternatives.map(both)
  if (prefix === null) return either(phrases)

  return either([...new Set([...phrases, ...passedStems(prefix), `${prefix}:*`])])
}

/** How many of the terms an answer of the third band must have. */
function leastTerms(count: number): number {
  if (count <= 2) return count
  return count <= 4 ? count - 1 : count - 2
}

function choices(parts: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return parts.flatMap((part, index) => choices(parts.slice(index + 1), size - 1).map((rest) => [part, ...rest]))
}

/**
 * The bands of a search as texts for `to_tsquery('simple', …)`; null when nothing was asked.
 * With `typing` the last word also matches words it only begins. Only a–z, digits and operators can occur.
 */
export function tsQueries(query: SearchQuery, typing: boolean): TsQueries | null {
  const last = query.terms.length - 1
  if (last < 0) return null

  const parts = query.terms.map((term, index) => termText(term, typing && index === last ? query.prefix : null))
  return {
    all: parts.join(' & '),
    some: choices(parts, leastTerms(parts.length)).map(both).join(' | '),
    any: parts.join(' | '),
  }
}
