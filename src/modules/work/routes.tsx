import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { parseForm, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { beginEngagement, changeEngagement, recordExport } from './commands.ts'
import { type EngagementList, engagementList, engagementTable } from './engagementList.ts'
import { EngagementTerms, NewEngagement } from './input.ts'
import { type EngagementSubject, may } from './policy.ts'
import { type Engagement, engagementById, engagementsIn, peopleToEngage, territoriesToEngage } from './queries.ts'
import { EngagementPage, NewEngagementPage } from './views/EngagementForm.tsx'
import { EngagementsPage } from './views/EngagementsPage.tsx'

type Found = Engagement & EngagementSubject

async function findEngagement(c: AppContext, scope: Scope): Promise<Found | null> {
  const found = await engagementById(c.var.db, scope, c.req.param('id') ?? '')
  return found && { ...found, places: found.territories }
}

const listed = async (c: AppContext, scope: Scope): Promise<EngagementList> => engagementList(c.var.ui, readQuery(c), await engagementsIn(c.var.db, scope))

async function newPage(c: AppContext, scope: Scope, refused?: { typed: Typed, problems: Problems }): Promise<Response> {
  const { db, ui } = c.var
  const [people, territories] = await Promise.all([peopleToEngage(db, scope, ui.today), territoriesToEngage(db, scope)])
  return page(c, <NewEngagementPage ui={ui} people={people} territories={territories} {...refused} />, refused ? 422 : 200)
}

async function begin(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(NewEngagement, typed, ['territories'])
  if (!input.ok) return newPage(c, scope, { typed, problems: input.problems })
  const known = await territoriesToEngage(c.var.db, scope)
  const chosen = input.value.territories.map((code) => known.find((territory) => territory.code === code))
  const kind = input.value.role === 'local_networker' ? 'orp' : 'region'
  if (chosen.some((territory) => territory === undefined)) return newPage(c, scope, { typed, problems: { territories: 'work:problem.foreignTerritory' } })
  if (chosen.some((territory) => territory?.kind !== kind)) return newPage(c, scope, { typed, problems: { territories: 'work:problem.wrongTerritory' } })
  const engaged = (await peopleToEngage(c.var.db, scope, c.var.ui.today)).find(({ id }) => id === input.value.personId)
  if (!engaged) return newPage(c, scope, { typed, problems: { personId: 'work:problem.person' } })
  const id = await beginEngagement(c.var.db, person.id, engaged.id, input.value)
  return redirectWith(c, `/prace/uvazky/${id}`, 'engaged')
}

async function change(c: AppContext, { person, scope, subject }: Admitted<Found>): Promise<Response> {
  const { db, ui } = c.var
  const typed = await readForm(c)
  const input = parseForm(EngagementTerms, typed)
  if (!input.ok) return page(c, <EngagementPage ui={ui} engagement={subject} mayChange typed={typed} problems={input.problems} />, 422)
  const changed = await changeEngagement(db, person.id, subject.id, input.value)
  if (changed.ok) return redirectWith(c, `/prace/uvazky/${subject.id}`, 'saved')
  const theirs = await engagementById(db, scope, subject.id) ?? subject
  return page(c, <EngagementPage ui={ui} engagement={theirs} mayChange typed={typed} conflict />, 409)
}

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace/uvazky', {
    find: () => ({}), may: may.listEngagements,
    async answer(c, { person, scope }) {
      return page(c, (
        <EngagementsPage
          ui={c.var.ui} query={readQuery(c)} list={await listed(c, scope)} mayBegin={may.beginEngagements(person, {})}
          maySee={(one) => may.seeEngagement(person, { ...one, places: one.territories })}
        />
      ))
    },
  }),
  guardedRoute('get', '/prace/uvazky/tabulka/:format', {
    find: () => ({}), may: may.listEngagements,
    async answer(c, { person, scope }) {
      const format = tableFormat(c.req.param('format'))
      if (format === null) return notFoundPage(c)
      const { engagements } = await listed(c, scope)
      await recordExport(c.var.db, person.id, format, engagements.length)
      return tableDownload(c, engagementTable(c.var.ui, engagements), format)
    },
  }),
  guardedRoute('get', '/prace/uvazky/novy', { find: () => ({}), may: may.beginEngagements, answer: (c, { scope }) => newPage(c, scope) }),
  guardedRoute('post', '/prace/uvazky/novy', { find: () => ({}), may: may.beginEngagements, answer: begin }),
  guardedRoute('get', '/prace/uvazky/:id', {
    find: findEngagement, may: may.seeEngagement,
    answer: (c, { person, subject }) => page(c, <EngagementPage ui={c.var.ui} engagement={subject} mayChange={may.changeEngagement(person, subject)} />),
  }),
  guardedRoute('post', '/prace/uvazky/:id', { find: findEngagement, may: may.changeEngagement, answer: change }),
]

