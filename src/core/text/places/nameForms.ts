import { adjectiveForms } from './adjectiveForms.ts'
import { type CaseForms, together, unchanged } from './cases.ts'
import { nounForms } from './nounForms.ts'

/** What follows one of these inside a name never changes: Ústí nad Orlicí. */
const insidePrepositions: ReadonlySet<string> = new Set(['nad', 'nade', 'pod', 'pode', 'u', 'v', 've', 'na', 'za', 'při', 'před', 'mezi', 'z', 'ze', 's', 'a', 'i'])

/** Words of a name in lower case; a hyphen parts them like a space. */
export const nameWords = (name: string): readonly string[] => name.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Forms of each word of a municipality's name by cases, each computed when it is asked for: what stands before a noun agrees with
 * it, a second noun either changes („Lázně Bohdaneč“) or not („Hradec Králové“), and what follows a preposition stays.
 */
export function* nameForms(words: readonly string[]): Generator<CaseForms> {
  const preposition = words.findIndex((word, at) => at > 0 && insidePrepositions.has(word))
  const head = preposition < 0 ? words.length : preposition
  let isAfterNoun = false
  for (const [at, word] of words.entries()) {
    const adjective = at < head - 1 && !isAfterNoun ? adjectiveForms(word) : null
    if (at >= head) yield unchanged(word)
    else if (adjective) yield adjective
    else {
      yield isAfterNoun ? together([nounForms(word), unchanged(word)]) : nounForms(word)
      isAfterNoun = true
    }
  }
}
