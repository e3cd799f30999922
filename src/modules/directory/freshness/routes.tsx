import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { parseForm, readForm } from '#web/form.ts'
import { redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import { organisationById } from '../queries/organisations.ts'
import { answerFlag, reopenFlag } from './commands.ts'
import { doubtRoutes } from './doubtRoutes.tsx'
import { FlagAnswerInput } from './input.ts'
import { type Flag, flagById } from './queries.ts'
import { watchRoutes } from './watchRoutes.tsx'
import { verifyRoutes } from './verifyRoutes.tsx'

interface FoundFlag extends FoundOrganisation { readonly flag: Flag }

async function findFlag(c: AppContext, scope: Scope): Promise<FoundFlag | null> {
  const flag = await flagById(c.var.db, scope, c.req.param('id') ?? '')
  const organisation = flag && await organisationById(c.var.db, scope, flag.organisationId)
  return organisation && { organisation, flag }
}

const cardOf = ({ flag }: FoundFlag): string =>
  flag.serviceId === null ? `/prace/sit/organizace/${flag.organisationId}` : `/prace/sit/sluzby/${flag.serviceId}`

async function answer(c: AppContext, { person, subject }: Admitted<FoundFlag>): Promise<Response> {
  const input = parseForm(FlagAnswerInput, await readForm(c))
  // One of three words: without any the flag simply waits on.
  if (!input.ok) return redirectWith(c, `${cardOf(subject)}#upozorneni`)
  const answered = await answerFlag(c.var.db, person.id, subject.flag.id, input.value.answer, c.var.now)
  return redirectWith(c, `${cardOf(subject)}#upozorneni`, answered.ok ? 'saved' : 'late-flag')
}

const one = { find: findFlag, may: may.changeCard }

export const freshnessRoutes: readonly Route[] = [
  ...verifyRoutes,
  ...doubtRoutes,
  ...watchRoutes,
  guardedRoute('post', '/prace/sit/upozorneni/:id', { ...one, answer }),
  guardedRoute('post', '/prace/sit/upozorneni/:id/otevrit', {
    ...one,
    async answer(c, { person, subject }) {
      await reopenFlag(c.var.db, person.id, subject.flag.id)
      return redirectWith(c, `${cardOf(subject)}#upozorneni`, 'saved')
    },
  }),
]
