import type { NameWord } from './nameWords.ts'

/** A word, or what the first letters of some spell: only how it is written counts. */
export type WrittenWord = Pick<NameWord, 'folded' | 'stem'>

const shortest = 6
/** Of shorter words a stem says too little: „Petr“ and „Petra“ are two. */
const shortestStem = 5
/** How much of the shorter word the common beginning must be: „psycholog“ and „psycholožka“, not „psychiatr“. */
const commonShare = 0.65
const mostEnding = 5

/** Are two words one, in another form or with a slip of the pen? */
export function isSameWord(one: WrittenWord, other: WrittenWord): boolean {
  if (one.folded === other.folded) return true
  const [short, long] = one.folded.length <= other.folded.length ? [one.folded, other.folded] : [other.folded, one.folded]
  if (one.stem === other.stem && short.length >= shortestStem) return true
  if (short.length < shortest) return isOtherEnding(short, long)
  const common = commonBeginning(short, long)
  return (common >= commonShare * short.length && long.length - common <= mostEnding) || isSlip(short, long)
}

/** „Bílý“ and „Bílí“; „Jan“ and „Jana“ are two. */
const isOtherEnding = (short: string, long: string): boolean =>
  short.length >= 4 && short.length === long.length && short.slice(0, -1) === long.slice(0, -1)

function commonBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** One letter left out, added or changed, or two neighbours changed over. */
function isSlip(short: string, long: string): boolean {
  if (long.length - short.length > 1 || short[0] !== long[0]) return false
  const start = commonBeginning(short, long)
  const [rest, longRest] = [short.slice(start), long.slice(start)]
  const isSwapped = rest[0] === longRest[1] && rest[1] === longRest[0] && rest.slice(2) === longRest.slice(2)
  return isSwapped || longRest.slice(1) === (short.length === long.length ? rest.slice(1) : rest)
}

/** Is the short word made of first letters of a run of words („OCH“ of „oblastní charita“)? How many words it stands for; 0 for none. */
export function standsFor(short: NameWord, run: readonly NameWord[]): number {
  return short.isShort ? spelled(short.folded, run, 0) : 0
}

function spelled(letters: string, run: readonly NameWord[], used: number): number {
  if (letters === '') return used >= 2 ? used : 0
  const word = run[used]
  if (!word || word.isShort) return 0
  for (const length of [1, 2]) {
    if (!letters.startsWith(word.folded.slice(0, length))) break
    const found = spelled(letters.slice(length), run, used + 1)
    if (found > 0) return found
  }
  return 0
}

/** Short words of all names, to be spelled by the words of others. */
export interface ShortWords {
  readonly has: (letters: string) => boolean
  /** Does any of them begin so? */
  readonly mayBegin: (letters: string) => boolean
}

/** An honest name spells a few; one made to spell thousands („aa aa aa …“) is not read to its end. */
const mostSpelled = 200

/** Every short word that stands for a run of these, with the places of the run. */
export function spellings(words: readonly NameWord[], shorts: ShortWords): Spelling[] {
  const found: Spelling[] = []
  const seen = new Set<string>()
  const grow = (from: number, to: number, letters: string): void => {
    const place = `${from} ${to} ${letters}`
    if (seen.has(place) || found.length === mostSpelled) return
    seen.add(place)
    if (to - from >= 2 && shorts.has(letters)) found.push({ letters, from, to })
    const word = words[to]
    if (!word || word.isShort) return
    for (const length of [1, 2]) {
      const longer = letters + word.folded.slice(0, length)
      if (shorts.mayBegin(longer)) grow(from, to + 1, longer)
    }
  }
  for (let from = 0; from < words.length; from++) grow(from, from, '')
  return found
}

/** What stands for the words from one place to another. */
interface Spelling { readonly letters: string, readonly from: number, readonly to: number }
