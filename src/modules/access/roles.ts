import type { MessageKey } from '#i18n/translate.ts'

export type Role =
  | 'local_networker' | 'regional_networker' | 'regional_coordinator' | 'regional_expert'
  | 'methodologist' | 'ospod_worker' | 'provider' | 'municipality' | 'administrator'

export type ScopeKind = 'country' | 'region' | 'orp' | 'municipality' | 'organisation'

/** What each role is: its name and the kinds of territory it may be given for. */
export const roles: Record<Role, { readonly label: MessageKey, readonly scopes: readonly [ScopeKind, ...ScopeKind[]] }> = {
  local_networker: { label: 'access:role.local_networker', scopes: ['orp'] },
  regional_networker: { label: 'access:role.regional_networker', scopes: ['region'] },
  regional_coordinator: { label: 'access:role.regional_coordinator', scopes: ['region'] },
  regional_expert: { label: 'access:role.regional_expert', scopes: ['region'] },
  methodologist: { label: 'access:role.methodologist', scopes: ['country'] },
  ospod_worker: { label: 'access:role.ospod_worker', scopes: ['orp'] },
  provider: { label: 'access:role.provider', scopes: ['organisation'] },
  municipality: { label: 'access:role.municipality', scopes: ['municipality', 'orp'] },
  administrator: { label: 'access:role.administrator', scopes: ['country'] },
}

export const roleCodes = Object.keys(roles) as [Role, ...Role[]]

/** A role in a territory that is valid today. */
export interface Grant {
  readonly role: Role
  readonly scopeKind: ScopeKind
  /** Code of the region, ORP or municipality, id of the organisation, '' for the country. */
  readonly scopeCode: string
  /** The ORPs that lie in the scope (all of a region's; the one of a municipality). */
  readonly orpCodes: readonly string[]
  readonly regionCode: string | null
}
