import { isSameWord, type WrittenWord } from './sameWord.ts'

interface Shelf<Item> { readonly word: WrittenWord, readonly items: Item[] }

const beginning = 3
const end = 2

/** Any two words that are the same share one of these, so that a word need not be compared with all others. */
const marksOf = ({ folded, stem }: WrittenWord): string[] =>
  [`${folded.slice(0, beginning)}…`, `${folded.slice(0, 1)}…${folded.slice(-end)}`, stem]

/** What is kept under words, to be found by another form of them or by one with a slip of the pen. */
export class WordIndex<Item> {
  readonly #shelves = new Map<string, Shelf<Item>>()
  readonly #byMark = new Map<string, Shelf<Item>[]>()
  readonly #found = new Map<string, readonly Item[]>()

  /** All is put in before anything is looked for. */
  add(word: WrittenWord, item: Item): void {
    const known = this.#shelves.get(word.folded)
    if (known !== undefined) {
      known.items.push(item)
      return
    }
    const shelf = { word, items: [item] }
    this.#shelves.set(word.folded, shelf)
    for (const mark of new Set(marksOf(word))) {
      const marked = this.#byMark.get(mark)
      if (marked === undefined) this.#byMark.set(mark, [shelf])
      else marked.push(shelf)
    }
  }

  /** How many there are under the very word. */
  count({ folded }: WrittenWord): number {
    return this.#shelves.get(folded)?.items.length ?? 0
  }

  /** Everything under words that are the same as this one. */
  find(word: WrittenWord): readonly Item[] {
    const known = this.#found.get(word.folded)
    if (known !== undefined) return known
    const near = new Set(marksOf(word).flatMap((mark) => this.#byMark.get(mark) ?? []))
    const found = [...near].filter((shelf) => isSameWord(shelf.word, word)).flatMap(({ items }) => items)
    this.#found.set(word.folded, found)
    return found
  }
}
