import type { LongTable } from '#documents/table/longTable.ts'
import { type Admitted, audit, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { longTableDownload, type TableFormat } from '#web/download.ts'
import { readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { type Order, orderFrom, pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { organisationsTable, servicesTable } from './documents.ts'
import { wholeOrganisations, wholeServices } from './export/queries.ts'
import { auditedView, organisationFilter, serviceFilter } from './input/filters.ts'
import { networkPath, partsFor } from './menu.ts'
import { may } from './policy.ts'
import { type ListOrder, listOrders, organisationIdsIn, organisationsIn, type Slice } from './queries/organisations.ts'
import { leavesOutside, outsideIn, serviceIdsIn, type ServiceRow, servicesIn } from './queries/services.ts'
import { unfinished } from './drafts/panel.tsx'
import { NetworkPage } from './views/NetworkPage.tsx'
import { OrganisationsPage } from './views/OrganisationsPage.tsx'
import { ServicesPage } from './views/ServicesPage.tsx'

const pageSize = 50
const usual: Order<ListOrder> = { by: 'nazev', descending: false }

interface Asked { readonly order: Order<ListOrder>, readonly page: number, readonly slice: Slice }

function asked(c: AppContext): Asked {
  const query = readQuery(c)
  const at = pageFrom(query)
  return {
    order: orderFrom(query, listOrders, usual), page: at, slice: { limit: pageSize, offset: (at - 1) * pageSize },
  }
}

/** The same view of the list as a file. */
function exportsOf(c: AppContext, path: string): { csv: string, xlsx: string } {
  const query = new URLSearchParams(c.var.ui.here.searchParams)
  for (const name of ['strana', 'zprava']) query.delete(name)
  if (c.var.ui.territory) query.set('orp', c.var.ui.territory.code)
  return { csv: `${path}.csv?${query.toString()}`, xlsx: `${path}.xlsx?${query.toString()}` }
}

const territoryOf = (c: AppContext) => ({ orp: c.var.ui.territory?.code ?? null, today: c.var.ui.today })
const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / pageSize))

async function organisationsPage(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const { order, page: at, slice } = asked(c)
  const { rows, total } = await organisationsIn(db, scope, organisationFilter(query, territoryOf(c)), order, slice)
  return page(c, (
    <OrganisationsPage
      ui={ui} query={query} rows={rows} total={total} order={order} page={at} pages={pagesOf(total)}
      exports={exportsOf(c, '/prace/sit/organizace')} mayAdd={may.addOrganisations(person, {})}
    />
  ))
}

async function servicesPage(c: AppContext, { scope }: Admitted<object>): Promise<Response> {
  const { db, ui } = c.var
  const query = readQuery(c)
  const { order, page: at, slice } = asked(c)
  const filter = serviceFilter(query, territoryOf(c))
  const [{ rows, total }, outside] = await Promise.all([servicesIn(db, scope, filter, order, slice), outsideIn(db, scope, filter)])
  return page(c, (
    <ServicesPage
      ui={ui} query={query} rows={rows} total={total} order={order} page={at} pages={pagesOf(total)}
      exports={exportsOf(c, '/prace/sit/sluzby')} filter={filter} outside={outside}
    />
  ))
}

interface Listed { readonly rows: number, readonly table: LongTable }

/** The list as it is narrowed and ordered, all of it: which cards it has is known at once, the cards are read while they are written. */
const tables = {
  organizace: async (c: AppContext, { scope }: Admitted<object>): Promise<Listed> => {
    const { db, ui } = c.var
    const ids = await organisationIdsIn(db, scope, organisationFilter(readQuery(c), territoryOf(c)), asked(c).order)
    return { rows: ids.length, table: organisationsTable(ui, wholeOrganisations(db, scope, ids)) }
  },
  sluzby: async (c: AppContext, { person, scope }: Admitted<object>): Promise<Listed> => {
    const { db, ui } = c.var
    const filter = serviceFilter(readQuery(c), territoryOf(c))
    const [ids, outside] = await Promise.all([serviceIdsIn(db, scope, filter, asked(c).order), leavesOutside(filter) ? outsideIn(db, scope, filter) : null])
    const seesFunding = ({ organisationId: id }: Pick<ServiceRow, 'organisationId'>): boolean => may.seeFunding(person, { organisation: { id, places: [], createdBy: null } })
    return { rows: ids.length, table: servicesTable(ui, wholeServices(db, scope, ids), { seesFunding, outside }) }
  },
} as const

const exportRoute = (list: keyof typeof tables, format: TableFormat): Route =>
  guardedRoute('get', `/prace/sit/${list}.${format}`, {
    find: () => ({}), may: may.readCards,
    async answer(c, admitted) {
      const { rows, table } = await tables[list](c, admitted)
      await audit(c.var.db, {
        by: admitted.person.id, action: 'directory.export', subject: { kind: 'list', id: list },
        details: { format, rows, view: auditedView(c.var.ui.here.search) },
      })
      return longTableDownload(c, table, `sitovka-${list}-${c.var.ui.today}`, format)
    },
  })

export const listRoutes: readonly Route[] = [
  guardedRoute('get', networkPath, {
    find: () => ({}), may: may.readCards, answer: async (c, { person }) => page(c, <NetworkPage ui={c.var.ui} parts={partsFor(person)} unfinished={await unfinished(c, person, 'sit')} />),
  }),
  guardedRoute('get', '/prace/sit/organizace', { find: () => ({}), may: may.readCards, answer: organisationsPage }),
  guardedRoute('get', '/prace/sit/sluzby', { find: () => ({}), may: may.readCards, answer: servicesPage }),
  exportRoute('organizace', 'csv'), exportRoute('organizace', 'xlsx'), exportRoute('sluzby', 'csv'),
  exportRoute('sluzby', 'xlsx'),
]
