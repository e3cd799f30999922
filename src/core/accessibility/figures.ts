import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'

/** Why an input was refused, with the name of what is wrong and its place in the list (null: the whole of it). */
export interface Refusal {
  readonly reason: 'negative' | 'not-a-number' | 'infinite' | 'wrong-length' | 'out-of-range' | 'twice' | 'not-ascending'
  readonly what: string
  readonly at: number | null
}

export const refuse = (reason: Refusal['reason'], what: string, at: number | null = null) =>
  failed<Refusal>({ reason, what, at })

const fault = (value: number): Refusal['reason'] | null => {
  if (Number.isNaN(value)) return 'not-a-number'
  if (!Number.isFinite(value)) return 'infinite'
  return value < 0 ? 'negative' : null
}

/** Lists of amounts under their names: each must have so many figures, finite and not negative. */
export const checkAmounts = (
  named: Readonly<Record<string, ArrayLike<number>>>, length: number,
): Result<null, Refusal> => {
  for (const [what, values] of Object.entries(named)) {
    if (values.length !== length) return refuse('wrong-length', what)
    for (let at = 0; at < length; at += 1) {
      const reason = fault(values[at] ?? NaN)
      if (reason) return refuse(reason, what, at)
    }
  }
  return ok(null)
}

/** Parameters under their names: finite and more than zero. */
export const checkPositive = (named: Readonly<Record<string, number>>): Result<null, Refusal> => {
  for (const [what, value] of Object.entries(named)) {
    const reason = value === 0 ? 'out-of-range' : fault(value)
    if (reason) return refuse(reason, what)
  }
  return ok(null)
}

/** Sizes under their names: whole and not negative. */
export const checkSizes = (named: Readonly<Record<string, number>>): Result<null, Refusal> => {
  const wrong = Object.entries(named).find(([, size]) => !Number.isSafeInteger(size) || size < 0)
  return wrong ? refuse('out-of-range', wrong[0]) : ok(null)
}

/** Place of the first figure that is no whole number from 0 to under `below`; null when all are. */
export const firstOutside = (values: ArrayLike<number>, below: number): number | null => {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? -1
    if (!Number.isInteger(value) || value < 0 || value >= below) return at
  }
  return null
}
