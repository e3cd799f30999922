import type { PersonId } from '#core/ids.ts'
import type { AppContext } from '#web/context.ts'
import { parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { addGrant, addPerson, archivePerson, endGrant, newPasswordLink, restorePerson } from './commands.ts'
import { type Admitted, guardedRoute } from './guarded.ts'
import { NewGrant, NewPerson } from './input.ts'
import { allPersons, auditRows, grantRows, grantScopes, personById, type PersonRow } from './personQueries.ts'
import { may } from './policy.ts'
import { AuditPage } from './views/AuditPage.tsx'
import { NewPersonPage, PersonPage } from './views/PersonPage.tsx'
import { PersonsPage } from './views/PersonsPage.tsx'

type Shown = { typed?: Typed, problems?: Problems, link?: { address: string, until: Date } }

async function personPage(c: AppContext, { subject, scope }: Pick<Admitted<PersonRow>, 'subject' | 'scope'>, shown: Shown = {}): Promise<Response> {
  const { db, ui } = c.var
  const [grants, scopes] = await Promise.all([grantRows(db, scope, subject.id), grantScopes(db, scope)])
  return page(c, <PersonPage ui={ui} person={subject} grants={grants} scopes={scopes} {...shown} />, shown.problems ? 422 : 200)
}

const everyone = { find: () => ({}) }
const onePerson = { find: (c: AppContext, scope: Admitted<PersonRow>['scope']) => personById(c.var.db, scope, c.req.param('id') ?? '') }
const here = (id: PersonId): string => `/prace/sprava/lide/${id}`

async function showNewLink(c: AppContext, admitted: Admitted<PersonRow>): Promise<Response> {
  const { token, expiresAt } = await newPasswordLink(c.var.db, admitted.person.id, admitted.subject.id, c.var.now)
  return personPage(c, admitted, { link: { address: `${c.var.baseUrl}${c.var.ui.href(`/pristup/${token}`)}`, until: expiresAt } })
}

export const personRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sprava/lide', {
    ...everyone, may: may.seePersons,
    async answer(c, { scope }) {
      const [persons, grants] = await Promise.all([allPersons(c.var.db, scope), grantRows(c.var.db, scope)])
      return page(c, <PersonsPage ui={c.var.ui} persons={persons} grants={grants} />)
    },
  }),
  guardedRoute('get', '/prace/sprava/lide/novy', { ...everyone, may: may.changePersons, answer: (c) => page(c, <NewPersonPage ui={c.var.ui} />) }),
  guardedRoute('post', '/prace/sprava/lide/novy', {
    ...everyone, may: may.changePersons,
    async answer(c, { person, scope }) {
      const typed = await readForm(c)
      const input = parseForm(NewPerson, typed)
      const refuse = (problems: Problems): Response => page(c, <NewPersonPage ui={c.var.ui} typed={typed} problems={problems} />, 422)
      if (!input.ok) return refuse(input.problems)
      const added = await addPerson(c.var.db, person.id, input.value)
      if (!added.ok) return refuse({ email: 'access:problem.emailTaken' })
      const subject = await personById(c.var.db, scope, added.value)
      return subject ? showNewLink(c, { person, scope, subject }) : redirectWith(c, '/prace/sprava/lide')
    },
  }),
  guardedRoute('get', '/prace/sprava/lide/:id', { ...onePerson, may: may.seePersons, answer: (c, admitted) => personPage(c, admitted) }),
  guardedRoute('post', '/prace/sprava/lide/:id/odkaz', { ...onePerson, may: may.changePersons, answer: showNewLink }),
  guardedRoute('post', '/prace/sprava/lide/:id/role', {
    ...onePerson, may: may.changePersons,
    async answer(c, admitted) {
      const typed = await readForm(c)
      const input = parseForm(NewGrant, typed)
      if (!input.ok) return personPage(c, admitted, { typed, problems: input.problems })
      const added = await addGrant(c.var.db, admitted.person.id, admitted.subject.id, input.value)
      if (!added.ok) return personPage(c, admitted, { typed, problems: { scopeCode: 'access:problem.unknownScope' } })
      return redirectWith(c, here(admitted.subject.id), 'saved')
    },
  }),
  guardedRoute('post', '/prace/sprava/lide/:id/role/:grant/konec', {
    ...onePerson, may: may.changePersons,
    async answer(c, { person, subject }) {
      await endGrant(c.var.db, person.id, subject.id, c.req.param('grant') ?? '', c.var.ui.today)
      return redirectWith(c, here(subject.id), 'saved')
    },
  }),
  guardedRoute('post', '/prace/sprava/lide/:id/archiv', {
    ...onePerson, may: may.changePersons,
    async answer(c, admitted) {
      const { person, subject } = admitted
      if (person.id === subject.id) return personPage(c, admitted, { problems: { '': 'access:conflict.self' } })
      await archivePerson(c.var.db, person.id, subject.id, c.var.now)
      return redirectWith(c, here(subject.id), 'archived')
    },
  }),
  guardedRoute('post', '/prace/sprava/lide/:id/obnovit', {
    ...onePerson, may: may.changePersons,
    async answer(c, admitted) {
      const restored = await restorePerson(c.var.db, admitted.person.id, admitted.subject.id)
      if (!restored.ok) return personPage(c, admitted, { problems: { '': restored.reason === 'erased' ? 'access:conflict.erased' : 'access:problem.emailTaken' } })
      return redirectWith(c, here(admitted.subject.id), 'restored')
    },
  }),
  guardedRoute('get', '/prace/sprava/zaznam', {
    ...everyone, may: may.seeAudit,
    async answer(c, { scope }) {
      const before = Number(c.req.query('pred') ?? '')
      const rows = await auditRows(c.var.db, scope, Number.isSafeInteger(before) && before > 0 ? before : null)
      return page(c, <AuditPage ui={c.var.ui} rows={rows} />)
    },
  }),
]
