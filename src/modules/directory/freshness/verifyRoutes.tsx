import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { addMonths } from '#core/time/isoDate.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { archivedState } from '../editing/archived.ts'
import { findLocation, findOrganisation, findService, type FoundOrganisation } from '../finders.ts'
import { versionOf } from '../input/shared.ts'
import { may } from '../policy.ts'
import { verifierOf } from '../readings/reading.ts'
import { locationWords } from '../views/LocationsPart.tsx'
import { type Verifiable, verifyCards } from './commands.ts'
import { VerifyInput } from './input.ts'
import { partsOfOrganisation } from './queries.ts'
import { VerifyPage } from './views/VerifyPage.tsx'

/** What „vše platí“ is said of, and where its card is. */
interface Subject { readonly card: Required<Verifiable> & { readonly isArchived: boolean }, readonly name: string, readonly path: string, readonly back: string }

const organisationPath = (id: string): string => `/prace/sit/organizace/${id}`

function verifyPage(c: AppContext, subject: Subject, typed?: Typed, problems?: Problems): Response {
  return page(c, <VerifyPage ui={c.var.ui} {...subject} typed={typed} problems={problems} />, problems ? 422 : 200)
}

/** What is in the archive nobody finds true: the page says so, and where the card is brought back. */
async function archivedPage(c: AppContext, scope: Scope, subject: Subject, typed?: Typed): Promise<Response> {
  const { card: { kind, id }, back } = subject
  const archived = await archivedState(c, scope, { kind, id, page: back }, typed ? 'shown' : null)
  return page(c, <VerifyPage ui={c.var.ui} {...subject} typed={typed} archived={archived} />, typed ? 409 : 200)
}

const ask = (c: AppContext, scope: Scope, subject: Subject): Response | Promise<Response> =>
  subject.card.isArchived ? archivedPage(c, scope, subject) : verifyPage(c, subject)

async function verify(c: AppContext, { person, scope, subject: found }: Admitted<FoundOrganisation>, subject: Subject): Promise<Response> {
  const typed = await readForm(c)
  if (subject.card.isArchived) return archivedPage(c, scope, subject, typed)
  const input = parseForm(VerifyInput, typed)
  if (!input.ok) return verifyPage(c, subject, typed, input.problems)
  const { until, parts } = input.value
  const wrong = until === null ? null : untilProblem(until, c.var.ui.today)
  if (wrong !== null) return verifyPage(c, subject, typed, { until: wrong })
  const isWhole = parts && subject.card.kind === 'organisation'
  const more = isWhole ? await partsOfOrganisation(c.var.db, scope, subject.card.id as OrganisationId, c.var.ui.today) : []
  const { kind, id } = subject.card
  const done = await verifyCards(c.var.db, person.id, [{ kind, id, version: versionOf(typed) }, ...more], { on: c.var.ui.today, by: verifierOf(person, found), until })
  if (!done.ok && done.reason === 'archived') return archivedPage(c, scope, subject, typed)
  return redirectWith(c, subject.back, done.ok ? 'verified' : 'changed-meanwhile')
}

/** The longest anybody can vouch for what a card says. */
const longestMonths = 24

function untilProblem(until: string, today: IsoDate): MessageKey | null {
  if (until < today) return 'freshness:problem.until'
  return until > addMonths(today, longestMonths) ? 'freshness:problem.untilFar' : null
}

/** The question on a page of its own, and its answer; the button on a card sends the answer at once. */
function routesFor<Found extends FoundOrganisation>(
  path: string, find: (c: AppContext, scope: Scope) => Promise<Found | null>, subjectOf: (c: AppContext, found: Found) => Subject,
): readonly Route[] {
  return [
    guardedRoute('get', `${path}/:id/overit`, { find, may: may.changeCard, answer: (c, { scope, subject }) => ask(c, scope, subjectOf(c, subject)) }),
    guardedRoute('post', `${path}/:id/overit`, {
      find, may: may.changeCard, answer: (c, admitted) => verify(c, admitted, subjectOf(c, admitted.subject)),
    }),
  ]
}

export const verifyRoutes: readonly Route[] = [
  ...routesFor('/prace/sit/organizace', findOrganisation, (_, { organisation: { id, name, version, isArchived } }) =>
    ({ card: { kind: 'organisation', id, version, isArchived }, name, path: organisationPath(id), back: organisationPath(id) })),
  ...routesFor('/prace/sit/sluzby', findService, (_, { service: { id, name, version, isArchived } }) =>
    ({ card: { kind: 'service', id, version, isArchived }, name, path: `/prace/sit/sluzby/${id}`, back: `/prace/sit/sluzby/${id}` })),
  ...routesFor('/prace/sit/mista', findLocation, (c, { location, organisation }) => ({
    card: { kind: 'location', id: location.id, version: location.version, isArchived: location.isArchived }, name: locationWords(c.var.ui, location), path: `/prace/sit/mista/${location.id}`,
    back: `${organisationPath(organisation.id)}#mista`,
  })),
]
