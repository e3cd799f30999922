import type { IsoDate, MunicipalityCode, OrganisationId, OrpCode, Point, RegionCode, ServiceId } from '#core/ids.ts'
import type { CapacityUnit } from './minimum.ts'

export type ServiceForm = 'ambulatory' | 'outreach' | 'residential' | 'online' | 'telephone'
export type Price = 'free' | 'fee' | 'unknown'

/** Where a service is given. `share` weighs its part of the capacity when the card states one at every place. */
export interface ProviderPlace {
  readonly municipality: MunicipalityCode | null
  /** Used only when the municipality is unknown here: travel is counted between municipalities. */
  readonly point: Point | null
  readonly share: number | null
}

/** The territory a service says it goes to (outreach) or answers for (online, telephone). */
export interface ServiceArea {
  readonly municipalities: readonly MunicipalityCode[]
  readonly orps: readonly OrpCode[]
  readonly regions: readonly RegionCode[]
  readonly wholeCountry: boolean
}

/** One registration in one form, as counted for one function: its capacity is counted once. */
export interface Provider {
  readonly service: ServiceId
  /** Two forms or services of one organisation are not two providers in reach. */
  readonly organisation: OrganisationId
  readonly form: ServiceForm
  readonly capacity: { readonly unit: CapacityUnit; readonly maximum: number | null } | null
  readonly places: readonly ProviderPlace[]
  /** Null when the card states none. */
  readonly area: ServiceArea | null
  readonly hoursPerWeek: number | null
  readonly price: Price
  readonly verifiedOn: IsoDate | null
}
