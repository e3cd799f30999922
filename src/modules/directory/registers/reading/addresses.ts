import { textOf } from './pick.ts'

interface House {
  readonly street: string | null
  readonly number: string | null
  readonly orientation: string | null
  /** The number of a house without permanent use („č. ev.“). */
  readonly isEvidential: boolean
}

/** „Nemocniční 2272/54“, „č. p. 12“; null when nothing is said. */
export function addressLine({ street, number, orientation, isEvidential }: House): string | null {
  const house = [number, orientation].filter((part) => part !== null).join('/')
  if (street !== null) return house === '' ? street : `${street} ${isEvidential ? 'č. ev. ' : ''}${house}`
  return house === '' ? null : `${isEvidential ? 'č. ev.' : 'č. p.'} ${house}`
}

/** Code of an address point of RÚIAN: a whole number of nine digits at most, however it is written. */
export function addressPointOf(value: unknown): number | null {
  const digits = textOf(value) ?? ''
  return /^0*[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}

/** Five digits, however they are spaced. */
export function postalCodeOf(value: unknown): string | null {
  const digits = textOf(value)?.replaceAll(/\s/g, '') ?? ''
  return /^\d{5}$/.test(digits) ? digits : null
}
