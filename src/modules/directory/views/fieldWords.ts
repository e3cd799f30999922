import type { MessageKey } from '#i18n/translate.ts'
import type { Typed } from '#web/form.ts'
import type { Ui } from '#web/ui.ts'
import {
  actorStatuses, audienceGroups, authorisedActivities, capacityUnits, cardSources, consentTexts, consentWays, contactBases,
  contactRoles,
  facilityKinds, helpFunctions,
  type Label, labelOf, languages, legalBases, locationKinds, orderings, prices, sectors, serviceForms, situations,
  socialServiceKinds,
  targetGroups,
} from '../codelists/index.ts'

/** Fields of each form in their order. */
export const organisationFields = [
  'name', 'ico', 'legalForm', 'founder', 'sector', 'kind', 'actorStatus', 'about', 'seatMunicipality', 'seatAddress',
  'seatPostalCode', 'phone', 'email', 'web', 'dataBox', 'netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor',
  'agreedProcedures', 'source', 'verifiedNow',
] as const
export const serviceFields = [
  'name', 'summary', 'focus', 'intensity', 'forms', 'legalBasis', 'serviceKind', 'facilityKind', 'registrationNumber',
  'authorisedActivities', 'targetGroups',
  'audienceGroups', 'ageFrom', 'ageTo', 'notFor', 'goesToFamilies', 'areas', 'municipalities', 'openingHours',
  'openingNote',
  'hoursPerWeek', 'ordering',
  'waitingWeeksFrom', 'waitingWeeksTo', 'waitingAsOf', 'waitingNote', 'crisisNote', 'howToStart', 'needsReferral',
  'phone', 'email', 'web',
  'price', 'priceNote', 'languages', 'barrierFree', 'ospodCooperation', 'schoolCooperation', 'keywords', 'functions', 'situations',
  'endsOn', 'goesOn', 'source', 'fundingUntil',
  'verifiedNow',
] as const
export const locationFields = [
  'kind', 'name', 'municipality', 'barrierFree', 'openingHours', 'confidential', 'address', 'postalCode', 'accessNote',
  'lat', 'lon',
] as const
export const contactFields = [
  'label', 'role', 'phone', 'email', 'personName', 'legalBasis', 'retainUntil', 'consentText',
  'consentGivenOn', 'consentGivenHow', 'visibility', 'source', 'asOf',
] as const

export type FieldName =
  | (typeof organisationFields)[number] | (typeof serviceFields)[number] | (typeof locationFields)[number]
  | (typeof contactFields)[number]

export type FormKind = 'organisation' | 'service' | 'location' | 'contact'

const fieldsOf: Readonly<Record<FormKind, readonly FieldName[]>> = {
  organisation: organisationFields, service: serviceFields, location: locationFields, contact: contactFields,
}

/** Whether some form has a field of the name. */
export const isFieldName = (name: string): name is FieldName =>
  Object.values(fieldsOf).some((fields) => fields.some((field) => field === name))

/** The label of a field of a form. */
export function labelIn(ui: Ui, form: FormKind, name: FieldName): string {
  if (form === 'location' && name === 'kind') return ui.t('directory:field.locationKind')
  if (form === 'location' && name === 'name') return ui.t('directory:field.locationName')
  if (form === 'contact' && name === 'legalBasis') return ui.t('directory:field.contactBasis')
  return ui.t(`directory:field.${name}`)
}

/** Parts of a form whose rows repeat, by how the names of their fields begin. */
const rowParts: Readonly<Record<string, MessageKey>> = {
  capacity: 'directory:part.capacity', place: 'directory:part.places', staff: 'directory:part.staff',
  use: 'directory:part.use',
}

/** Labels of all fields of a form in their order; rows of a repeated part bear the name of the part. */
export function labelsIn(ui: Ui, form: FormKind, problems: object = {}): Record<string, string> {
  const plain = fieldsOf[form].map((name): [string, string] => [name, labelIn(ui, form, name)])
  const rows = Object.keys(problems).flatMap((name): [string, string][] => {
    const part = rowParts[name.replace(/-.*/, '')]
    return part === undefined ? [] : [[name, ui.t(part)]]
  })
  return Object.fromEntries([...plain, ...rows])
}

const yesNo: Readonly<Record<string, Label>> = { yes: { cs: 'ano', en: 'yes' }, no: { cs: 'ne', en: 'no' } }
const ticked: Readonly<Record<string, Label>> = { on: { cs: 'ano', en: 'yes' } }

/** Lists whose codes the fields hold. */
const lists: Readonly<Partial<Record<string, Readonly<Record<string, Label>>>>> = {
  sector: sectors, actorStatus: actorStatuses, source: cardSources, forms: serviceForms,
  serviceKind: socialServiceKinds,
  facilityKind: facilityKinds, authorisedActivities, targetGroups, audienceGroups, functions: helpFunctions, situations,
  ordering: orderings,
  price: prices, languages, goesToFamilies: yesNo, needsReferral: yesNo, barrierFree: yesNo, confidential: ticked, goesOn: ticked,
  role: contactRoles, consentText: consentTexts, consentGivenHow: consentWays,
  form: serviceForms, unit: capacityUnits,
}
const ownLists: Readonly<Record<FormKind, typeof lists>> = {
  organisation: { kind: facilityKinds }, service: { legalBasis: legalBases }, location: { kind: locationKinds },
  contact: { legalBasis: contactBases },
}

/** The list whose codes a field holds. */
export const listOf = (form: FormKind, name: string): Readonly<Record<string, Label>> | undefined =>
  ownLists[form][name] ?? lists[name]

/** What a field holds, in words for people. */
export function valueWords(ui: Ui, form: FormKind, name: string, written: Typed): string {
  const list = ownLists[form][name] ?? lists[name]
  return (written[name] ?? []).map((value) => (list ? labelOf(list, value, ui.language) : value)).join(', ')
}
