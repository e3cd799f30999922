import { fold, words } from '#core/text/fold.ts'
import { meansPlace, type PlaceRun, placeRuns } from '#core/text/places/placeInCase.ts'

const mostWords = 12
const longestName = 4

/** Runs of typed words that may be the name of a municipality („Trhová Kamenice“), longer ones first, then later ones. */
export function possiblePlaces(typed: string): readonly string[] {
  const all = words(typed).slice(0, mostWords)
  const runs: string[] = []
  for (let length = Math.min(longestName, all.length); length > 0; length -= 1) {
    for (let start = all.length - length; start >= 0; start -= 1) runs.push(all.slice(start, start + length).join(' '))
  }
  return [...new Set(runs)]
}

/** What was typed without the words of the place, folded. The preposition before the name („v“, „z“) says nothing to search. */
export function withoutPlace(typed: string, foldedName: string): string {
  const all = words(typed)
  const name = foldedName.split(' ')
  const start = all.findLastIndex((_, index) => name.every((word, offset) => all[index + offset] === word))
  return start < 0 ? typed : [...all.slice(0, start), ...all.slice(start + name.length)].join(' ')
}

/** Words that name a municipality: as they stand in the query, and the folded names they can mean. */
export interface PlaceReading {
  readonly typed: string
  readonly names: readonly string[]
}

/**
 * What may be the municipality in a query, the likeliest first: longer names before shorter, the name itself („Krouna“) before
 * one in a case after a preposition („v Krouně“). `known` are names that begin as the words after prepositions do.
 */
export function placeReadings(typed: string, known: readonly string[]): readonly PlaceReading[] {
  const named = possiblePlaces(typed).map((name) => ({ typed: name, names: [name] }))
  const inCases = placeRuns(typed).map((run) => ({ typed: fold(run.words.join(' ')), names: namesMeant(run, known) })).filter(({ names }) => names.length > 0)
  const lengthOf = (reading: PlaceReading): number => reading.typed.split(' ').length
  return [...named, ...inCases].sort((left, right) => lengthOf(right) - lengthOf(left))
}

const namesMeant = (run: PlaceRun, known: readonly string[]): readonly string[] => known.filter((name) => meansPlace(run, name)).map(fold)
