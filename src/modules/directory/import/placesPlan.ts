import type { MunicipalityCode } from '#core/ids.ts'
import type { SaidPlace } from './cells/places.ts'
import type { KnownPlace } from './known.ts'
import { sameName } from './sameName.ts'

/** A place of a row in the municipality it means. */
export interface MeantPlace { readonly code: MunicipalityCode, readonly isOwn: boolean, readonly place: SaidPlace }

/**
 * Places of the row that the card has not yet. One that only names a municipality, or stands in one where the card has a
 * confidential place, is there already: a table must not show where that is.
 */
export function missingPlaces(meant: readonly MeantPlace[], has: readonly KnownPlace[]): MeantPlace[] {
  const free = [...has]
  const take = (place: MeantPlace, isSame: (known: KnownPlace) => boolean): boolean => {
    const at = free.findIndex((known) => known.municipality === place.code && isSame(known))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  }
  const exact = meant.filter((one) => !take(one, (known) => known.confidential === one.place.confidential && isSameAddress(known, one)))
  const alike = exact.filter((one) => !take(one, (known) => known.address === null || one.place.address === null))
  return alike.filter((one) => !isThere(one, has))
}

const isSameAddress = ({ address }: KnownPlace, { place }: MeantPlace): boolean => sameName(address ?? '') === sameName(place.address ?? '')

const isThere = ({ code, place }: MeantPlace, has: readonly KnownPlace[]): boolean =>
  has.some(({ municipality, confidential }) => municipality === code && (confidential || place.column === 'municipality'))
