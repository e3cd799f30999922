import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readQuery } from '#web/form.ts'
import { fromService } from './paths.ts'
import { type Contact, contactById } from './queries/contacts.ts'
import { type Location, locationById } from './queries/locations.ts'
import { type Organisation, organisationById } from './queries/organisations.ts'
import { type Service, serviceById, type ServiceLine, servicesOf } from './queries/services.ts'

// What the routes of a card find before anybody is let in: the thing, always with the organisation that decides about
// it.

export interface FoundOrganisation { readonly organisation: Organisation }
export interface FoundService extends FoundOrganisation { readonly service: Service }
export interface FoundLocation extends FoundOrganisation { readonly location: Location }
/** Where contacts are written: services they may be for, and the one whose card the person came from and returns to. */
export interface FoundContacts extends FoundOrganisation { readonly services: readonly ServiceLine[], readonly from: ServiceLine | null }
export interface FoundContact extends FoundContacts { readonly contact: Contact }

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

async function withServices(c: AppContext, scope: Scope, { organisation }: FoundOrganisation): Promise<FoundContacts> {
  const services = await servicesOf(c.var.db, scope, organisation.id)
  const asked = firstOf(readQuery(c), fromService)
  return { organisation, services, from: services.find(({ id }) => id === asked) ?? null }
}

/** The organisation a new contact is written for. */
export async function findContacts(c: AppContext, scope: Scope): Promise<FoundContacts | null> {
  const found = await findOrganisation(c, scope)
  return found && withServices(c, scope, found)
}

/** A contact that can still be changed: after its consent was withdrawn there is nothing left to change. */
export async function findContact(c: AppContext, scope: Scope): Promise<FoundContact | null> {
  const contact = await contactById(c.var.db, scope, idOf(c))
  if (!contact || contact.consentWithdrawnOn !== null) return null
  const organisation = await organisationById(c.var.db, scope, contact.organisationId)
  return organisation && { ...await withServices(c, scope, { organisation }), contact }
}
