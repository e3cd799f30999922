import { sql } from 'kysely'
import type { OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { ContactCard } from '../cards.ts'
import type { ChangeOrigin } from '../history/changes.ts'
import { staysWithOrganisation } from '../queries/contacts.ts'
import { keepChanges } from './cardChange.ts'

/**
 * Does what takes a service away from its organisation and its contacts after it: between the two they need not fit, and
 * when it is done they do.
 */
export async function whileContactsFollow<Done>(tx: Tx, move: () => Promise<Done>): Promise<Done> {
  await sql`set constraints contact_of_service deferred`.execute(tx)
  const done = await move()
  await sql`set constraints contact_of_service immediate`.execute(tx)
  return done
}

/** The service of a contact while it is its organisation's, held there until the contact is written; one that went elsewhere meanwhile is nobody's here. */
export async function serviceHere(tx: Tx, { serviceId, organisationId }: Pick<ContactCard, 'serviceId' | 'organisationId'>): Promise<ServiceId | null> {
  if (serviceId === null) return null
  const row = await tx.selectFrom('service').select('id').where('id', '=', serviceId).where('organisation_id', '=', organisationId).forKeyShare().executeTakeFirst()
  return row ? serviceId : null
}

interface Followed { readonly by: PersonId, readonly service: ServiceId, readonly from: OrganisationId, readonly to: OrganisationId, readonly origin: ChangeOrigin }

/**
 * Contacts of a service that went to another organisation follow it, archived ones too. Those of named people that are the
 * organisation's own stay and are for all of it. How many went.
 */
export async function contactsFollow(tx: Tx, { by, service, from, to, origin }: Followed): Promise<number> {
  const stay = await tx.updateTable('contact as c').set((set) => ({ service_id: null, version: set('c.version', '+', 1) }))
    .where('c.service_id', '=', service).where(staysWithOrganisation).returning(['c.id', 'c.version']).execute()
  const go = await tx.updateTable('contact').set((set) => ({ organisation_id: to, version: set('version', '+', 1) }))
    .where('service_id', '=', service).returning(['id', 'version']).execute()
  await keepChanges(tx, [
    ...stay.map(({ id, version }) => ({ kind: 'contact' as const, id, version, by, origin, changes: { serviceId: { before: service, after: null } } })),
    ...go.map(({ id, version }) => ({ kind: 'contact' as const, id, version, by, origin, changes: { organisationId: { before: from, after: to } } })),
  ])
  return go.length
}

/** Contacts that are for these services only. */
export async function contactsOnlyOf(tx: Tx, services: readonly string[]): Promise<string[]> {
  if (services.length === 0) return []
  return (await tx.selectFrom('contact').select('id').where('service_id', 'in', [...services]).execute()).map(({ id }) => id)
}
