export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const quote = 0x22, backslash = 0x5c

/** Whether arrays and objects of a JSON text are nested deeper than so many levels. One pass, nothing is built. */
export function isDeeperThan(text: string, levels: number): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quote) isInString = !isInString
    else if (isInString) at += sign === backslash ? 1 : 0
    else depth += step(sign)
    if (depth > levels) return true
  }
  return false
}

/** Opening brackets [ and { go a level down, closing ones up. */
const step = (sign: number): number => sign === 0x5b || sign === 0x7b ? 1 : sign === 0x5d || sign === 0x7d ? -1 : 0
