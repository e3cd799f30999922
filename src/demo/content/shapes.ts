/**
 * What the demo's rows look like. They are plain data for the loader: codes are the practice's, days are counted
 * back (`…DaysAgo`) or forward (`…DaysAhead`) from today, so that the demo never ages.
 */
import type {
  ActorStatus, AudienceGroup, CapacityUnit, ContactRole, FacilityKind, FundingSource, LegalBasis,
  PlatformKind, Sector, ServiceForm, SocialServiceKind, SpodActivity, TargetGroup,
} from './codes.ts'
import type { ChapterKey } from '#modules/outputs/index.ts'

/** A public figure's origin: what it is, whose it is, and the day it describes (`YYYY-MM-DD`, historic). */
export interface FactSource { readonly text: string; readonly publisher: string; readonly asOf: string }
export interface DemoRegion { readonly code: string; readonly ruianCode: string; readonly name: string }
export interface DemoDistrict {
  readonly code: string; readonly ruianCode: string; readonly name: string; readonly regionCode: string
}
export interface DemoOrp {
  readonly code: string; readonly ruianCode: string; readonly name: string
  readonly districtCode: string; readonly seat: string
}
export interface DemoPou {
  readonly code: string; readonly name: string; readonly orpCode: string; readonly seat: string
}
export interface DemoNeighbour {
  readonly code: string; readonly name: string; readonly lat: number; readonly lon: number
  readonly orp: DemoOrp; readonly district: DemoDistrict; readonly region: DemoRegion
  readonly population: number; readonly children: number; readonly postcode: string
}

export interface ProfileFigure {
  readonly label: string; readonly value: number; readonly unit: string; readonly asOf: string; readonly source: string
}
export interface ExistingPlatform { readonly kind: PlatformKind; readonly name: string; readonly text: string }
export interface DemoOrpProfile {
  readonly orp: string
  /** Month `YYYY-MM` when networking began; null where nobody wrote it down. */
  readonly networkingSince: string | null
  readonly motto: string | null
  readonly characteristics: readonly string[]
  readonly topics: readonly string[]
  readonly whatWorked: readonly string[]
  readonly figures: readonly ProfileFigure[]
  readonly platforms: readonly ExistingPlatform[]
}

/** Minutes from the quickest to the slowest connection; `null` in a journey's field means nobody knows. */
export interface MinuteRange { readonly from: number; readonly to: number }
export type TravelSource = 'seminar' | 'measured' | 'estimate'
export interface DemoJourney {
  readonly from: string; readonly to: string
  readonly km: number | null; readonly car: number | null; readonly publicTransport: MinuteRange | null
  readonly workingDaysOnly?: true
  /** Last connection back, `HH:MM`. */
  readonly lastBack?: string
  readonly source: TravelSource
}

export type Part = 'chrudim' | 'hlinsko' | 'region'
export type Visibility = 'self' | 'office' | 'region' | 'network' | 'public'
export interface DemoOrganisation {
  readonly key: string
  /** Stands where a real card has its identification number (IČO). */
  readonly label: `DEMO-${string}`
  readonly name: string
  readonly legalForm: string
  readonly part: Part
  readonly sector: Sector
  readonly kind: FacilityKind
  readonly status: ActorStatus
  /** Code of the municipality of the seat. */
  readonly seat: string
  readonly founder?: string
  /** Last two digits of the fictitious telephone, +420 000 000 0xx. */
  readonly phone: number
  readonly web?: true
  readonly offers?: string; readonly needs?: string; readonly callWhen?: string; readonly cannot?: string
  readonly verifiedDaysAgo: number
}

export type LocationKind = 'seat' | 'place' | 'outreach_point'
export interface DemoLocation {
  readonly key: string; readonly organisation: string; readonly municipality: string
  readonly kind: LocationKind
  /** What a visitor needs to find the door; streets are invented or left out. */
  readonly address: string
  /** Small shift from the municipality's point, in degrees, so that points do not lie on each other. */
  readonly shift: readonly [lat: number, lon: number]
  readonly barrierFree: boolean | null
  /** Never shown to anyone: not the address, not the point. */
  readonly confidential?: true
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type TimeSpan = readonly [from: string, to: string]
export type WeekHours = Readonly<Partial<Record<Weekday, readonly TimeSpan[]>>>
/** What the service does in the net; the twelve shipped functions of coverage. */
export type NetFunction =
  | 'child_psychology' | 'family_outreach' | 'crisis' | 'emergency_housing' | 'debts_benefits' | 'mediation'
  | 'youth_low_threshold' | 'addiction' | 'early_care' | 'foster_care' | 'school_counselling' | 'leisure_prevention'
/** Life situations of the public face. */
export type LifeSituation =
  | 'separation' | 'sad_child' | 'school_refusal' | 'bullying' | 'violence' | 'debts_housing' | 'teenager_drugs'
  | 'disability' | 'leaving_care' | 'alone' | 'fear_for_child'
export interface DemoCapacity {
  readonly form: ServiceForm; readonly unit: CapacityUnit; readonly maximum: number
  readonly freeNow?: number; readonly freeAsOfDaysAgo?: number
}
export interface DemoWaiting {
  readonly weeks: readonly [from: number, to: number] | null
  /** Said instead of weeks, e.g. for a changing order book. */
  readonly text?: string
  readonly daysAgo: number
}
export interface ServicePlace { readonly location: string; readonly hours?: WeekHours; readonly note?: string }
export interface AreaServed {
  readonly region?: true; readonly orps?: readonly string[]; readonly municipalities?: readonly string[]
}
export type VerifiedBy = 'provider' | 'networker' | 'register'
export interface DemoService {
  readonly key: string; readonly name: string; readonly organisation: string; readonly part: Part
  /** To whom and with what the service helps; at most 300 characters. */
  readonly summary: string
  readonly howToStart: string
  readonly notFor?: string
  /** Plain words people use for it; search finds the service by them. */
  readonly keywords: readonly string[]
  readonly functions: readonly NetFunction[]
  readonly situations: readonly LifeSituation[]
  readonly legalBasis: LegalBasis
  readonly socialServiceKind?: SocialServiceKind
  readonly facilityKind?: FacilityKind
  readonly authorisedActivities?: readonly SpodActivity[]
  readonly registration?: string
  readonly forms: readonly ServiceForm[]
  readonly targetGroups: readonly TargetGroup[]
  readonly audience: readonly AudienceGroup[]
  /** Has the group that the methodologist added. */
  readonly forYoungCarers?: boolean
  readonly age: readonly [from: number, to: number] | null
  /** Empty on the five cards that wait for it. */
  readonly capacities: readonly DemoCapacity[]
  readonly waiting: DemoWaiting | null
  readonly hoursText: string
  readonly hours?: WeekHours
  readonly ordering: 'appointment' | 'drop_in' | 'both' | null
  readonly crisis?: string
  readonly places: readonly ServicePlace[]
  /** Null where the card does not say where it goes (outreach then counts as unverified). */
  readonly area: AreaServed | null
  readonly goesToFamilies: boolean
  readonly price: 'free' | 'fee' | null
  readonly priceNote?: string
  readonly needsReferral: boolean | null
  readonly languages: readonly string[]
  readonly staff?: string
  readonly cooperation?: string
  /** Last two digits of the fictitious telephone; without it the organisation's. */
  readonly phone?: number
  readonly funding?: { readonly source: FundingSource; readonly untilDaysAhead: number; readonly note?: string }
  readonly source: 'provider' | 'networker' | 'register'
  readonly verifiedDaysAgo: number
  readonly verifiedBy: VerifiedBy
}

export type ContactGround = 'public_function' | 'legitimate_interest' | 'consent' | 'contract'
/** Reached by the organisation's telephone and e-mail; see `reach.ts`. */
export interface DemoContact {
  readonly organisation: string; readonly role: ContactRole; readonly part: Part
  /** Functional contact when null, otherwise a made-up person. */
  readonly person: string | null
  readonly visibility: Visibility
  readonly ground: ContactGround
  readonly source: 'organisation' | 'networker' | 'web'
  readonly daysAgo: number
  /** The one service of the organisation it is for, by its own telephone where it has one. */
  readonly service?: string
}

export interface DemoMention {
  readonly orp: string
  readonly municipality?: string
  readonly daysAgo: number
  readonly sector: Sector
  /** Whose voice it is; never a person. */
  readonly voice: FacilityKind | 'parent' | 'child' | 'mayor'
  readonly origin: 'talk' | 'meeting' | 'survey'
  readonly wording: string
  /** Codes of `modules/needs/needTree.ts`; empty while it waits for coding. */
  readonly needs: readonly string[]
}

export type DemoRole =
  | 'administrator' | 'local_networker' | 'regional_networker' | 'regional_coordinator' | 'regional_expert'
  | 'methodologist' | 'ospod_worker' | 'provider' | 'municipality'
export type DemoScope =
  | { readonly kind: 'country' }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'orps'; readonly codes: readonly string[] }
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'organisation'; readonly key: string }
export interface DemoEngagement {
  readonly kind: 'dpp' | 'dpc' | 'employment'
  readonly employer: string; readonly hostOffice: string
  readonly orps: readonly { readonly code: string; readonly share: number }[]
  readonly hoursPerMonth: number | null
  /** Month `YYYY-MM` of the beginning; historic. */
  readonly since: string
  readonly untilDaysAhead: number | null
  readonly publicContact: {
    readonly phone: number; readonly email: string; readonly hours: string; readonly office: string
  }
}
export interface DemoPerson {
  readonly key: string; readonly name: string; readonly email: string
  readonly title: string
  readonly role: DemoRole; readonly scope: DemoScope
  /** Shown among the one-click sign-ins of the demo. */
  readonly oneClick: boolean
  readonly engagements?: readonly DemoEngagement[]
}

export interface DemoMinimum {
  readonly orp: string; readonly function: NetFunction
  readonly carMinutes: number | null; readonly transitMinutes: number | null
  readonly capacityPer1000Children: { readonly amount: number; readonly unit: CapacityUnit } | null
  readonly hoursPerWeek: number | null; readonly freeOfCharge: boolean
  readonly reason: string; readonly agreedDaysAgo: number
}

export interface DemoParagraph { readonly orp: string; readonly chapter: ChapterKey; readonly marks: string }
