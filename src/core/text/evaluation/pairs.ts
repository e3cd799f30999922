import { distinct } from './distinct.ts'
import { freshDistinct, freshMeeting } from './fresh.ts'
import { meeting } from './meeting.ts'

/** Two Czech words and whether search should treat them as one. */
export interface WordPair {
  readonly left: string
  readonly right: string
  readonly meets: boolean
}

/** Splits the notation `left right, left right`; a pair without two words is a mistake in the list. */
function pairsIn(list: string, meets: boolean): readonly WordPair[] {
  return list.split(/[,\n]/).filter((entry) => entry.trim() !== '').map((entry) => {
    const [left, right, ...rest] = entry.trim().split(/\s+/)
    if (left === undefined || right === undefined || rest.length > 0) throw new Error(`Not a pair: ${entry}`)
    return { left, right, meets }
  })
}

const written = [...pairsIn(meeting, true), ...pairsIn(distinct, false)]

/** Every even pair: the half the endings were tuned on. */
export const tuningPairs = written.filter((_, index) => index % 2 === 0)

/** Every odd pair: only measured, never looked at while tuning; shares word families with the other half. */
export const heldOutPairs = written.filter((_, index) => index % 2 === 1)

/** Other word families, written after the rules were finished. */
export const freshPairs = [...pairsIn(freshMeeting, true), ...pairsIn(freshDistinct, false)]
