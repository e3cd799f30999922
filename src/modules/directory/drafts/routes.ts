import { guardedRoute } from '#modules/access/index.ts'
import { firstOf, readForm } from '#web/form.ts'
import { redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { dropDraft } from './commands.ts'
import { droppedKey, droppingPath, listedOn } from './draft.ts'

/** A draft is its author's, whoever may change its card by now: only their own can be named here. */
export const draftRoutes: readonly Route[] = [
  guardedRoute('post', droppingPath, {
    find: () => ({}), may: may.readCards,
    async answer(c, { person }) {
      const typed = await readForm(c)
      await dropDraft(c.var.db, person.id, { key: firstOf(typed, droppedKey) })
      return redirectWith(c, listedOn(firstOf(typed, 'zahodit')), 'draft-dropped')
    },
  }),
]
