import { readXml } from './xml.ts'

/** How a number that is a time is shown: a day, a time of day, both, or hours that may be more than a day. */
export type DateShape = 'day' | 'time' | 'dayTime' | 'hours'

/** Formats every spreadsheet knows by their numbers. */
const builtIn = new Map<number, DateShape>([
  ...numbered('day', [14, 17], [27, 31], [34, 36], [50, 54], [57, 58]),
  ...numbered('time', [18, 21], [32, 33], [45, 45], [47, 47], [55, 56]),
  [22, 'dayTime'], [46, 'hours'],
])

function numbered(shape: DateShape, ...ranges: readonly (readonly [number, number])[]): (readonly [number, DateShape])[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => [from + index, shape] as const))
}

/** The shape a written format shows a number in; null for one that is no time. */
export function dateShapeOf(code: string): DateShape | null {
  // The first part is of positive numbers. Quoted and escaped letters, fillings and colours say nothing of time.
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/\[[hms]+\]/i.test(first)) return 'hours'
  const letters = first.replaceAll(/\[[^\]]*\]/g, '').replace(/general/i, '').replace(/AM\/PM|A\/P/i, 'h').toLowerCase()
  const hasTime = /[hs]/.test(letters)
  const hasDay = /[dy]/.test(letters) || (letters.includes('m') && !hasTime)
  if (hasDay) return hasTime ? 'dayTime' : 'day'
  return hasTime ? 'time' : null
}

/** Shapes by the number of a cell's style. */
export async function readDateShapes(pieces: AsyncIterable<Uint8Array>): Promise<readonly (DateShape | null)[]> {
  const written = new Map<number, DateShape | null>()
  const shapes: (DateShape | null)[] = []
  let isCellFormat = false
  await readXml(pieces, {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId?.value)
      if (name === 'numFmt') written.set(id, dateShapeOf(formatCode?.value ?? ''))
      else if (name === 'cellXfs') isCellFormat = true
      else if (name === 'xf' && isCellFormat) shapes.push(written.get(id) ?? builtIn.get(id) ?? null)
    },
    close(name) { if (name === 'cellXfs') isCellFormat = false },
  })
  return shapes
}
