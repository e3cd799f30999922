import type { AppContext } from '#web/context.ts'
import { notFoundPage } from '#web/errors.tsx'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { archivePerson, restorePerson } from './commands.ts'
import { endGrant, resumeGrant } from './grantCommands.ts'
import { type Admitted, guardedRoute } from './guarded.ts'
import { addressOfPerson, onePerson, personPage } from './onePerson.tsx'
import { grantRows, type PersonRow, runningEngagements } from './personQueries.ts'
import { may } from './policy.ts'
import { ArchivePersonPage, EndGrantPage } from './views/LeavingPages.tsx'
import { isEndable, isValid } from './views/grantText.ts'

type Asked = Admitted<PersonRow>
const grantIn = (c: AppContext): string => c.req.param('grant') ?? ''

async function askEnd(c: AppContext, { person, scope, subject }: Asked): Promise<Response> {
  const { db, ui } = c.var
  const valid = (await grantRows(db, scope, subject.id)).filter((grant) => isValid(grant, ui.today))
  const ending = valid.find((grant) => grant.id === grantIn(c) && isEndable(grant, ui.today))
  if (!ending) return notFoundPage(c)
  return page(c, <EndGrantPage ui={ui} person={subject} grant={ending} others={valid.filter((grant) => grant !== ending)} isOwn={person.id === subject.id} />)
}

async function end(c: AppContext, { person, subject }: Asked): Promise<Response> {
  const ended = await endGrant(c.var.db, person.id, subject.id, grantIn(c), c.var.ui.today)
  if (!ended) return notFoundPage(c)
  // Who gave up administration has no page of persons any more.
  if (person.id === subject.id && ended.role === 'administrator') return redirectWith(c, '/prace')
  return redirectWith(c, `${addressOfPerson(subject.id)}?ukoncena=${ended.grant}`)
}

async function resume(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, scope, subject } = admitted
  if (await resumeGrant(c.var.db, scope, person.id, subject.id, grantIn(c))) return redirectWith(c, addressOfPerson(subject.id), 'role-resumed')
  return personPage(c, admitted, { problems: { '': 'access:conflict.cannotResume' } })
}

async function askArchive(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, scope, subject } = admitted
  const { db, ui } = c.var
  if (person.id === subject.id) return personPage(c, admitted, { problems: { '': 'access:conflict.self' } })
  if (subject.archivedAt) return redirectWith(c, addressOfPerson(subject.id))
  const [grants, engagements] = await Promise.all([grantRows(db, scope, subject.id), runningEngagements(db, scope, subject.id, ui.today)])
  return page(c, <ArchivePersonPage ui={ui} person={subject} grants={grants.filter((grant) => isValid(grant, ui.today))} engagements={engagements} />)
}

async function archive(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, subject } = admitted
  if (person.id === subject.id) return personPage(c, admitted, { problems: { '': 'access:conflict.self' } })
  await archivePerson(c.var.db, person.id, subject.id, c.var.now)
  return redirectWith(c, addressOfPerson(subject.id), 'archived')
}

async function restore(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, subject } = admitted
  const restored = await restorePerson(c.var.db, person.id, subject.id)
  if (!restored.ok) return personPage(c, admitted, { problems: { '': restored.reason === 'erased' ? 'access:conflict.erased' : 'access:problem.emailTaken' } })
  return redirectWith(c, addressOfPerson(subject.id), 'restored')
}

/** A role or a person leaves: asked first, and there is a way back. */
export const leavingRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sprava/lide/:id/role/:grant/konec', { ...onePerson, may: may.changePersons, answer: askEnd }),
  guardedRoute('post', '/prace/sprava/lide/:id/role/:grant/konec', { ...onePerson, may: may.changePersons, answer: end }),
  guardedRoute('post', '/prace/sprava/lide/:id/role/:grant/vratit', { ...onePerson, may: may.changePersons, answer: resume }),
  guardedRoute('get', '/prace/sprava/lide/:id/archiv', { ...onePerson, may: may.changePersons, answer: askArchive }),
  guardedRoute('post', '/prace/sprava/lide/:id/archiv', { ...onePerson, may: may.changePersons, answer: archive }),
  guardedRoute('post', '/prace/sprava/lide/:id/obnovit', { ...onePerson, may: may.changePersons, answer: restore }),
]
