import { actorStatuses } from './actorStatuses.ts'
import { audienceGroups } from './audienceGroups.ts'
import { authorisedActivities } from './authorisedActivities.ts'
import { capacityUnits } from './capacityUnits.ts'
import { cardSources } from './cardSources.ts'
import { type CodeList, codeList } from './codeList.ts'
import { consentTexts } from './consentTexts.ts'
import { consentWays } from './consentWays.ts'
import { contactBases } from './contactBases.ts'
import { contactRoles } from './contactRoles.ts'
import { facilityKinds } from './facilityKinds.ts'
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

export type FormKind = 'organisation' | 'service' | 'location' | 'contact'

const yesNo = codeList({ yes: { cs: 'ano', en: 'yes' }, no: { cs: 'ne', en: 'no' } })
const ticked = codeList({ on: { cs: 'ano', en: 'yes' } })

type Lists = Readonly<Partial<Record<string, CodeList>>>

/** Lists whose codes the fields hold. */
const lists: Lists = {
  sector: sectors, actorStatus: actorStatuses, source: cardSources, forms: serviceForms, serviceKind: socialServiceKinds,
  facilityKind: facilityKinds, authorisedActivities, targetGroups, audienceGroups, functions: helpFunctions, situations,
  ordering: orderings, price: prices, languages, goesToFamilies: yesNo, needsReferral: yesNo, barrierFree: yesNo,
  confidential: ticked, goesOn: ticked, role: contactRoles, consentText: consentTexts, consentGivenHow: consentWays,
  form: serviceForms, unit: capacityUnits, profession: professions,
}
const ownLists: Readonly<Record<FormKind, Lists>> = {
  organisation: { kind: facilityKinds }, service: { legalBasis: legalBases }, location: { kind: locationKinds },
  contact: { legalBasis: contactBases },
}

/** The list whose codes a field of a card holds. */
export const listOf = (form: FormKind, name: string): CodeList | undefined => ownLists[form][name] ?? lists[name]
