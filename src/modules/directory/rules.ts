import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { hoursPerWeek, parseOpeningHours } from '#core/time/openingHours.ts'
import type { ServiceCard } from './cards.ts'
import {
  helpFunctionCodes, helpFunctions, type HelpFunction, situationCodes, situations, type Situation,
} from './codelists/index.ts'

type Kinds = Pick<ServiceCard, 'serviceKind' | 'facilityKind' | 'authorisedActivities'>

const includes = (list: readonly string[], code: string | null): boolean => code !== null && list.includes(code)

/** Functions of help that follow from the kind of the service, the facility or the authorised activities. */
export function functionsOfKinds({ serviceKind, facilityKind, authorisedActivities }: Kinds): HelpFunction[] {
  return helpFunctionCodes.filter((code) => {
    const { serviceKinds, facilityKinds, activities } = helpFunctions[code]
    return includes(serviceKinds, serviceKind) || includes(facilityKinds, facilityKind)
      || authorisedActivities.some((activity) => includes(activities, activity))
  })
}

/** Situations that the functions answer. */
export function situationsOf(functions: readonly HelpFunction[]): Situation[] {
  return situationCodes.filter((code) => situations[code].functions.some((wanted) => functions.includes(wanted)))
}

/** What the card says of functions and situations, or what follows from its kinds when it says nothing. */
export function meaningOf(
  card: Kinds & Pick<ServiceCard, 'functions' | 'situations'>,
): { functions: HelpFunction[], situations: Situation[] } {
  const functions = card.functions.length > 0 ? [...card.functions] : functionsOfKinds(card)
  return { functions, situations: card.situations.length > 0 ? [...card.situations] : situationsOf(functions) }
}

type Meaning = Pick<ServiceCard, 'functions' | 'situations'>

const saysSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code))

/** Functions and situations once the kinds are others: what only followed from the old ones follows the new, what people ticked stays. */
export function meaningAfter(before: Kinds & Meaning, kinds: Kinds): Meaning {
  const functions = saysSame(before.functions, functionsOfKinds(before)) || before.functions.length === 0 ? functionsOfKinds(kinds) : before.functions
  const followed = situationsOf(before.functions)
  const situations = saysSame(before.situations, followed) || before.situations.length === 0 ? situationsOf(functions) : before.situations
  return { functions, situations }
}

/** When something is said to end, and whether the organisation that gave it is gone, which nobody need have dated. */
export interface Ending { readonly endedOn: IsoDate | null, readonly organisationEnded?: boolean }

/** What ended on a day that has come is not offered as help any more. `givenOn` says the same to the database. */
export const hasEnded = ({ endedOn, organisationEnded = false }: Ending, today: IsoDate): boolean =>
  organisationEnded || (endedOn !== null && endedOn <= today)

type Hours = Pick<ServiceCard, 'openingHours'>

/** Hours a week that follow from the opening hours of the service, else of its busiest place; null where none can be read. */
export function hoursAWeek({ openingHours, places }: Hours & { readonly places: readonly Hours[] }): number | null {
  const texts = openingHours === null ? places.map((place) => place.openingHours) : [openingHours]
  const hours = texts.flatMap((text) => {
    const read = text === null ? null : parseOpeningHours(text)
    return read?.ok === true ? [hoursPerWeek(read.value)] : []
  }).filter((count) => count !== null)
  return hours.length === 0 ? null : Math.max(...hours)
}

/** The card with what follows from the rest of it and nobody stated. */
export const withDerived = (card: ServiceCard): ServiceCard =>
  ({ ...card, ...meaningOf(card), hoursPerWeek: card.hoursPerWeek ?? hoursAWeek(card) })

/** A figure as it is said, null when it is not, and the day it holds. */
export interface DatedFigure { readonly figure: string | null, readonly asOf: IsoDate | null }

/** The day a figure holds: one that changed while its day was left as it was, or has none, holds as of today. */
export function figureAsOf(now: DatedFigure, before: DatedFigure | null, today: IsoDate): IsoDate | null {
  const isSame = before !== null && before.figure === now.figure
  if (now.figure === null) return isSame ? now.asOf : null
  if (isSame) return now.asOf ?? (before.asOf === null ? null : today)
  return now.asOf === null || now.asOf === before?.asOf ? today : now.asOf
}

/** Weighted sum of the Czech identification number of organisations; the last digit checks the first seven. */
export function isIco(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const sum = Array.from(text.slice(0, 7)).reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  return (11 - (sum % 11)) % 10 === Number(text[7])
}

/** How long a verification holds when nobody says otherwise. */
export const verifiedForDays = 365

/** What a card says of its verification: the day, and its last good day where somebody said one. */
export interface VerifiedDays { readonly verifiedOn: IsoDate | null, readonly verifiedUntil: IsoDate | null }

/** The last day on which a verification holds; null when there was none. */
export const verificationHoldsUntil = ({ verifiedOn, verifiedUntil }: VerifiedDays): IsoDate | null =>
  verifiedOn === null ? null : verifiedUntil ?? addDays(verifiedOn, verifiedForDays)

/** A card that nobody verified, or whose verification ran out, is asked to be verified again. */
export function needsVerification(card: VerifiedDays, today: IsoDate): boolean {
  const until = verificationHoldsUntil(card)
  return until === null || until < today
}

/** Shares of capacity (0–1) are stated at every place and make the whole, or at none. */
export function sharesAreWhole(shares: readonly (number | null)[]): boolean {
  const stated = shares.filter((share) => share !== null)
  if (stated.length === 0) return true
  const sum = stated.reduce((total, share) => total + share, 0)
  return stated.length === shares.length && Math.abs(sum - 1) < 0.011
}

/** Places as they are; their shares of capacity are stated only while they make the whole. */
export const withWholeShares = <Place extends { readonly capacityShare: number | null }>(places: readonly Place[]): readonly Place[] =>
  sharesAreWhole(places.map(({ capacityShare }) => capacityShare)) ? places : places.map((place) => ({ ...place, capacityShare: null }))
