import type { Run } from '../content.ts'
import { safeAddress } from '../safeAddress.ts'

// An escaped sign, the mark of bold, a link, or a stretch that holds none of them.
const piece = /\\([\\*[\]#\-().0-9])|(\*\*)|\[((?:\\.|[^\\[\]])*)\]\(((?:\\.|[^\\\s()])*)\)|([^\\*[]+|[\s\S])/gu

interface Look { readonly strong: boolean, readonly href: string | undefined }

/** The runs of one paragraph: `**tučně**` and `[text](address)`; an address that is not http(s) or mailto leaves only its text. */
export function parseRuns(text: string): readonly Run[] {
  const runs: Run[] = []
  collect(text, { strong: false, href: undefined }, runs)
  return trimmed(merged(runs))
}

/** Spaces at the edges of a paragraph are no words; printed again they would be lost or become a mark. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return runs
  const start = first.text.replace(/^[ \t]+/u, '')
  if (start === '') return trimmed(runs.slice(1))
  if (start !== first.text) return trimmed([{ ...first, text: start }, ...runs.slice(1)])
  const end = last.text.replace(/[ \t]+$/u, '')
  if (end === '') return trimmed(runs.slice(0, -1))
  return end === last.text ? runs : [...runs.slice(0, -1), { ...last, text: end }]
}

function collect(text: string, look: Look, runs: Run[]): void {
  let isStrong = look.strong
  let marksLeft = countOfMarks(text)
  for (const [, escaped, mark, label, address, plain] of text.matchAll(piece)) {
    if (mark !== undefined) {
      marksLeft -= 1
      // A mark without a partner is two stars.
      const isMark = isStrong !== look.strong || marksLeft > 0
      if (isMark) isStrong = !isStrong
      else runs.push(run(mark, { ...look, strong: isStrong }))
    } else if (label !== undefined) collect(label, { strong: isStrong, href: safeAddress(unescaped(address ?? '')) }, runs)
    else runs.push(run(escaped ?? plain ?? '', { ...look, strong: isStrong }))
  }
}

const countOfMarks = (text: string): number => [...text.matchAll(piece)].filter((match) => match[2] !== undefined).length
const unescaped = (address: string): string => address.replace(/\\(.)/gu, '$1')

const run = (text: string, { strong, href }: Look): Run =>
  ({ text, ...(strong ? { strong: true as const } : {}), ...(href === undefined ? {} : { href }) })

/** Neighbours of one look are one run; empty ones are none. */
function merged(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const next of runs) {
    const last = joined.at(-1)
    if (last !== undefined && last.strong === next.strong && last.href === next.href) {
      joined[joined.length - 1] = { ...last, text: last.text + next.text }
    } else joined.push(next)
  }
  return joined.filter((one) => one.text !== '')
}
