import { firstOf, type Typed } from '#web/form.ts'
import type { MergedKind } from './choice.ts'
import { type Likeness, likenesses } from './queries/likeness.ts'

export interface PairFilter {
  readonly kind: MergedKind
  /** Pairs that wait, or those somebody said are two. */
  readonly state: 'open' | 'denied'
  /** Only pairs alike in this; null for all. */
  readonly reason: Likeness | null
  /** Code of the ORP; null for the whole of what the person reads. */
  readonly orp: string | null
}

/** Reasons a kind of card can have, as the filter offers them. */
export const reasonsFor: Readonly<Record<MergedKind, readonly Likeness[]>> = {
  organisation: ['ico', 'name', 'phone', 'address'], service: ['registration', 'name', 'phone', 'address'],
}

/** Names of the filters in an address: they stay when somebody decides about a pair. */
const filterNames = ['co', 'stav', 'duvod', 'uzemi', 'orp', 'strana'] as const

/** Reads the filters of the queue; what makes no sense filters nothing. */
export function pairFilter(query: Typed, orp: string | null): PairFilter {
  const kind: MergedKind = firstOf(query, 'co') === 'sluzby' ? 'service' : 'organisation'
  const reason = likenesses.find((one) => one === firstOf(query, 'duvod')) ?? null
  return {
    kind, reason: reason !== null && reasonsFor[kind].includes(reason) ? reason : null,
    state: firstOf(query, 'stav') === 'neni' ? 'denied' : 'open', orp: firstOf(query, 'uzemi') === 'vse' ? null : orp,
  }
}

/** The filters of a view as a query („?co=sluzby“), for a way back to it. */
export function viewOf(query: Typed): string {
  const kept = new URLSearchParams(filterNames.flatMap((name) => (firstOf(query, name) === '' ? [] : [[name, firstOf(query, name)]])))
  return kept.size === 0 ? '' : `?${kept.toString()}`
}
