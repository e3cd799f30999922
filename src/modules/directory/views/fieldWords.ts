import type { MessageKey } from '#i18n/translate.ts'
import type { Typed } from '#web/form.ts'
import type { Ui } from '#web/ui.ts'
import { type FormKind, listOf } from '../codelists/fields.ts'
import { codeWords } from '../codes/words.ts'

export type { FormKind } from '../codelists/fields.ts'

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
  'lat', 'lon', 'verifiedNow',
] as const
export const contactFields = [
  'serviceId', 'label', 'role', 'phone', 'email', 'personName', 'legalBasis', 'retainUntil', 'consentText',
  'consentGivenOn', 'consentGivenHow', 'visibility', 'source', 'asOf',
] as const

export type FieldName =
  | (typeof organisationFields)[number] | (typeof serviceFields)[number] | (typeof locationFields)[number]
  | (typeof contactFields)[number]

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

/** What a field holds, in words for people. */
export function valueWords(ui: Ui, form: FormKind, name: string, written: Typed): string {
  const list = listOf(form, name)
  return (written[name] ?? []).map((value) => (list ? codeWords(ui, list, value) : value)).join(', ')
}
