import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { compareCzech } from '#core/text/fold.ts'
import { type Answer, flawOf, percent, refused, type SampleProblem } from './sample.ts'

export interface FrequencyRow<Value> {
  readonly value: Value
  readonly count: number
  /** Per cent of those who answered; null when nobody did. */
  readonly percent: number | null
  readonly cumulativePercent: number | null
}

export interface Frequencies<Value> {
  readonly rows: readonly FrequencyRow<Value>[]
  /** How many answered. */
  readonly n: number
  /** How many did not; they are in no percentage. */
  readonly missing: number
}

/** Order of values that have no stated one: numbers by size, words by the Czech alphabet. */
const usualOrder = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : compareCzech(String(left), String(right))

/** Counts of each value; with an order given also those that nobody chose. */
export function tally<Value extends string | number>(answers: readonly Answer<Value>[], order?: readonly Value[]): Result<Map<Value, number>, SampleProblem> {
  const counts = new Map<Value, number>(order?.map((value) => [value, 0]))
  for (const [at, answer] of answers.entries()) {
    if (answer === null) continue
    const flaw = typeof answer === 'number' ? flawOf(answer) : null
    if (flaw) return refused(flaw, at)
    const before = counts.get(answer)
    if (order && before === undefined) return refused('off-scale', at)
    counts.set(answer, (before ?? 0) + 1)
  }
  if (order) return ok(counts)
  return ok(new Map([...counts].sort(([left], [right]) => usualOrder(left, right))))
}

/**
 * How many gave each answer. Values nobody chose are told when the order of all is given; a value outside it is refused.
 * Nobody answering is no mistake: then there are counts but no percentages.
 */
export function frequencies<Value extends string | number>(
  answers: readonly Answer<Value>[], order?: readonly Value[],
): Result<Frequencies<Value>, SampleProblem> {
  const counts = tally(answers, order)
  if (!counts.ok) return failed(counts.reason)
  const n = [...counts.value.values()].reduce((sum, count) => sum + count, 0)
  let reached = 0
  const rows = [...counts.value].map(([value, count]) => {
    reached += count
    return { value, count, percent: percent(count, n), cumulativePercent: percent(reached, n) }
  })
  return ok({ rows, n, missing: answers.length - n })
}
