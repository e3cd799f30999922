import { compareNames } from './naming/compareNames.ts'
import type { Likeness } from './queries/likeness.ts'

/** What of two cards agrees, as the database found it; `name` says only that the names are worth comparing. */
export interface Agreement {
  readonly names: readonly [string, string]
  readonly agrees: readonly Likeness[]
  /** The name of the municipality in which both organisations have their seat. */
  readonly place: string | null
  /** Both have an identification (or registration) number, and not the same one. */
  readonly areNumbered: boolean
}

/** Do two names tell of one thing, in the same words or with some added? */
export const saysSame = (one: string, other: string, place: string | null): boolean =>
  ['same', 'alike'].includes(compareNames(one, other, place))

/**
 * Why two cards may be one thing; none when they are not. One number is a reason unless the names tell of two parts of one
 * body (departments of an office); a name, a telephone and an address only where the names tell of one thing.
 */
export function reasonsOf({ names: [one, other], agrees, place, areNumbered }: Agreement): Likeness[] {
  const verdict = compareNames(one, other, place)
  const isNamedOne = !areNumbered && (verdict === 'same' || verdict === 'alike')
  return agrees.filter((reason) => reason === 'registration' || (reason === 'ico' ? verdict !== 'parts' : isNamedOne))
}
