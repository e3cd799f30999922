import { momentInPrague } from '#documents/momentInPrague.ts'
import { type Admitted, audit, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment, tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, parseForm, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import { orderFrom } from '#web/parts/order.ts'
import { ordered } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { publicOrganisationsNamed, publicServices } from '../publicQueries.ts'
import { anything } from '../search/question.ts'
import { searchServices } from '../search/searchServices.ts'
import { fillRoutes } from './adding/fillRoutes.tsx'
import { addingRoutes } from './adding/routes.tsx'
import { changeList, copyList, createList, setListArchived } from './commands.ts'
import { homeCode, homeOf, type OfferedHome } from './home.ts'
import { homesOffered } from './queriesHomes.ts'
import { ListForm, type ListInput, listTexts } from './input.ts'
import { listContent } from './listContent.ts'
import { gatherList } from './listData.ts'
import { listsTable } from './listsTable.ts'
import { listTable } from './listTable.ts'
import { forFile, type NoteCircle, noteCircle } from './notesInFiles.ts'
import { listPartRoutes } from './partRoutes.tsx'
import { chaptersOfList, itemsOfList, listById, type ListItem, type ListLine, listsFor, removedFrom, type SavedList } from './queries.ts'
import type { FoundCards } from './views/AddCards.tsx'
import { ListFormPage } from './views/ListFormPage.tsx'
import { ListPage } from './views/ListPage.tsx'
import { type ListOrder, ListsPage } from './views/ListsPage.tsx'

const listsHome = '/prace/sit/seznamy'
const here = ({ id }: Pick<SavedList, 'id'>): string => `${listsHome}/${id}`

const findList = (c: AppContext, scope: Scope): Promise<SavedList | null> => listById(c.var.db, scope, c.req.param('id') ?? '')

const orders = { nazev: ({ title }: ListLine) => title, karet: ({ cards }: ListLine) => cards, zmeneno: ({ changedOn }: ListLine) => changedOn } as const

/** Lists as the address asks for them; without an order the person's own come first. */
async function listed(c: AppContext, scope: Scope) {
  const query = readQuery(c)
  const lists = await listsFor(c.var.db, scope, firstOf(query, 'q').trim().slice(0, 100), firstOf(query, 'archiv') !== '')
  const order = firstOf(query, 'razeni') === '' ? null : orderFrom(query, Object.keys(orders) as ListOrder[], { by: 'nazev', descending: false })
  return { query, order, lists: order === null ? lists : ordered(lists, order, orders) }
}

async function downloadLists(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { lists } = await listed(c, scope)
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'seznamy' }, details: { format, rows: lists.length } })
  return tableDownload(c, listsTable(c.var.ui, lists), format)
}

interface FormState { readonly list?: SavedList, readonly typed?: Typed, readonly problems?: Problems, readonly guarded?: Guarded, readonly conflict?: boolean }

async function formPage(c: AppContext, scope: Scope, state: FormState = {}): Promise<Response> {
  const { db, ui } = c.var
  const homes = await homesOffered(db, scope, ui.territories, state.list)
  return page(c, <ListFormPage ui={ui} homes={homes} home={state.list ? state.list.home : homeOf(ui, scope)} {...state} />, state.conflict ? 409 : state.problems || state.guarded ? 422 : 200)
}

/** The territory that was chosen among those offered; unsaid, the one the list has or would get. */
async function homeRead(c: AppContext, scope: Scope, said: string, list?: SavedList): Promise<OfferedHome | undefined> {
  const { db, ui } = c.var
  const code = said === '' ? homeCode(list ? list.home : homeOf(ui, scope)) : said
  return (await homesOffered(db, scope, ui.territories, list)).find(({ home }) => homeCode(home) === code)
}

/** What was typed, when neither the fields nor the guard object; else the page that says why. */
async function readList(c: AppContext, scope: Scope, list?: SavedList): Promise<ListInput | Response> {
  const typed = await readForm(c)
  const input = parseForm(ListForm, typed)
  const guarded = guardTyped(typed, listTexts)
  const home = await homeRead(c, scope, firstOf(typed, 'territory'), list)
  if (input.ok && home && isClean(guarded)) {
    const { title, purpose, intro, visibility, editors, version } = input.value
    return { title, purpose, intro, visibility, editors, version, home: home.home }
  }
  const problems: Problems = { ...(input.ok ? {} : input.problems), ...(home ? {} : { territory: 'web:problem.choice' }), ...guarded.problems }
  return formPage(c, scope, { ...(list && { list }), typed, problems, guarded })
}

async function add(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const input = await readList(c, scope)
  if (input instanceof Response) return input
  return redirectWith(c, here({ id: await createList(c.var.db, person.id, input.home, input) }), 'saved')
}

async function change(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const input = await readList(c, scope, subject)
  if (input instanceof Response) return input
  // Whose list it is stays with its author.
  const kept = may.ownList(person, subject) ? input : { ...input, visibility: subject.visibility, editors: subject.editors, home: subject.home }
  const changed = await changeList(c.var.db, person.id, subject.id, kept)
  if (changed.ok) return redirectWith(c, here(subject), 'saved')
  const theirs = await listById(c.var.db, scope, subject.id) ?? subject
  return formPage(c, scope, {
    list: theirs, conflict: true,
    typed: { title: [input.title], purpose: [input.purpose ?? ''], intro: [input.intro ?? ''], visibility: [input.visibility], editors: [input.editors], territory: [homeCode(input.home)] },
  })
}

const mostFound = 12
const nothing: FoundCards = { services: [], organisations: [], moreServices: false, moreOrganisations: false }

/** What of the answer to the words the list has not got; a card it has takes the place of none that it has not. */
async function found(c: AppContext, text: string, items: readonly ListItem[]): Promise<FoundCards> {
  if (text.trim() === '') return nothing
  const { db, ui } = c.var
  const known = new Set<string | null>(items.flatMap(({ serviceId, organisationId }) => [serviceId, organisationId]))
  const size = mostFound + known.size
  const [{ page: hits, hasWords, total }, named] = await Promise.all([
    searchServices(db, { ...anything, typed: text, on: ui.today, withOutside: true }, { page: 1, size }), publicOrganisationsNamed(db, text, size + 1),
  ])
  const fresh = hasWords ? hits.map(({ id }) => id).filter((id) => !known.has(id)) : []
  const organisations = named.filter(({ id }) => !known.has(id))
  return {
    services: await publicServices(db, fresh.slice(0, mostFound)), organisations: organisations.slice(0, mostFound),
    moreServices: hasWords && (fresh.length > mostFound || total > size), moreOrganisations: organisations.length > mostFound,
  }
}

/** Whose notes go out, as the address says. */
const askedCircle = (c: AppContext): NoteCircle => noteCircle(firstOf(readQuery(c), 'poznamky'))

async function show(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const { db, ui } = c.var
  const mayEdit = may.changeList(person, subject)
  const asked = firstOf(readQuery(c), 'q')
  const [data, removed] = await Promise.all([gatherList(db, scope, subject, ui.today), mayEdit ? removedFrom(db, scope, subject.id) : []])
  const hits = mayEdit ? await found(c, asked, data.cards.map(({ item }) => item)) : nothing
  return page(c, (
    <ListPage
      ui={ui} data={data} mayEdit={mayEdit} isOwn={may.ownList(person, subject)} mayArchive={may.archiveList(person, subject)} asked={asked} found={hits} circle={askedCircle(c)}
      removed={removed} removedNow={firstOf(readQuery(c), 'odebrano')} address={`${c.var.baseUrl}${ui.href(`/seznamy/${subject.id}`)}`}
    />
  ))
}

const recordExport = (c: AppContext, { person, subject }: Admitted<SavedList>, format: string): Promise<void> =>
  audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: subject.id }, details: { format, notes: askedCircle(c) } })

async function pdf(c: AppContext, admitted: Admitted<SavedList>): Promise<Response> {
  const { db, ui, now, documents, files, log } = c.var
  const data = forFile(await gatherList(db, admitted.scope, admitted.subject, ui.today, files), askedCircle(c))
  const made = await documents.pdf(listContent(data, momentInPrague(now), ui), 'ua-1')
  if (!made.ok) {
    log.error({ failure: made.reason, list: admitted.subject.id }, 'list was not made')
    return redirectWith(c, here(admitted.subject), 'not-made')
  }
  await recordExport(c, admitted, 'pdf')
  return c.body(made.value.bytes, 200, { 'content-type': 'application/pdf', 'content-disposition': attachment(`${data.list.title} ${ui.today}.pdf`) })
}

async function table(c: AppContext, admitted: Admitted<SavedList>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (!format) return notFoundPage(c)
  const data = forFile(await gatherList(c.var.db, admitted.scope, admitted.subject, c.var.ui.today), askedCircle(c))
  await recordExport(c, admitted, format)
  return tableDownload(c, listTable(data, c.var.ui), format)
}

async function copy(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const { db, ui } = c.var
  const [chapters, items] = await Promise.all([chaptersOfList(db, scope, subject.id), itemsOfList(db, scope, subject.id)])
  const about = { title: ui.t('lists:copyOf', { title: subject.title }).slice(0, 150), purpose: subject.purpose, intro: subject.intro, visibility: 'self' as const, editors: 'self' as const }
  const id = await copyList(db, person.id, homeOf(ui, scope), about, { chapters, items: items.filter(({ erasedOn }) => erasedOn === null).map((item) => ({ ...item, noteVisibility: 'self' })) })
  return redirectWith(c, here({ id }), 'saved')
}

const everyone = { find: () => ({}), may: may.readCards }
const read = { find: findList, may: may.readList }
const edit = { find: findList, may: may.changeList }

export const listsRoutes: readonly Route[] = [
  ...addingRoutes,
  guardedRoute('get', listsHome, { ...everyone, answer: async (c, { scope }) => page(c, <ListsPage ui={c.var.ui} {...await listed(c, scope)} />) }),
  guardedRoute('get', `${listsHome}/tabulka/:format`, { ...everyone, answer: downloadLists }),
  guardedRoute('get', `${listsHome}/novy`, { ...everyone, answer: (c, { scope }) => formPage(c, scope) }),
  guardedRoute('post', `${listsHome}/novy`, { ...everyone, answer: add }),
  guardedRoute('get', `${listsHome}/:id`, { ...read, answer: show }),
  guardedRoute('get', `${listsHome}/:id/upravit`, { ...edit, answer: (c, { scope, subject }) => formPage(c, scope, { list: subject }) }),
  guardedRoute('post', `${listsHome}/:id/upravit`, { ...edit, answer: change }),
  guardedRoute('get', `${listsHome}/:id/seznam.pdf`, { ...read, answer: pdf }),
  guardedRoute('get', `${listsHome}/:id/tabulka/:format`, { ...read, answer: table }),
  guardedRoute('post', `${listsHome}/:id/kopie`, { ...read, answer: copy }),
  guardedRoute('post', `${listsHome}/:id/archiv`, {
    find: findList, may: may.archiveList,
    async answer(c, { person, subject }) {
      await setListArchived(c.var.db, person.id, subject.id, subject.isArchived ? null : c.var.now)
      return redirectWith(c, may.ownList(person, subject) ? here(subject) : listsHome, subject.isArchived ? 'restored' : 'archived')
    },
  }),
  ...listPartRoutes, ...fillRoutes,
]
