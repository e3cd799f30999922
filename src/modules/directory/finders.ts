import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Contact, contactById } from './queries/contacts.ts'
import { type Location, locationById } from './queries/locations.ts'
import { type Organisation, organisationById } from './queries/organisations.ts'
import { type Service, serviceById } from './queries/services.ts'

// What the routes of a card find before anybody is let in: the thing, always with the organisation that decides about
// it.

export interface FoundOrganisation { readonly organisation: Organisation }
export interface FoundService extends FoundOrganisation { readonly service: Service }
export interface FoundLocation extends FoundOrganisation { readonly location: Location }
export interface FoundContact extends FoundOrganisation { readonly contact: Contact }

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

export async function findOrganisation(c: AppContext, scope: Scope): Promise<FoundOrganisation | null> {
  const organisation = await organisationById(c.var.db, scope, idOf(c))
  return organisation && { organisation }
}

export async function findService(c: AppContext, scope: Scope): Promise<FoundService | null> {
  const service = await serviceById(c.var.db, scope, idOf(c))
  const organisation = service && await organisationById(c.var.db, scope, service.organisationId)
  return organisation && { organisation, service }
}

export async function findLocation(c: AppContext, scope: Scope): Promise<FoundLocation | null> {
  const location = await locationById(c.var.db, scope, idOf(c))
  const organisation = location && await organisationById(c.var.db, scope, location.organisationId)
  return organisation && { organisation, location }
}

/** A contact that can still be changed: after its consent was withdrawn there is nothing left to change. */
export async function findContact(c: AppContext, scope: Scope): Promise<FoundContact | null> {
  const contact = await contactById(c.var.db, scope, idOf(c))
  if (!contact || contact.consentWithdrawnOn !== null) return null
  const organisation = await organisationById(c.var.db, scope, contact.organisationId)
  return organisation && { organisation, contact }
}
