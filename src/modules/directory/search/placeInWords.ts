import { fold, words } from '#core/text/fold.ts'
import { isWrittenAs, mayBeName } from '#core/text/places/everydayName.ts'
import { nameWords } from '#core/text/places/nameForms.ts'
import { meansPlace, type PlaceRun, placeRuns } from '#core/text/places/placeInCase.ts'

const mostWords = 12
const longestName = 4

/** Words as they were written; where writing and folding do not part them alike, the folded ones. */
function writtenWords(typed: string): readonly string[] {
  const folded = words(typed)
  const written = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return written.length === folded.length ? written : folded
}

/** Runs of typed words that may be the name of a municipality („Trhová Kamenice“), as written, longer ones first, then later ones. */
export function possiblePlaces(typed: string): readonly string[] {
  const all = writtenWords(typed).slice(0, mostWords)
  const runs: string[] = []
  for (let length = Math.min(longestName, all.length); length > 0; length -= 1) {
    for (let start = all.length - length; start >= 0; start -= 1) {
      if (length > 1 || mayBeName(all[start] ?? '', start, all.length)) runs.push(all.slice(start, start + length).join(' '))
    }
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
  /** The name as it was written, whose accents still have to be compared; null where they have been. */
  readonly written: string | null
}

/** Does the reading mean this municipality? */
export const meansMunicipality = ({ names, written }: PlaceReading, { name, foldedName }: { readonly name: string, readonly foldedName: string }): boolean =>
  names.includes(foldedName) && (written === null || hasAccentsOf(written, name))

function hasAccentsOf(written: string, name: string): boolean {
  const asked = nameWords(name)
  return written.split(' ').every((word, at) => isWrittenAs(word, asked[at] ?? ''))
}

/**
 * What may be the municipality in a query, the likeliest first: longer names before shorter, the name itself („Krouna“) before
 * one in a case after a preposition („v Krouně“). `known` are names that begin as the words after prepositions do.
 */
export function placeReadings(typed: string, known: readonly string[]): readonly PlaceReading[] {
  const named = possiblePlaces(typed).map((written) => ({ typed: fold(written), names: [fold(written)], written }))
  const inCases = placeRuns(typed).map((run) => ({ typed: fold(run.words.join(' ')), names: namesMeant(run, known), written: null })).filter(({ names }) => names.length > 0)
  const lengthOf = (reading: PlaceReading): number => reading.typed.split(' ').length
  return [...named, ...inCases].sort((left, right) => lengthOf(right) - lengthOf(left))
}

const namesMeant = (run: PlaceRun, known: readonly string[]): readonly string[] => known.filter((name) => meansPlace(run, name)).map(fold)
