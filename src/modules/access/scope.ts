import type { PersonId } from '#core/ids.ts'
import type { Person } from './person.ts'
import type { Grant, Role } from './roles.ts'

const onlyAccess = Symbol('only access makes scopes')

/**
 * Whose rows a query may see. Only `scopeOf` makes one, from a signed-in person, so a query over non-public rows that
 * forgets whose data it may see does not compile.
 */
export class Scope {
  readonly personId: PersonId
  /** ORPs the person reads; `null` means the whole country. */
  readonly orpCodes: readonly string[] | null
  /** Regions whose regional rows the person reads; `null` means all. */
  readonly regionCodes: readonly string[] | null
  readonly organisationIds: readonly string[]
  /** Regions whose networkers the person belongs to: they read what is for „síťaři kraje“. */
  readonly networkedRegionCodes: readonly string[]
  /** The person's workplaces, as `role:kind:code`: whoever holds the same is a colleague. */
  readonly offices: readonly string[]
  // A nominal mark: an object of the same shape is not a Scope.
  protected declare readonly made: true

  constructor(key: typeof onlyAccess, person: Person) {
    if (key !== onlyAccess) throw new TypeError('A scope is made by scopeOf')
    const country = person.grants.some(({ scopeKind }) => scopeKind === 'country')
    this.personId = person.id
    this.orpCodes = country ? null : unique(person.grants.flatMap(({ orpCodes }) => orpCodes))
    this.regionCodes = country ? null : unique(person.grants.flatMap(regionOf))
    this.organisationIds = unique(person.grants.flatMap(({ scopeKind, scopeCode }) => scopeKind === 'organisation' ? [scopeCode] : []))
    this.networkedRegionCodes = unique(person.grants.flatMap(({ role, regionCode }) => networkers.has(role) && regionCode !== null ? [regionCode] : []))
    this.offices = unique(person.grants.map(({ role, scopeKind, scopeCode }) => `${role}:${scopeKind}:${scopeCode}`))
  }

  /** May this person read rows of the ORP at all? */
  reads(orpCode: string): boolean {
    return this.orpCodes === null || this.orpCodes.includes(orpCode)
  }
}

const networkers: ReadonlySet<Role> = new Set<Role>(['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert'])

const regionOf = ({ scopeKind, regionCode }: Grant): string[] => scopeKind === 'region' && regionCode !== null ? [regionCode] : []

const unique = (codes: readonly string[]): string[] => [...new Set(codes)]

export const scopeOf = (person: Person): Scope => new Scope(onlyAccess, person)
