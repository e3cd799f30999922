import type { PersonId } from '#core/ids.ts'
import type { Translate } from '#i18n/translate.ts'
import type { AppContext } from '#web/context.ts'
import type { Visitor } from '#web/ui.ts'
import { type Grant, roles } from './roles.ts'

export interface PersonData {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly slashSearches: boolean
  readonly lastOrpCode: string | null
}

/** Somebody who is signed in, with the grants valid today. Made only by `access`. */
export class Person implements Visitor {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly grants: readonly Grant[]
  readonly slashSearches: boolean
  readonly lastOrpCode: string | null

  constructor(row: PersonData, grants: readonly Grant[]) {
    this.id = row.id
    this.name = row.name
    this.email = row.email
    this.grants = grants
    this.slashSearches = row.slashSearches
    this.lastOrpCode = row.lastOrpCode
  }

  get whole(): Visitor['whole'] {
    const kinds = this.grants.map(({ scopeKind }) => scopeKind)
    return kinds.includes('country') ? 'country' : kinds.includes('region') ? 'region' : null
  }

  get initials(): string {
    const words = this.name.split(/\s+/).filter((word) => !word.endsWith('.'))
    return [words[0], words.at(-1)].map((word) => word?.charAt(0).toUpperCase() ?? '').join('')
  }

  roleLabel(t: Translate): string {
    return [...new Set(this.grants.map(({ role }) => t(roles[role].label)))].join(', ')
  }
}

/** The signed-in person of a request, or null. */
export const personOf = (c: AppContext): Person | null => (c.var.visitor instanceof Person ? c.var.visitor : null)
