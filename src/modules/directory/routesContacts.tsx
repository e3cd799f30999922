import type { ContactId, ServiceId } from '#core/ids.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { ContactCard } from './cards.ts'
import { consentTexts, type ConsentText } from './codelists/index.ts'
import { changeContact, createContact, setContactArchived, withdrawConsent } from './commands/contacts.ts'
import { auditContactsSeen } from './contactsShown.ts'
import { archivedHome } from './editing/archived.ts'
import { type EditedCard, editRoutes } from './editing/editRoutes.ts'
import { findContact, findContacts, type FoundContact, type FoundContacts } from './finders.ts'
import { contactWritten, newContactWritten } from './input/contact.ts'
import { fromService } from './paths.ts'
import { may } from './policy.ts'
import { type Contact, contactById } from './queries/contacts.ts'
import { readContact } from './readings/contact.ts'
import { ArchivePage } from './views/ArchivePage.tsx'
import type { FormState } from './views/CardForm.tsx'
import { ConsentTextPage, WithdrawConsentPage } from './views/ConsentPages.tsx'
import { ForgottenPage } from './views/ForgottenPage.tsx'
import { ContactFormPage } from './views/ContactForm.tsx'

const list = '/prace/sit/kontakty'

/** The card the person came from: the service's, or the organisation's. */
const cameFrom = ({ organisation, from }: FoundContacts): string =>
  from === null ? `/prace/sit/organizace/${organisation.id}` : `/prace/sit/sluzby/${from.id}`
const card = (found: FoundContacts): string => `${cameFrom(found)}#kontakty`
/** Part of an address that remembers the way back. */
const remembered = ({ from }: FoundContacts): string => from === null ? '' : `?${fromService}=${from.id}`
/** A new contact is for the service it is written from, unless that is archived. */
const offered = ({ from }: FoundContacts): ServiceId | null => from === null || from.isArchived ? null : from.id
const act = (found: FoundContact, word: string): string => `${list}/${found.contact.id}/${word}${remembered(found)}`

interface ShownForm { readonly found: FoundContacts, readonly contact?: Contact, readonly state: FormState }

const formPage = (c: AppContext, { found, contact, state }: ShownForm, status: 200 | 409 | 422 = 200): Response =>
  page(c, (
    <ContactFormPage
      ui={c.var.ui} state={state} {...found} isNew={contact === undefined} back={card(found)}
      action={contact ? act({ ...found, contact }, 'upravit') : `/prace/sit/organizace/${found.organisation.id}/kontakty/novy${remembered(found)}`}
    />
  ), status)

async function add(c: AppContext, { person, scope, subject }: Admitted<FoundContacts>): Promise<Response> {
  const typed = await readForm(c)
  const archived = await archivedHome(c, scope, subject.organisation, 'shown')
  if (archived) return formPage(c, { found: subject, state: { typed, archived } }, 409)
  const reading = readContact({ person, today: c.var.ui.today, typed }, subject, null)
  if (!reading.ok) return formPage(c, { found: subject, state: { typed, ...reading.refusal } }, 422)
  await createContact(c.var.db, person.id, reading.card)
  return redirectWith(c, card(subject), 'saved')
}

/** How the form changes the card; restoring from the history keeps to the same. */
export const editedContact: EditedCard<FoundContact, ContactCard> = {
  kind: 'contact', list, find: findContact, may: may.changeContact, cardOf: ({ contact }) => contact,
  written: (_, contact) => contactWritten(contact),
  read: (c, { person, subject }, typed) => readContact({ person, today: c.var.ui.today, typed }, subject, subject.contact),
  async show(c, { person, subject: { contact, ...found } }, state, status) {
    await auditContactsSeen(c, person, found.organisation, [contact])
    return formPage(c, { found, contact, state }, status)
  },
  reload: (c, scope, id) => contactById(c.var.db, scope, id),
  write: (c, by, id, version, contact) => changeContact(c.var.db, by, id as ContactId, version, contact),
  page: card,
}

const one = { find: findContact }

export const contactRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sit/organizace/:id/kontakty/novy', {
    find: findContacts, may: may.changeCard,
    answer: async (c, { scope, subject }) => formPage(c, {
      found: subject, state: { typed: newContactWritten(c.var.ui.today, offered(subject)), archived: await archivedHome(c, scope, subject.organisation, null) },
    }),
  }),
  guardedRoute(
    'post', '/prace/sit/organizace/:id/kontakty/novy', { find: findContacts, may: may.changeCard, answer: add },
  ),
  ...editRoutes(editedContact),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.changeContact,
    answer: (c, { subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="contact" name={subject.contact.label} action={act(subject, 'archiv')}
        back={card(subject)}
      />
    )),
  }),
  guardedRoute('post', `${list}/:id/archiv`, {
    ...one, may: may.changeContact,
    async answer(c, { person, subject }) {
      await setContactArchived(c.var.db, person.id, subject.contact.id, c.var.now)
      return redirectWith(c, card(subject), 'archived')
    },
  }),
  guardedRoute('get', `${list}/:id/souhlas`, {
    ...one, may: may.changeContact,
    answer: (c, { subject }) => page(c, (
      <WithdrawConsentPage
        ui={c.var.ui} contact={subject.contact} action={act(subject, 'souhlas')} back={card(subject)}
      />
    )),
  }),
  guardedRoute('post', `${list}/:id/souhlas`, {
    ...one, may: may.changeContact,
    async answer(c, { person, subject }) {
      const { db, ui, now, forgetters } = c.var
      const places = await withdrawConsent(db, person.id, subject.contact.id, { now, on: ui.today, forgetters })
      return places === null ? redirectWith(c, card(subject)) : page(c, <ForgottenPage ui={ui} {...subject} back={cameFrom(subject)} places={places} />)
    },
  }),
  guardedRoute('get', '/prace/sit/souhlas/:zneni', {
    find: (c) => {
      const wording = c.req.param('zneni') ?? ''
      return Object.hasOwn(consentTexts, wording) ? { wording: wording as ConsentText } : null
    },
    may: may.readCards, answer: (c, { subject }) => page(c, <ConsentTextPage ui={c.var.ui} wording={subject.wording} />),
  }),
  guardedRoute('post', `${list}/:id/obnovit`, {
    ...one, may: may.changeContact,
    async answer(c, { person, subject }) {
      await setContactArchived(c.var.db, person.id, subject.contact.id, null)
      return redirectWith(c, card(subject), 'restored')
    },
  }),
]
