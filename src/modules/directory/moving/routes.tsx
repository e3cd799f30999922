import type { LocationId } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { findService, type FoundOrganisation, type FoundService } from '../finders.ts'
import { versionOf } from '../input/shared.ts'
import { may } from '../policy.ts'
import { locationsOf } from '../queries/locations.ts'
import { type Organisation, organisationById } from '../queries/organisations.ts'
import { moveService } from './commands.ts'
import { contactsMoving, organisationsNamed, placesAlong } from './queries.ts'
import { MovePage } from './views/MovePage.tsx'
import { TargetsPage } from './views/TargetsPage.tsx'

const list = '/prace/sit/sluzby'
const mostTargets = 20
const shortestName = 2

interface Asked extends FoundService { readonly target: null }
interface Decided extends FoundService { readonly target: FoundOrganisation }

async function findAsked(c: AppContext, scope: Scope): Promise<Asked | null> {
  const found = await findService(c, scope)
  return found && !found.service.isArchived ? { ...found, target: null } : null
}

async function findDecided(c: AppContext, scope: Scope): Promise<Decided | null> {
  const found = await findAsked(c, scope)
  const target = found && await organisationById(c.var.db, scope, c.req.param('kam') ?? '')
  if (!target || target.isArchived || target.id === found.organisation.id) return null
  return { ...found, target: { organisation: target } }
}

/** Organisations of that name the person may move the service to. */
async function targets(c: AppContext, { person, scope, subject }: Admitted<Asked>, text: string): Promise<Organisation[]> {
  if (text.length < shortestName) return []
  const ids = await organisationsNamed(c.var.db, scope, text, mostTargets)
  const found = await Promise.all(ids.map((id) => organisationById(c.var.db, scope, id)))
  return found.filter((organisation) => organisation !== null)
    .filter((organisation) => organisation.id !== subject.organisation.id && may.changeCard(person, { organisation }))
}

async function ask(c: AppContext, admitted: Admitted<Asked>): Promise<Response> {
  const text = firstOf(readQuery(c), 'q').trim().slice(0, 100)
  const { service } = admitted.subject
  return page(c, (
    <TargetsPage
      ui={c.var.ui} service={service} path={`${list}/${service.id}`} text={text} targets={await targets(c, admitted, text)}
    />
  ))
}

async function confirm(c: AppContext, { scope, subject }: Admitted<Decided>): Promise<Response> {
  const { service, organisation, target } = subject
  const [mayGo, locations, contacts] = await Promise.all([
    placesAlong(c.var.db, service.id), locationsOf(c.var.db, scope, organisation.id), contactsMoving(c.var.db, service.id),
  ])
  const its = locations.filter(({ id }) => service.places.some(({ locationId }) => locationId === id))
  return page(c, (
    <MovePage
      ui={c.var.ui} service={service} from={organisation} to={target.organisation} path={`${list}/${service.id}`}
      along={its.filter(({ id }) => mayGo.includes(id))} staying={its.filter(({ id }) => !mayGo.includes(id))} contacts={contacts}
    />
  ))
}

async function move(c: AppContext, { person, subject }: Admitted<Decided>): Promise<Response> {
  const { service, organisation, target } = subject
  const typed = await readForm(c)
  const moved = await moveService(c.var.db, person.id, {
    service: service.id, version: versionOf(typed), from: organisation.id, to: target.organisation.id,
    // Compared with what may go, so that an unknown one goes nowhere.
    places: (typed['misto'] ?? []) as LocationId[],
  })
  return moved.ok ? redirectWith(c, `${list}/${service.id}`, 'moved')
    : redirectWith(c, `${list}/${service.id}/presunout/${target.organisation.id}`, 'changed-meanwhile')
}

export const movingRoutes: readonly Route[] = [
  guardedRoute('get', `${list}/:id/presunout`, { find: findAsked, may: may.moveService, answer: ask }),
  guardedRoute('get', `${list}/:id/presunout/:kam`, { find: findDecided, may: may.moveService, answer: confirm }),
  guardedRoute('post', `${list}/:id/presunout/:kam`, { find: findDecided, may: may.moveService, answer: move }),
]
