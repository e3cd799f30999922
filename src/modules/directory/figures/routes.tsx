import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { Ui } from '#web/ui.ts'
import type { ServiceCard } from '../cards.ts'
import { changeService } from '../commands/services.ts'
import { type ArchivedState, archivedState } from '../editing/archived.ts'
import { choicesOf } from '../editing/choices.ts'
import { conflictState, openConflict, type OwnSayings } from '../editing/conflict.ts'
import { joinedPage } from '../editing/editRoutes.ts'
import { type Overlap, saveMerged } from '../editing/saveMerged.ts'
import type { ConflictState } from '../editing/views/Conflict.tsx'
import { findService, type FoundService } from '../finders.ts'
import { changesAfter } from '../history/queries.ts'
import { stateBefore } from '../history/states.ts'
import { versionOf } from '../input/shared.ts'
import { may } from '../policy.ts'
import { serviceById } from '../queries/services.ts'
import { weeksWords } from '../waitingWords.ts'
import { figuresWritten, readFigures } from './figures.ts'
import { FiguresPage } from './views/FiguresPage.tsx'

const path = '/prace/sit/sluzby'

interface Shown {
  readonly typed: Typed
  /** The version the next saving stands on. */
  readonly version: number
  readonly problems?: Problems
  readonly conflict?: ConflictState | undefined
  readonly archived?: ArchivedState
}

/** Both weeks of waiting are chosen together; of capacities the form has the free places only. */
const sayingsOf = (ui: Ui): OwnSayings => ({
  waitingWeeksFrom: {
    label: ui.t('directory:waiting.label'),
    words: (card) => weeksWords(ui, card as ServiceCard) ?? ui.t('cards:word.nothing'),
  },
  capacities: { label: ui.t('directory:column.capacityFree') },
})

function show(c: AppContext, found: FoundService, shown: Shown, status?: 409 | 422): Response {
  return page(c, <FiguresPage ui={c.var.ui} {...found} {...shown} />, status)
}

/** Only figures that both changed are asked about; whatever else somebody saved meanwhile stays as they saved it. */
async function save(c: AppContext, admitted: Admitted<FoundService>): Promise<Response> {
  const { person, scope, subject: { service } } = admitted
  const { db, ui: { today } } = c.var
  const typed = await readForm(c)
  const version = versionOf(typed)
  const since = version >= service.version ? [] : await changesAfter(db, 'service', service.id, version)
  const choices = choicesOf(typed)
  const base = stateBefore<ServiceCard>(service, since.map(({ changes }) => changes))
  const reading = readFigures({ base, stored: service, chosen: choices.theirs }, typed, today)
  if (!reading.ok || Object.keys(choices.problems).length > 0) {
    return refuse(c, admitted, typed, { ...choices.problems, ...(reading.ok ? {} : reading.problems) })
  }
  const { figures: { card, overlapping, taken } } = reading
  if (overlapping.length > 0) return conflict(c, admitted, typed, { card, overlapping, taken, theirs: service, since })
  const outcome = await saveMerged<ServiceCard>(db, {
    kind: 'service', current: service, version: service.version, mine: card, chosen: [], opened: () => false,
    reload: () => serviceById(db, scope, service.id),
    write: (at, joined) => changeService(db, person.id, service.id, at, joined),
  })
  if (outcome.state === 'archived') return refuseArchived(c, admitted, typed)
  if (outcome.state === 'overlapping') return conflict(c, admitted, typed, outcome.overlap)
  const here = `${path}/${service.id}`
  return taken.length === 0 ? redirectWith(c, here, 'saved') : redirectWith(c, joinedPage(here, 'service', taken))
}

/** The form once more as it was typed, over the version it was typed over; rows that came meanwhile stand as they are stored. */
async function refuse(c: AppContext, { scope, subject }: Admitted<FoundService>, typed: Typed, problems: Problems): Promise<Response> {
  const { service } = subject
  return show(c, subject, {
    typed: { ...figuresWritten(service, c.var.ui.today), ...typed }, version: versionOf(typed), problems,
    conflict: await openConflict(c, scope, 'service', service, typed, sayingsOf(c.var.ui)),
  }, 422)
}

const archivedOf = (c: AppContext, scope: Scope, { service: { id } }: FoundService, sent: ArchivedState['sent']): Promise<ArchivedState> =>
  archivedState(c, scope, { kind: 'service', id, page: `${path}/${id}` }, sent)

async function ask(c: AppContext, { scope, subject }: Admitted<FoundService>): Promise<Response> {
  const { service } = subject
  const shown = { typed: figuresWritten(service, c.var.ui.today), version: service.version }
  return show(c, subject, service.isArchived ? { ...shown, archived: await archivedOf(c, scope, subject, null) } : shown)
}

/** Nothing is written into an archived card; what was typed stays to be copied. */
async function refuseArchived(c: AppContext, { scope, subject }: Admitted<FoundService>, typed: Typed): Promise<Response> {
  const archived = await archivedOf(c, scope, subject, 'shown')
  return show(c, subject, { typed, version: versionOf(typed), archived }, 409)
}

async function conflict(
  c: AppContext, { scope, subject }: Admitted<FoundService>, typed: Typed, overlap: Overlap<ServiceCard>,
): Promise<Response> {
  return show(c, subject, {
    typed: { ...figuresWritten(overlap.card, c.var.ui.today), asOf: typed['asOf'] ?? [] }, version: overlap.theirs.version,
    conflict: await conflictState<ServiceCard>(c, scope, 'service', overlap, sayingsOf(c.var.ui)),
  }, 409)
}

const change = { find: findService, may: may.changeCard }

export const figuresRoutes: readonly Route[] = [
  guardedRoute('get', `${path}/:id/cekani`, {
    ...change,
    answer: ask,
  }),
  guardedRoute('post', `${path}/:id/cekani`, { ...change, answer: save }),
]
