import type { Capacity, OrganisationCard, ServiceCard, Staff, YearlyUse } from '../cards.ts'
import type { CapacityUnit, LegalBasis } from '../codelists/index.ts'
import type { SaidPlace } from './cells/places.ts'

/** What one row says of a service; null and empty are not said. */
export interface ImportedService {
  readonly externalKey: string | null
  readonly organisation: ImportedOrganisation
  /** As written; names are told by the plan. */
  readonly places: readonly SaidPlace[]
  /** Names or codes of areas served, as written. */
  readonly areas: readonly string[]
  /** The simple case: one capacity, whose form and unit need not be said. */
  readonly capacity: ImportedCapacity | null
  readonly parts: ImportedParts
  readonly fields: ServiceFields
}

export interface ImportedCapacity extends Pick<Capacity, 'maximum' | 'free' | 'freeAsOf'> { readonly unit: CapacityUnit | null }

/** Parts of a card that a row says whole. */
export interface ImportedParts { readonly capacities: readonly Capacity[], readonly staff: readonly Staff[], readonly use: readonly YearlyUse[] }

/** What a row says of the organisation whose the service is. */
export interface ImportedOrganisation {
  /** Its own key, by which organisations of one name are told apart. */
  readonly key: string | null
  readonly name: string
  readonly ico: string | null
  /** The municipality of the seat, as written. */
  readonly seat: string | null
  readonly fields: OrganisationFields
}

export const organisationFieldNames = [
  'kind', 'sector', 'legalForm', 'founder', 'seatAddress', 'seatPostalCode', 'phone', 'email', 'web', 'dataBox', 'about', 'actorStatus', 'netOffers', 'netNeeds',
  'netCannot', 'callWhen', 'convenor', 'agreedProcedures',
] as const satisfies readonly (keyof OrganisationCard)[]

/** Fields of an organisation that an import may fill in; null is not said. */
export type OrganisationFields = { readonly [Field in (typeof organisationFieldNames)[number]]: OrganisationCard[Field] | null }

export const serviceFieldNames = [
  'name', 'summary', 'keywords', 'functions', 'situations', 'serviceKind', 'facilityKind', 'legalBasis', 'registrationNumber', 'authorisedActivities', 'focus',
  'intensity', 'forms', 'targetGroups', 'audienceGroups', 'ageFrom', 'ageTo', 'howToStart', 'notFor', 'waitingWeeksFrom', 'waitingWeeksTo', 'waitingNote',
  'waitingAsOf', 'openingHours', 'openingNote', 'hoursPerWeek', 'ordering', 'crisisNote', 'goesToFamilies', 'price', 'priceNote', 'needsReferral', 'languages',
  'barrierFree', 'phone', 'email', 'web', 'ospodCooperation', 'schoolCooperation', 'fundingUntil', 'endsOn', 'goesOn',
] as const satisfies readonly (keyof ServiceCard)[]
type ServiceFieldName = (typeof serviceFieldNames)[number]

/** Fields that an import may fill in or, when asked, replace on a card that is already here. */
export type ServiceFields = Omit<Pick<ServiceCard, ServiceFieldName>, 'legalBasis'> & {
  /** Null where the table does not say it: then a person has chosen it for the whole table. */
  readonly legalBasis: LegalBasis | null
}
