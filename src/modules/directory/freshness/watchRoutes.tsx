import { type Admitted, audit, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readForm, readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { orderFrom } from '#web/parts/order.ts'
import { ordered, saying } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { findOrganisation, findService, type FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import { type WatchedOrder, WatchedPage } from './views/WatchedPage.tsx'
import { markSeen, unwatchCard, type Watchable, watchCard } from './watchCommands.ts'
import { watchedTable } from './watchedTable.ts'
import { type Watched, watchedCards } from './watchQueries.ts'

const home = '/prace/sit/sledovane'

const orders = { nazev: ({ name }: Watched) => name, novinky: ({ lastAt }: Watched) => lastAt && lastAt.getTime() } as const

/** Watched cards as the address asks for them; without an order those with news come first. */
async function listed(c: AppContext, scope: Scope) {
  const query = readQuery(c)
  const all = await watchedCards(c.var.db, scope)
  const found = saying(all, firstOf(query, 'q'), ({ name, organisation }) => `${name} ${organisation ?? ''}`)
    .filter(({ changes }) => firstOf(query, 'nove') === '' || changes > 0)
  const order = firstOf(query, 'razeni') === '' ? null : orderFrom(query, Object.keys(orders) as WatchedOrder[], { by: 'nazev', descending: false })
  return { query, order, cards: order === null ? found : ordered(found, order, orders), isNarrowed: found.length < all.length }
}

function toggleRoute<Found extends FoundOrganisation>(
  path: string, find: (c: AppContext, scope: Scope) => Promise<Found | null>, cardOf: (found: Found) => Watchable,
): Route {
  return guardedRoute('post', `${path}/:id/sledovat`, {
    find, may: may.readCards,
    async answer(c, { person, subject }: Admitted<Found>) {
      const card = cardOf(subject)
      const isOn = firstOf(await readForm(c), 'sledovat') !== ''
      if (isOn) await watchCard(c.var.db, person.id, card, c.var.now)
      else await unwatchCard(c.var.db, person.id, card)
      return redirectWith(c, `${path}/${card.id}`, isOn ? 'watching' : 'not-watching')
    },
  })
}

export const watchRoutes: readonly Route[] = [
  toggleRoute('/prace/sit/organizace', findOrganisation, ({ organisation: { id } }) => ({ kind: 'organisation', id })),
  toggleRoute('/prace/sit/sluzby', findService, ({ service: { id } }) => ({ kind: 'service', id })),
  guardedRoute('get', home, {
    find: () => ({}), may: may.readCards,
    answer: async (c, { scope }) => page(c, <WatchedPage ui={c.var.ui} {...await listed(c, scope)} />),
  }),
  guardedRoute('get', `${home}/tabulka/:format`, {
    find: () => ({}), may: may.readCards,
    async answer(c, { person, scope }) {
      const format = tableFormat(c.req.param('format'))
      if (format === null) return notFoundPage(c)
      const { cards } = await listed(c, scope)
      await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'sledovane' }, details: { format, rows: cards.length } })
      return tableDownload(c, watchedTable(c.var.ui, cards), format)
    },
  }),
  guardedRoute('post', `${home}/videno`, {
    find: () => ({}), may: may.readCards,
    async answer(c, { person }) {
      await markSeen(c.var.db, person.id, c.var.now)
      return redirectWith(c, home, 'saved')
    },
  }),
]
