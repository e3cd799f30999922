import type { SearchQuery, Term } from '#core/text/query.ts'
import { meaningfulWords, stem } from '#core/text/stem.ts'
import { type Situation, situationCodes, situations } from '../codelists/index.ts'

/** The word that stands in the text of a service for a situation it answers; nobody types it. */
export const situationLexeme = (situation: Situation): string => `situation${situation.replaceAll('_', '')}`

interface Saying { readonly situation: Situation, readonly stems: readonly string[] }

const sayings: readonly Saying[] = situationCodes.flatMap((situation) =>
  situations[situation].words.split(',').map((words) => ({ situation, stems: meaningfulWords(words).map(stem) })))

/** What was understood beside the words themselves: situations whose sayings were typed whole. */
export interface Meant { readonly query: SearchQuery, readonly situations: readonly Situation[] }

/**
 * Understands words of a situation („šikana“, „střídavá péče“) also as that situation: a service that answers it has
 * those words, whatever its card says.
 */
export function withSituations(query: SearchQuery): Meant {
  const said = sayings.filter(({ stems }) => stems.every((one) => query.stems.includes(one)))
  return {
    query: { ...query, terms: query.terms.map((term) => withMeanings(term, said)) },
    situations: [...new Set(said.map(({ situation }) => situation))],
  }
}

function withMeanings(term: Term, said: readonly Saying[]): Term {
  const meant = said.filter(({ stems }) => term.typed.every((one) => stems.includes(one)))
  return { ...term, alternatives: [...term.alternatives, ...meant.map(({ situation }) => [situationLexeme(situation)])] }
}
