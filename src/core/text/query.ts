import { isSmallInEnglish } from './english.ts'
import { fold, words } from './fold.ts'
import { meaningfulWords, stem } from './stem.ts'
import { alternativesOf, longestPhrase } from './synonyms.ts'
import type { Phrase } from './synonyms.ts'

/** More words than this say nothing new and would only cost the database. */
const mostWords = 8
const mostCharacters = 300

/** One thing asked for: any of its alternatives answers it; an alternative needs all its stems. */
export interface Term {
  /** The stems as they were typed. */
  readonly typed: Phrase
  readonly alternatives: readonly Phrase[]
}

/** What a person typed, ready for the database; free of everything but a–z and digits. */
export interface SearchQuery {
  /** The words typed, folded, with single spaces: for comparing similarity with pg_trgm. */
  readonly folded: string
  /** Stems of the words that carry meaning, in their order, each once. */
  readonly stems: readonly string[]
  readonly terms: readonly Term[]
  /** The last word, folded, when it may not be finished yet; belongs to the last term. */
  readonly prefix: string | null
}

/** The longest run of stems from here that the synonyms know, else the one stem. */
function phraseAt(stems: readonly string[], start: number): Phrase {
  for (let length = Math.min(longestPhrase, stems.length - start); length > 1; length -= 1) {
    const phrase = stems.slice(start, start + length)
    if (alternativesOf(phrase).length > 1) return phrase
  }
  return stems.slice(start, start + 1)
}

function phrasesIn(stems: readonly string[]): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let start = 0; start < stems.length; start += phrases.at(-1)?.length ?? 1) phrases.push(phraseAt(stems, start))
  return phrases
}

function unfinishedWord(text: string, asked: readonly string[], phrases: readonly Phrase[]): string | null {
  const last = words(text).at(-1)
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text)
  const standsAlone = phrases.at(-1)?.length === 1
  return isOpen && standsAlone && last !== undefined && last === asked.at(-1) && last.length > 1 ? last : null
}

/**
 * Reads what a person typed into the search box: at most 8 words that carry meaning, stemmed, with synonyms.
 * Nothing to search for gives no terms. A word typed twice counts once.
 */
export function parseQuery(typed: string): SearchQuery {
  const text = typed.slice(0, mostCharacters)
  const all = meaningfulWords(text).filter((word) => !isSmallInEnglish(word))
  const asked = all.slice(0, mostWords)
  const stems = [...new Set(asked.map(stem))]
  const phrases = phrasesIn(stems)
  const lastStem = stems.at(-1)
  const last = asked.at(-1)
  const endsWithLast = all.length <= mostWords && last !== undefined && stem(last) === lastStem
  return {
    folded: words(fold(text)).join(' '),
    stems,
    terms: phrases.map((phrase) => ({ typed: phrase, alternatives: alternativesOf(phrase) })),
    prefix: endsWithLast ? unfinishedWord(text, asked, phrases) : null,
  }
}
