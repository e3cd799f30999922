import { type CodeIn, type CodeList, entryOf, type FacilityKind, facilityKinds, type LegalBasis, legalBases, offeredEntries, type Sector, sectors } from '../codelists/index.ts'
import type { ImportedService } from './importedService.ts'
import type { ImportPlan, NewService } from './plan.ts'

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

export const legalBasisOf = ({ fields }: ImportedService, { legalBasis }: Unsaid): LegalBasis =>
  fields.serviceKind === null ? legalBasis : 'social_service'

export const kindOf = ({ organisationKind }: ImportedService, { kind }: Unsaid): FacilityKind => organisationKind ?? kind

// An added kind has one of our sectors: its form offers no other.
export const sectorOf = (service: ImportedService, unsaid: Unsaid): Sector =>
  unsaid.sector ?? (entryOf(facilityKinds, kindOf(service, unsaid))?.sector ?? 'social') as Sector

/** A capacity is of a form and in a unit. */
export const usualForm = 'ambulatory'
export const usualUnit = 'klient'

/** What of it the plan would write: on how many cards, and which sectors. */
export interface ToldUnsaid {
  readonly legalBasis: number
  readonly kind: number
  readonly sectors: readonly Sector[]
  readonly capacityForm: number
  readonly capacityUnit: number
}

export function toldUnsaid({ added, changed }: Pick<ImportPlan, 'added' | 'changed'>, unsaid: Unsaid): ToldUnsaid {
  const services = added.map(({ service }) => service)
  const organisations = newOrganisations(added)
  const capacities = [...services, ...changed.filter(({ addsCapacity }) => addsCapacity).map(({ service }) => service)]
    .filter(({ capacity }) => capacity !== null)
  return {
    legalBasis: services.filter(({ fields }) => fields.serviceKind === null).length,
    kind: organisations.filter(({ organisationKind }) => organisationKind === null).length,
    sectors: [...new Set(organisations.map((one) => sectorOf(one, unsaid)))],
    capacityForm: capacities.filter(({ fields }) => fields.forms.length === 0).length,
    capacityUnit: capacities.filter(({ capacity }) => capacity?.unit === null).length,
  }
}

/** The row each new organisation is made from: the first that names it. */
const newOrganisations = (added: readonly NewService[]): ImportedService[] => {
  const firsts = new Map<string, ImportedService>()
  for (const { organisation, organisationKey, service } of added) {
    if (organisation === null && !firsts.has(organisationKey)) firsts.set(organisationKey, service)
  }
  return [...firsts.values()]
}
