import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { type Answer, countProblem, refused, type SampleProblem } from './sample.ts'

/** People who cannot be told apart by what is published of them. */
export interface AnonymityClass { readonly values: readonly Answer<string>[], readonly size: number }

export interface Anonymity {
  /** Size of the smallest class. */
  readonly k: number
  readonly classes: number
  /** Every class of that size, in the order of its first person. */
  readonly smallest: readonly AnonymityClass[]
  /** Classes, and people in them, under each asked size. */
  readonly below: readonly { readonly size: number, readonly classes: number, readonly people: number }[]
}

/**
 * How many people share each combination of published properties. A missing value is a value of its own. `at` of a refusal is
 * the person, or the place of a size that is no count. No property at all: everybody is in one class.
 */
export function kAnonymity(people: readonly (readonly Answer<string>[])[], sizes: readonly number[] = [3, 5]): Result<Anonymity, SampleProblem> {
  if (people.length === 0) return refused('empty')
  const problem = countProblem(sizes)
  if (problem) return refused(problem.reason, problem.at)
  const width = people[0]?.length
  const ragged = people.findIndex((values) => values.length !== width)
  if (ragged >= 0) return refused('unequal-lengths', ragged)
  const found = new Map<string, { values: readonly Answer<string>[], size: number }>()
  for (const values of people) {
    const key = JSON.stringify(values)
    const known = found.get(key)
    if (known) known.size += 1
    else found.set(key, { values, size: 1 })
  }
  const classes = [...found.values()]
  const k = classes.reduce((least, { size }) => Math.min(least, size), Infinity)
  const below = sizes.map((size) => {
    const small = classes.filter((one) => one.size < size)
    return { size, classes: small.length, people: small.reduce((total, one) => total + one.size, 0) }
  })
  return ok({ k, classes: classes.length, smallest: classes.filter(({ size }) => size === k), below })
}
