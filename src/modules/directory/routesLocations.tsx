import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { changeLocation, createLocation, setLocationArchived } from './commands/locations.ts'
import { findLocation, findOrganisation, type FoundLocation, type FoundOrganisation } from './finders.ts'
import { locationWritten } from './input/location.ts'
import { versionOf } from './input/shared.ts'
import { municipalityNames } from './municipalityNames.ts'
import { may } from './policy.ts'
import { type Location, locationById } from './queries/locations.ts'
import { readLocation } from './readings/location.ts'
import { ArchivePage } from './views/ArchivePage.tsx'
import type { FormState } from './views/CardForm.tsx'
import { differencesOf } from './views/differences.ts'
import { LocationFormPage } from './views/LocationForm.tsx'
import { locationWords } from './views/LocationsPart.tsx'

const list = '/prace/sit/mista'
const card = ({ organisation }: FoundOrganisation): string => `/prace/sit/organizace/${organisation.id}#mista`

interface ShownForm { readonly found: FoundOrganisation, readonly location?: Location, readonly state: FormState }

async function formPage(
  c: AppContext, { found, location, state }: ShownForm, status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const municipalities = await municipalityNames(c)
  return page(c, (
    <LocationFormPage
      ui={c.var.ui} state={state} organisation={found.organisation} location={location} municipalities={municipalities}
    />
  ), status)
}

async function add(c: AppContext, { person, scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const reading = await readLocation(db, scope, { person, today: ui.today, typed }, subject.organisation.id, null)
  if (!reading.ok) return formPage(c, { found: subject, state: { typed, ...reading.refusal } }, 422)
  await createLocation(db, person.id, reading.card)
  return redirectWith(c, card(subject), 'saved')
}

async function change(c: AppContext, { person, scope, subject }: Admitted<FoundLocation>): Promise<Response> {
  const { db, ui } = c.var
  const { location } = subject
  const typed = await readForm(c)
  const version = versionOf(typed)
  const reading = await readLocation(db, scope, { person, today: ui.today, typed }, subject.organisation.id, location)
  if (!reading.ok) return formPage(c, { found: subject, location, state: { typed, version, ...reading.refusal } }, 422)
  const changed = await changeLocation(db, person.id, location.id, version, reading.card)
  if (changed.ok) return redirectWith(c, card(subject), 'saved')
  const theirs = await locationById(db, scope, location.id) ?? location
  const differences = differencesOf(ui, 'location', locationWritten(theirs, theirs.municipalityWritten), typed)
  return formPage(c, { found: subject, location: theirs, state: { typed, version: theirs.version, differences } }, 409)
}

const one = { find: findLocation }

export const locationRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sit/organizace/:id/mista/nove', {
    find: findOrganisation, may: may.changeCard,
    answer: (c, { subject }) => formPage(
      c, { found: subject, state: { typed: { kind: ['place'], barrierFree: [''] } } },
    ),
  }),
  guardedRoute(
    'post', '/prace/sit/organizace/:id/mista/nove', { find: findOrganisation, may: may.changeCard, answer: add },
  ),
  guardedRoute('get', `${list}/:id/upravit`, {
    ...one, may: may.changeCard,
    answer: (c, { subject: { location, ...found } }) => formPage(c, {
      found, location,
      state: { typed: locationWritten(location, location.municipalityWritten), version: location.version },
    }),
  }),
  guardedRoute('post', `${list}/:id/upravit`, { ...one, may: may.changeCard, answer: change }),
  guardedRoute('get', `${list}/:id/archiv`, {
    ...one, may: may.archiveCard,
    answer: (c, { subject }) => page(c, (
      <ArchivePage
        ui={c.var.ui} what="location" name={locationWords(c.var.ui, subject.location)}
        action={`${list}/${subject.location.id}/archiv`} back={card(subject)}
      />
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
