import type { ContactId } from '#core/ids.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { ContactCard } from './cards.ts'
import { consentTexts, type ConsentText } from './codelists/index.ts'
import { changeContact, createContact, setContactArchived, withdrawConsent } from './commands/contacts.ts'
import { auditContactsSeen } from './contactsShown.ts'
import { type EditedCard, editRoutes } from './editing/editRoutes.ts'
import { findContact, findOrganisation, type FoundContact, type FoundOrganisation } from './finders.ts'
import { contactWritten, newContactWritten } from './input/contact.ts'
import { may } from './policy.ts'
import { type Contact, contactById } from './queries/contacts.ts'
import { readContact } from './readings/contact.ts'
import { ArchivePage } from './views/ArchivePage.tsx'
import type { FormState } from './views/CardForm.tsx'
import { ConsentTextPage, WithdrawConsentPage } from './views/ConsentPages.tsx'
import { ForgottenPage } from './views/ForgottenPage.tsx'
import { ContactFormPage } from './views/ContactForm.tsx'

const list = '/prace/sit/kontakty'
const card = ({ organisation }: FoundOrganisation): string => `/prace/sit/organizace/${organisation.id}#kontakty`

interface ShownForm { readonly found: FoundOrganisation, readonly contact?: Contact, readonly state: FormState }

const formPage = (c: AppContext, { found, contact, state }: ShownForm, status: 200 | 409 | 422 = 200): Response =>
  page(c, <ContactFormPage ui={c.var.ui} state={state} organisation={found.organisation} contact={contact} />, status)

async function add(c: AppContext, { person, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const typed = await readForm(c)
  const reading = readContact({ person, today: c.var.ui.today, typed }, subject.organisation.id, null)
  if (!reading.ok) return formPage(c, { found: subject, state: { typed, ...reading.refusal } }, 422)
  await createContact(c.var.db, person.id, reading.card)
  return redirectWith(c, card(subject), 'saved')
}

/** How the form changes the card; restoring from the history keeps to the same. */
export const editedContact: EditedCard<FoundContact, ContactCard> = {
  kind: 'contact', list, find: findContact, may: may.changeContact, cardOf: ({ contact }) => contact,
  written: (_, contact) => contactWritten(contact),
  read: (c, { person, subject }, typed) => readContact({ person, today: c.var.ui.today, typed }, subject.organisation.id, subject.contact),
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
    find: findOrganisation, may: may.changeCard,
    answer: (c, { subject }) => formPage(c, { found: subject, state: { typed: newContactWritten(c.var.ui.today) } }),
  }),
  guardedRoute(
    'post', '/prace/sit/organizace/:id/kontakty/novy', { find: findOrganisation, may: may.changeCard, answer: add },
  ),
  ...editRoutes(editedContact),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.changeContact,
    answer: (c, { subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="contact" name={subject.contact.label} action={`${list}/${subject.contact.id}/archiv`}
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
        ui={c.var.ui} contact={subject.contact} action={`${list}/${subject.contact.id}/souhlas`} back={card(subject)}
      />
    )),
  }),
  guardedRoute('post', `${list}/:id/souhlas`, {
    ...one, may: may.changeContact,
    async answer(c, { person, subject }) {
      const { db, ui, now, forgetters } = c.var
      const places = await withdrawConsent(db, person.id, subject.contact.id, { now, on: ui.today, forgetters })
      return places === null ? redirectWith(c, card(subject)) : page(c, <ForgottenPage ui={ui} organisation={subject.organisation} places={places} />)
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
