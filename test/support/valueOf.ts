import type { Result } from '#core/result.ts'

/** The value of a result that a test expects to be one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.reason)}`)
}
