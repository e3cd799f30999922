import type { Person } from './person.ts'
import type { Grant, Role } from './roles.ts'

/** One line of a room's policy table: may this person do it with this thing? Pure. */
export type Rule<Subject> = (person: Person, subject: Subject) => boolean

/** A rule that knows its name, so that the table of rights can say it. */
export type Policy<Subject> = Rule<Subject> & { readonly policyName: string }

type Policies<Table> = { readonly [Name in keyof Table]: Table[Name] extends Rule<infer Subject> ? Policy<Subject> : never }

/** Names every rule of a room's table `room.rule`. What is not in a table cannot be asked for. */
export function policies<Table extends Record<string, Rule<never>>>(room: string, table: Table): Policies<Table> {
  return Object.fromEntries(Object.entries(table).map(([name, rule]) =>
    [name, Object.assign((...asked: Parameters<typeof rule>) => rule(...asked), { policyName: `${room}.${name}` })])) as Policies<Table>
}

/** Where a thing lies. A missing part means that the thing has no such home. */
export interface Place {
  readonly orpCode?: string | null
  readonly regionCode?: string | null
  readonly organisationId?: string | null
}

/** Holds one of the roles anywhere. */
export const holds = (person: Person, ...wanted: readonly Role[]): boolean =>
  person.grants.some(({ role }) => wanted.includes(role))

/** Holds one of the roles where the thing lies: the country covers all, a region its ORPs, an organisation itself. */
export const holdsAt = (person: Person, place: Place, ...wanted: readonly Role[]): boolean =>
  person.grants.some((grant) => wanted.includes(grant.role) && covers(grant, place))

function covers({ scopeKind, scopeCode, orpCodes }: Grant, { orpCode, regionCode, organisationId }: Place): boolean {
  switch (scopeKind) {
    case 'country': return true
    case 'organisation': return organisationId === scopeCode
    case 'region': return regionCode === scopeCode || (orpCode != null && orpCodes.includes(orpCode))
    case 'orp':
    case 'municipality': return orpCode != null && orpCodes.includes(orpCode)
  }
}
