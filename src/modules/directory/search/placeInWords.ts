import { words } from '#core/text/fold.ts'

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
