import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { findOrganisation, findService, type FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import { WatchedPage } from './views/WatchedPage.tsx'
import { markSeen, unwatchCard, type Watchable, watchCard } from './watchCommands.ts'
import { watchedCards } from './watchQueries.ts'

const home = '/prace/sit/sledovane'

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
    answer: async (c, { scope }) => page(c, <WatchedPage ui={c.var.ui} cards={await watchedCards(c.var.db, scope)} />),
  }),
  guardedRoute('post', `${home}/videno`, {
    find: () => ({}), may: may.readCards,
    async answer(c, { person }) {
      await markSeen(c.var.db, person.id, c.var.now)
      return redirectWith(c, home, 'saved')
    },
  }),
]
