import type { ServiceCard } from './cards.ts'
import { helpFunctionCodes, helpFunctions, type HelpFunction, situationCodes, situations, type Situation } from './codelists/index.ts'

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
export function meaningOf(card: Kinds & Pick<ServiceCard, 'functions' | 'situations'>): { functions: HelpFunction[], situations: Situation[] } {
  const functions = card.functions.length > 0 ? [...card.functions] : functionsOfKinds(card)
  return { functions, situations: card.situations.length > 0 ? [...card.situations] : situationsOf(functions) }
}

/** Weighted sum of the Czech identification number of organisations; the last digit checks the first seven. */
export function isIco(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const sum = [...text.slice(0, 7)].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  return (11 - (sum % 11)) % 10 === Number(text[7])
}

/** Months after which a card is asked to be verified again. */
export const verifiedForDays = 365
