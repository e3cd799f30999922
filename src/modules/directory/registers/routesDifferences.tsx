import type { OrganisationId } from '#core/ids.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import { type Admitted, audit, guardedRoute, type Person } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import { type Order, orderFrom, pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { doubtfulCards } from '../freshness/doubtQueries.ts'
import { auditedView } from '../input/filters.ts'
import { importTerritory, readTerritory } from '../policy.ts'
import { type Choice, decide, undoDecision } from './commands/decide.ts'
import { askProviders } from './commands/requests.ts'
import { differencesTable } from './documents.ts'
import { actFrom, type AskedDifferences, chosenFrom, type DifferenceAct, differencesAsked } from './inputDifferences.ts'
import { differencesPath } from './paths.ts'
import { may } from './policy.ts'
import { anyDifference, type Decider, type DifferenceFilter, type DifferenceOrder, differenceOrders, differencesIn, differingFields } from './queries/differences.ts'
import { decidableOf } from './queries/requests.ts'
import { municipalityNamesIn } from './queries/runs.ts'
import { AskedPage } from './views/AskedPage.tsx'
import { ConfirmAllPage } from './views/ConfirmAllPage.tsx'
import { DifferencesPage } from './views/DifferencesPage.tsx'

const pageSize = 50
const longestExport = 50_000
const usual: Order<DifferenceOrder> = { by: 'organizace', descending: false }

export const deciderOf = (person: Person, now: Date): Decider => ({ personId: person.id, orpCodes: importTerritory(person), now })

/** Who looks at what others decide about: the territory the person reads. */
export const onlookerOf = (person: Person, now: Date): Decider => ({ personId: person.id, orpCodes: readTerritory(person), now })

/** Of the organisations those about which the person decides. */
const decidedBy = async (c: AppContext, person: Person, ids: readonly OrganisationId[]): Promise<ReadonlySet<OrganisationId>> =>
  may.decideDifferences(person, {}) ? decidableOf(c.var.db, deciderOf(person, c.var.now), ids) : new Set()

const filterOf = (asked: AskedDifferences): DifferenceFilter => ({ ...anyDifference, ...asked })

const askedOf = (c: AppContext, query: Typed): AskedDifferences => differencesAsked(query, c.var.ui.territory?.code ?? null)

async function differencesPage(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const asked = askedOf(c, query)
  const [order, at] = [orderFrom(query, differenceOrders, usual), pageFrom(query)]
  const onlooker = onlookerOf(person, c.var.now)
  const [{ rows, total }, fields, ended] = await Promise.all([
    differencesIn(db, onlooker, filterOf(asked), order, { limit: pageSize, offset: (at - 1) * pageSize }), differingFields(db, onlooker, filterOf(asked)),
    doubtfulCards(db, scope, { text: '', doubt: 'ended', orp: asked.orp, only: null, today: ui.today }, { limit: 1, offset: 0 }),
  ])
  return page(c, (
    <DifferencesPage
      ui={ui} query={query} asked={asked} rows={rows} total={total} fields={fields} order={order} page={at} pages={Math.max(1, Math.ceil(total / pageSize))}
      municipalities={await municipalityNamesIn(db, rows)} ended={ended.total} decided={firstOf(query, 'davka')}
      isDecider={may.decideDifferences(person, {})} decides={await decidedBy(c, person, rows.map(({ organisationId }) => organisationId))}
    />
  ))
}

/** The address of the list as it was looked at, with what was just decided. */
function backTo(view: string, decided: { readonly batch: string, readonly count: number } | null): string {
  const query = new URLSearchParams(view)
  for (const name of ['davka', 'pocet', 'zprava', 'strana']) query.delete(name)
  if (decided) { query.set('davka', decided.batch); query.set('pocet', String(decided.count)) }
  return `${differencesPath}?${query.toString()}`
}

async function act(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const typed = await readForm(c)
  const view = firstOf(typed, 'pohled')
  const pressed = actFrom(typed)
  const chosen = chosenFrom(pressed?.values ?? [])
  if (pressed === null || (!pressed.isAll && chosen.length === 0)) return redirectWith(c, backTo(view, null), 'nothing-chosen')
  const filter = filterOf(askedOf(c, typedOf(view)))
  const choice: Choice = pressed.isAll ? { kind: 'all', filter } : { kind: 'some', chosen }
  if (pressed.isAll && firstOf(typed, 'potvrzeno') === '') return confirmAll(c, person, filter, view, pressed.act)
  if (pressed.act === 'ask') return ask(c, person, choice)
  return redirectWith(c, backTo(view, await decide(c.var.db, deciderOf(person, c.var.now), pressed.act, choice)))
}

const typedOf = (view: string): Typed => {
  const found: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(view)) (found[name] ??= []).push(value)
  return found
}

/** A whole filter is decided only after its size was seen. */
async function confirmAll(c: AppContext, person: Person, filter: DifferenceFilter, view: string, chosenAct: DifferenceAct): Promise<Response> {
  const { total } = await differencesIn(c.var.db, deciderOf(person, c.var.now), filter, usual, { limit: 1, offset: 0 })
  return page(c, <ConfirmAllPage ui={c.var.ui} act={chosenAct} total={total} view={view} back={backTo(view, null)} />)
}

async function ask(c: AppContext, person: Person, choice: Choice): Promise<Response> {
  const asked = await askProviders(c.var.db, deciderOf(person, c.var.now), choice, c.var.now)
  return page(c, <AskedPage ui={c.var.ui} asked={asked} baseUrl={c.var.baseUrl} />)
}

async function undo(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const typed = await readForm(c)
  const count = await undoDecision(c.var.db, deciderOf(person, c.var.now), c.req.param('batch') ?? '')
  return redirectWith(c, backTo(firstOf(typed, 'pohled'), null), count === 0 ? 'nothing-undone' : 'restored')
}

async function download(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { db, ui } = c.var
  const { rows } = await differencesIn(db, onlookerOf(person, c.var.now), filterOf(askedOf(c, readQuery(c))), usual, { limit: longestExport, offset: 0 })
  await audit(db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'differences' }, details: { format, rows: rows.length, view: auditedView(ui.here.search) } })
  return tableDownload(c, differencesTable(ui, rows, await municipalityNamesIn(db, rows)), format)
}

const seen = { find: () => ({}), may: may.seeDifferences }
const decides = { find: () => ({}), may: may.decideDifferences }
/** A batch that is not the person's own is undone by nobody else. */
const ofBatch = { find: (c: AppContext) => isUuid(c.req.param('batch') ?? '') ? {} : null, may: may.decideDifferences }

export const differenceRoutes: readonly Route[] = [
  guardedRoute('get', differencesPath, { ...seen, answer: differencesPage }),
  guardedRoute('post', differencesPath, { ...decides, answer: act }),
  guardedRoute('get', `${differencesPath}/tabulka/:format`, { ...seen, answer: download }),
  guardedRoute('post', `${differencesPath}/rozhodnuti/:batch/zpet`, { ...ofBatch, answer: undo }),
]
