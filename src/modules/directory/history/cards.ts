import type { PersonId } from '#core/ids.ts'
import type { Result } from '#core/result.ts'
import type { Admitted, Person, Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import type { Ui } from '#web/ui.ts'
import { changeContact } from '../commands/contacts.ts'
import { changeLocation } from '../commands/locations.ts'
import { changeOrganisation } from '../commands/organisations.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { changeService } from '../commands/services.ts'
import { auditContactsSeen } from '../contactsShown.ts'
import {
  findContact, findLocation, findOrganisation, findService, type FoundContact, type FoundLocation, type FoundOrganisation,
  type FoundService,
} from '../finders.ts'
import { type CardRule, may } from '../policy.ts'
import { locationsOf } from '../queries/locations.ts'
import type { Refusal } from '../readings/reading.ts'
import { editedContact } from '../routesContacts.tsx'
import { editedLocation } from '../routesLocations.tsx'
import { editedOrganisation } from '../routesOrganisations.tsx'
import { editedService } from '../routesServices.tsx'
import { locationWords } from '../views/LocationsPart.tsx'
import type { CardKind } from './changes.ts'
import { checkedBy } from './check.ts'

/** What every card has, whatever else it says. */
export interface Versioned { readonly id: string, readonly version: number, readonly isArchived: boolean }

/** One kind of card as its history and restoring see it. */
export interface HistoryCard<Found extends FoundOrganisation, Card extends Versioned> {
  readonly kind: CardKind
  /** Where cards of the kind live: `/prace/sit/sluzby`. */
  readonly list: string
  readonly find: (c: AppContext, scope: Scope) => Promise<Found | null>
  readonly see: CardRule<Found>
  readonly change: CardRule<Found>
  readonly cardOf: (found: Found) => Card
  readonly title: (ui: Ui, found: Found) => string
  /** The page the card is shown on. */
  readonly page: (found: Found) => string
  /** Why the form of the card would not save it as it would be; null where it would. */
  readonly check: (c: AppContext, admitted: Admitted<Found>, card: Card, isConfirmed: boolean) => Promise<Refusal | null>
  /** Notes that the person saw the card, where what it said is not everybody's. */
  readonly seen?: (c: AppContext, person: Person, found: Found) => Promise<void>
  readonly restore: (c: AppContext, scope: Scope, by: PersonId, card: Card) => Promise<Result<unknown, Conflict>>
}

const organisationPage = ({ organisation }: FoundOrganisation): string => `/prace/sit/organizace/${organisation.id}`

export const organisationHistory: HistoryCard<FoundOrganisation, FoundOrganisation['organisation']> = {
  kind: 'organisation', list: '/prace/sit/organizace', find: findOrganisation, check: checkedBy(editedOrganisation), see: may.seeHistory, change: may.changeCard,
  cardOf: ({ organisation }) => organisation, title: (_, { organisation }) => organisation.name, page: organisationPage,
  restore: (c, _, by, card) => changeOrganisation(c.var.db, by, card.id, card.version, card, 'restore'),
}

export const serviceHistory: HistoryCard<FoundService, FoundService['service']> = {
  kind: 'service', list: '/prace/sit/sluzby', find: findService, check: checkedBy(editedService), see: may.seeHistory, change: may.changeCard,
  cardOf: ({ service }) => service, title: (_, { service }) => service.name,
  page: ({ service }) => `/prace/sit/sluzby/${service.id}`,
  async restore(c, scope, by, card) {
    const here = new Set((await locationsOf(c.var.db, scope, card.organisationId)).map(({ id }) => id))
    // A place that is gone for good, or another organisation's by now, cannot come back with the card.
    const places = card.places.filter(({ locationId }) => here.has(locationId))
    return changeService(c.var.db, by, card.id, card.version, { ...card, places }, 'restore')
  },
}

export const locationHistory: HistoryCard<FoundLocation, FoundLocation['location']> = {
  kind: 'location', list: '/prace/sit/mista', find: findLocation, check: checkedBy(editedLocation), see: may.seeHistory, change: may.changeCard,
  cardOf: ({ location }) => location, title: (ui, { location }) => locationWords(ui, location), page: organisationPage,
  restore: (c, _, by, card) => changeLocation(c.var.db, by, card.id, card.version, card, 'restore'),
}

/** A contact for one service is looked after on the card of the service. */
const contactPage = (found: FoundContact): string =>
  found.contact.serviceId === null ? organisationPage(found) : `/prace/sit/sluzby/${found.contact.serviceId}`

export const contactHistory: HistoryCard<FoundContact, FoundContact['contact']> = {
  kind: 'contact', list: '/prace/sit/kontakty', find: findContact, check: checkedBy(editedContact), see: may.changeContact, change: may.changeContact,
  cardOf: ({ contact }) => contact, title: (_, { contact }) => contact.label, page: contactPage,
  seen: (c, person, { organisation, contact }) => auditContactsSeen(c, person, organisation, [contact]),
  restore: (c, _, by, card) => changeContact(c.var.db, by, card.id, card.version, card, 'restore'),
}
