import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readForm, readQuery, type Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import { pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { cardNames, type Said } from '../cardNames.ts'
import type { FoundOrganisation } from '../finders.ts'
import { contactHistory, type HistoryCard, locationHistory, organisationHistory, serviceHistory, type Versioned } from './cards.ts'
import type { FieldChanges } from './changes.ts'
import { changesOn, partly } from './partly.ts'
import type { Refusal } from '../readings/reading.ts'
import { changesAfter, changesOf, changeTo, type KeptChange } from './queries.ts'
import { restored, withTheirs } from './states.ts'
import { HistoryPage } from './views/HistoryPage.tsx'
import { leftFields, RestorePage, shownVersion } from './views/RestorePage.tsx'

const pageSize = 50

const saidIn = (changes: FieldChanges): Said =>
  Object.entries(changes).flatMap(([field, { before, after }]) => [[field, before], [field, after]] as const)

/** What of an earlier state is brought back: one change, or everything after it. */
type Extent = 'zmena' | 'stav'

const extentOf = (typed: Typed): Extent => firstOf(typed, 'jak') === 'stav' ? 'stav' : 'zmena'

/** Why the question is put once more. */
interface Again {
  readonly refusal?: Refusal
  /** Somebody saved the card since the question was read. */
  readonly isOvertaken?: boolean
  /** Fields that stay as they are today, so that the rest can come back. */
  readonly left?: readonly string[]
}

const isConfirmed = (typed: Typed): boolean => firstOf(typed, guardConfirmation) !== ''

interface Restoring<Card> {
  readonly card: Card
  /** What would change on the card of today. */
  readonly changes: FieldChanges
}

/** The addresses of the history of one kind of card. */
function routesOf<Found extends FoundOrganisation, Card extends Versioned>(
  of: HistoryCard<Found, Card>,
): readonly Route[] {
  const home = (found: Found): string => `${of.list}/${of.cardOf(found).id}/historie`
  const head = (c: AppContext, found: Found) => ({
    ui: c.var.ui, kind: of.kind, title: of.title(c.var.ui, found), card: of.page(found), path: home(found),
  })

  async function history(c: AppContext, { person, scope, subject }: Admitted<Found>): Promise<Response> {
    const at = pageFrom(readQuery(c))
    const card = of.cardOf(subject)
    await of.seen?.(c, person, subject)
    const { changes, total } = await changesOf(
      c.var.db, of.kind, card.id, { limit: pageSize, offset: (at - 1) * pageSize },
    )
    const names = await cardNames(c, scope, changes.flatMap((one) => saidIn(one.changes)))
    return page(c, (
      <HistoryPage
        {...head(c, subject)} changes={changes} names={names} total={total} page={at} version={card.version}
        pages={Math.max(1, Math.ceil(total / pageSize))} mayRestore={!card.isArchived && of.change(person, subject)}
      />
    ))
  }

  /** The change asked for and the card as it would be; null for a change the card never had. */
  async function restoring(c: AppContext, found: Found, extent: Extent, left: readonly string[] = []): Promise<[KeptChange, Restoring<Card>] | null> {
    const card = of.cardOf(found)
    const version = Number(c.req.param('verze'))
    const change = Number.isInteger(version) && version < 2 ** 31 ? await changeTo(c.var.db, of.kind, card.id, version) : null
    if (!change) return null
    const since = (await changesAfter(c.var.db, of.kind, card.id, extent === 'stav' ? version : version - 1)).map(({ changes }) => changes)
    const undone = extent === 'stav' ? since : [change.changes]
    const earlier = withTheirs(restored(card, undone, since), card, left)
    return [change, { card: earlier, changes: changesOn(card, earlier) }]
  }

  async function ask(c: AppContext, { person, scope, subject }: Admitted<Found>, extent: Extent, again: Again = {}): Promise<Response> {
    const found = await restoring(c, subject, extent, again.left)
    if (!found) return c.notFound()
    const [change, { changes }] = found
    await of.seen?.(c, person, subject)
    const names = await cardNames(c, scope, saidIn(changes))
    return page(c, (
      <RestorePage {...head(c, subject)} change={change} version={of.cardOf(subject).version} changes={changes} names={names} extent={extent} {...again} />
    ), again.refusal ? 422 : again.isOvertaken === true ? 409 : 200)
  }

  /** What the form of the card refuses, and what would have to stay as it is for the rest to come back. */
  async function refusedOf(c: AppContext, admitted: Admitted<Found>, card: Card, { refusal, left }: Required<Pick<Again, 'refusal' | 'left'>>): Promise<Again> {
    if (Object.keys(refusal.problems).length === 0) return { refusal, left }
    const rest = await partly(of.cardOf(admitted.subject), card, refusal, (one) => of.check(c, admitted, one, true))
    return rest ? { refusal: { ...refusal, problems: rest.problems }, left: [...left, ...rest.left] } : { refusal }
  }

  async function restore(c: AppContext, admitted: Admitted<Found>): Promise<Response> {
    const { person, scope, subject } = admitted
    const typed = await readForm(c)
    const extent = extentOf(typed)
    const left = (typed[leftFields] ?? []).filter((field) => Object.hasOwn(of.cardOf(subject), field))
    const found = await restoring(c, subject, extent, left)
    if (!found) return c.notFound()
    const { isArchived, version } = of.cardOf(subject)
    if (isArchived) return redirectWith(c, home(subject))
    if (firstOf(typed, shownVersion) !== String(version)) return ask(c, admitted, extent, { isOvertaken: true })
    const refusal = await of.check(c, admitted, found[1].card, isConfirmed(typed))
    if (refusal) return ask(c, admitted, extent, await refusedOf(c, admitted, found[1].card, { refusal, left }))
    const done = await of.restore(c, scope, person.id, found[1].card)
    return redirectWith(c, home(subject), done.ok ? 'saved' : 'changed-meanwhile')
  }

  return [
    guardedRoute('get', `${of.list}/:id/historie`, { find: of.find, may: of.see, answer: history }),
    guardedRoute('get', `${of.list}/:id/historie/:verze`, { find: of.find, may: of.change, answer: (c, admitted) => ask(c, admitted, extentOf(readQuery(c))) }),
    guardedRoute('post', `${of.list}/:id/historie/:verze`, { find: of.find, may: of.change, answer: restore }),
  ]
}

export const historyRoutes: readonly Route[] = [
  ...routesOf(organisationHistory), ...routesOf(serviceHistory), ...routesOf(locationHistory), ...routesOf(contactHistory),
]
