import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { parseForm, type Problems, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { audit } from './audit.ts'
import { addGrant, addPerson, newPasswordLink } from './commands.ts'
import { type Admitted, guardedRoute } from './guarded.ts'
import { NewGrant, NewPerson } from './input.ts'
import { leavingRoutes } from './leavingRoutes.tsx'
import { addressOfPerson, onePerson, personPage } from './onePerson.tsx'
import { type PersonList, personList, personTable } from './personList.ts'
import { allPersons, grantRows, personById, type PersonRow } from './personQueries.ts'
import { may } from './policy.ts'
import type { Scope } from './scope.ts'
import { NewPersonPage } from './views/PersonPage.tsx'
import { PersonsPage } from './views/PersonsPage.tsx'

const everyone = { find: () => ({}) }

/** People as the address asks for them. */
async function listed(c: AppContext, scope: Scope): Promise<PersonList> {
  const [persons, grants] = await Promise.all([allPersons(c.var.db, scope, c.var.now), grantRows(c.var.db, scope)])
  return personList(c.var.ui, readQuery(c), persons, grants)
}

async function showNewLink(c: AppContext, admitted: Admitted<PersonRow>): Promise<Response> {
  const { token, expiresAt } = await newPasswordLink(c.var.db, admitted.person.id, admitted.subject.id, c.var.now)
  return personPage(c, admitted, { link: { address: `${c.var.baseUrl}${c.var.ui.href(`/pristup/${token}`)}`, until: expiresAt } })
}

export const personRoutes: readonly Route[] = [
  guardedRoute('get', '/prace/sprava/lide', {
    ...everyone, may: may.seePersons,
    answer: async (c, { scope }) => page(c, <PersonsPage ui={c.var.ui} query={readQuery(c)} list={await listed(c, scope)} />),
  }),
  guardedRoute('get', '/prace/sprava/lide/tabulka/:format', {
    ...everyone, may: may.seePersons,
    async answer(c, { person, scope }) {
      const format = tableFormat(c.req.param('format'))
      if (format === null) return notFoundPage(c)
      const { persons } = await listed(c, scope)
      await audit(c.var.db, { by: person.id, action: 'access.exportPersons', details: { format, rows: persons.length } })
      return tableDownload(c, personTable(c.var.ui, persons), format)
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
      const subject = await personById(c.var.db, scope, added.value, c.var.now)
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
      return redirectWith(c, addressOfPerson(admitted.subject.id), 'saved')
    },
  }),
  ...leavingRoutes,
]
