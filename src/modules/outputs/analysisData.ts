import type { IsoDate, MunicipalityCode, NeedId, ServiceId } from '#core/ids.ts'
import type { ShownCoverage } from '#modules/coverage/index.ts'
import type { CapacityUnit, HelpFunction, Price, Sector, ServiceForm } from '#modules/directory/index.ts'
import type { Need, Voices } from '#modules/needs/index.ts'
import type { Municipality, Orp, OrpFigure, OrpSums, TravelTime } from '#modules/territory/index.ts'
import type { PublicNetworker } from '#modules/work/index.ts'

/** Everything the analysis of an ORP is built from, read once. Chapters are pure functions of it. */
export interface AnalysisData {
  readonly orp: Orp
  /** The day the figures describe. */
  readonly asOf: IsoDate
  readonly operatorName: string
  readonly methodologyProfile: string
  readonly networkers: readonly PublicNetworker[]
  readonly sums: OrpSums
  readonly figures: readonly OrpFigure[]
  readonly municipalities: readonly Municipality[]
  readonly journeys: readonly TravelTime[]
  readonly needs: readonly HeardNeed[]
  readonly heard: readonly CodedVoice[]
  readonly voices: VoiceCounts
  readonly quotes: readonly Quotable[]
  readonly services: readonly NetworkService[]
  readonly coverage: ShownCoverage
}

export interface HeardNeed extends Need { readonly voices: Voices }

/** One mention: its sector and what it was coded to. */
export interface CodedVoice { readonly sector: Sector, readonly needIds: readonly NeedId[] }

/** How many voices were heard, from whom and when. */
export interface VoiceCounts {
  readonly total: number
  readonly uncoded: number
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Most voices first. */
  readonly bySector: readonly { readonly sector: Sector, readonly count: number }[]
}

/** A wording whose visibility allows it to be quoted in a document of the network. */
export interface Quotable { readonly wording: string, readonly sector: Sector, readonly needIds: readonly NeedId[] }

/** A service that stands in the ORP or comes there from elsewhere. A confidential place has no municipality here. */
export interface NetworkService {
  readonly id: ServiceId
  readonly name: string
  readonly organisation: string
  readonly functions: readonly HelpFunction[]
  readonly forms: readonly ServiceForm[]
  readonly isLocal: boolean
  readonly hasSecretPlace: boolean
  readonly places: readonly ServicePlace[]
  readonly capacities: readonly { readonly form: ServiceForm, readonly unit: CapacityUnit, readonly maximum: number }[]
  readonly registrationNumber: string | null
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly hoursPerWeek: number | null
  readonly waitingWeeksFrom: number | null
  readonly waitingWeeksTo: number | null
  readonly hasCrisisHelp: boolean
  readonly goesToFamilies: boolean | null
  readonly statesArea: boolean
  readonly price: Price | null
}

interface ServicePlace {
  readonly code: MunicipalityCode
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly isInOrp: boolean
}
