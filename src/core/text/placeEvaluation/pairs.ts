import type { Case } from '../places/cases.ts'
import { freshMeant } from './fresh.ts'
import { meantPlaces } from './meant.ts'
import { noPlace } from './notMeant.ts'

/** What was written, in which case it stands, and which municipality it means. */
export interface PlacePair { readonly preposition: string, readonly words: string, readonly case: Case, readonly name: string }

/** Cases of all prepositions of the lists, also of those that search does not listen to. */
const caseAfter: Readonly<Record<string, Case>> = {
  v: 'locative', ve: 'locative', z: 'genitive', ze: 'genitive', do: 'genitive', u: 'genitive', k: 'dative', ke: 'dative', pro: 'accusative',
  za: 'instrumental', pod: 'instrumental', před: 'instrumental',
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

function pairsIn(text: string): readonly PlacePair[] {
  return lines(text).map((line) => {
    const [, preposition = '', words, name] = /^(\S+) (.+) = (.+)$/.exec(line) ?? []
    const asked = caseAfter[preposition]
    if (words === undefined || name === undefined || asked === undefined) throw new Error(`Not a pair: ${line}`)
    return { preposition, words, case: asked, name }
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
