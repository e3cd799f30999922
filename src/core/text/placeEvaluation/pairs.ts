import { freshMeant } from './fresh.ts'
import { meantPlaces } from './meant.ts'
import { noPlace } from './notMeant.ts'

/** What was written and which municipality it means. */
export interface PlacePair { readonly words: string, readonly name: string }

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

function pairsIn(text: string): readonly PlacePair[] {
  return lines(text).map((line) => {
    const [words, name, ...rest] = line.split(' = ')
    if (words === undefined || name === undefined || rest.length > 0) throw new Error(`Not a pair: ${line}`)
    return { words, name }
  })
}

const written = pairsIn(meantPlaces)

/** Every even pair: the half the rules were tuned on. */
export const tuningPlaces = written.filter((_, index) => index % 2 === 0)

/** Every odd pair: only measured while tuning. */
export const heldOutPlaces = written.filter((_, index) => index % 2 === 1)

/** Other names, written after the rules were finished. */
export const freshPlaces = pairsIn(freshMeant)

export const noPlaces = lines(noPlace)
