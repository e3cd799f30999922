import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'

/** Why figures cannot be computed; `at` is the place (from 0) of the value to blame, null when it is the whole. */
export interface SampleProblem {
  readonly reason: SampleReason
  readonly at: number | null
}

export type SampleReason =
  | 'empty' // nobody answered
  | 'too-few' // fewer values, items or groups than the method needs
  | 'not-a-number' | 'infinite' | 'negative' | 'not-whole'
  | 'off-scale' // outside the stated scale, order or range
  | 'all-the-same' // without any difference the measure does not exist
  | 'unequal-lengths' // lists that go together differ in length
  | 'too-large' // beyond what is computed exactly

/** An answer; null is a missing one. */
export type Answer<Value> = Value | null

export const refused = (reason: SampleReason, at: number | null = null) => failed<SampleProblem>({ reason, at })

/** Whether a value is a finite number; the problem when it is not. */
export function flawOf(value: number): 'not-a-number' | 'infinite' | null {
  if (Number.isNaN(value)) return 'not-a-number'
  return Number.isFinite(value) ? null : 'infinite'
}

/** The answers that were given, in their order; one that is no finite number is refused by its place. */
export function givenNumbers(answers: readonly Answer<number>[]): Result<readonly number[], SampleProblem> {
  const given: number[] = []
  for (const [at, answer] of answers.entries()) {
    if (answer === null) continue
    const flaw = flawOf(answer)
    if (flaw) return refused(flaw, at)
    given.push(answer)
  }
  return ok(given)
}

/** Like `givenNumbers`, but there must be at least one. */
export function someNumbers(answers: readonly Answer<number>[]): Result<readonly number[], SampleProblem> {
  const given = givenNumbers(answers)
  return given.ok && given.value.length === 0 ? refused('empty') : given
}

/** Counts are whole and not negative. */
export function countProblem(counts: readonly number[]): SampleProblem | null {
  for (const [at, count] of counts.entries()) {
    const flaw = flawOf(count) ?? (count < 0 ? 'negative' : null) ?? (Number.isSafeInteger(count) ? null : 'not-whole')
    if (flaw) return { reason: flaw, at }
  }
  return null
}

/** A part of the whole in per cent; null of nothing. */
export const percent = (part: number, whole: number): number | null => whole === 0 ? null : 100 * part / whole
