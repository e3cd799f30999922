/** Milliseconds of the action, and what it returned. */
export async function timed<Value>(action: () => Promise<Value>): Promise<{ readonly ms: number, readonly value: Value }> {
  const start = performance.now()
  const value = await action()
  return { ms: performance.now() - start, value }
}

/** The smallest value that at least `share` of the values do not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}
