import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { ServiceCard } from './cards.ts'
import { changeService, createService, setServiceArchived } from './commands/services.ts'
import { withoutEnded } from './codes/ended.ts'
import { contactsShown } from './contactsShown.ts'
import { goesOnAnyway } from './duplicates/anyway.ts'
import { servicesAlike } from './duplicates/queries/alike.ts'
import { mergedHere, mergedInto } from './duplicates/queries/merges.ts'
import { dropSaved } from './drafts/commands.ts'
import { formOf, newServiceDraft, serviceDraft } from './drafts/draft.ts'
import { drafting, keep, keepUnsaved, openedWithDraft } from './drafts/drafting.ts'
import { archivedHome, type ArchivedState } from './editing/archived.ts'
import { type EditedCard, editRoutes } from './editing/editRoutes.ts'
import { findOrganisation, findService, type FoundOrganisation, type FoundService } from './finders.ts'
import { serviceTexts } from './input/freeTexts.ts'
import { newServiceWritten, serviceWritten } from './input/serviceWritten.ts'
import { flagsOf } from './freshness/queries.ts'
import { watches } from './freshness/watchQueries.ts'
import { may } from './policy.ts'
import { publicPlacesOf } from './publicQueries.ts'
import { locationsOf, writtenMunicipalities } from './queries/locations.ts'
import { serviceById } from './queries/services.ts'
import { readService } from './readings/service.ts'
import { withDerived } from './rules.ts'
import { areaNames } from './areaNames.ts'
import { serviceFormPage, wantsRow } from './serviceFormPage.tsx'
import { serviceOffer } from './serviceOffer.ts'
import { ArchivePage } from './views/ArchivePage.tsx'
import { registerWords } from './registers/queries/registerWords.ts'
import { ServicePage } from './views/ServicePage.tsx'

const list = '/prace/sit/sluzby'
const here = ({ service }: FoundService): string => `${list}/${service.id}`

/** The card as the form writes it, with municipalities by name. */
async function written(c: AppContext, service: ServiceCard): Promise<Typed> {
  const codes = service.areas.filter(({ level }) => level === 'municipality').map(({ code }) => code)
  return serviceWritten(service, await writtenMunicipalities(c.var.db, codes))
}

async function newForm(c: AppContext, { scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const offer = await serviceOffer(c, scope, subject, null)
  const form = newServiceDraft(subject.organisation.id)
  const state = await openedWithDraft(c, scope, form, { typed: withoutEnded('service', newServiceWritten) })
  const archived = await archivedHome(c, scope, subject.organisation, null)
  return serviceFormPage(c, { found: subject, offer, state: { ...state, archived } })
}

/**
 * A new service of an organisation that is in the archive is not made; it waits as a draft, of the organisation that one was
 * merged into, where no other draft waits there.
 */
async function keptElsewhere(c: AppContext, { person, scope, subject: { organisation } }: Admitted<FoundOrganisation>, typed: Typed): Promise<ArchivedState | undefined> {
  const form = newServiceDraft(organisation.id)
  const staying = await mergedInto(c.var.db, scope, 'organisation', organisation.id)
  const there = staying && newServiceDraft(staying.id as OrganisationId)
  if (there && await keepUnsaved(c, { person, form: there, texts: serviceTexts }, typed)) {
    await dropSaved(c.var.db, person.id, form, typed)
    const state = await archivedHome(c, scope, organisation, 'kept')
    return state && { ...state, merged: { name: staying.name, path: `${formOf(there)}?rozepsane=ano` } }
  }
  const isKept = await keepUnsaved(c, { person, form, texts: serviceTexts }, typed)
  return archivedHome(c, scope, organisation, isKept ? 'kept' : 'shown')
}

async function add(c: AppContext, admitted: Admitted<FoundOrganisation>): Promise<Response> {
  const { person, scope, subject } = admitted
  const { db, ui } = c.var
  const typed = await readForm(c)
  const offer = await serviceOffer(c, scope, subject, null)
  const form = newServiceDraft(subject.organisation.id)
  const draft = drafting(form)
  if (wantsRow(typed)) return serviceFormPage(c, { found: subject, offer, state: { typed, draft } })
  if (subject.organisation.isArchived) {
    return serviceFormPage(c, { found: subject, offer, state: { typed, draft, archived: await keptElsewhere(c, admitted, typed) } }, 409)
  }
  const reading = await readService(
    db, scope, { person, today: ui.today, typed }, subject, { locations: offer.locations, areas: offer.served }, null,
  )
  if (!reading.ok) {
    return serviceFormPage(
      c, { found: subject, offer, state: { typed, draft, ...reading.refusal }, unfound: reading.refusal.unfound }, 422,
    )
  }
  const alike = goesOnAnyway(typed) ? [] : await servicesAlike(db, scope, reading.card)
  if (alike.length > 0) return serviceFormPage(c, { found: subject, offer, state: { typed, alike, draft } }, 409)
  const id = await createService(db, person.id, reading.card)
  await dropSaved(db, person.id, form, typed)
  return redirectWith(c, `${list}/${id}`, 'saved')
}

/** How the form changes the card; restoring from the history keeps to the same. */
export const editedService: EditedCard<FoundService, ServiceCard> = {
  kind: 'service', list, find: findService, may: may.changeCard, cardOf: ({ service }) => service, written,
  async read(c, { person, scope, subject }, typed) {
    const offer = await serviceOffer(c, scope, subject, subject.service)
    const reading = await readService(
      c.var.db, scope, { person, today: c.var.ui.today, typed }, subject,
      { locations: offer.locations, areas: offer.served }, subject.service,
    )
    return reading.ok ? { ok: true, card: withDerived(reading.card) } : reading
  },
  async show(c, { scope, subject }, { unfound, ...state }, status) {
    const offer = await serviceOffer(c, scope, subject, subject.service)
    return serviceFormPage(c, { found: subject, offer, service: subject.service, state, unfound }, status)
  },
  reload: (c, scope, id) => serviceById(c.var.db, scope, id),
  write: (c, by, id, version, card) => changeService(c.var.db, by, id as ServiceId, version, card),
  page: here, wantsMore: wantsRow, texts: serviceTexts,
  draft: ({ organisation, service }) => serviceDraft(organisation.id, service.id),
}

async function card(c: AppContext, { person, scope, subject }: Admitted<FoundService>): Promise<Response> {
  const { db, ui } = c.var
  const { service, organisation } = subject
  const mayChange = may.changeCard(person, subject)
  const [locations, publicPlaces, contacts, areas, flags, isWatched, merged, parted, registers] = await Promise.all([
    locationsOf(db, scope, organisation.id), publicPlacesOf(db, service.id), contactsShown(c, person, scope, subject), areaNames(c, service.areas),
    mayChange ? flagsOf(db, scope, { organisationId: organisation.id, serviceId: service.id }) : [],
    watches(db, scope, { kind: 'service', id: service.id }),
    mergedInto(db, scope, 'service', service.id), mergedHere(db, scope, 'service', service.id),
    registerWords(db, scope, { kind: 'service', id: service.id }, c.var.now),
  ])
  return page(c, (
    <ServicePage
      ui={ui} service={service} organisation={organisation} locations={locations} publicPlaces={publicPlaces} contacts={contacts} areas={areas} flags={flags} isWatched={isWatched} merged={merged} mergedHere={parted}
      mayChange={mayChange} mayArchive={may.archiveCard(person, subject)} mayMove={may.moveService(person, { ...subject, target: null })}
      seesHistory={may.seeHistory(person, subject)} registers={registers} mayDecide={may.archiveCard(person, subject)}
      seesFunding={may.seeFunding(person, subject)}
    />
  ))
}

const one = { find: findService }

export const serviceRoutes: readonly Route[] = [
  guardedRoute(
    'get', '/prace/sit/organizace/:id/sluzby/nova', { find: findOrganisation, may: may.changeCard, answer: newForm },
  ),
  guardedRoute(
    'post', '/prace/sit/organizace/:id/sluzby/nova', { find: findOrganisation, may: may.changeCard, answer: add },
  ),
  guardedRoute('post', '/prace/sit/organizace/:id/sluzby/nova/rozepsane', {
    find: findOrganisation, may: may.changeCard,
    answer: (c, { person, scope, subject }) => keep(c, {
      person, form: newServiceDraft(subject.organisation.id), texts: serviceTexts,
      back: `/prace/sit/organizace/${subject.organisation.id}#sluzby`,
      show: async (state) => serviceFormPage(c, {
        found: subject, offer: await serviceOffer(c, scope, subject, null),
        state: { draft: drafting(newServiceDraft(subject.organisation.id)), ...state },
      }, 422),
    }),
  }),
  guardedRoute('get', `${list}/:id`, { ...one, may: may.readCards, answer: card }),
  ...editRoutes(editedService),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    answer: (c, { subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="service" name={subject.service.name} action={`${here(subject)}/archiv`} back={here(subject)}
      />
    )),
  }),
  guardedRoute('post', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setServiceArchived(c.var.db, person.id, subject.service.id, c.var.now)
      return redirectWith(c, here(subject), 'archived')
    },
  }),
  guardedRoute('post', `${list}/:id/obnovit`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setServiceArchived(c.var.db, person.id, subject.service.id, null)
      return redirectWith(c, here(subject), 'restored')
    },
  }),
]
