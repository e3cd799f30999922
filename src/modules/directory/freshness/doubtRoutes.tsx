import type { ServiceId } from '#core/ids.ts'
import { type Admitted, audit, guardedRoute, type Person, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { type Order, orderFrom, pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { confirmEnds } from '../ending/commands.ts'
import { looksOnly, may, mendsOnly } from '../policy.ts'
import { organisationById } from '../queries/organisations.ts'
import { verifierOf } from '../readings/reading.ts'
import { type Verifiable, verifyCards } from './commands.ts'
import { cardsPicked, doubtfulCards, type DoubtFilter, type DoubtOrder, doubtOrders, type PickedCard } from './doubtQueries.ts'
import { type Doubt, doubts } from './doubts.ts'
import { doubtsTable } from './documents.ts'
import { DoubtsPage, type Verified } from './views/DoubtsPage.tsx'
import { VerifyManyPage } from './views/VerifyManyPage.tsx'

const home = '/prace/sit/overovani'
const pageSize = 50
const mostExported = 50_000

/** The filter of the queue; it stays when cards were verified. */
const filterNames = ['orp', 'q', 'duvod', 'uzemi', 'razeni'] as const

function queueWith(query: Typed, more: Readonly<Record<string, string>> = {}): string {
  const kept = filterNames.flatMap((name) => firstOf(query, name) === '' ? [] : [[name, firstOf(query, name)]])
  const view = new URLSearchParams([...kept, ...Object.entries(more)])
  return view.size === 0 ? '' : `?${view.toString()}`
}

const isDoubt = (text: string): text is Doubt => Object.hasOwn(doubts, text)

function filterFrom(c: AppContext, person: Person): DoubtFilter {
  const query = readQuery(c)
  const doubt = firstOf(query, 'duvod')
  const { territory, today } = c.var.ui
  return {
    text: firstOf(query, 'q').trim().slice(0, 100), doubt: isDoubt(doubt) ? doubt : null, today, only: looksOnly(person),
    orp: firstOf(query, 'uzemi') === 'vse' ? null : territory?.code ?? null,
  }
}

/** Without an order asked for the cards stand as work is done. */
const orderOf = (c: AppContext): Order<DoubtOrder> | null => {
  const query = readQuery(c)
  return firstOf(query, 'razeni') === '' ? null : orderFrom(query, doubtOrders, { by: 'karta', descending: false })
}

const wordOf = (order: Order<DoubtOrder> | null) => order === null ? 'work' : order.descending ? `-${order.by}` as const : order.by

async function list(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const query = readQuery(c)
  const number = pageFrom(query)
  const order = orderOf(c)
  const { rows, total } = await doubtfulCards(c.var.db, scope, filterFrom(c, person), { limit: pageSize, offset: (number - 1) * pageSize }, wordOf(order))
  return page(c, (
    <DoubtsPage
      ui={c.var.ui} query={query} rows={rows} total={total} page={number} pages={Math.max(1, Math.ceil(total / pageSize))} view={queueWith(query)}
      verified={number === 1 ? verifiedFrom(query) : null} mends={mendsOnly(person)} order={order}
    />
  ))
}

/** What the verifying before said of itself, as the address carries it: only numbers and known reasons. */
function verifiedFrom(query: Typed): Verified | null {
  const [verified = 0, stays = 0] = ['overeno', 'zustava'].map((name) => Number(/^\d{1,3}$/.exec(firstOf(query, name))?.[0] ?? 0))
  const why = firstOf(query, 'protoze').split('.').filter(isDoubt)
  return verified === 0 ? null : { verified, stays: why.length === 0 ? 0 : stays, why }
}

/** The queue after the cards were verified, saying how many, and which wait on and why. */
async function afterVerifying(c: AppContext, { person, scope }: Admitted<object>, cards: readonly PickedCard[]): Promise<string> {
  const all = { text: '', doubt: null, orp: null, only: mendsOnly(person), today: c.var.ui.today, among: cards }
  const { rows, total } = await doubtfulCards(c.var.db, scope, all, { limit: pageSize, offset: 0 })
  const why = (Object.keys(doubts) as Doubt[]).filter((doubt) => rows.some((row) => row.doubts.includes(doubt)))
  return `${home}${queueWith(readQuery(c), {
    overeno: String(cards.length), ...(total > 0 && { zustava: String(total), protoze: why.join('.') }),
  })}`
}

async function download(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (!format) return notFoundPage(c)
  const { rows } = await doubtfulCards(c.var.db, scope, filterFrom(c, person), { limit: mostExported, offset: 0 }, wordOf(orderOf(c)))
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'overovani' }, details: { format, rows: rows.length } })
  return tableDownload(c, doubtsTable(c.var.ui, rows), format)
}

/** „service:…“ as a ticked row sends it. */
function pickedFrom(typed: Typed): Verifiable[] {
  return (typed['karta'] ?? []).slice(0, pageSize).flatMap((text): Verifiable[] => {
    const [kind, id = ''] = text.split(':')
    return kind === 'organisation' || kind === 'service' || kind === 'location' ? [{ kind, id }] : []
  })
}

/** Cards the person may verify, by the role they do it in. */
async function mine(c: AppContext, person: Person, scope: Scope, picked: readonly Verifiable[]): Promise<Map<'networker' | 'provider' | 'register', PickedCard[]>> {
  const cards = await cardsPicked(c.var.db, scope, picked)
  const organisations = await Promise.all([...new Set(cards.map(({ organisationId }) => organisationId))]
    .map(async (id) => organisationById(c.var.db, scope, id)))
  const roles = new Map(organisations.flatMap((organisation) =>
    organisation && may.changeCard(person, { organisation }) ? [[organisation.id as string, verifierOf(person, { organisation })] as const] : []))
  const allowed = cards.flatMap((card) => {
    const role = roles.get(card.organisationId)
    return role === undefined ? [] : [{ role, card }]
  })
  return new Map([...Map.groupBy(allowed, ({ role }) => role)].map(([role, some]) => [role, some.map(({ card }) => card)]))
}

async function verifyMany(c: AppContext, admitted: Admitted<object>): Promise<Response> {
  const { person, scope } = admitted
  const view = queueWith(readQuery(c))
  const typed = await readForm(c)
  const byRole = await mine(c, person, scope, pickedFrom(typed))
  const cards = [...byRole.values()].flat()
  if (cards.length === 0) return redirectWith(c, `${home}${view}`, 'none-picked')
  if (firstOf(typed, 'potvrzeno') === '') return page(c, <VerifyManyPage ui={c.var.ui} cards={cards} view={view} act="plati" />)
  await c.var.db.transaction().execute(async (tx) => {
    for (const [role, some] of byRole) await verifyCards(tx, person.id, some.map(({ kind, id }) => ({ kind, id })), { on: c.var.ui.today, by: role, until: null })
  })
  return redirectWith(c, await afterVerifying(c, admitted, cards))
}

/** Of the ticked services those whose end by a register waits for an answer end on the register's day; the others are left. */
async function endMany(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const { db, ui: { today } } = c.var
  const view = queueWith(readQuery(c))
  const typed = await readForm(c)
  const picked = [...(await mine(c, person, scope, pickedFrom(typed))).values()].flat()
  const { rows: over } = picked.length === 0 ? { rows: [] }
    : await doubtfulCards(db, scope, { text: '', doubt: 'ended', orp: null, only: mendsOnly(person), today, among: picked }, { limit: pageSize, offset: 0 })
  const cards = picked.filter(({ kind, id }) => kind === 'service' && over.some((row) => row.id === id))
  if (cards.length === 0) return redirectWith(c, `${home}${view}`, 'none-picked')
  if (firstOf(typed, 'potvrzeno') === '') return page(c, <VerifyManyPage ui={c.var.ui} cards={cards} view={view} act="konec" />)
  await confirmEnds(db, person.id, cards.map(({ id }) => id as ServiceId), today)
  return redirectWith(c, `${home}${view}`, 'saved')
}

const everyone = { find: () => ({}), may: may.seeDoubts }
const settlers = { find: () => ({}), may: may.settleDoubts }

export const doubtRoutes: readonly Route[] = [
  guardedRoute('get', home, { ...everyone, answer: list }),
  guardedRoute('get', `${home}/tabulka/:format`, { ...everyone, answer: download }),
  guardedRoute('post', `${home}/plati`, { ...settlers, answer: verifyMany }),
  guardedRoute('post', `${home}/konec`, { ...settlers, answer: endMany }),
]
