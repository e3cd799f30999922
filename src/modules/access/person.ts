import type { PersonId } from '#core/ids.ts'
import type { Translate } from '#i18n/translate.ts'
import type { AppContext } from '#web/context.ts'
import type { Visitor } from '#web/ui.ts'
import { type Grant, roles } from './roles.ts'

/** Somebody who is signed in, with the grants valid today. Made only by `access`. */
export class Person implements Visitor {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly grants: readonly Grant[]

  constructor(row: { id: PersonId, name: string, email: string }, grants: readonly Grant[]) {
    this.id = row.id
    this.name = row.name
    this.email = row.email
    this.grants = grants
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
