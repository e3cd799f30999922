import { type Admitted, audit, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { cardNames, type Said } from '../cardNames.ts'
import type { FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import { locationsOf } from '../queries/locations.ts'
import { organisationById } from '../queries/organisations.ts'
import { serviceById } from '../queries/services.ts'
import { locationWords } from '../views/LocationsPart.tsx'
import { type CardPair, choicesOf } from './choice.ts'
import { denyDuplicate, offerDuplicate } from './commands/deny.ts'
import { mergeCards } from './commands/merge.ts'
import { undoMerge } from './commands/undo.ts'
import { pairsTable } from './documents.ts'
import { type PairFilter, pairFilter, viewOf } from './input.ts'
import { cardPath, pairPath, queuePath, undoPath } from './paths.ts'
import { type MergeFound, mergeById, partedPlaces, recentMerges } from './queries/merges.ts'
import { alikePairs } from './queries/pairs.ts'
import { MergePage } from './views/MergePage.tsx'
import { QueuePage } from './views/QueuePage.tsx'
import { UndoPage } from './views/UndoPage.tsx'
import { unmerged } from './undoing.ts'

const pageSize = 50
const shownMerges = 10
const mostExported = 50_000

const filterOf = (c: AppContext): PairFilter => pairFilter(readQuery(c), c.var.ui.territory?.code ?? null)

async function queue(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const at = pageFrom(query)
  const filter = filterOf(c)
  const [{ rows, total }, merges] = await Promise.all([
    alikePairs(db, scope, filter, { limit: pageSize, offset: (at - 1) * pageSize }), recentMerges(db, scope, shownMerges),
  ])
  return page(c, (
    <QueuePage
      ui={ui} query={query} filter={filter} pairs={rows} total={total} page={at} pages={Math.max(1, Math.ceil(total / pageSize))} merges={merges}
      maySettle={may.settleDuplicates(person, {})}
    />
  ))
}

async function download(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (!format) return notFoundPage(c)
  const filter = filterOf(c)
  const { rows } = await alikePairs(c.var.db, scope, filter, { limit: mostExported, offset: 0 })
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'duplicity' }, details: { format, rows: rows.length } })
  return tableDownload(c, pairsTable(c.var.ui, filter.kind, rows, (id) => `${c.var.baseUrl}${cardPath(filter.kind, id)}`), format)
}

interface FoundPair extends FoundOrganisation { readonly pair: CardPair, readonly other: FoundOrganisation }

async function findOrganisations(c: AppContext, scope: Scope): Promise<FoundPair | null> {
  const [staying, gone] = await Promise.all(['id', 'kam'].map((name) => organisationById(c.var.db, scope, c.req.param(name) ?? '')))
  if (!staying || !gone || staying.id === gone.id || staying.isArchived || gone.isArchived) return null
  return { pair: { kind: 'organisation', staying, gone }, organisation: staying, other: { organisation: gone } }
}

async function findServices(c: AppContext, scope: Scope): Promise<FoundPair | null> {
  const { db } = c.var
  const [staying, gone] = await Promise.all(['id', 'jina'].map((name) => serviceById(db, scope, c.req.param(name) ?? '')))
  if (!staying || !gone || staying.id === gone.id || staying.isArchived || gone.isArchived) return null
  const [organisation, other] = await Promise.all([staying, gone].map(({ organisationId }) => organisationById(db, scope, organisationId)))
  return organisation && other ? { pair: { kind: 'service', staying, gone }, organisation, other: { organisation: other } } : null
}

async function ask(c: AppContext, { scope, subject }: Admitted<FoundPair>): Promise<Response> {
  const { pair, organisation, other } = subject
  const choices = choicesOf(pair)
  const said: Said = choices.flatMap(({ field, staying, gone }) => [[field, staying], [field, gone]] as const)
  const names = await cardNames(c, scope, said)
  return page(c, (
    <MergePage ui={c.var.ui} pair={pair} choices={choices} names={names} areApart={pair.kind === 'service' && organisation.id !== other.organisation.id} />
  ))
}

/** Fields whose word comes from the card that goes. */
const chosenFrom = (typed: Typed, pair: CardPair): string[] =>
  choicesOf(pair).map(({ field }) => field).filter((field) => firstOf(typed, `pole-${field}`) === 'gone')

async function merge(c: AppContext, { person, subject: { pair } }: Admitted<FoundPair>): Promise<Response> {
  const typed = await readForm(c)
  const { kind, staying, gone } = pair
  const isAsSeen = firstOf(typed, 'verze') === `${staying.version}.${gone.version}`
  const merged = isAsSeen ? await mergeCards(c.var.db, person.id, pair, chosenFrom(typed, pair), c.var.now) : null
  return merged?.ok ? redirectWith(c, cardPath(kind, staying.id), 'merged') : redirectWith(c, pairPath(kind, staying.id, gone.id), 'changed-meanwhile')
}

async function deny(c: AppContext, { person, subject: { pair } }: Admitted<FoundPair>): Promise<Response> {
  await denyDuplicate(c.var.db, person.id, pair.kind, pair.staying.id, pair.gone.id)
  return redirectWith(c, `${queuePath}${viewOf(readQuery(c))}`, 'denied')
}

async function offerAgain(c: AppContext, { person, subject: { pair } }: Admitted<FoundPair>): Promise<Response> {
  await offerDuplicate(c.var.db, person.id, pair.kind, pair.staying.id, pair.gone.id)
  return redirectWith(c, `${queuePath}${viewOf(readQuery(c))}`, 'offered-again')
}

const findMerge = (c: AppContext, scope: Scope): Promise<MergeFound | null> => mergeById(c.var.db, scope, c.req.param('slouceni') ?? '')

async function askUndo(c: AppContext, { scope, subject }: Admitted<MergeFound>): Promise<Response> {
  const { db, ui } = c.var
  const pairs = await partedPlaces(db, subject)
  const locations = pairs.length === 0 ? [] : await locationsOf(db, scope, subject.organisation.id)
  const parted = pairs.flatMap(({ name, location }) => locations.filter(({ id }) => id === location).map((place) => ({ service: name, place: locationWords(ui, place) })))
  return page(c, <UndoPage ui={ui} merge={subject} left={unmerged(subject).left} parted={parted} />)
}

async function undo(c: AppContext, { person, subject }: Admitted<MergeFound>): Promise<Response> {
  const undone = await undoMerge(c.var.db, person.id, subject, c.var.now)
  return undone.ok ? redirectWith(c, cardPath(subject.kind, undone.value), 'unmerged') : redirectWith(c, undoPath(subject.id), 'changed-meanwhile')
}

const routesFor = (path: string, find: typeof findServices): readonly Route[] => [
  guardedRoute('get', path, { find, may: may.mergeCards, answer: ask }),
  guardedRoute('post', path, { find, may: may.mergeCards, answer: merge }),
  guardedRoute('post', `${path}/neni`, { find, may: may.mergeCards, answer: deny }),
  guardedRoute('post', `${path}/mozna`, { find, may: may.mergeCards, answer: offerAgain }),
]

export const duplicateRoutes: readonly Route[] = [
  guardedRoute('get', queuePath, { find: () => ({}), may: may.seeDuplicates, answer: queue }),
  guardedRoute('get', `${queuePath}/tabulka/:format`, { find: () => ({}), may: may.seeDuplicates, answer: download }),
  ...routesFor(pairPath('organisation', ':id', ':kam'), findOrganisations),
  ...routesFor(pairPath('service', ':id', ':jina'), findServices),
  guardedRoute('get', undoPath(':slouceni'), { find: findMerge, may: may.mergeCards, answer: askUndo }),
  guardedRoute('post', undoPath(':slouceni'), { find: findMerge, may: may.mergeCards, answer: undo }),
]
