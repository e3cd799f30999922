import { type RawBuilder, sql } from 'kysely'
import type { ContactId, IsoDate, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { ContactCard } from '../cards.ts'
import { hiddenFrom } from './hidden.ts'
import { czech } from './words.ts'

export interface Contact extends ContactCard {
  readonly id: ContactId
  readonly version: number
  readonly isArchived: boolean
  /** Of the service it is for; null for a contact of the whole organisation. */
  readonly serviceName: string | null
  readonly isServiceArchived: boolean
  readonly createdBy: PersonId | null
  /** The person took the consent back: nothing to reach them by is left. */
  readonly consentWithdrawnOn: IsoDate | null
  /** From that day only who may mend the contact sees it: `infinity` where it names nobody. */
  readonly hiddenFrom: IsoDate
}

const contacts = (scope: Scope, condition: RawBuilder<boolean>, first: RawBuilder<unknown>) => sql<Contact>`
  select c.id, c.organisation_id as "organisationId", c.service_id as "serviceId", s.name as "serviceName",
    s.archived_at is not null as "isServiceArchived", c.role, c.label, c.email, c.phone, c.person_name as "personName",
    c.legal_basis as "legalBasis", c.source, c.as_of as "asOf", c.visibility, c.retain_until as "retainUntil",
    c.consent_text as "consentText", c.consent_given_on as "consentGivenOn", c.consent_given_how as "consentGivenHow",
    c.consent_withdrawn_on as "consentWithdrawnOn", ${hiddenFrom} as "hiddenFrom",
    c.version, c.archived_at is not null as "isArchived", c.created_by as "createdBy"
  from contact c left join service s on s.id = c.service_id
  where ${condition} and (c.visibility <> 'self' or c.created_by = ${scope.personId})
  order by c.archived_at is not null, ${first}, c.person_name is not null, c.label ${czech}, c.id`

/**
 * A contact `c` of a service that stays with its organisation when the service goes to another one: who is named there gave their
 * name to that office, or by a consent or a contract with it, not to strangers.
 */
export const staysWithOrganisation = sql<boolean>`(c.person_name is not null
  and (c.visibility in ('self', 'office') or c.legal_basis in ('consent', 'contract')))`

/**
 * Contacts of an organisation: those of all of it before those of its services, functional ones first. Of one service its
 * own, then those of its organisation, and of no other service. Those that are their author's alone reach only the author;
 * for the other visibilities the room's policy asks who the person is.
 */
export async function contactsOf(db: Db, scope: Scope, organisation: OrganisationId, service: ServiceId | null): Promise<Contact[]> {
  const own = sql<boolean>`c.organisation_id = ${organisation}`
  const wanted = service === null ? contacts(scope, own, sql`s.name ${czech} nulls first`)
    : contacts(scope, sql<boolean>`${own} and (c.service_id is null or c.service_id = ${service})`, sql`c.service_id is null`)
  return (await wanted.execute(db)).rows
}

export async function contactById(db: Db, scope: Scope, id: string): Promise<Contact | null> {
  return (await contacts(scope, sql<boolean>`c.id::text = ${id}`, sql`c.id`).execute(db)).rows[0] ?? null
}
