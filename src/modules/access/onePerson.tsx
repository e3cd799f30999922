import type { PersonId } from '#core/ids.ts'
import type { AppContext } from '#web/context.ts'
import type { Problems, Typed } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { endedGrant } from './grantQueries.ts'
import type { Admitted } from './guarded.ts'
import { grantRows, grantScopes, personById, type PersonRow } from './personQueries.ts'
import { PersonPage } from './views/PersonPage.tsx'

interface Shown {
  readonly typed?: Typed
  readonly problems?: Problems
  readonly link?: { readonly address: string, readonly until: Date }
}

/** The page of one person; after a role was ended it says so and offers the way back. */
export async function personPage(c: AppContext, { subject, scope }: Pick<Admitted<PersonRow>, 'subject' | 'scope'>, shown: Shown = {}): Promise<Response> {
  const { db, ui } = c.var
  const justEnded = c.req.query('ukoncena')
  const [grants, scopes, ended] = await Promise.all([
    grantRows(db, scope, subject.id), grantScopes(db, scope), justEnded === undefined ? null : endedGrant(db, scope, subject.id, justEnded),
  ])
  return page(c, <PersonPage ui={ui} person={subject} grants={grants} scopes={scopes} ended={ended} {...shown} />, shown.problems ? 422 : 200)
}

export const onePerson = { find: (c: AppContext, scope: Admitted<PersonRow>['scope']) => personById(c.var.db, scope, c.req.param('id') ?? '', c.var.now) }
export const addressOfPerson = (id: PersonId): string => `/prace/sprava/lide/${id}`
