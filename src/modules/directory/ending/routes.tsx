import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { changeService } from '../commands/services.ts'
import { findService, type FoundService } from '../finders.ts'
import { may } from '../policy.ts'
import { readEnding } from './input.ts'
import { endingPath } from './paths.ts'
import { unansweredEnding } from './queries.ts'
import { EndingPage } from './views/EndingPage.tsx'

const cardOf = ({ service }: FoundService): string => `/prace/sit/sluzby/${service.id}`

/** Once somebody has answered, or the register has taken its word back, there is nothing to ask: the card says how it is. */
async function show(c: AppContext, { person, scope, subject }: Admitted<FoundService>, refused?: { readonly typed: Typed, readonly problems: Problems }): Promise<Response> {
  const ending = await unansweredEnding(c.var.db, scope, subject.service.id, c.var.ui.today)
  if (ending === null) return redirectWith(c, cardOf(subject))
  return page(c, <EndingPage ui={c.var.ui} {...subject} ending={ending} mayArchive={may.archiveCard(person, subject)} {...refused} />, refused && 422)
}

async function answer(c: AppContext, admitted: Admitted<FoundService>): Promise<Response> {
  const { person, subject } = admitted
  const { service } = subject
  const typed = await readForm(c)
  const reading = readEnding(typed)
  if (!reading.ok) return show(c, admitted, { typed, problems: reading.problems })
  const changed = await changeService(c.var.db, person.id, service.id, service.version, { ...service, ...reading.answer })
  // Somebody wrote the card in the same moment: the page asks anew over what it says now.
  return redirectWith(c, changed.ok ? cardOf(subject) : endingPath(service.id), changed.ok ? 'saved' : undefined)
}

const change = { find: findService, may: may.changeCard }
const here = endingPath(':id')

export const endingRoutes: readonly Route[] = [
  guardedRoute('get', here, { ...change, answer: (c, admitted) => show(c, admitted) }),
  guardedRoute('post', here, { ...change, answer }),
]
