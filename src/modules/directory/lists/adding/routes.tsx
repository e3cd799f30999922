import type { ListId } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { serviceFilter } from '../../input/filters.ts'
import { may } from '../../policy.ts'
import { addCards, createList } from '../commands.ts'
import { homeOf } from '../home.ts'
import { newListTexts, TargetInput } from '../input.ts'
import { type ListPlace, listPlaces } from '../queries.ts'
import { filtered, mostAtOnce, oneOrganisation, oneService, type ToAdd } from './found.ts'
import { AddToListPage } from './views/AddToListPage.tsx'

const path = '/prace/sit/seznamy/pridat'

interface Subject { readonly cards: ToAdd, readonly query: Typed }

/** What the address says is to be added: one card, or what the list of services shows by the same filter. */
async function find(c: AppContext, scope: Scope): Promise<Subject | null> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const [service, organisation] = [firstOf(query, 'sluzba'), firstOf(query, 'organizace')]
  const cards = service !== '' ? await oneService(db, scope, service)
    : organisation !== '' ? await oneOrganisation(db, scope, organisation)
      : await filtered(db, scope, serviceFilter(query, { orp: ui.territory?.code ?? null, today: ui.today }), ui.today)
  return cards && { cards, query }
}

/** Where the person came from. */
function backOf(query: Typed, search: string): string {
  const [service, organisation] = [firstOf(query, 'sluzba'), firstOf(query, 'organizace')]
  if (service !== '') return `/prace/sit/sluzby/${service}`
  return organisation === '' ? `/prace/sit/sluzby${search}` : `/prace/sit/organizace/${organisation}`
}

interface FormState { readonly typed?: Typed, readonly problems?: Problems, readonly guarded?: Guarded }

async function show(c: AppContext, { scope, subject }: Admitted<Subject>, state: FormState = {}): Promise<Response> {
  const { db, ui } = c.var
  const { search } = ui.here
  const places = await listPlaces(db, scope)
  return page(c, (
    <AddToListPage ui={ui} cards={subject.cards} places={places} action={`${path}${search}`} back={backOf(subject.query, search)} {...state} />
  ), state.problems ? 422 : 200)
}

interface Target { readonly list: ListId, readonly chapter: string | undefined }

/** The list and chapter of `list/chapter`; undefined for what the person may not change. */
function targetIn(places: readonly ListPlace[], text: string): Target | undefined {
  const [id, chapter] = text.split('/')
  const list = places.find((place) => place.id === id)
  if (list === undefined || (chapter !== undefined && !list.chapters.some((one) => one.id === chapter))) return undefined
  return { list: list.id, chapter }
}

/** The list that was chosen, a new one by its name, or what is wrong with the choice. */
async function targetOf(c: AppContext, scope: Scope, { kam, novy }: TargetInput): Promise<Target | { readonly title: string } | Problems> {
  if (kam === '') return novy === null ? { novy: 'lists:adding.needsTitle' } : { title: novy }
  return targetIn(await listPlaces(c.var.db, scope), kam) ?? { kam: 'web:problem.choice' }
}

async function add(c: AppContext, admitted: Admitted<Subject>): Promise<Response> {
  const { scope, subject: { cards } } = admitted
  const typed = await readForm(c)
  const input = parseForm(TargetInput, typed)
  const guarded = guardTyped(typed, newListTexts)
  if (!input.ok || !isClean(guarded)) return show(c, admitted, { typed, problems: { ...(input.ok ? {} : input.problems), ...guarded.problems }, guarded })
  const target = cards.total > mostAtOnce ? {} : await targetOf(c, scope, input.value)
  if (!isTarget(target)) return show(c, admitted, { typed, problems: target })
  return addInto(c, admitted, target)
}

const isTarget = (target: Target | { readonly title: string } | Problems): target is Target | { readonly title: string } => 'list' in target || 'title' in target

async function addInto(c: AppContext, { person, scope, subject: { cards } }: Admitted<Subject>, target: Target | { readonly title: string }): Promise<Response> {
  const { db, ui } = c.var
  const added = await db.transaction().execute(async (tx) => {
    const about = { purpose: null, intro: null, visibility: 'office', editors: 'self' } as const
    const list = 'list' in target ? target.list : await createList(tx, person.id, homeOf(ui, scope), { title: target.title, ...about })
    const chapter = 'list' in target ? target.chapter : undefined
    return { list, count: await addCards(tx, person.id, list, { ...cards, ...(chapter === undefined ? {} : { chapter }) }) }
  })
  return redirectWith(c, `/prace/sit/seznamy/${added.list}`, added.count === 0 ? 'already-there' : 'saved')
}

export const addingRoutes: readonly Route[] = [
  guardedRoute('get', path, { find, may: may.readCards, answer: (c, admitted) => show(c, admitted) }),
  guardedRoute('post', path, { find, may: may.readCards, answer: add }),
]
