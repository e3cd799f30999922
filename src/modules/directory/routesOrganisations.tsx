import type { OrganisationId } from '#core/ids.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { OrganisationCard } from './cards.ts'
import { changeOrganisation, createOrganisation, setOrganisationArchived } from './commands/organisations.ts'
import { withoutEnded } from './codes/ended.ts'
import { goesOnAnyway } from './duplicates/anyway.ts'
import { organisationsAlike } from './duplicates/queries/alike.ts'
import { mergedHere, mergedInto } from './duplicates/queries/merges.ts'
import { dropSaved } from './drafts/commands.ts'
import { newOrganisationDraft, organisationDraft } from './drafts/draft.ts'
import { drafting, keep, openedWithDraft } from './drafts/drafting.ts'
import { type EditedCard, editRoutes } from './editing/editRoutes.ts'
import { findOrganisation, type FoundOrganisation } from './finders.ts'
import { organisationTexts } from './input/freeTexts.ts'
import { newOrganisationWritten, organisationWritten } from './input/organisation.ts'
import { municipalityNames } from './municipalityNames.ts'
import { flagsOf } from './freshness/queries.ts'
import { watches } from './freshness/watchQueries.ts'
import { may } from './policy.ts'
import { contactsShown } from './contactsShown.ts'
import { locationsOf, writtenMunicipalities } from './queries/locations.ts'
import { organisationById } from './queries/organisations.ts'
import { servicesOf } from './queries/services.ts'
import { readOrganisation } from './readings/organisation.ts'
import type { FormState } from './views/CardForm.tsx'
import { ArchivePage, ServicesLeaving } from './views/ArchivePage.tsx'
import { OrganisationFormPage } from './views/OrganisationForm.tsx'
import { aresRoutes } from './registers/routesAres.tsx'
import { aresStateIn } from './registers/views/AresPart.tsx'
import { registerWords } from './registers/queries/registerWords.ts'
import { OrganisationPage } from './views/OrganisationPage.tsx'

const list = '/prace/sit/organizace'
const here = ({ organisation }: FoundOrganisation): string => `${list}/${organisation.id}`

async function formPage(
  c: AppContext, found: FoundOrganisation | null, state: FormState, status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const municipalities = await municipalityNames(c)
  return page(c, (
    <OrganisationFormPage
      ui={c.var.ui} state={state} organisation={found?.organisation} municipalities={municipalities}
      ares={found === null ? { isOn: c.var.outside.ares } : undefined}
    />
  ), status)
}

async function add(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const reading = await readOrganisation(db, scope, { person, today: ui.today, typed }, null)
  const draft = drafting(newOrganisationDraft)
  if (!reading.ok) return formPage(c, null, { typed, ...reading.refusal, draft }, 422)
  const alike = goesOnAnyway(typed) ? [] : await organisationsAlike(db, scope, reading.card)
  if (alike.length > 0) return formPage(c, null, { typed, alike, draft }, 409)
  const id = await createOrganisation(db, person.id, reading.card)
  await dropSaved(db, person.id, newOrganisationDraft, typed)
  return redirectWith(c, `${list}/${id}`, 'saved')
}

/** How the form changes the card; restoring from the history keeps to the same. */
export const editedOrganisation: EditedCard<FoundOrganisation, OrganisationCard> = {
  kind: 'organisation', list, find: findOrganisation, may: may.changeCard, cardOf: ({ organisation }) => organisation,
  async written(c, card) {
    const seat = card.seatMunicipality
    return organisationWritten(card, seat && ((await writtenMunicipalities(c.var.db, [seat])).get(seat) ?? seat))
  },
  read: (c, { person, scope, subject }, typed) =>
    readOrganisation(c.var.db, scope, { person, today: c.var.ui.today, typed }, subject),
  show: (c, { subject }, state, status) => formPage(c, subject, state, status),
  reload: (c, scope, id) => organisationById(c.var.db, scope, id),
  write: (c, by, id, version, card) => changeOrganisation(c.var.db, by, id as OrganisationId, version, card),
  page: here, draft: ({ organisation }) => organisationDraft(organisation), texts: organisationTexts,
}

async function card(c: AppContext, { person, scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { db, ui } = c.var
  const { organisation } = subject
  const mayChange = may.changeCard(person, subject)
  const [services, locations, contacts, flags, isWatched, merged, parted, registers] = await Promise.all([
    servicesOf(db, scope, organisation.id), locationsOf(db, scope, organisation.id),
    contactsShown(c, person, scope, subject),
    mayChange ? flagsOf(db, scope, { organisationId: organisation.id, serviceId: null }) : [],
    watches(db, scope, { kind: 'organisation', id: organisation.id }),
    mergedInto(db, scope, 'organisation', organisation.id), mergedHere(db, scope, 'organisation', organisation.id),
    registerWords(db, scope, { kind: 'organisation', id: organisation.id }, c.var.now),
  ])
  return page(c, (
    <OrganisationPage
      ui={ui} organisation={organisation} services={services} locations={locations} contacts={contacts} flags={flags} isWatched={isWatched} merged={merged} mergedHere={parted}
      mayChange={mayChange} mayArchive={may.archiveCard(person, subject)}
      ares={{ isOn: c.var.outside.ares, state: aresStateIn(firstOf(readQuery(c), 'ares')) }}
      seesHistory={may.seeHistory(person, subject)} registers={registers} mayDecide={may.archiveCard(person, subject)}
    />
  ))
}

const everyone = { find: () => ({}) }
const one = { find: findOrganisation }

export const organisationRoutes: readonly Route[] = [
  ...aresRoutes,
  guardedRoute(
    'get', `${list}/nova`,
    {
      ...everyone, may: may.addOrganisations,
      answer: async (c, { scope }) =>
        formPage(c, null, await openedWithDraft(c, scope, newOrganisationDraft, { typed: withoutEnded('organisation', newOrganisationWritten) })),
    },
  ),
  guardedRoute('post', `${list}/nova/rozepsane`, {
    ...everyone, may: may.addOrganisations,
    answer: (c, { person }) => keep(c, {
      person, form: newOrganisationDraft, texts: organisationTexts, back: list,
      show: (state) => formPage(c, null, { draft: drafting(newOrganisationDraft), ...state }, 422),
    }),
  }),
  guardedRoute('post', `${list}/nova`, { ...everyone, may: may.addOrganisations, answer: add }),
  guardedRoute('get', `${list}/:id`, { ...one, may: may.readCards, answer: card }),
  ...editRoutes(editedOrganisation),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    answer: async (c, { scope, subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="organisation" name={subject.organisation.name} action={`${here(subject)}/archiv`}
        back={here(subject)}
      >
        <ServicesLeaving ui={c.var.ui} services={(await servicesOf(c.var.db, scope, subject.organisation.id)).filter(({ isArchived }) => !isArchived)} />
      </ArchivePage>
    )),
  }),
  guardedRoute('post', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setOrganisationArchived(c.var.db, person.id, subject.organisation.id, c.var.now)
      return redirectWith(c, here(subject), 'archived')
    },
  }),
  guardedRoute('post', `${list}/:id/obnovit`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setOrganisationArchived(c.var.db, person.id, subject.organisation.id, null)
      return redirectWith(c, here(subject), 'restored')
    },
  }),
]
