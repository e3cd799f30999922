// The door of access: people, what they may do where, and the audit.
export { audit } from './audit.ts'
export { guardedRoute, publicRoute, type Admitted } from './guarded.ts'
export { Person, personOf } from './person.ts'
export { holds, holdsAt, policies, type Place } from './policies.ts'
export { roleCodes, roles, type Role, type ScopeKind } from './roles.ts'
export { scopeOf, type Scope } from './scope.ts'
export { mayRead, visibilities, type Visibility } from './visibility.ts'
