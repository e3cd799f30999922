import { sql } from 'kysely'
import type { ContactId, IsoDate, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { ContactCard } from '../cards.ts'
import { hiddenFrom } from './hidden.ts'
import { czech } from './words.ts'

export interface Contact extends ContactCard {
  readonly id: ContactId
  readonly version: number
  readonly isArchived: boolean
  readonly createdBy: PersonId | null
  /** The person took the consent back: nothing to reach them by is left. */
  readonly consentWithdrawnOn: IsoDate | null
  /** From that day only who may mend the contact sees it: `infinity` where it names nobody. */
  readonly hiddenFrom: IsoDate
}

const contacts = (scope: Scope, condition: ReturnType<typeof sql<boolean>>) => sql<Contact>`
  select c.id, c.organisation_id as "organisationId", c.role, c.label, c.email, c.phone, c.person_name as "personName",
    c.legal_basis as "legalBasis", c.source, c.as_of as "asOf", c.visibility, c.retain_until as "retainUntil",
    c.consent_text as "consentText", c.consent_given_on as "consentGivenOn", c.consent_given_how as "consentGivenHow",
    c.consent_withdrawn_on as "consentWithdrawnOn", ${hiddenFrom} as "hiddenFrom",
    c.version, c.archived_at is not null as "isArchived", c.created_by as "createdBy"
  from contact c
  where ${condition} and (c.visibility <> 'self' or c.created_by = ${scope.personId})
  order by c.archived_at is not null, c.person_name is not null, c.label ${czech}, c.id`

/**
 * Contacts of an organisation, functional ones first. Those that are their author's alone reach only the author;
 * for the other visibilities the room's policy asks who the person is.
 */
export async function contactsOf(db: Db, scope: Scope, organisation: OrganisationId): Promise<Contact[]> {
  return (await contacts(scope, sql<boolean>`c.organisation_id = ${organisation}`).execute(db)).rows
}

export async function contactById(db: Db, scope: Scope, id: string): Promise<Contact | null> {
  return (await contacts(scope, sql<boolean>`c.id::text = ${id}`).execute(db)).rows[0] ?? null
}
