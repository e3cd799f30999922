import type { IsoDate, LocationId, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Visibility } from '#modules/access/index.ts'
import type {
  ActorStatus, AudienceGroup, AuthorisedActivity, CapacityUnit, ConsentText, ConsentWay, ContactBasis, ContactRole, FacilityKind, HelpFunction,
  LegalBasis,
  LocationKind, Ordering, Price, Profession, Sector, ServiceForm, Situation, SocialServiceKind, TargetGroup,
} from './codelists/index.ts'

/** What an organisation's card says; everything a form or an import may set. Null is not known. */
export interface OrganisationCard {
  readonly name: string
  readonly ico: string | null
  readonly legalForm: string | null
  /** Who set it up: a town, a region, a parish. */
  readonly founder: string | null
  readonly sector: Sector
  readonly kind: FacilityKind
  readonly about: string | null
  readonly seatMunicipality: MunicipalityCode | null
  readonly seatAddress: string | null
  /** Five digits. */
  readonly seatPostalCode: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly web: string | null
  readonly dataBox: string | null
  readonly actorStatus: ActorStatus
  /** The cooperation card, for people in the network: what the actor offers it, needs from it and cannot do. */
  readonly netOffers: string | null
  readonly netNeeds: string | null
  readonly netCannot: string | null
  readonly callWhen: string | null
  /** Who calls a meeting when one is needed. */
  readonly convenor: string | null
  readonly agreedProcedures: string | null
  /** A code of `cardSources`, or the words of whoever imported it. */
  readonly source: string
  readonly verifiedOn: IsoDate | null
  /** Its last good day, where somebody said one; without it it holds for a year. */
  readonly verifiedUntil: IsoDate | null
  /** A code of `verifiers`, never a person's name. */
  readonly verifiedBy: string | null
}

/** A service's own figures: registered maximum and really free, each form and unit apart. */
export interface Capacity {
  readonly form: ServiceForm
  readonly unit: CapacityUnit
  readonly maximum: number
  readonly free: number | null
  readonly freeAsOf: IsoDate | null
}

/** Where the service is given; `capacityShare` (0–1) only when the card states one, else places share evenly. */
export interface ServicePlace {
  readonly locationId: LocationId
  readonly capacityShare: number | null
  /** As `parseOpeningHours` prints them; older words that it cannot read are kept until somebody mends them. */
  readonly openingHours: string | null
  /** What holds only sometimes. */
  readonly openingNote: string | null
}

/** Who works in the service: a profession and its full-time equivalents, never a name. */
export interface Staff { readonly profession: Profession, readonly fullTime: number }

/** How many used the service in a year, as the provider itself says. */
export interface YearlyUse { readonly year: number, readonly unit: CapacityUnit, readonly amount: number }

export interface AreaServed { readonly level: 'municipality' | 'orp' | 'region' | 'country', readonly code: string }

/** What a service's card says. Empty `functions` and `situations` are filled from its kinds. */
export interface ServiceCard {
  readonly organisationId: OrganisationId
  readonly name: string
  /** To whom and with what it helps; at most 300 characters. */
  readonly summary: string
  /** What it works on and how. */
  readonly focus: string | null
  /** How often and for how long. */
  readonly intensity: string | null
  readonly howToStart: string | null
  readonly notFor: string | null
  /** Words people use for it; search finds the service by them. */
  readonly keywords: string
  readonly legalBasis: LegalBasis
  readonly serviceKind: SocialServiceKind | null
  readonly facilityKind: FacilityKind | null
  readonly registrationNumber: string | null
  readonly authorisedActivities: readonly AuthorisedActivity[]
  readonly forms: readonly ServiceForm[]
  readonly targetGroups: readonly TargetGroup[]
  readonly audienceGroups: readonly AudienceGroup[]
  readonly functions: readonly HelpFunction[]
  readonly situations: readonly Situation[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly waitingWeeksFrom: number | null
  readonly waitingWeeksTo: number | null
  readonly waitingNote: string | null
  readonly waitingAsOf: IsoDate | null
  /** As `parseOpeningHours` prints them; older words that it cannot read are kept until somebody mends them. */
  readonly openingHours: string | null
  /** What holds only sometimes. */
  readonly openingNote: string | null
  /** Follows from the opening hours unless the card says another. */
  readonly hoursPerWeek: number | null
  readonly ordering: Ordering | null
  readonly crisisNote: string | null
  readonly goesToFamilies: boolean | null
  readonly price: Price | null
  readonly priceNote: string | null
  readonly needsReferral: boolean | null
  readonly languages: readonly string[]
  readonly barrierFree: boolean | null
  readonly email: string | null
  readonly phone: string | null
  readonly web: string | null
  /** How it works with child protection and with schools. */
  readonly ospodCooperation: string | null
  readonly schoolCooperation: string | null
  readonly fundingUntil: IsoDate | null
  /** The day from which it is not given any more; the last word, whatever a register says. */
  readonly endsOn: IsoDate | null
  /** It goes on although a register says that it ended. */
  readonly goesOn: boolean
  readonly staff: readonly Staff[]
  readonly use: readonly YearlyUse[]
  readonly capacities: readonly Capacity[]
  readonly places: readonly ServicePlace[]
  readonly areas: readonly AreaServed[]
  readonly source: string
  readonly verifiedOn: IsoDate | null
  /** Its last good day, where somebody said one; without it it holds for a year. */
  readonly verifiedUntil: IsoDate | null
  readonly verifiedBy: string | null
}

/** A place of an organisation. A confidential address is never shown anywhere, and its point is not even kept. */
export interface LocationCard {
  readonly organisationId: OrganisationId
  readonly name: string | null
  readonly kind: LocationKind
  readonly municipality: MunicipalityCode
  readonly address: string | null
  /** Five digits. */
  readonly postalCode: string | null
  /** How to find the door. */
  readonly accessNote: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly positionFrom: 'address' | 'municipality' | 'hand'
  readonly confidential: boolean
  readonly barrierFree: boolean | null
  /** When the place is open; a service may say its own hours there. */
  readonly openingHours: string | null
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly verifiedBy: string | null
}

/** A functional contact; a person's name only with legal basis and retention. */
export interface ContactCard {
  readonly organisationId: OrganisationId
  /** The one service of the organisation it is for; null for all of it. */
  readonly serviceId: ServiceId | null
  readonly role: ContactRole | null
  readonly label: string
  readonly email: string | null
  readonly phone: string | null
  readonly personName: string | null
  readonly legalBasis: ContactBasis | null
  readonly source: string
  readonly asOf: IsoDate
  readonly visibility: Visibility
  readonly retainUntil: IsoDate | null
  /** What consent the named person gave, when and how; only where consent is the ground. */
  readonly consentText: ConsentText | null
  readonly consentGivenOn: IsoDate | null
  readonly consentGivenHow: ConsentWay | null
}
