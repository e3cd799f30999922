import { isSameWord, type WrittenWord } from './sameWord.ts'

interface Shelf<Item> { readonly word: WrittenWord, readonly items: Set<Item> }

const beginning = 3
const end = 2
/** Words remembered with what was found for them: more than honest names have, less than would fill the memory. */
const mostKept = 200_000

/** Any two words that are the same share one of these, so that a word need not be compared with all others. */
const marksOf = ({ folded, stem }: WrittenWord): string[] =>
  [`${folded.slice(0, beginning)}…`, `${folded.slice(0, 1)}…${folded.slice(-end)}`, stem]

/** What is kept under words, to be found by another form of them or by one with a slip of the pen. */
export class WordIndex<Item> {
  readonly #shelves = new Map<string, Shelf<Item>>()
  readonly #byMark = new Map<string, Shelf<Item>[]>()
  /** Shelves found for a word already. */
  readonly #found = new Map<string, readonly Shelf<Item>[]>()
  #kept = 0

  /** All is put in before anything is looked for. */
  add(word: WrittenWord, item: Item): void {
    const known = this.#shelves.get(word.folded)
    if (known !== undefined) {
      known.items.add(item)
      return
    }
    const shelf = { word, items: new Set([item]) }
    this.#shelves.set(word.folded, shelf)
    for (const mark of new Set(marksOf(word))) {
      const marked = this.#byMark.get(mark)
      if (marked === undefined) this.#byMark.set(mark, [shelf])
      else marked.push(shelf)
    }
  }

  /** How many there are under the very word. */
  count({ folded }: WrittenWord): number {
    return this.#shelves.get(folded)?.items.size ?? 0
  }

  /** Gathers what is under words that are the same as this one, in at most so many steps; tells how many of them are left. */
  gather(word: WrittenWord, into: Set<Item>, steps: number): number {
    const { same, left: rest } = this.#same(word, steps)
    let left = rest
    for (const { items } of same) {
      for (const item of items) {
        if (left <= 0) return 0
        left -= 1
        into.add(item)
      }
    }
    return left
  }

  /** Shelves of the same words, the very word first. */
  #same(word: WrittenWord, steps: number): { readonly same: readonly Shelf<Item>[], readonly left: number } {
    const known = this.#found.get(word.folded)
    if (known !== undefined) return { same: known, left: steps }
    const own = this.#shelves.get(word.folded)
    const same = new Set(own === undefined ? [] : [own])
    let left = steps
    for (const mark of new Set(marksOf(word))) {
      for (const shelf of this.#byMark.get(mark) ?? []) {
        if (left <= 0) return { same: [...same], left }
        left -= 1
        if (isSameWord(shelf.word, word)) same.add(shelf)
      }
    }
    const found = [...same]
    if (this.#kept < mostKept) this.#found.set(word.folded, found)
    this.#kept += found.length + 1
    return { same: found, left }
  }
}
