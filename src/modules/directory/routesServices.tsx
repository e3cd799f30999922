import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { changeService, createService, setServiceArchived } from './commands/services.ts'
import { contactsShown } from './contactsShown.ts'
import { findOrganisation, findService, type FoundOrganisation, type FoundService } from './finders.ts'
import { versionOf } from './input/shared.ts'
import { newServiceWritten, serviceWritten } from './input/serviceWritten.ts'
import { flagsOf } from './freshness/queries.ts'
import { watches } from './freshness/watchQueries.ts'
import { may } from './policy.ts'
import { locationsOf, writtenMunicipalities } from './queries/locations.ts'
import { type Service, serviceById } from './queries/services.ts'
import { readService } from './readings/service.ts'
import { areaNames } from './areaNames.ts'
import { serviceFormPage, wantsRow } from './serviceFormPage.tsx'
import { type ServiceOffer, serviceOffer } from './serviceOffer.ts'
import { ArchivePage } from './views/ArchivePage.tsx'
import { differencesOf } from './views/differences.ts'
import { ServicePage } from './views/ServicePage.tsx'

const list = '/prace/sit/sluzby'
const here = ({ service }: FoundService): string => `${list}/${service.id}`

/** The card as the form writes it, with municipalities by name. */
async function written(c: AppContext, service: Service): Promise<Typed> {
  const codes = service.areas.filter(({ level }) => level === 'municipality').map(({ code }) => code)
  return serviceWritten(service, await writtenMunicipalities(c.var.db, codes))
}

async function newForm(c: AppContext, { scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const offer = await serviceOffer(c, scope, subject, null)
  return serviceFormPage(c, { found: subject, offer, state: { typed: newServiceWritten } })
}

async function add(c: AppContext, { person, scope, subject }: Admitted<FoundOrganisation>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const offer = await serviceOffer(c, scope, subject, null)
  if (wantsRow(typed)) return serviceFormPage(c, { found: subject, offer, state: { typed } })
  const reading = await readService(
    db, scope, { person, today: ui.today, typed }, subject, { locations: offer.locations, areas: offer.served }, null,
  )
  if (!reading.ok) {
    return serviceFormPage(
      c, { found: subject, offer, state: { typed, ...reading.refusal }, unfound: reading.refusal.unfound }, 422,
    )
  }
  const id = await createService(db, person.id, reading.card)
  return redirectWith(c, `${list}/${id}`, 'saved')
}

async function changeForm(c: AppContext, { scope, subject }: Admitted<FoundService>): Promise<Response> {
  const offer = await serviceOffer(c, scope, subject, subject.service)
  const typed = await written(c, subject.service)
  return serviceFormPage(
    c, { found: subject, offer, service: subject.service, state: { typed, version: subject.service.version } },
  )
}

async function change(c: AppContext, { person, scope, subject }: Admitted<FoundService>): Promise<Response> {
  const { db, ui } = c.var
  const { service } = subject
  const typed = await readForm(c)
  const version = versionOf(typed)
  const offer = await serviceOffer(c, scope, subject, service)
  const shown = { found: subject, offer, service }
  if (wantsRow(typed)) return serviceFormPage(c, { ...shown, state: { typed, version } })
  const reading = await readService(
    db, scope, { person, today: ui.today, typed }, subject, { locations: offer.locations, areas: offer.served },
    service,
  )
  if (!reading.ok) {
    return serviceFormPage(
      c, { ...shown, state: { typed, version, ...reading.refusal }, unfound: reading.refusal.unfound }, 422,
    )
  }
  const changed = await changeService(db, person.id, service.id, version, reading.card)
  if (changed.ok) return redirectWith(c, here(subject), 'saved')
  return conflictPage(c, scope, subject, offer, typed)
}

/** Their values beside mine; mine stay in the form and the next saving stands on theirs. */
async function conflictPage(
  c: AppContext, scope: Scope, subject: FoundService, offer: ServiceOffer, typed: Typed,
): Promise<Response> {
  const theirs = await serviceById(c.var.db, scope, subject.service.id) ?? subject.service
  const names = new Map(
    [
      ...offer.areas.map(({ box, name }) => [box, name] as const),
      ...offer.places.map(({ id, name }) => [id, name] as const),
    ],
  )
  const differences = differencesOf(c.var.ui, 'service', await written(c, theirs), typed, names)
  return serviceFormPage(
    c, { found: subject, offer, service: theirs, state: { typed, version: theirs.version, differences } }, 409,
  )
}

async function card(c: AppContext, { person, scope, subject }: Admitted<FoundService>): Promise<Response> {
  const { db, ui } = c.var
  const { service, organisation } = subject
  const mayChange = may.changeCard(person, subject)
  const [locations, contacts, areas, flags, isWatched] = await Promise.all([
    locationsOf(db, scope, organisation.id), contactsShown(c, person, scope, subject), areaNames(c, service.areas),
    mayChange ? flagsOf(db, scope, { organisationId: organisation.id, serviceId: service.id }) : [],
    watches(db, scope, { kind: 'service', id: service.id }),
  ])
  return page(c, (
    <ServicePage
      ui={ui} service={service} organisation={organisation} locations={locations} contacts={contacts} areas={areas} flags={flags} isWatched={isWatched}
      mayChange={mayChange} mayArchive={may.archiveCard(person, subject)} mayMove={may.moveService(person, { ...subject, target: null })}
      seesHistory={may.seeHistory(person, subject)}
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
  guardedRoute('get', `${list}/:id`, { ...one, may: may.readCards, answer: card }),
  guardedRoute('get', `${list}/:id/upravit`, { ...one, may: may.changeCard, answer: changeForm }),
  guardedRoute('post', `${list}/:id/upravit`, { ...one, may: may.changeCard, answer: change }),
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
