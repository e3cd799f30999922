import type { LocationId } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { LocationCard } from './cards.ts'
import { changeLocation, createLocation, setLocationArchived } from './commands/locations.ts'
import { goesOnAnyway } from './duplicates/anyway.ts'
import { type Alike, placesAlike } from './duplicates/queries/alike.ts'
import { addAwaitedPlace } from './drafts/commands.ts'
import { type DraftForm, openAgain } from './drafts/draft.ts'
import { waitingForm } from './drafts/waiting.ts'
import { archivedHome } from './editing/archived.ts'
import { type EditedCard, editRoutes } from './editing/editRoutes.ts'
import { findLocation, findOrganisation, type FoundLocation, type FoundOrganisation } from './finders.ts'
import { locationWritten } from './input/location.ts'
import { municipalityNames } from './municipalityNames.ts'
import { may } from './policy.ts'
import { addressMentions, samePlacesOf } from './queries/addressMentions.ts'
import { type Location, locationById, locationsOf, writtenMunicipalities } from './queries/locations.ts'
import { readLocation } from './readings/location.ts'
import { AddressMentionsPage } from './views/AddressMentionsPage.tsx'
import { ArchivePage } from './views/ArchivePage.tsx'
import type { FormState } from './views/CardForm.tsx'
import { LocationFormPage } from './views/LocationForm.tsx'
import { locationWords } from './views/LocationsPart.tsx'

const list = '/prace/sit/mista'
const card = ({ organisation }: FoundOrganisation): string => `/prace/sit/organizace/${organisation.id}#mista`

interface ShownForm {
  readonly found: FoundOrganisation
  readonly location?: Location
  readonly state: FormState
  /** The form of a service that waits for the new place. */
  readonly waiting?: DraftForm | null
}

async function formPage(
  c: AppContext, { found, location, state, waiting }: ShownForm, status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const municipalities = await municipalityNames(c)
  return page(c, (
    <LocationFormPage
      ui={c.var.ui} state={state} organisation={found.organisation} location={location} municipalities={municipalities}
      awaited={waiting?.place === undefined ? undefined : { action: waiting.place, back: openAgain(waiting) }}
    />
  ), status)
}

async function add(c: AppContext, { person, scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const waiting = await waitingForm(c, scope, subject)
  const archived = await archivedHome(c, scope, subject.organisation, 'shown')
  if (archived) return formPage(c, { found: subject, state: { typed, archived }, waiting }, 409)
  const reading = await readLocation(db, scope, { person, today: ui.today, typed }, subject, null)
  if (!reading.ok) return formPage(c, { found: subject, state: { typed, ...reading.refusal }, waiting }, 422)
  const alike = goesOnAnyway(typed) ? [] : await alikePlaces(c, scope, reading.card)
  if (alike.length > 0) return formPage(c, { found: subject, state: { typed, alike }, waiting }, 409)
  if (waiting) {
    const isChosen = await addAwaitedPlace(db, person.id, waiting, reading.card)
    return redirectWith(c, openAgain(waiting), isChosen ? 'place-chosen' : 'saved')
  }
  const id = await createLocation(db, person.id, reading.card)
  return redirectWith(c, reading.card.confidential ? mentionsOf(id) : card(subject), 'saved')
}

/** Places of the organisation that may be the one being added, as its card calls them. */
async function alikePlaces(c: AppContext, scope: Scope, written: LocationCard): Promise<Alike[]> {
  const { db, ui } = c.var
  const alike = await placesAlike(db, scope, written)
  const known = alike.length === 0 ? [] : await locationsOf(db, scope, written.organisationId)
  return alike.flatMap(({ id, reasons }) => known.filter((one) => one.id === id).map((one): Alike =>
    ({ kind: 'location', id, name: locationWords(ui, one), detail: one.address, reasons })))
}

/** Where the address of a place that has just become confidential stands still. */
const mentionsOf = (id: string): string => `${list}/${id}/kde-stoji`

async function mentions(c: AppContext, { scope, subject: { organisation, location } }: Admitted<FoundLocation>): Promise<Response> {
  const { db, ui } = c.var
  if (!location.confidential) return redirectWith(c, card({ organisation }))
  const [same, places] = [await samePlacesOf(db, scope, location.id), await locationsOf(db, scope, organisation.id)]
  return page(c, (
    <AddressMentionsPage
      ui={ui} organisation={organisation} location={location} same={places.filter(({ id }) => same.includes(id))}
      mentions={await addressMentions(db, scope, location.id)}
    />
  ))
}

async function newForm(c: AppContext, { scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const archived = await archivedHome(c, scope, subject.organisation, null)
  const state: FormState = { typed: { kind: ['place'], barrierFree: [''] }, archived }
  return formPage(c, { found: subject, state, waiting: await waitingForm(c, scope, subject) })
}

/** How the form changes the card; restoring from the history keeps to the same. */
export const editedLocation: EditedCard<FoundLocation, LocationCard> = {
  kind: 'location', list, find: findLocation, may: may.changeCard, cardOf: ({ location }) => location,
  async written(c, written) {
    const names = await writtenMunicipalities(c.var.db, [written.municipality])
    return locationWritten(written, names.get(written.municipality) ?? written.municipality)
  },
  read: (c, { person, scope, subject }, typed) => readLocation(
    c.var.db, scope, { person, today: c.var.ui.today, typed }, subject, subject.location,
  ),
  show: (c, { subject: { location, ...found } }, state, status) => formPage(c, { found, location, state }, status),
  reload: (c, scope, id) => locationById(c.var.db, scope, id),
  write: (c, by, id, version, written) => changeLocation(c.var.db, by, id as LocationId, version, written),
  page: card,
  saved: ({ location }, written) => written.confidential && (!location.confidential || written.address !== null) ? mentionsOf(location.id) : null,
}

const one = { find: findLocation }

export const locationRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sit/organizace/:id/mista/nove', { find: findOrganisation, may: may.changeCard, answer: newForm }),
  guardedRoute(
    'post', '/prace/sit/organizace/:id/mista/nove', { find: findOrganisation, may: may.changeCard, answer: add },
  ),
  ...editRoutes(editedLocation),
  guardedRoute('get', `${list}/:id/kde-stoji`, { ...one, may: may.changeCard, answer: mentions }),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    answer: (c, { subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="location" name={locationWords(c.var.ui, subject.location)}
        action={`${list}/${subject.location.id}/archiv`} back={card(subject)}
      >
        {subject.location.services > 0 && <p>{c.var.ui.t('directory:archive.givenHere', { count: subject.location.services })}</p>}
      </ArchivePage>
    )),
  }),
  guardedRoute('post', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setLocationArchived(c.var.db, person.id, subject.location.id, c.var.now)
      return redirectWith(c, card(subject), 'archived')
    },
  }),
  guardedRoute('post', `${list}/:id/obnovit`, {
    ...one, may: may.archiveCard,
    async answer(c, { person, subject }) {
      await setLocationArchived(c.var.db, person.id, subject.location.id, null)
      return redirectWith(c, card(subject), 'restored')
    },
  }),
]
