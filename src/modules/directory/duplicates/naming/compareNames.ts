import { type NameParts, type NameWord, partsOfName } from './nameWords.ts'
import { isSameWord, standsFor } from './sameWord.ts'
import { changingWords, commonWords, partWords, plainWords } from './vocabulary.ts'

/**
 * What two names say of each other. `same`: the same words; `alike`: one is the other with something added, or only in a
 * plain word different; `other`: each has a word of its own; `parts`: the names themselves say that there are two
 * (numbers, a branch, another kind of school).
 */
export type NameVerdict = 'same' | 'alike' | 'other' | 'parts'

/** Up to here a number counts things; above it is a house or a year. */
const mostOrdinal = 20
const halfOf = 2

interface Compared {
  /** Words of both as each of them writes them: one may say a word twice, or in short. */
  readonly common: readonly [readonly NameWord[], readonly NameWord[]]
  readonly ours: readonly NameWord[]
  readonly theirs: readonly NameWord[]
}

/** Compares two names; `place` is the municipality both stand in, whose name may be added or left out freely. */
export const compareNames = (one: string, other: string, place: string | null = null): NameVerdict =>
  compareParts(partsOfName(one), partsOfName(other), partsOfName(place ?? '').words)

/** The same of names taken apart already; `here` are the words of the municipality. */
export function compareParts(left: NameParts, right: NameParts, here: readonly NameWord[] = []): NameVerdict {
  const words = compared(left, right)
  if (saysTwo(left, right, words)) return 'parts'
  const { common, ours, theirs } = words
  return verdictOf({ common, ours: withoutPlace(ours, theirs, here), theirs: withoutPlace(theirs, ours, here) })
}

/** Where one stands is no difference, unless the other says another place: there it is told with a word of its own. */
const withoutPlace = (words: readonly NameWord[], others: readonly NameWord[], here: readonly NameWord[]): readonly NameWord[] =>
  others.every(isPlain) ? words.filter((word) => !here.some((name) => isSameWord(word, name))) : words

function verdictOf({ common, ours, theirs }: Compared): NameVerdict {
  const shared = Math.min(...common.map(({ length }) => length))
  if (shared === 0) return 'other'
  if (ours.length === 0 && theirs.length === 0) return 'same'
  const isNamed = common.every((words) => words.some(({ stem }) => !commonWords.has(stem)))
  if (ours.length > 0 && theirs.length > 0) return isNamed && [...ours, ...theirs].every(isPlain) ? 'alike' : 'other'
  return isNamed || shared * halfOf >= shared + ours.length + theirs.length ? 'alike' : 'other'
}

const isPlain = ({ stem }: NameWord): boolean => plainWords.has(stem)

/** Words of both, and those only one has; a short word takes the words it stands for with it. */
function compared(left: NameParts, right: NameParts): Compared {
  const [ours, theirs] = [unmatched(left.words, right.words), unmatched(right.words, left.words)]
  return { ours, theirs, common: [left.words.filter((word) => !ours.includes(word)), right.words.filter((word) => !theirs.includes(word))] }
}

function unmatched(words: readonly NameWord[], others: readonly NameWord[]): NameWord[] {
  const explained = new Set(others.flatMap((short) => runFor(short, words)))
  return words.filter((word) => !explained.has(word) && !others.some((other) => isSameWord(word, other)) && runFor(word, others).length === 0)
}

/** The run of words a short word stands for. */
function runFor(short: NameWord, words: readonly NameWord[]): NameWord[] {
  if (!short.isShort) return []
  for (let start = 0; start < words.length; start++) {
    const length = standsFor(short, words.slice(start))
    if (length > 0) return words.slice(start, start + length)
  }
  return []
}

/** Do the names themselves tell that there are two? */
function saysTwo(left: NameParts, right: NameParts, { common, ours, theirs }: Compared): boolean {
  const own = [...ours, ...theirs]
  const isAdded = ours.length === 0 || theirs.length === 0
  if (differInNumbers(left.numbers, right.numbers)) return true
  if (own.some(({ stem }) => partWords.has(stem))) return true
  if (isAdded) return own.some(({ stem }) => changingWords.has(stem))
  // Two departments of one office: the word is common, what comes after it differs.
  return common.flat().some(({ stem }) => partWords.has(stem))
}

/** Both have numbers and not the same, or one is counted and the other not. */
function differInNumbers(one: readonly number[], other: readonly number[]): boolean {
  if (one.length > 0 && other.length > 0) return one.join() !== other.join()
  return [...one, ...other].some((number) => number <= mostOrdinal)
}
