import { words } from '#core/text/fold.ts'
import { parseQuery, type SearchQuery, type Term } from '#core/text/query.ts'
import { meaningfulWords, stem } from '#core/text/stem.ts'
import type { TsQueries } from '#core/text/tsQuery.ts'
import { type Situation, situationCodes, situations } from '../codelists/index.ts'

/** The word that stands in the text of a service for a situation it answers; nobody types it. */
export const situationLexeme = (situation: Situation): string => `situation${situation.replaceAll('_', '')}`

interface Saying {
  readonly situation: Situation
  readonly stems: readonly string[]
  /** Folded words that must stand as they are: an English word may have the stem of a Czech one („drug“, „druh“). */
  readonly exactly: readonly string[]
}

const sayingsOf = (situation: Situation): Saying[] => [
  ...situations[situation].words.split(',').map((saying) => ({ situation, stems: meaningfulWords(saying).map(stem), exactly: [] })),
  ...situations[situation].exactly.split(',').map((saying) => ({ situation, stems: parseQuery(saying).stems, exactly: words(saying) })),
]

const sayings: readonly Saying[] = situationCodes.flatMap(sayingsOf)

/** What was understood beside the words themselves: situations whose sayings were typed whole. */
export interface Meant { readonly query: SearchQuery, readonly situations: readonly Situation[] }

/**
 * Understands words of a situation („šikana“, „střídavá péče“) also as that situation: a service that answers it has
 * those words, whatever its card says. A longer saying („strach z partnera“) says more than a word of it („strach“).
 */
export function withSituations(query: SearchQuery): Meant {
  const typed = new Set(query.folded.split(' '))
  const heard = sayings.filter(({ stems, exactly }) => stems.every((one) => query.stems.includes(one)) && exactly.every((one) => typed.has(one)))
  const said = heard.filter((one) => !heard.some((other) => saysMore(other, one)))
  return {
    query: { ...query, terms: query.terms.map((term) => withMeanings(term, said)) },
    situations: [...new Set(said.map(({ situation }) => situation))],
  }
}

/** Has one saying all words of the other and some more? */
const saysMore = (longer: Saying, shorter: Saying): boolean =>
  longer.stems.length > shorter.stems.length && shorter.stems.every((one) => longer.stems.includes(one))

/**
 * Help for what was meant always belongs to the answer: with words nobody's card has („manžel mě bije a děti to vidí“) in
 * the last band. Where the situation answers every word already, the bands stay as they are.
 */
export function withHelp(words: TsQueries | null, { query, situations: meant }: Meant): TsQueries | null {
  const isMissed = (lexeme: string): boolean => !query.terms.every(({ alternatives }) => alternatives.some(([one]) => one === lexeme))
  const help = meant.map(situationLexeme).filter(isMissed)
  return words === null || help.length === 0 ? words : { ...words, some: [words.some, ...help].join(' | ') }
}

function withMeanings(term: Term, said: readonly Saying[]): Term {
  const meant = said.filter(({ stems }) => term.typed.every((one) => stems.includes(one)))
  return { ...term, alternatives: [...term.alternatives, ...meant.map(({ situation }) => [situationLexeme(situation)])] }
}
