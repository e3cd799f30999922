import { setImmediate } from 'node:timers/promises'
import { compareParts } from './compareNames.ts'
import { type NameParts, type NameWord, partsOfName } from './nameWords.ts'
import { type ShortWords, spellings, type WrittenWord } from './sameWord.ts'
import { plainWords } from './vocabulary.ts'
import { WordIndex } from './wordIndex.ts'

// Which of thousands of names may be one, without comparing each with each. Of two names that say the same, one has all its words
// in the other, but for plain ones; so the other has the word that tells it apart best, and only names with it are compared.

export interface CalledCard { readonly id: string, readonly name: string }

interface Entry<Card> {
  readonly card: Card
  readonly parts: NameParts
  /** Words, and the short words they can stand for, each once. */
  all: readonly WrittenWord[]
  /** The word fewest others have, and the short words that can stand for it. */
  telling: readonly WrittenWord[]
}

/** A word that more names have tells nothing; of those only the nearest in length are compared. */
const mostCompared = 200

/** Words looked at and cards gathered for one name: ten thousand of the same word are, a table made to stop the computer is not. */
const mostSteps = 50_000

/** Names of cards, to be asked which of them may be one thing with a card that is among them. */
export interface NameBook<Card> { readonly namesakes: (id: string, isMeant: (one: Card, other: Card) => boolean) => readonly string[] }

/** Names read before others get their turn. */
const readAtOnce = 50

/** Cards that are `apart` are never compared with each other, only with the rest: tens of thousands with a number are not. */
export async function nameBook<Card extends CalledCard>(cards: readonly Card[], isApart: (card: Card) => boolean = () => false): Promise<NameBook<Card>> {
  const entries: Entry<Card>[] = []
  for (const card of cards) {
    entries.push({ card, parts: partsOfName(card.name), all: [], telling: [] })
    if (entries.length % readAtOnce === 0) await setImmediate()
  }
  const [rest, apart] = await indexed(entries.filter(({ parts }) => parts.words.length > 0), ({ card }) => isApart(card))
  const byId = new Map(entries.map((entry) => [entry.card.id, entry]))
  return {
    namesakes(id, isMeant) {
      const entry = byId.get(id)
      if (entry === undefined) return []
      const near = new Set<Entry<Card>>()
      let steps = mostSteps
      for (const { words, tellings } of isApart(entry.card) ? [rest] : [rest, apart]) {
        for (const word of entry.telling) steps = words.gather(word, near, steps)
        for (const word of entry.all) steps = tellings.gather(word, near, steps)
      }
      near.delete(entry)
      return nearest(entry, [...near].filter((other) => isMeant(entry.card, other.card))).filter((other) => mayBeOne(entry, other)).map(({ card }) => card.id)
    },
  }
}

const mayBeOne = ({ parts }: Entry<unknown>, other: Entry<unknown>): boolean => ['same', 'alike'].includes(compareParts(parts, other.parts))

function nearest<Card extends CalledCard>({ card }: Entry<Card>, others: readonly Entry<Card>[]): readonly Entry<Card>[] {
  if (others.length <= mostCompared) return others
  const distance = (other: Entry<Card>): number => Math.abs(other.card.name.length - card.name.length)
  return others.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostCompared)
}

/** Names by all their words, and by the one that tells each apart. */
interface Shelves<Card> { readonly words: WordIndex<Entry<Card>>, readonly tellings: WordIndex<Entry<Card>> }

const shelves = <Card>(): Shelves<Card> => ({ words: new WordIndex(), tellings: new WordIndex() })

async function indexed<Card>(entries: readonly Entry<Card>[], isApart: (entry: Entry<Card>) => boolean): Promise<readonly [Shelves<Card>, Shelves<Card>]> {
  const [rest, apart] = [shelves<Card>(), shelves<Card>()]
  const shelvesOf = (entry: Entry<Card>): Shelves<Card> => isApart(entry) ? apart : rest
  for (const [done, entry] of entries.entries()) {
    if (done % readAtOnce === 0) await setImmediate()
    for (const word of entry.parts.words) shelvesOf(entry).words.add(word, entry)
  }
  const shorts = shortWords(entries)
  for (const [done, entry] of entries.entries()) {
    if (done % readAtOnce === 0) await setImmediate()
    const { words, tellings } = shelvesOf(entry)
    const spelled = spellings(entry.parts.words, shorts)
    const telling = tellingPlace(entry.parts.words, (word) => rest.words.count(word) + apart.words.count(word))
    const asWord = ({ letters }: { readonly letters: string }): WrittenWord => ({ folded: letters, stem: letters })
    entry.all = eachOnce([...entry.parts.words, ...spelled.map(asWord)])
    entry.telling = eachOnce([...entry.parts.words.slice(telling, telling + 1), ...spelled.filter(({ from, to }) => from <= telling && telling < to).map(asWord)])
    for (const word of spelled) words.add(asWord(word), entry)
    for (const word of entry.telling) tellings.add(word, entry)
  }
  return [rest, apart]
}

const eachOnce = (words: readonly WrittenWord[]): readonly WrittenWord[] => [...new Map(words.map((word) => [word.folded, word])).values()]

function shortWords(entries: readonly Entry<unknown>[]): ShortWords {
  const [shorts, beginnings] = [new Set<string>(), new Set<string>()]
  for (const { parts } of entries) for (const { folded, isShort } of parts.words) if (isShort) shorts.add(folded)
  for (const short of shorts) for (let length = 1; length <= short.length; length++) beginnings.add(short.slice(0, length))
  return { has: (letters) => shorts.has(letters), mayBegin: (letters) => beginnings.has(letters) }
}

/** Where the word stands that fewest other names have; a plain one („spolek“) only where there is no other. */
function tellingPlace(words: readonly NameWord[], count: (word: NameWord) => number): number {
  const isOwn = ({ stem }: NameWord): boolean => !plainWords.has(stem)
  const ranked = words.map((word, place) => ({ place, isPlain: !isOwn(word), count: count(word) }))
  ranked.sort((one, other) => Number(one.isPlain) - Number(other.isPlain) || one.count - other.count || one.place - other.place)
  return ranked[0]?.place ?? 0
}
