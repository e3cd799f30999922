/** Ranks from 1; those that tie share the mean of their ranks. */
export interface Ranks {
  readonly ranks: readonly number[]
  /** Σ (t³ − t) over groups of t values that tie; 0 when no two are the same. */
  readonly ties: number
}

/** Ranks of finite numbers, in the order they were given in. */
export function midranks(values: readonly number[]): Ranks {
  const byValue = values.map((value, place) => ({ value, place })).sort((left, right) => left.value - right.value)
  const ranks = new Array<number>(values.length).fill(0)
  let ties = 0
  for (let first = 0; first < byValue.length;) {
    let after = first + 1
    while (after < byValue.length && byValue[after]?.value === byValue[first]?.value) after += 1
    for (const { place } of byValue.slice(first, after)) ranks[place] = (first + 1 + after) / 2
    ties += (after - first) ** 3 - (after - first)
    first = after
  }
  return { ranks, ties }
}
