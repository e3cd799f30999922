import { audit, type Person, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import type { FoundOrganisation, FoundService } from './finders.ts'
import { may } from './policy.ts'
import { contactsOf } from './queries/contacts.ts'
import type { ShownContact } from './views/ContactsPart.tsx'

/**
 * Contacts of the organisation, or of one service of it, the person may see; archived ones, and those of persons whose time to be shown is over, only
 * for who may mend them. A view of those that are not public goes to the audit.
 */
export async function contactsShown(
  c: AppContext, person: Person, scope: Scope, { organisation, service }: FoundOrganisation & Partial<FoundService>,
): Promise<ShownContact[]> {
  const contacts = (await contactsOf(c.var.db, scope, organisation.id, service?.id ?? null))
    .filter((contact) => may.seeContact(person, { organisation, contact }))
    .map((contact) => ({ ...contact, mayChange: may.changeContact(person, { organisation, contact }) }))
    .filter((contact) => contact.mayChange || (!contact.isArchived && contact.hiddenFrom > c.var.ui.today))
  await auditContactsSeen(c, person, organisation, contacts)
  return contacts
}

/** Notes that somebody saw contacts which are not public; of public ones nothing. */
export async function auditContactsSeen(
  c: AppContext, person: Person, organisation: FoundOrganisation['organisation'], contacts: readonly Pick<ShownContact, 'id' | 'visibility'>[],
): Promise<void> {
  const hidden = contacts.filter(({ visibility }) => visibility !== 'public')
  if (hidden.length === 0) return
  await audit(c.var.db, {
    by: person.id, action: 'directory.viewContacts', subject: { kind: 'organisation', id: organisation.id },
    details: { contacts: hidden.map(({ id }) => id) },
  })
}
