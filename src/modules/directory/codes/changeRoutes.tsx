import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { AppContext } from '#web/context.ts'
import { type Problems, readForm, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { entriesOf } from '../codelists/inForce.ts'
import type { ChangeKind, Entry } from '../codelists/merge.ts'
import { codeLists, listBySlug, type ListName, shippedLists } from '../codelists/registry.ts'
import { may } from '../policy.ts'
import { type Changed, changeList, undoChange } from './commands.ts'
import { codeTexts, readOrder } from './input.ts'
import { wordsKind } from './job.ts'
import { freshCodes } from './kept.ts'
import { acts, type EntryAct, listPath, listsPath } from './paths.ts'
import { madeChange, type MadeChange } from './queries/changes.ts'
import { usesOf } from './queries/usage.ts'
import { OrderPage } from './views/OrderPage.tsx'
import { UndoPage } from './views/UndoPage.tsx'

/** A list with the entry a change is about; none for a new one. */
interface Ordered { readonly list: ListName, readonly kind: ChangeKind, readonly entry: Entry | null }

/** What the list allows at all; what it does not has no page. */
const allows = (list: ListName, kind: ChangeKind): boolean => {
  const { adds, renames, ends } = codeLists[list]
  return kind === 'add' ? adds : kind === 'label' ? renames : ends
}

const findAddition = async (c: AppContext): Promise<Ordered | null> => {
  await freshCodes(c.var.db, c.var.ui.today)
  const list = listBySlug(c.req.param('ciselnik') ?? '')
  return list !== null && allows(list, 'add') ? { list, kind: 'add', entry: null } : null
}

const findEntry = (kind: EntryAct) => async (c: AppContext): Promise<Ordered | null> => {
  await freshCodes(c.var.db, c.var.ui.today)
  const list = listBySlug(c.req.param('ciselnik') ?? '')
  const entry = list === null ? undefined : entriesOf(shippedLists[list]).get(c.req.param('polozka') ?? '')
  return list !== null && entry !== undefined && allows(list, kind) ? { list, kind, entry } : null
}

interface Shown { readonly typed?: Typed, readonly problems?: Problems, readonly guarded?: Guarded }

async function formPage(c: AppContext, { list, kind, entry }: Ordered, shown: Shown, status: 200 | 422 = 200): Promise<Response> {
  const uses = entry === null ? 0 : (await usesOf(c.var.db, list)).get(entry.code) ?? 0
  return page(c, <OrderPage ui={c.var.ui} list={list} kind={kind} entry={entry} uses={uses} {...shown} />, status)
}

async function change(c: AppContext, { person, subject }: Admitted<Ordered>): Promise<Response> {
  const { list, kind, entry } = subject
  const typed = await readForm(c)
  const guarded = guardTyped(typed, codeTexts)
  const asked = readOrder(typed, list, kind, entry?.code ?? null)
  if (!asked.ok) return formPage(c, subject, { typed, guarded, problems: { ...asked.problems, ...guarded.problems } }, 422)
  if (!isClean(guarded)) return formPage(c, subject, { typed, guarded, problems: guarded.problems }, 422)
  const changed = await changeList(c.var.db, person.id, list, asked.value.order, { reason: asked.value.reason, today: c.var.ui.today })
  if (!changed.ok) return formPage(c, subject, { typed, problems: { [changed.reason.field]: changed.reason.problem } }, 422)
  return written(c, person, list, changed.value)
}

/** Many cards are written into the search after the change. */
async function written(c: AppContext, person: Admitted<unknown>['person'], list: ListName, { code, waiting }: Changed): Promise<Response> {
  if (waiting) await c.var.jobs.enqueue(wordsKind, `${list}:${code}`, { list, code }, person.id)
  return redirectWith(c, listPath(list), 'saved')
}

interface FoundChange { readonly list: ListName, readonly change: MadeChange }

async function findChange(c: AppContext): Promise<FoundChange | null> {
  const list = listBySlug(c.req.param('ciselnik') ?? '')
  const number = c.req.param('zmena') ?? ''
  const made = list === null || !/^\d{1,9}$/.test(number) ? null : await madeChange(c.var.db, Number(number))
  return list !== null && made?.list === list ? { list, change: made } : null
}

const undoPage = (c: AppContext, found: FoundChange, problem?: MessageKey): Response =>
  page(c, <UndoPage ui={c.var.ui} {...found} problem={problem} />, problem === undefined ? 200 : 409)

async function undo(c: AppContext, { person, subject: { list, change } }: Admitted<FoundChange>): Promise<Response> {
  const undone = await undoChange(c.var.db, person.id, change.id, c.var.ui.today)
  if (undone.ok) return written(c, person, list, undone.value)
  return undoPage(c, { list, change }, undone.reason === 'last' ? 'codes:problem.last' : 'codes:problem.notLatest')
}

const entryRoutes = (act: EntryAct): readonly Route[] => {
  const path = `${listsPath}/:ciselnik/polozky/:polozka/${acts[act]}`
  const asked = { find: findEntry(act), may: may.changeCodeLists }
  return [
    guardedRoute('get', path, { ...asked, answer: (c, { subject }) => formPage(c, subject, {}) }),
    guardedRoute('post', path, { ...asked, answer: change }),
  ]
}

const addition = { find: findAddition, may: may.changeCodeLists }
const oneChange = { find: findChange, may: may.changeCodeLists }

export const changeRoutes: readonly Route[] = [
  guardedRoute('get', `${listsPath}/:ciselnik/nova`, { ...addition, answer: (c, { subject }) => formPage(c, subject, {}) }),
  guardedRoute('post', `${listsPath}/:ciselnik/nova`, { ...addition, answer: change }),
  ...entryRoutes('label'), ...entryRoutes('end'), ...entryRoutes('reopen'),
  guardedRoute('get', `${listsPath}/:ciselnik/zmeny/:zmena/zpet`, {
    ...oneChange, answer: (c, { subject }) => undoPage(c, subject, subject.change.isLatest ? undefined : 'codes:problem.notLatest'),
  }),
  guardedRoute('post', `${listsPath}/:ciselnik/zmeny/:zmena/zpet`, { ...oneChange, answer: undo }),
]
