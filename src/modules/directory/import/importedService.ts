import type {
  CapacityUnit, FacilityKind, HelpFunction, Ordering, Price, ServiceForm, Situation, SocialServiceKind, TargetGroup,
} from '../codelists/index.ts'

/** What one row says of a service; null and empty are not said. */
export interface ImportedService {
  readonly externalKey: string | null
  readonly organisation: string
  readonly ico: string | null
  readonly organisationKind: FacilityKind | null
  readonly municipality: string
  readonly address: string | null
  readonly confidential: boolean
  readonly capacity: { readonly maximum: number, readonly unit: CapacityUnit | null } | null
  readonly fields: ServiceFields
}

/** Fields that an import may fill in or, when asked, replace on a card that is already here. */
export interface ServiceFields {
  readonly name: string
  readonly summary: string
  readonly keywords: string
  readonly functions: readonly HelpFunction[]
  readonly situations: readonly Situation[]
  readonly serviceKind: SocialServiceKind | null
  readonly facilityKind: FacilityKind | null
  readonly registrationNumber: string | null
  readonly forms: readonly ServiceForm[]
  readonly targetGroups: readonly TargetGroup[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly howToStart: string | null
  readonly notFor: string | null
  readonly openingHours: string | null
  readonly ordering: Ordering | null
  readonly crisisNote: string | null
  readonly goesToFamilies: boolean | null
  readonly price: Price | null
  readonly priceNote: string | null
  readonly needsReferral: boolean | null
  readonly languages: readonly string[]
  readonly barrierFree: boolean | null
  readonly phone: string | null
  readonly email: string | null
  readonly web: string | null
}

export const serviceFieldNames = [
  'name', 'summary', 'keywords', 'functions', 'situations', 'serviceKind', 'facilityKind', 'registrationNumber', 'forms', 'targetGroups',
  'ageFrom', 'ageTo', 'howToStart', 'notFor', 'openingHours', 'ordering', 'crisisNote', 'goesToFamilies', 'price',
  'priceNote', 'needsReferral', 'languages', 'barrierFree', 'phone', 'email', 'web',
] as const satisfies readonly (keyof ServiceFields)[]
