import { type CodeIn, type CodeList, entryOf, type FacilityKind, facilityKinds, type LegalBasis, legalBases, offeredEntries, type Sector, sectors } from '../codelists/index.ts'
import { isEmpty } from './empty.ts'
import type { ImportedService, OrganisationFields } from './importedService.ts'
import type { ImportPlan } from './plan.ts'

/** What the database needs of every new card and a table mostly does not say: a person chooses it for the whole table. */
export interface Unsaid {
  /** Of services without a kind of social service; those with one are social services. */
  readonly legalBasis: LegalBasis
  /** Of new organisations whose kind the table does not say. */
  readonly kind: FacilityKind
  /** Of new organisations; null for the usual one of their kind. */
  readonly sector: Sector | null
}

export const usualUnsaid: Unsaid = { legalBasis: 'related', kind: 'provider', sector: null }

export const unsaidLists = { legalBasis: legalBases, kind: facilityKinds, sector: sectors } as const satisfies Record<keyof Unsaid, CodeList>
export const unsaidFields = ['legalBasis', 'kind', 'sector'] as const satisfies readonly (keyof Unsaid)[]

/** The choice a form sent; what is offered no more, or never was, is no choice. */
export const unsaidFrom = (sent: (field: keyof Unsaid) => string): Unsaid => ({
  legalBasis: offered(legalBases, sent('legalBasis')) ?? usualUnsaid.legalBasis,
  kind: offered(facilityKinds, sent('kind')) ?? usualUnsaid.kind,
  sector: offered(sectors, sent('sector')),
})

const offered = <List extends CodeList>(list: List, code: string): CodeIn<List> | null =>
  offeredEntries(list).some((entry) => entry.code === code) ? code : null

export const legalBasisOf = ({ fields }: Pick<ImportedService, 'fields'>, { legalBasis }: Unsaid): LegalBasis =>
  fields.legalBasis ?? (fields.serviceKind === null ? legalBasis : 'social_service')

export const kindOf = ({ kind }: OrganisationFields, unsaid: Unsaid): FacilityKind => kind ?? unsaid.kind

// An added kind has one of our sectors: its form offers no other.
export const sectorOf = (fields: OrganisationFields, unsaid: Unsaid): Sector =>
  fields.sector ?? unsaid.sector ?? (entryOf(facilityKinds, kindOf(fields, unsaid))?.sector ?? 'social') as Sector

/** What of it the plan would write: on how many cards, and which sectors. */
export interface ToldUnsaid {
  readonly legalBasis: number
  readonly kind: number
  readonly sectors: readonly Sector[]
  readonly capacityForm: number
  readonly capacityUnit: number
}

type Planned = Pick<ImportPlan, 'added' | 'changed' | 'organisations'>

export function toldUnsaid({ added, changed, organisations }: Planned, unsaid: Unsaid): ToldUnsaid {
  const services = added.map(({ service }) => service)
  const newOnes = organisations.filter(({ id }) => id === null).map(({ said }) => said.fields)
  const capacities = [...services, ...changed.filter(addsCapacity).map(({ service }) => service)].filter(({ capacity }) => capacity !== null)
  return {
    legalBasis: services.filter(({ fields }) => fields.legalBasis === null && fields.serviceKind === null).length,
    kind: newOnes.filter(({ kind }) => kind === null).length,
    sectors: [...new Set(newOnes.map((one) => sectorOf(one, unsaid)))],
    capacityForm: capacities.filter(({ fields }) => fields.forms.length === 0).length,
    capacityUnit: capacities.filter(({ capacity }) => capacity?.unit === null).length,
  }
}

const addsCapacity = ({ changes }: Planned['changed'][number]): boolean => changes.some(({ field, before }) => field === 'capacities' && isEmpty(before))
