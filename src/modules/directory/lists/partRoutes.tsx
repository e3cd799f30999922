import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { addCards, addChapter, changeChapter, type ChangedItem, changeItem, moveInList, removeChapter, removeItem, returnChapter, returnItem } from './commands.ts'
import { ChapterInput, chapterTexts, ItemInput, NewChapterInput, noteTexts } from './input.ts'
import { chaptersOfList, itemsOfList, listById, type SavedList } from './queries.ts'
import { ChapterFormPage, ItemFormPage } from './views/PartForms.tsx'

const home = '/prace/sit/seznamy'
const edit = { find: (c: AppContext, scope: Parameters<typeof listById>[1]) => listById(c.var.db, scope, c.req.param('id') ?? ''), may: may.changeList }
const listPath = ({ id }: SavedList): string => `${home}/${id}`
const partOf = (c: AppContext): string => c.req.param('part') ?? ''

/** Cards that were ticked, by their kinds. */
async function add(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const typed = await readForm(c)
  const ids = (kind: string): string[] => (typed['karta'] ?? []).flatMap((text) => text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : [])
  const chapter = (await chaptersOfList(c.var.db, scope, subject.id)).find(({ id }) => id === firstOf(typed, 'chapter'))
  const added = await addCards(c.var.db, person.id, subject.id, { services: ids('service'), organisations: ids('organisation'), ...(chapter && { chapter: chapter.id }) })
  const asked = firstOf(typed, 'q')
  return redirectWith(c, asked === '' ? listPath(subject) : `${listPath(subject)}?q=${encodeURIComponent(asked)}`, added === 0 ? 'none-picked' : 'saved')
}

async function chapterForm(c: AppContext, { scope, subject }: Admitted<SavedList>): Promise<Response> {
  const chapter = (await chaptersOfList(c.var.db, scope, subject.id)).find(({ id }) => id === partOf(c))
  return chapter === undefined ? c.notFound() : page(c, <ChapterFormPage ui={c.var.ui} list={subject} chapter={chapter} />)
}

interface TypedChapter { readonly typed: Typed, readonly problems: Problems, readonly guarded: ReturnType<typeof guardTyped> }

/** What was typed of a chapter, and why it cannot be saved. */
function chapterTyped(typed: Typed, input: { readonly ok: boolean, readonly problems?: Problems }): TypedChapter | null {
  const guarded = guardTyped(typed, chapterTexts)
  return input.ok && isClean(guarded) ? null : { typed, problems: { ...input.problems, ...guarded.problems }, guarded }
}

async function addNewChapter(c: AppContext, { person, subject }: Admitted<SavedList>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(NewChapterInput, typed)
  const refused = chapterTyped(typed, input)
  if (refused || !input.ok) return page(c, <ChapterFormPage ui={c.var.ui} list={subject} chapter={undefined} {...refused} />, 422)
  await addChapter(c.var.db, person.id, subject.id, input.value)
  return redirectWith(c, listPath(subject), 'saved')
}

async function saveChapter(c: AppContext, { person, scope, subject }: Admitted<SavedList>): Promise<Response> {
  const stored = async () => (await chaptersOfList(c.var.db, scope, subject.id)).find(({ id }) => id === partOf(c))
  const known = await stored()
  if (known === undefined) return c.notFound()
  const typed = await readForm(c)
  const input = parseForm(ChapterInput, typed)
  const refused = chapterTyped(typed, input)
  if (refused || !input.ok) return page(c, <ChapterFormPage ui={c.var.ui} list={subject} chapter={known} {...refused} />, 422)
  const changed = await changeChapter(c.var.db, person.id, subject.id, known.id, input.value)
  if (!changed.ok) return page(c, <ChapterFormPage ui={c.var.ui} list={subject} chapter={await stored()} typed={typed} conflict />, 409)
  return redirectWith(c, listPath(subject), 'saved')
}

interface Refused { readonly problems?: Problems, readonly guarded?: ReturnType<typeof guardTyped>, readonly conflict?: boolean }

async function itemPage(c: AppContext, { scope, subject }: Admitted<SavedList>, typed?: Typed, rest: Refused = {}): Promise<Response> {
  const [items, chapters] = await Promise.all([itemsOfList(c.var.db, scope, subject.id), chaptersOfList(c.var.db, scope, subject.id)])
  const item = items.find(({ id }) => id === partOf(c))
  return item === undefined ? c.notFound() : page(c, <ItemFormPage ui={c.var.ui} list={subject} item={item} chapters={chapters} typed={typed} {...rest} />, rest.conflict ? 409 : rest.problems ? 422 : 200)
}

async function saveItem(c: AppContext, admitted: Admitted<SavedList>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(ItemInput, typed)
  const guarded = guardTyped(typed, noteTexts)
  if (!input.ok || !isClean(guarded)) return itemPage(c, admitted, typed, { problems: { ...(input.ok ? {} : input.problems), ...guarded.problems }, guarded })
  const changed = await changeItem(c.var.db, admitted.person.id, admitted.subject.id, partOf(c), await changedItem(c, admitted, input.value))
  if (!changed.ok) return itemPage(c, admitted, typed, { conflict: true })
  return redirectWith(c, listPath(admitted.subject), 'saved')
}

/** A note somebody may not read is no note they may write over. */
async function changedItem(c: AppContext, { scope, subject }: Admitted<SavedList>, { note, noteVisibility, chapter, version }: ItemInput): Promise<ChangedItem> {
  const item = (await itemsOfList(c.var.db, scope, subject.id)).find(({ id }) => id === partOf(c))
  return item?.hasHiddenNote === true ? { chapter, version } : { chapter, version, note: { text: note, visibility: noteVisibility } }
}

function moving(what: 'chapter' | 'item') {
  return async (c: AppContext, { person, subject }: Admitted<SavedList>): Promise<Response> => {
    const direction = firstOf(await readForm(c), 'kam') === 'dolu' ? 'down' : 'up'
    await moveInList(c.var.db, person.id, subject.id, what, partOf(c), direction)
    return redirectWith(c, `${listPath(subject)}#${what === 'chapter' ? 'kapitola' : 'karta'}-${partOf(c)}`)
  }
}

const removing = (remove: typeof removeItem) => async (c: AppContext, { person, subject }: Admitted<SavedList>): Promise<Response> => {
  await remove(c.var.db, person.id, subject.id, partOf(c), c.var.now)
  return redirectWith(c, `${listPath(subject)}?odebrano=${encodeURIComponent(partOf(c))}`)
}

async function giveChapterBack(c: AppContext, { person, subject }: Admitted<SavedList>): Promise<Response> {
  await returnChapter(c.var.db, person.id, subject.id, partOf(c))
  return redirectWith(c, `${listPath(subject)}#kapitola-${partOf(c)}`, 'restored')
}

async function giveCardBack(c: AppContext, { person, subject }: Admitted<SavedList>): Promise<Response> {
  const returned = await returnItem(c.var.db, person.id, subject.id, partOf(c))
  return redirectWith(c, returned.ok ? `${listPath(subject)}#karta-${partOf(c)}` : listPath(subject), returned.ok ? 'restored' : 'already-there')
}

export const listPartRoutes: readonly Route[] = [
  guardedRoute('post', `${home}/:id/pridat`, { ...edit, answer: add }),
  guardedRoute('post', `${home}/:id/kapitoly`, { ...edit, answer: addNewChapter }),
  guardedRoute('get', `${home}/:id/kapitoly/:part`, { ...edit, answer: chapterForm }),
  guardedRoute('post', `${home}/:id/kapitoly/:part`, { ...edit, answer: saveChapter }),
  guardedRoute('post', `${home}/:id/kapitoly/:part/posunout`, { ...edit, answer: moving('chapter') }),
  guardedRoute('post', `${home}/:id/kapitoly/:part/odebrat`, { ...edit, answer: removing(removeChapter) }),
  guardedRoute('post', `${home}/:id/kapitoly/:part/vratit`, { ...edit, answer: giveChapterBack }),
  guardedRoute('get', `${home}/:id/karty/:part`, { ...edit, answer: (c, admitted) => itemPage(c, admitted) }),
  guardedRoute('post', `${home}/:id/karty/:part`, { ...edit, answer: saveItem }),
  guardedRoute('post', `${home}/:id/karty/:part/posunout`, { ...edit, answer: moving('item') }),
  guardedRoute('post', `${home}/:id/karty/:part/odebrat`, { ...edit, answer: removing(removeItem) }),
  guardedRoute('post', `${home}/:id/karty/:part/vratit`, { ...edit, answer: giveCardBack }),
]
