import type { ServiceId } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../../policy.ts'
import { publicServices } from '../../publicQueries.ts'
import type { Question } from '../../search/question.ts'
import { searchServices } from '../../search/searchServices.ts'
import { addCards } from '../commands.ts'
import { chaptersOfList, itemsOfList, listById, type SavedList } from '../queries.ts'
import { mostAtOnce } from './found.ts'
import { fillQuestion, isAsked } from './question.ts'
import { FillPage } from './views/FillPage.tsx'

const path = '/prace/sit/seznamy/:id/doplnit'

interface Answer { readonly question: Question, readonly total: number, readonly outside: number, readonly missing: readonly ServiceId[] }

/** What the search in the address finds, and which of it the list has not got; null when nothing was asked. */
async function answerTo(c: AppContext, scope: Scope, list: SavedList): Promise<Answer | null> {
  const { db, ui } = c.var
  const question = fillQuestion(readQuery(c), { orp: ui.territory?.code ?? null, today: ui.today })
  if (!isAsked(question)) return null
  const [{ page: hits, total, outside }, items] = await Promise.all([searchServices(db, question, { page: 1, size: mostAtOnce }), itemsOfList(db, scope, list.id)])
  const known = new Set(items.map(({ serviceId }) => serviceId))
  return { question, total, outside, missing: hits.map(({ id }) => id).filter((id) => !known.has(id)) }
}

async function show(c: AppContext, { scope, subject }: Admitted<SavedList>): Promise<Response> {
  const { db, ui } = c.var
  const [answer, chapters] = await Promise.all([answerTo(c, scope, subject), chaptersOfList(db, scope, subject.id)])
  const found = answer && { ...answer, missing: answer.total > mostAtOnce ? [] : await publicServices(db, answer.missing) }
  return page(c, <FillPage ui={ui} list={subject} chapters={chapters} query={readQuery(c)} found={found} />)
}

async function fill(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const { db } = c.var
  const typed = await readForm(c)
  const [answer, chapters] = await Promise.all([answerTo(c, scope, subject), chaptersOfList(db, scope, subject.id)])
  const chapter = chapters.find(({ id }) => id === firstOf(typed, 'chapter'))
  const services = answer === null || answer.total > mostAtOnce ? [] : answer.missing
  const added = await addCards(db, person.id, subject.id, { services, organisations: [], ...(chapter && { chapter: chapter.id }) })
  return redirectWith(c, `/prace/sit/seznamy/${subject.id}`, added === 0 ? 'already-there' : 'saved')
}

const edit = { find: (c: AppContext, scope: Scope) => listById(c.var.db, scope, c.req.param('id') ?? ''), may: may.changeList }

export const fillRoutes: readonly Route[] = [
  guardedRoute('get', path, { ...edit, answer: show }),
  guardedRoute('post', path, { ...edit, answer: fill }),
]
