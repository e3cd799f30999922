import type { IsoDate } from '#core/ids.ts'
import type { ServiceForm, CapacityUnit } from '../codelists/index.ts'

/** What a record of a register is about; each has a card of ours. */
export const recordKinds = ['organisation', 'service', 'location'] as const
export type RecordKind = (typeof recordKinds)[number]

/** A registered maximum of a service, once for its form and unit. */
export interface RegisteredCapacity { readonly form: ServiceForm, readonly unit: CapacityUnit, readonly maximum: number }

/** Degrees, WGS84. */
export interface RegisteredPoint { readonly lat: number, readonly lon: number }

/** What a register says of a card, by the names of the card's fields. What it does not say is not there. */
export interface OrganisationWords {
  readonly name: string
  readonly ico?: string
  readonly legalForm?: string
  readonly seatMunicipality?: string
  readonly seatAddress?: string
  readonly seatPostalCode?: string
  readonly email?: string
  readonly phone?: string
  readonly web?: string
}

export interface ServiceWords {
  readonly name: string
  readonly serviceKind?: string
  readonly facilityKind?: string
  readonly registrationNumber?: string
  readonly keywords?: string
  readonly forms?: readonly string[]
  readonly targetGroups?: readonly string[]
  readonly ageFrom?: number
  readonly ageTo?: number
  readonly email?: string
  readonly phone?: string
  readonly web?: string
  readonly capacities?: readonly RegisteredCapacity[]
  /** The register's own codes that we do not know yet. */
  readonly unknownCodes?: readonly string[]
}

/** Of a confidential place there is its municipality and nothing else. */
export interface LocationWords {
  readonly municipality: string
  readonly confidential?: true
  readonly name?: string
  readonly address?: string
  readonly postalCode?: string
  readonly point?: RegisteredPoint
  /** Code of the address point in RÚIAN, by which a point is found. */
  readonly addressPoint?: number
}

/** A point by the code of its address point, for places that name it. */
export interface PointWords { readonly point: RegisteredPoint, readonly addressPoint: number }

interface Said<Kind extends RecordKind, Words> {
  readonly kind: Kind
  /** The register's key, the same in every later file. */
  readonly key: string
  /** Key of the organisation of a service, of the service of a place. */
  readonly parentKey: string | null
  /** What people know it by; of a confidential place its municipality. */
  readonly what: string
  readonly words: Words
  /** What a new card begins with besides the register's words. */
  readonly starts: Readonly<Record<string, unknown>>
  readonly endedOn: IsoDate | null
}

export type RegisterRecord =
  | Said<'organisation', OrganisationWords> | Said<'service', ServiceWords> | Said<'location', LocationWords | PointWords>

/** Why a record or a part of it was left out. */
export const recordTroubles = [
  'tooLong', 'tooDeep', 'json', 'shape', 'noKey', 'noName', 'noProvider', 'columns', 'quotes', 'noMunicipality', 'unknownMunicipality',
  'ambiguousMunicipality', 'outsideMunicipality', 'secretWithoutMunicipality', 'pointOutside', 'duplicate', 'ico', 'providerChanged', 'notForUs',
  'arrivedConfidential', 'phoneUnread', 'emailUnread', 'webUnread', 'pointFar',
] as const
/** Those that leave nothing out: a person has something to do. */
export const waitingTroubles = ['arrivedConfidential', 'providerChanged'] as const satisfies readonly RecordTrouble[]
export type RecordTrouble = (typeof recordTroubles)[number]

/** Those after which a record is not known at all: it may still be in the register, although it was not read. */
export const rejections = [
  'tooLong', 'tooDeep', 'json', 'shape', 'noKey', 'noName', 'noProvider', 'columns', 'quotes', 'noMunicipality', 'unknownMunicipality', 'ambiguousMunicipality',
] as const satisfies readonly RecordTrouble[]

/** A field the register says, and nobody can read: what it said last still holds. */
export const unreadFields = {
  phoneUnread: 'phone', emailUnread: 'email', webUnread: 'web', pointOutside: 'point',
} as const satisfies Partial<Record<RecordTrouble, string>>

/** What a trouble is about, as far as the record says; without its own key any record of the same parent may be meant. */
export interface About { readonly kind: RecordKind, readonly key: string | null, readonly parentKey: string | null }

export interface ReadTrouble {
  readonly kind: 'trouble', readonly number: number, readonly what: string, readonly reason: RecordTrouble, readonly detail: string | null
  readonly about: About | null
}

/** One step of reading a register. */
export type Read =
  | { readonly kind: 'records', readonly number: number, readonly records: readonly RegisterRecord[] }
  | ReadTrouble
  /** The register says itself what day it is of. */
  | { readonly kind: 'asOf', readonly day: IsoDate }
  | { readonly kind: 'unknown', readonly code: string }
