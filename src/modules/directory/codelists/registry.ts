import { actorStatuses } from './actorStatuses.ts'
import { ageBands } from './ageBands.ts'
import { audienceGroups } from './audienceGroups.ts'
import { authorisedActivities } from './authorisedActivities.ts'
import { capacityUnits } from './capacityUnits.ts'
import { cardSources } from './cardSources.ts'
import type { CodeList, IsOpen } from './codeList.ts'
import { consentTexts } from './consentTexts.ts'
import { consentWays } from './consentWays.ts'
import { contactBases } from './contactBases.ts'
import { contactRoles } from './contactRoles.ts'
import { facilityKinds } from './facilityKinds.ts'
import { flagAnswers } from './flagAnswers.ts'
import { flagSubjects } from './flagSubjects.ts'
import { helpFunctions } from './helpFunctions.ts'
import { languages } from './languages.ts'
import { legalBases } from './legalBases.ts'
import { locationKinds } from './locationKinds.ts'
import { orderings } from './orderings.ts'
import { prices } from './prices.ts'
import { professions } from './professions.ts'
import { sectors } from './sectors.ts'
import { serviceForms } from './serviceForms.ts'
import { situations } from './situations.ts'
import { socialServiceKinds } from './socialServiceKinds.ts'
import { targetGroups } from './targetGroups.ts'
import { verifiers } from './verifiers.ts'

/** All lists as they are shipped. */
export const shippedLists = {
  audienceGroups, targetGroups, facilityKinds, professions, contactRoles, languages,
  authorisedActivities, socialServiceKinds, legalBases, sectors, actorStatuses, capacityUnits, situations, flagSubjects, consentWays,
  contactBases, helpFunctions, serviceForms, locationKinds, orderings, prices, cardSources, verifiers, flagAnswers, ageBands, consentTexts,
} as const
export type ListName = keyof typeof shippedLists
export const listNames = Object.keys(shippedLists) as ListName[] // the keys are written above

export const isListName = (text: string): text is ListName => Object.hasOwn(shippedLists, text)

/** What a number of uses counts. */
export type Counted = 'cards' | 'contacts' | 'places' | 'flags' | 'nothing'

interface Rules {
  /** The list in the address of its page. */
  readonly slug: string
  /** Whether the words may be changed. */
  readonly renames: boolean
  /** Whether entries may end (and return): nothing but choosing hangs on them. */
  readonly ends: boolean
  readonly counted: Counted
}

type RulesOf<List extends CodeList> = Rules & { readonly adds: IsOpen<List> }

/**
 * What may be done with each list. The page of a list says why (`codes:list.….why`); an open list (`openList`) is the one
 * to which codes may be added, and the type holds the two together.
 */
export const codeLists: { readonly [Name in ListName]: RulesOf<(typeof shippedLists)[Name]> } = {
  audienceGroups: { slug: 'nase-skupiny', adds: true, renames: true, ends: true, counted: 'cards' },
  targetGroups: { slug: 'cilove-skupiny', adds: true, renames: true, ends: true, counted: 'cards' },
  facilityKinds: { slug: 'druhy-zarizeni', adds: true, renames: true, ends: true, counted: 'cards' },
  professions: { slug: 'profese', adds: true, renames: true, ends: true, counted: 'cards' },
  contactRoles: { slug: 'funkce-kontaktu', adds: true, renames: true, ends: true, counted: 'contacts' },
  languages: { slug: 'jazyky', adds: true, renames: true, ends: true, counted: 'cards' },
  authorisedActivities: { slug: 'cinnosti-poverenych-osob', adds: true, renames: true, ends: true, counted: 'cards' },
  socialServiceKinds: { slug: 'druhy-socialnich-sluzeb', adds: true, renames: true, ends: true, counted: 'cards' },
  legalBases: { slug: 'pravni-ramec', adds: false, renames: true, ends: true, counted: 'cards' },
  sectors: { slug: 'rezorty', adds: false, renames: true, ends: true, counted: 'cards' },
  actorStatuses: { slug: 'stavy-akteru', adds: false, renames: true, ends: true, counted: 'cards' },
  capacityUnits: { slug: 'jednotky-kapacity', adds: false, renames: true, ends: true, counted: 'cards' },
  situations: { slug: 'zivotni-situace', adds: false, renames: true, ends: true, counted: 'cards' },
  flagSubjects: { slug: 'co-nesedi', adds: false, renames: true, ends: true, counted: 'flags' },
  consentWays: { slug: 'zpusoby-souhlasu', adds: false, renames: true, ends: true, counted: 'contacts' },
  contactBases: { slug: 'pravni-duvody', adds: false, renames: true, ends: false, counted: 'contacts' },
  helpFunctions: { slug: 'oblasti-pomoci', adds: false, renames: true, ends: false, counted: 'cards' },
  serviceForms: { slug: 'formy-pomoci', adds: false, renames: true, ends: false, counted: 'cards' },
  locationKinds: { slug: 'druhy-mist', adds: false, renames: true, ends: false, counted: 'places' },
  orderings: { slug: 'objednani', adds: false, renames: true, ends: false, counted: 'cards' },
  prices: { slug: 'ceny', adds: false, renames: true, ends: false, counted: 'cards' },
  cardSources: { slug: 'zdroje-udaju', adds: false, renames: true, ends: false, counted: 'cards' },
  verifiers: { slug: 'kdo-overil', adds: false, renames: true, ends: false, counted: 'cards' },
  flagAnswers: { slug: 'odpovedi', adds: false, renames: true, ends: false, counted: 'flags' },
  ageBands: { slug: 'veky', adds: false, renames: false, ends: false, counted: 'nothing' },
  consentTexts: { slug: 'zneni-souhlasu', adds: false, renames: false, ends: false, counted: 'contacts' },
}

/** Lists whose codes stand side by side in one filter or column: a code added to one must be new in the other too. */
export const sharedWith: Readonly<Partial<Record<ListName, readonly ListName[]>>> = {
  audienceGroups: ['targetGroups'], targetGroups: ['audienceGroups'], facilityKinds: ['socialServiceKinds'], socialServiceKinds: ['facilityKinds'],
}

/** The list of a page's address; null for none. */
export const listBySlug = (slug: string): ListName | null => listNames.find((name) => codeLists[name].slug === slug) ?? null
