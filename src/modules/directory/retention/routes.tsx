import { type Admitted, audit, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { type Order, orderFrom } from '#web/parts/order.ts'
import { ordered, saying } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { leavingTable } from './documents.ts'
import { type LeavingCard, leavingCards, leavingKinds } from './queries/leaving.ts'
import { leavingPath } from './paths.ts'
import { LeavingPage, type LeavingOrder } from './views/LeavingPage.tsx'

const orders = { zmizi: ({ leavesOn }: LeavingCard) => leavesOn, nazev: ({ name }: LeavingCard) => name } as const
const soonestFirst: Order<LeavingOrder> = { by: 'zmizi', descending: false }

/** Cards as the address asks for them: words of the name, a kind, an order. */
async function listed(c: AppContext, scope: Scope) {
  const query = readQuery(c)
  const all = await leavingCards(c.var.db, scope, c.var.now)
  const kind = leavingKinds.find((one) => one === firstOf(query, 'druh'))
  const found = saying(all, firstOf(query, 'q'), ({ name }) => name).filter((card) => kind === undefined || card.kind === kind)
  const order = orderFrom(query, Object.keys(orders) as LeavingOrder[], soonestFirst)
  return { query, order, cards: ordered(found, order, orders), isNarrowed: found.length < all.length }
}

async function download(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { cards } = await listed(c, scope)
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'zmizi' }, details: { format, rows: cards.length } })
  return tableDownload(c, leavingTable(c.var.ui, cards), format)
}

const seen = { find: () => ({}), may: may.seeLeaving }

export const leavingRoutes: readonly Route[] = [
  guardedRoute('get', leavingPath, { ...seen, answer: async (c, { scope }) => page(c, <LeavingPage ui={c.var.ui} {...await listed(c, scope)} />) }),
  guardedRoute('get', `${leavingPath}/tabulka/:format`, { ...seen, answer: download }),
]
